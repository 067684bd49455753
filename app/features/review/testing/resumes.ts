/** Made-up resumes as people paste them: each of another shape. */

export const SOFTWARE = `Maya Okafor
Austin, TX | (512) 555-0143 | maya.okafor@example.com | linkedin.com/in/mayaokafor | github.com/mokafor

SUMMARY
Backend engineer with 6 years of experience building payment systems. Passionate team player who thrives in fast-paced environments.

EXPERIENCE
Ledgerline Inc. — Austin, TX
Senior Software Engineer                                             Mar 2021 – Present
• Designed and built a payouts service in Go and PostgreSQL that handles 1.2M transfers a month
• Cut p95 latency of the ledger API from 840 ms to 210 ms by batching writes
• Responsible for on-call rotation for the payments team
• Mentored 3 junior engineers

Brightcart — Remote
Software Engineer                                                    Jun 2018 – Feb 2021
• Worked on the checkout using Node.js, React and Kafka
• Helped migrate the monolith to Kubernetes
• Improved test coverage of the checkout significantly
• Wrote internal tools in Python for the support team

EDUCATION
B.S. Computer Science, University of Texas at Austin                 2014 – 2018

SKILLS
Languages: Go, Python, TypeScript, SQL
Tools: Kubernetes, Docker, AWS (EC2, S3, Lambda), Terraform, GitHub Actions
`;

export const NURSE = `Claire Whitfield RGN
14 Harbour Road, Plymouth PL1 3RT
Tel: 07700 900143
Email: c.whitfield@example.co.uk

Personal Statement
I am a registered nurse with eight years on acute medical wards. I am NMC registered.

Employment History

University Hospitals Plymouth NHS Trust
Staff Nurse, Acute Medical Unit
September 2017 - present
- Responsible for the care of up to 8 patients per shift on a 28-bed acute medical unit
- Administering IV medication and monitoring for deterioration using NEWS2
- I trained new starters and students in aseptic technique
- Acting nurse in charge 2 shifts a week

Derriford Care Home
Health Care Assistant
01/2014 - 08/2017
- Assisted residents with personal care and meals
- Kept care plans up to date on a daily basis

Education and Training
BSc (Hons) Adult Nursing, University of Plymouth, 2014 - 2017
NVQ Level 3 Health and Social Care, City College Plymouth, 2013

Certifications
NMC PIN 17A1234E, expires 2027
Immediate Life Support (ILS), Resuscitation Council UK, 2024

Languages
English (native), Polish - B2

References available on request
`;

export const TWO_COLUMNS = `DANIEL REYES
Marketing Manager

CONTACT                             PROFILE
daniel.reyes@example.com            Marketing manager with ten years in
+1 312 555 0188                     consumer brands.
Chicago, IL
                                    WORK EXPERIENCE
SKILLS                              Northwind Foods
Google Analytics                    Marketing Manager
SEO                                 2019 – Present
HubSpot                             • Managed a yearly budget of $1.4M
Copywriting                         • Grew newsletter list from 12,000 to
                                      48,000 subscribers
LANGUAGES                           • Launched 4 product lines
English                             Lakeside Media
Spanish                             Marketing Coordinator
                                    2014 – 2019
EDUCATION                           • Coordinated trade shows
BA Communications                   • Wrote weekly newsletters
DePaul University                   • Ran social media accounts
2014
`;

export const MESSY_PDF = `THOMAS
BERGSTRÖM
thomas.bergstrom@example.se
+46 70 555 01 43
Göteborg, Sweden
E X P E R I E N C E
Project Engineer, Volund Energi AB
08/2016 – 11/2022
Managed the installation of district heating substations in 46 apartment
buildings, including procurement, plan-
ning and commissioning
Prepared tenders and negotiated with subcon-
tractors, saving 11% against budget
Reported weekly to the client’s steering group
Site Engineer, Kustbygg AB
01/2012 – 07/2016
Supervised a crew of 12 on two bridge repairs
Wrote method statements and risk assessments
E D U C A T I O N
MSc Civil Engineering, Chalmers University of Technology
2006 – 2011
S K I L L S
AutoCAD, MS Project, Revit, contract law (AB 04), site safety,
cross-
functional coordination
`;

export const RETAIL_NO_SECTIONS = `Jenny Tran
jennytran88@example.com
416-555-0172

Cashier, FreshCo, Toronto
June 2021 to now
- work the till and balance cash at the end of my shift
- help customers find stuff
- train new people
- Answer phones, schedule deliveries and handle returns

Barista - Second Cup
2019-2021
- made drinks
- opened and closed the store

Finished high school 2019 at Westview Secondary School
I speak English and Vietnamese. I have a Food Handler Certificate.
`;

export const MARKDOWN = `# Lena Fischer

**Data Analyst** · Berlin, Germany · [lena@example.de](mailto:lena@example.de) · <https://lenafischer.example>

## Work experience

### Data Analyst, *Kombi Mobility GmbH*
*04/2020 – present*

- Built the pricing dashboard in **Tableau** used by 40 city managers
- Automated the monthly report with \`Python\` and SQL, saving 2 days each month
- A/B tests for the sign-up flow

### Working Student, Stadtwerke Berlin
*10/2018 – 03/2020*

- Cleaned meter data in Excel
- Duties included answering internal requests

## Education

### M.Sc. Statistics, Humboldt-Universität zu Berlin
2017 – 2020

## Skills

Python, pandas, SQL, Tableau, dbt, Excel

## Languages

German (native), English (C1)
`;

