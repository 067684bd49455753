/** Vendor and professional certificates of computing and project work. */
export const itCredentials = `
# credential
AWS Certified Solutions Architect | aws solutions architect certification
AWS Certified Developer
AWS certification | aws certified, aws certifications, aws certificate
Azure certification | azure certified, microsoft azure certification
Microsoft certification | microsoft certified, mcsa, mcse
Google Cloud certification | google cloud certified
Certified Kubernetes Administrator | cka
Certified Kubernetes Application Developer | ckad
Docker Certified Associate
HashiCorp Certified
CCNA | cisco certified network associate
CCNP
CCIE
RHCSA
RHCE
LPIC
Oracle Certified Professional | ocp, ocjp, oracle certified
Salesforce certification | salesforce certified administrator, salesforce administrator certification
ITIL certification | itil v3, itil v4, itil foundation, itil certified
Certified ScrumMaster | csm, certified scrum master
Professional Scrum Master | psm
Certified Scrum Product Owner | cspo
SAFe certification | safe agilist
PMP | project management professional, pmp certification
CAPM
PRINCE2 | prince 2, prince2 practitioner, prince2 foundation
PMI-ACP
AgilePM
IPMA
MSP certification | managing successful programmes
TOGAF certification | togaf certified
ISTQB | istqb certification, istqb foundation
CBAP
Tableau certification
Google Analytics certification
Google Ads certification
HubSpot certification
Microsoft Office Specialist | mos certification
ECDL | icdl
Six Sigma Green Belt | lean six sigma green belt, green belt
Six Sigma Black Belt | lean six sigma black belt, black belt
Six Sigma Yellow Belt | yellow belt
`;
