/**
 * Families of terms: who knows one knows part of another. Each line is one family of canonical
 * ids; a term may stand in several.
 */
const FAMILIES = `
sql, postgresql, mysql, sql server, oracle, sqlite, mariadb, db2, t-sql, pl/sql, relational databases, redshift, snowflake
nosql, mongodb, dynamodb, couchdb, cassandra, cosmos db, redis, hbase
java, kotlin, scala, core java, java ee, jvm
spring, spring boot, spring mvc, spring cloud, spring security, spring data
javascript, typescript, node.js, react, angular, vue.js, jquery, front-end development
react, react native, redux, next.js
node.js, express.js, nestjs
html, css, sass, scss, less, bootstrap, tailwind css, responsive design
c#, .net, .net core, asp.net, entity framework
c, c++
python, django, flask, fastapi, pandas, numpy
ruby, ruby on rails
php, laravel, symfony
machine learning, deep learning, tensorflow, pytorch, keras, scikit-learn, neural networks, artificial intelligence
statistics, statistical analysis, r, spss, sas, stata, minitab, jmp
special educational needs, autism support
health and safety, risk assessment
manual handling, moving and handling of people
clear criminal record, dbs check, pvg scheme
system administration, systems engineering, it infrastructure, windows administration
windows server, active directory, windows administration, microsoft exchange
backup and recovery, disaster recovery
reservations, resdiary, opentable, opera pms
aws, ec2, s3, aws lambda, cloudformation, cloud computing, cloud infrastructure
azure, azure devops, azure functions, cloud computing, cloud infrastructure
google cloud, bigquery, google kubernetes engine, cloud computing, cloud infrastructure
docker, kubernetes, openshift, containerisation, container orchestration, helm
terraform, cloudformation, pulumi, ansible, puppet, chef, infrastructure as code
ci/cd, continuous integration, continuous delivery, jenkins, gitlab ci, github actions, circleci, azure devops, devops
git, github, gitlab, bitbucket, version control
linux, unix, ubuntu, red hat enterprise linux, centos, debian, shell, linux administration
kafka, rabbitmq, activemq, messaging systems
agile, scrum, kanban, safe
automated testing, selenium, cypress, playwright, junit, unit testing, test automation frameworks
tableau, power bi, looker, qlik, business intelligence, data visualisation
microsoft excel, google sheets, spreadsheets, excel pivot tables, excel macros, vlookup
microsoft office, microsoft 365, microsoft excel, microsoft word, microsoft powerpoint, microsoft outlook
google workspace, google docs, google sheets, google drive, gmail
crm, salesforce, hubspot, zoho crm, pipedrive
erp, sap, netsuite, microsoft dynamics, odoo, oracle
quickbooks, xero, sage, bookkeeping, freshbooks
accounting, bookkeeping, general ledger, accounts payable, accounts receivable, bank reconciliation
autocad, solidworks, revit, catia, cad, autodesk inventor, siemens nx, creo
adobe photoshop, adobe illustrator, adobe indesign, adobe creative suite, graphic design
figma, sketch, adobe xd, ux design, wireframing, prototyping
welding, mig welding, tig welding, arc welding, flux-cored welding, spot welding
plumbing, pipe fitting, drainage, central heating
electrical installation, house wiring, commercial electrical work, domestic installation, industrial electrical work, first fix, second fix
plc, scada, siemens s7, allen-bradley, control engineering
carpentry, joinery, framing, cabinet making, finish carpentry
hvac, air conditioning, refrigeration, ventilation systems, heating systems
forklift, forklift operation, reach truck, forklift licence
cdl, cdl class a, cdl class b
hgv class 1, hgv class 2, hgv licence
warehouse operations, order picking, packing, inventory management, shipping and receiving
supply chain management, logistics, procurement, supply chain planning, demand planning
patient care, nursing, personal care, home care, residential care
first aid, cpr, bls, first aid at work, aed certification
registered nurse, nmc registration, licensed practical nurse
certified nursing assistant, home health aide, nvq health and social care, care certificate
safeguarding, childcare, early years education
teaching, tutoring, lesson planning, classroom management, training delivery
pgce, qts, teaching licence
food preparation, cooking, line cooking, kitchen management
food safety, level 2 food hygiene, haccp, servsafe, food handler's card
barista skills, latte art, espresso machine, milk steaming
bartending, mixology
customer service, customer support, call centre operations, complaint handling
cash handling, till operation, cash register, pos systems
sales, b2b sales, inside sales, field sales, retail sales, telesales
account management, key account management, customer relationship management, customer success
digital marketing, social media marketing, content marketing, email marketing, seo, search engine marketing, google ads
recruitment, talent acquisition, candidate sourcing
project management, programme management, pmp, prince2
lean manufacturing, six sigma, kaizen, continuous improvement, 5s methodology
quality control, quality assurance, quality management, iso 9001
molecular biology, pcr, qpcr, cell culture, western blotting, gel electrophoresis, dna extraction
chromatography, hplc, gas chromatography, liquid chromatography mass spectrometry, mass spectrometry
laboratory techniques, sample preparation, pipetting, sample analysis
cybersecurity, information security, network security, application security, penetration testing
teamwork, collaboration
organisation, time management, prioritisation
communication, written communication, verbal communication, interpersonal skills, presentation skills
`;

function readFamilies(): ReadonlyMap<string, readonly number[]> {
  const families = new Map<string, number[]>();
  for (const [family, line] of FAMILIES.trim().split('\n').entries()) {
    for (const canonical of line.split(', ')) {
      families.set(canonical, [...(families.get(canonical) ?? []), family]);
    }
  }
  return families;
}

const familiesOf = readFamilies();

/** The canonical ids named in the families, for checking them against the lexicon. */
export const relatedCanonicals: readonly string[] = [...familiesOf.keys()];

/** Whether two different terms belong to one family. */
export function areRelated(canonical: string, other: string): boolean {
  if (canonical === other) return false;
  const others = familiesOf.get(other);
  return others !== undefined && (familiesOf.get(canonical) ?? []).some((f) => others.includes(f));
}
