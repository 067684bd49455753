/** Information security and physical security. */
export const security = `
# skill
cybersecurity | cyber security, cyber-security, it security
information security | infosec, data/information security
application security | appsec, software security
penetration testing | pen testing, pentesting
ethical hacking
vulnerability management | vulnerability assessment, vulnerability scanning
vulnerability analysis
threat modelling | threat modeling
threat intelligence
threat detection
incident response
digital forensics | computer forensics
malware analysis
reverse engineering
security operations | soc operations, security operations centre
security monitoring
security architecture
security auditing | security audits
security awareness training
security testing
secure coding | secure development practices, secure software development
identity and access management | iam, identity management
access management
access control | access control systems
privileged access management
cryptography | encryption
network intrusion detection | intrusion detection
data protection | data loss prevention
fraud prevention | fraud detection
risk assessment | risk assessments
zero trust | zero trust architecture
cloud security posture management
security compliance
physical security
manned guarding | static guarding
CCTV monitoring | cctv, cctv operation
door supervision
crowd control | crowd management
patrols | mobile patrols, foot patrols
key holding
loss prevention
conflict management | de-escalation
retail security
executive protection | close protection
emergency evacuation | evacuation procedures
# tool
SIEM | siem tools
Metasploit
Burp Suite
Nmap
Nessus
Kali Linux
CrowdStrike
Microsoft Sentinel | azure sentinel
Qualys
OWASP | owasp top 10, owasp top ten
MITRE ATT&CK | mitre attack
Snort!
Carbon Black
CyberArk
Fortinet | fortigate
Check Point firewalls
antivirus software
PKI | public key infrastructure
TLS | ssl, ssl/tls
HSM
Snyk
Veracode
Checkmarx
SAST | static application security testing
DAST | dynamic application security testing
# credential
ISO 27001 | iso/iec 27001, iso27001
SOC 2
PCI DSS | pci-dss, pci compliance
GDPR | general data protection regulation, european data protection regulation
HIPAA | hipaa compliance
FISMA
FedRAMP
NIST^ | nist framework, nist cybersecurity framework
CCPA
SOX | sarbanes-oxley, sox compliance
CISSP
CISM
CISA
CRISC
CEH | certified ethical hacker
OSCP
CompTIA Security+ | security+
CompTIA Network+ | network+
CompTIA A+ | a+ certification
GIAC
SIA licence | sia door supervisor licence, sia badge, security industry authority licence
guard card | security guard license
security clearance | top secret security clearance, dod top secret security clearance, sc clearance, secret clearance, ts/sci
clear criminal record | clean criminal record, no criminal record
DBS check | enhanced dbs, dbs clearance, enhanced dbs check, crb check
background check clearance
`;
