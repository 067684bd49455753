import { type ExamplePosting } from './example-posting';

export const OFFICE_POSTINGS: readonly ExamplePosting[] = [
  {
    name: 'accountant',
    text: `Job Title: Management Accountant
Employer: Hollins & Pike LLP
Location: Manchester

Role overview
Reporting to the Finance Director, you will own the month-end close.

Key responsibilities
• Prepare monthly management accounts and variance analysis
• Reconcile the balance sheet every month
• Support the annual external audit

Person specification
Essential
• ACCA or CIMA qualified, or part-qualified with 3-5 years' experience in practice
• Strong Excel (pivot tables, VLOOKUP)
• Experience with Xero or Sage
• Bachelor's degree in Accounting or Finance
• Attention to detail

Desirable
• Power BI
• Knowledge of IFRS 16

Benefits
• 25 days' annual leave, pension, life assurance`,
    title: 'Management Accountant',
    company: 'Hollins & Pike LLP',
    location: 'Manchester',
    language: 'en',
    seniority: 'mid',
    years: { min: 3, max: 5 },
    must: [
      'acca',
      'cima',
      'microsoft excel',
      'excel pivot tables',
      'vlookup',
      'xero',
      'sage',
      'bachelor',
      'attention to detail',
    ],
    nice: ['power bi', 'ifrs'],
    skillYears: {},
    absent: ['pension administration', 'insurance'],
    duties: ['Support the annual external audit', 'Reconcile the balance sheet every month'],
    droppedReasons: [/offers/],
  },
  {
    name: 'sales',
    text: `Account Executive (m/f/d) at Lumenfold
Berlin, Germany | Full-time

Lumenfold is a B2B SaaS company founded in 2016. For more than 8 years we have helped shops grow.

Your mission
You will run the full sales cycle, from prospecting to closing deals.

Your profile
- Minimum two years in inside sales or account management
- You know HubSpot or Salesforce inside out
- Fluent German (C1) and good English; French is an advantage
- Self-motivated and resilient
- A degree is not required

What we offer
- Stock options
- German lessons`,
    title: 'Account Executive (m/f/d)',
    company: 'Lumenfold',
    location: 'Berlin, Germany',
    language: 'en',
    seniority: 'mid',
    years: { min: 2, max: null },
    must: [
      'inside sales',
      'account management',
      'hubspot',
      'salesforce',
      'german',
      'english',
      'self-motivation',
      'resilience',
    ],
    nice: ['french'],
    skillYears: { 'inside sales': 2 },
    absent: ['software as a service', 'b2b', 'degree'],
    duties: [],
    droppedReasons: [/offers/, /About the company/, /not needed/],
  },
  {
    name: 'teacher',
    text: `Primary School Teacher (Key Stage 2)

St Brendan's Primary School is seeking an enthusiastic class teacher from September.

You will:
- plan and teach lessons for a class of 28
- assess progress and report to parents

Essential criteria
- Qualified Teacher Status (QTS)
- Knowledge of the National Curriculum
- Experience of teaching Key Stage 2
- Enhanced DBS check
- A commitment to safeguarding

Desirable criteria
- SEN experience
- ability to lead music

All qualified applicants will be considered without regard to race, religion or age.
How to apply: send your application form in English to the school office.`,
    title: 'Primary School Teacher (Key Stage 2)',
    company: "St Brendan's Primary School",
    location: null,
    language: 'en',
    seniority: 'mid',
    years: null,
    must: ['qts', 'national curriculum', 'key stage 2', 'dbs check', 'safeguarding', 'teaching'],
    nice: ['special educational needs', 'music'],
    skillYears: {},
    absent: ['english'],
    duties: ['plan and teach lessons for a class of 28'],
    droppedReasons: [/Equal opportunity/, /apply/],
  },
  {
    name: 'nurse',
    text: `Registered Nurse - Medical/Surgical
Mercy Valley Hospital, Springfield, IL

Mercy Valley Hospital has been caring for this community for over 90 years.

DUTIES
Provide direct patient care to 5 patients a shift. Administer medication and chart in Epic. Educate patients and families.

MINIMUM QUALIFICATIONS
Graduate of an accredited nursing program; BSN preferred.
Current Illinois RN license.
BLS required, ACLS within 6 months of hire.
1 year of med-surg experience required, 2 years preferred.
Must be able to lift 50 pounds.

Mercy Valley offers tuition reimbursement, 401(k) and paid time off.`,
    title: 'Registered Nurse - Medical/Surgical',
    company: 'Mercy Valley Hospital',
    location: 'Springfield, IL',
    language: 'en',
    seniority: 'junior',
    years: { min: 1, max: null },
    must: ['registered nurse', 'bls', 'patient care', 'epic'],
    nice: ['bachelor of nursing'],
    skillYears: { 'medical-surgical nursing': 1 },
    absent: ['pension administration'],
    duties: [],
    droppedReasons: [/offers/],
  },
];