export const NON_LATIN = `王小明
深圳 · wang.xm@example.cn · +86 138 0013 8000

Work Experience
腾讯科技 Tencent
Product Manager                     2019.07 - 2023.05
● Owned the onboarding of a messaging product with 30 million users
● Ran 25 user interviews and turned them into a roadmap
华为 Huawei
Assistant Product Manager           2016.07 - 2019.06
● Wrote specifications for the settings app

Education
清华大学 Tsinghua University
Bachelor of Engineering             2012 - 2016

Skills
Axure、Figma, SQL, 数据分析
`;

export const STUDENT = `Amara Diallo
amara.diallo@example.edu ◆ (404) 555-0119 ◆ Atlanta, GA

Objective: To obtain a summer internship in mechanical engineering.

Education
Georgia Institute of Technology, Atlanta, GA
Bachelor of Science in Mechanical Engineering, GPA 3.6                Expected May 2027
Relevant Coursework: Thermodynamics, Machine Design, Controls

Projects
Baja SAE Suspension Team                                              Aug 2024 – Present
    o Modeled control arms in SolidWorks and ran FEA in ANSYS
    o Reduced the weight of the front suspension by 9%
Automatic Plant Waterer | Arduino, C++
    o Programmed a moisture sensor and pump controller

Experience
Chick-fil-A — Team Member                                             Jun 2023 – Aug 2024
    o Served guests at the counter and drive-through
    o Named team member of the month twice

Activities
National Society of Black Engineers, Member                           2023 – Present

Skills
SolidWorks, ANSYS, MATLAB, Arduino, 3D printing, Microsoft Office
`;

export const ACCOUNTANT = `PRIYA RAMAN, CPA
Jersey City, NJ 07302 | 201.555.0164 | priya.raman@example.com

PROFESSIONAL SUMMARY
Detail-oriented accountant with 9+ years in month-end close, accounts payable and audit preparation.

CORE COMPETENCIES
General Ledger | Month-End Close | A/P | Bank Reconciliations | QuickBooks | NetSuite | Excel (PivotTables, VLOOKUP) | GAAP

PROFESSIONAL EXPERIENCE

Senior Accountant | Harbor Logistics Group | Newark, NJ | 05/2019 – Present
• Lead month-end close for 4 entities; shortened close from 9 to 5 business days
• Reconcile 30+ bank and credit card accounts
• Prepare schedules for external audit with no material findings for 3 years
• Successfully implemented NetSuite in order to replace QuickBooks

Staff Accountant | Dunmore Medical Supply | Edison, NJ | 08/2015 – 04/2019
• Processed 400 invoices a week
• Was in charge of A/P aging and vendor inquiries
• Utilized Excel to track fixed assets, etc.

EDUCATION
Bachelor of Science, Accounting | Rutgers University | 2015

CERTIFICATIONS
Certified Public Accountant (CPA), New Jersey, 2018
`;

export const EXECUTIVE = `Robert Hale
robert.hale@example.com
London, UK

CAREER HISTORY

Meridian Retail Group plc                                   2010 – 2023
Chief Operating Officer                                     2018 – 2023
• Ran 212 stores and 3 distribution centres with 4,800 staff
• Closed 19 loss-making stores and reopened 11
Regional Director                                           2014 – 2018
• Led 64 stores in the North West with sales of £118m
Area Manager                                                2010 – 2014
• Looked after 14 stores

EARLIER CAREER
Store Manager, Fenwick Ltd                                  2004 – 2010

EDUCATION
MBA, Manchester Business School, 2009
`;

export const DATES_FIRST = `Lebenslauf
Persönliche Daten
Name: Katrin Vogel
Adresse: Lindenstraße 12, 50674 Köln
E-Mail: katrin.vogel@example.de
Telefon: 0221 5550143

Berufserfahrung
03/2018 – heute    Teamleiterin Kundenservice, Rheinversand GmbH, Köln
                   - Führung von 14 Mitarbeitenden
                   - Einführung eines Ticketsystems (Zendesk)
09/2012 – 02/2018  Kundenberaterin, Telekontor AG, Bonn
                   - Bearbeitung von 60 Anfragen täglich

Ausbildung
2009 – 2012        Ausbildung zur Kauffrau für Dialogmarketing, Telekontor AG

Kenntnisse
MS Office, Zendesk, SAP

Sprachen
Deutsch (Muttersprache), Englisch (B2)
`;

export const TEACHER_PROSE = `SARAH MCALLISTER
Glasgow, Scotland  sarah.mcallister@example.org  0141 496 0143

Profile
Primary teacher (GTCS registered) with twelve years in Glasgow schools.

Experience
Principal Teacher, Kelvinside Primary School (August 2018 to present)
I lead the P4-P5 stage of five teachers and plan the literacy curriculum. I introduced a paired reading scheme which raised the share of pupils reading at level from 61% to 78% in two years. I am also the school's digital lead and run weekly training for colleagues.
Class Teacher, Anderston Primary School (August 2012 to July 2018)
I taught mixed P2-P3 classes of up to 25 pupils. Organised the school's annual residential trip for 60 pupils.

Qualifications
PGDE Primary, University of Strathclyde, 2012
MA (Hons) English Literature, University of Glasgow, 2011

Interests
Hill walking, choir
`;

export const RESUMES: Readonly<Record<string, string>> = {
  SOFTWARE,
  NURSE,
  TWO_COLUMNS,
  MESSY_PDF,
  RETAIL_NO_SECTIONS,
  MARKDOWN,
  NON_LATIN,
  STUDENT,
  ACCOUNTANT,
  EXECUTIVE,
  DATES_FIRST,
  TEACHER_PROSE,
};
