/** Law, public administration, emergency services, charities. */
export const lawAndPublicService = `
# skill
legal research
legal drafting | drafting contracts, contract drafting
contract law
contract review
commercial law | business law
corporate law
employment tribunals
criminal law
family law
property law | real estate law
conveyancing
intellectual property | ip law, patents, patent law
litigation
dispute resolution
mediation
arbitration
immigration law
tax law
administrative law
EU law | european law
international law
human rights
data protection law
competition law
compliance? | compliance management
corporate governance
legal administration | legal secretarial work
document review | e-discovery, ediscovery
court procedures
case preparation
notarial work
wills and probate | probate
paralegal work
policy analysis
policy making | public policy, policy development and analysis
public administration
government relations | lobbying
public procurement
public speaking
stakeholder consultation
community outreach | outreach
community development | capacity development
social policy
housing management | housing support
benefits advice | welfare rights
volunteer coordination | volunteer management
advocacy
international development
humanitarian aid | disaster relief
sustainable development
sustainability
law enforcement
criminal investigation | investigations?
report taking
traffic control
firefighting | fire fighting
search and rescue
emergency response
emergency planning | emergency preparedness
emergency dispatch | 999 call handling, 911 dispatch
military service
prison work | custody?
probation work
border control
customs enforcement
firearms handling
self-defence
fire safety
surveillance
electoral administration
licensing?
census work
parking enforcement
waste collection | refuse collection
street cleaning
parks maintenance
library services
museum curation | curating
heritage conservation
grant administration
monitoring and evaluation
government?
legal?
# tool
case management system | case management systems, case management software
Proclaim^
Clio^
LEAP^
Liquidlogic
Mosaic^
LexisNexis | lexis
Westlaw
Clio!
PACER^
Relativity^
iManage
HOLMES^
PNC system
CAD dispatch
# credential
bar admission | admitted to the bar, bar membership, state bar
qualified solicitor | solicitor qualification
LPC
SQE
CILEX
paralegal certificate | paralegal certification
law degree | llb, ll.b, degree in law
LLM degree | ll.m, master of laws
JD degree | juris doctor
POST certification
Firefighter I | firefighter certification, nfpa 1001
EMD certification
police vetting
right to work in the UK | right to work
work permit
US citizenship
`;
