/** Made-up postings, one for each made-up resume. */
export const POSTINGS: Readonly<Record<string, string>> = {
  SOFTWARE: `Senior Backend Engineer
Paymint - Remote (US)

What you'll do
- Design and operate services that move money
- Mentor engineers

Requirements
- 5+ years of backend experience
- Go or Java
- PostgreSQL
- Kubernetes and AWS
- Experience with Kafka or another event stream
- Bachelor's degree in Computer Science or equivalent

Nice to have
- Terraform
- PCI DSS
- Rust`,
  NURSE: `Senior Staff Nurse - Acute Medicine
Bristol Royal Infirmary, Bristol

Essential criteria
NMC registration
Experience in acute medicine
IV administration and cannulation
Ability to take charge of a shift
Mentoring of students
Immediate Life Support (ILS)

Desirable
Teaching qualification
Experience with electronic patient records`,
  TWO_COLUMNS: `Digital Marketing Manager
Harvest & Co, Chicago, IL

We are looking for someone with:
- 7+ years of marketing experience
- Google Analytics and SEO
- Email marketing (HubSpot or Mailchimp)
- Budget management
- Bachelor's degree
Preferred: Salesforce, Spanish`,
  MESSY_PDF: `Projektledare / Project Manager, District Energy
Göteborg Energi

You have
- MSc in engineering
- At least 5 years in construction or energy
- Procurement and contract negotiation
- Driving licence (B)
- Fluent Swedish and English
Meriting: AutoCAD, Revit`,
  RETAIL_NO_SECTIONS: `Customer Service Associate
Shoppers Mart, Toronto

Requirements:
- Cash handling
- Customer service experience
- Able to work weekends
- Food Handler Certificate an asset
- High school diploma`,
  MARKDOWN: `Data Analyst (m/f/d)
Lieferkit GmbH, Berlin

Your profile
- 2+ years as a data analyst
- Advanced SQL and Python
- Dashboards in Tableau, Looker or Power BI
- A/B testing
- English fluent, German a plus
- Degree in statistics, mathematics or similar
- dbt is a plus`,
  NON_LATIN: `Product Manager
Lark Labs, Singapore

Requirements
- 5 years of product management
- User research
- SQL
- Figma
- Mandarin and English`,
  STUDENT: `Mechanical Engineering Intern
Ridgeline Motors, Detroit, MI

Qualifications
- Pursuing a Bachelor's degree in Mechanical Engineering
- SolidWorks or CATIA
- FEA
- Hands-on projects such as Formula SAE or Baja SAE
- GPA 3.0 or higher`,
  ACCOUNTANT: `Accounting Manager
Seaboard Foods, Newark, NJ

Requirements
- CPA required
- 7+ years of accounting experience
- Month-end close and financial reporting
- NetSuite
- Accounts payable and bank reconciliation
- Supervise a team of 3
Preferred
- Power BI
- SOX compliance`,
  EXECUTIVE: `Managing Director, Retail
Northfield Stores, London

You bring
- 10+ years of multi-site retail leadership
- P&L responsibility
- Experience of store closures and openings
- MBA preferred
- Distribution and supply chain knowledge`,
  DATES_FIRST: `Leitung Kundenservice (m/w/d)
Solarwerk GmbH, Köln

Ihr Profil
- Mehrjährige Erfahrung in der Führung von Teams
- Sicherer Umgang mit Zendesk und SAP
- Gute Englischkenntnisse
- Abgeschlossene kaufmännische Ausbildung`,
  TEACHER_PROSE: `Depute Head Teacher (Primary)
Glasgow City Council

Essential
- GTCS registration
- Experience of leading a stage or department
- Raising attainment in literacy
Desirable
- Into Headship qualification
- Digital learning`,
};
