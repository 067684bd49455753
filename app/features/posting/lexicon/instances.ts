/**
 * Kinds and what is one of them: who has used the one on the right has used the kind on its left.
 * Each line is `kind: canonical, canonical`; the other way round nothing follows.
 */
const INSTANCES = `
spreadsheets: microsoft excel, google sheets
microsoft office: microsoft excel, microsoft word, microsoft powerpoint, microsoft outlook, microsoft 365
google workspace: google docs, google sheets, google drive, gmail
word processing: microsoft word, google docs
erp: sap, netsuite, microsoft dynamics nav, microsoft dynamics, odoo
microsoft dynamics: microsoft dynamics nav
crm: salesforce, hubspot, zoho crm, pipedrive
hris: workday
content management systems: wordpress
learning management system: moodle
electronic health records: epic
ticketing systems: zendesk, freshdesk, jira
cad: autocad, solidworks, revit, catia, autodesk inventor, siemens nx, creo
3d modelling: solidworks, catia, autodesk inventor, siemens nx, creo
finite element analysis: ansys
infrastructure as code: terraform, cloudformation, pulumi
version control: git, github, gitlab, bitbucket
container orchestration: kubernetes, openshift
containerisation: docker, kubernetes
observability: datadog, grafana, prometheus
monitoring: datadog, grafana, prometheus
ci/cd: jenkins, gitlab ci, github actions, circleci
messaging systems: kafka, rabbitmq, activemq
relational databases: postgresql, mysql, sql server, oracle, sqlite, mariadb
databases: sql, postgresql, mysql, sql server, oracle, sqlite, mariadb, mongodb, redis, relational databases
nosql: mongodb, dynamodb, couchdb, cassandra, redis
jvm: java, kotlin, scala
object-oriented programming: java, c#, kotlin
programming: python, java, javascript, typescript, c++, c#, go, ruby, php, kotlin, scala, rust
scripting: python, powershell
linux: ubuntu, debian, centos, red hat enterprise linux
operating systems: linux, ubuntu, windows
cloud computing: aws, azure, google cloud
cloud: aws, azure, google cloud
automated testing: selenium, cypress, playwright, junit
front-end technologies: react, angular, vue.js
business intelligence: tableau, power bi, looker, qlik
data visualisation: tableau, power bi, looker, qlik, reporting and dashboards
reporting: reporting and dashboards, tableau, power bi, looker
data: data analysis, sql, data quality, reporting and dashboards, a/b testing
data analysis: sql, business intelligence, power bi, tableau
web analytics: google analytics
machine learning: deep learning, pytorch, tensorflow, keras, scikit-learn
deep learning: pytorch, tensorflow, keras
digital marketing: google ads, seo, email marketing, paid social, social media marketing
email marketing: mailchimp, klaviyo
social media marketing: paid social, facebook, instagram, tiktok
usability testing: user research
forklift: reach truck
cdl: cdl class a, cdl class b
cdl class b: cdl class a
driving licence: cdl, cdl class a, cdl class b, hgv licence, hgv class 1, hgv class 2
hgv class 2: hgv class 1
food safety: servsafe, haccp, level 2 food hygiene
electronic health records: charting
reporting and dashboards: grafana, datadog, power bi, tableau, looker
first aid: paediatric first aid, first aid at work
itil: itil certification
case management system: proclaim, clio, leap, liquidlogic, mosaic
case management: case management system
milling machine: cnc milling
firewalls: fortinet, palo alto firewalls, check point firewalls
virtualization technologies: hyper-v, vmware
mobile device management: jamf, microsoft intune
wi-fi: aruba, unifi, cisco meraki
networking: vlan, wi-fi, cisco meraki
backup and recovery: veeam, commvault
hris: bamboohr
warehouse management system: manhattan wms, oracle wms
pos systems: square pos, toast pos, micros, till operation, cash register
reservations: resdiary, opentable
lims: labware, starlims, samplemanager
routing software: maxoptra, podfather, route planning
database management: raiser's edge, donorfy
databases: raiser's edge, donorfy
crm: raiser's edge, donorfy
`;

function readInstances(): ReadonlyMap<string, ReadonlySet<string>> {
  const kinds = new Map<string, Set<string>>();
  for (const line of INSTANCES.trim().split('\n')) {
    const [kind = '', instances = ''] = line.split(': ');
    kinds.set(kind, new Set([...(kinds.get(kind) ?? []), ...instances.split(', ')]));
  }
  return kinds;
}

const instancesOf = readInstances();

/** The canonical ids named here, for checking them against the lexicon. */
export const instanceCanonicals: readonly string[] = [
  ...new Set([...instancesOf].flatMap(([kind, instances]) => [kind, ...instances])),
];

/** Whether having the one is having one of the kind: Terraform of infrastructure as code. */
export const isInstanceOf = (one: string, kind: string): boolean =>
  instancesOf.get(kind)?.has(one) ?? false;
