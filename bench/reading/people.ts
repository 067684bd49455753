import { MORE } from './people-more';
import { job, study, type Person } from './person';

/** Who the English files are about: trades, ranks and careers that are set in different ways. */
const SERVING: readonly Person[] = [
  {
    id: 'analyst',
    language: 'en',
    name: 'Imogen Hartwell',
    label: 'Senior Data Analyst',
    email: 'imogen.hartwell@example.org',
    phone: '+44 7700 900417',
    place: 'Bristol, UK',
    links: ['linkedin.com/in/imogen-hartwell', 'github.com/ihartwell'],
    summary: 'Data analyst with eight years in retail and energy, from raw tables to decisions.',
    jobs: [
      job(
        ['Senior Data Analyst', 'Brightwater Energy', 'Bristol, UK', '2021-04', 'present'],
        'Built the churn model that 14 account managers work with every week',
        'Cut the run time of the nightly load from 5 hours to 40 minutes',
        'Trained 9 colleagues in SQL and Python',
      ),
      job(
        ['Data Analyst', 'Kestrel & Rowe', 'Cardiff, UK', '2018-01', '2021-03'],
        'Reported weekly sales of 212 shops to the board',
        'Replaced 30 spreadsheets by one dashboard in Power BI',
      ),
      job(
        ['Junior Analyst', 'Thornbury Market Research Ltd', 'Bath, UK', '2016-09', '2017-12'],
        'Cleaned the answers of 40,000 households',
      ),
    ],
    studies: [
      study('MSc Statistics', 'University of Warwick', '2015-10', '2016-09'),
      study('BSc Mathematics', 'University of Exeter', '2012-10', '2015-06'),
    ],
    skills: ['SQL', 'Python', 'Power BI', 'dbt', 'Airflow', 'Excel'],
    languages: [
      ['English', 'Native'],
      ['French', 'B1'],
    ],
    certificates: ['Microsoft Certified: Power BI Data Analyst, 2022'],
    interests: ['Bell ringing', 'Sea swimming'],
  },
  {
    id: 'nurse',
    language: 'en',
    name: 'Temperance Adeyemi-Cole',
    label: 'Registered Nurse',
    email: 't.adeyemi_cole@example.com',
    phone: '(312) 555-0186',
    place: 'Evanston, IL',
    links: [],
    summary: 'Critical care nurse who keeps calm on bad nights and teaches on good ones.',
    jobs: [
      job(
        [
          'Charge Nurse, Surgical ICU',
          'Lakeview Memorial Hospital',
          'Chicago, IL',
          '2019-06',
          'present',
        ],
        'Lead shifts of 11 nurses on a 24-bed unit',
        'Lowered line infections from 9 to 2 a year with a daily checklist',
      ),
      job(
        ['Staff Nurse', 'St. Brendan Medical Center', 'Milwaukee, WI', '2015-02', '2019-05'],
        'Cared for 2 ventilated patients a shift',
        'Precepted 7 new graduates',
      ),
      job(
        [
          'Certified Nursing Assistant',
          'Maple Grove Senior Living',
          'Kenosha, WI',
          '2012-05',
          '2015-01',
        ],
        'Assisted 12 residents a day with meals and mobility',
      ),
    ],
    studies: [
      study('Bachelor of Science in Nursing', 'Marquette University', '2010-09', '2014-05'),
    ],
    skills: ['Hemodynamic monitoring', 'CRRT', 'Epic', 'Wound care'],
    languages: [
      ['English', 'Native'],
      ['Yoruba', 'Fluent'],
    ],
    certificates: ['CCRN, American Association of Critical-Care Nurses, 2018', 'ACLS, 2024'],
    interests: ['Gardening'],
  },
  {
    id: 'soldier',
    language: 'en',
    name: 'Marcus Delacroix',
    label: 'Logistics Supervisor',
    email: 'mdelacroix88@example.net',
    phone: '+1 910 555 0137',
    place: 'Fayetteville, NC',
    links: ['linkedin.com/in/marcusdelacroix'],
    summary: 'Fourteen years of moving people, fuel and parts where roads were optional.',
    jobs: [
      job(
        [
          'Distribution Supervisor',
          'Carolina Freight Lines',
          'Fayetteville, NC',
          '2020-08',
          'present',
        ],
        'Run a dock of 34 doors and 52 people over two shifts',
        'Reduced mis-shipped pallets from 3.1% to 0.6%',
      ),
      job(
        [
          'Sergeant First Class (E-7)',
          'United States Army',
          'Fort Bragg, NC',
          '2013-03',
          '2020-07',
        ],
        'Accounted for equipment worth $41 million with no loss in four inspections',
        'Trained 60 soldiers as drivers of heavy trucks',
      ),
      job(
        ['Staff Sergeant (E-6)', 'US Army Reserve', 'Camp Lejeune, NC', '2006-06', '2013-02'],
        'Led a squad of 9 on two deployments',
      ),
    ],
    studies: [
      study(
        'Associate of Applied Science in Logistics',
        'Fayetteville Technical Community College',
        '2018-08',
        '2020-05',
      ),
    ],
    skills: ['Warehouse management', 'SAP', 'Hazmat', 'Convoy planning'],
    languages: [
      ['English', 'Native'],
      ['Spanish', 'Conversational'],
    ],
    certificates: ['CDL Class A, 2020', 'Lean Six Sigma Green Belt, 2021'],
    interests: ['Woodworking'],
  },
  {
    id: 'professor',
    language: 'en',
    name: 'Anneliese van der Zanden',
    label: 'Associate Professor of Soil Physics',
    email: 'a.vanderzanden@example.edu',
    phone: '+1 607 555 0164',
    place: 'Ithaca, NY',
    links: ['orcid.org/0000-0002-1825-0097'],
    summary: '',
    jobs: [
      job(
        [
          'Associate Professor of Soil Physics',
          'Wexford State University',
          'Ithaca, NY',
          '2017-08',
          'present',
        ],
        'Teach soil physics to 80 undergraduates a year',
        'Supervised 6 doctoral and 14 master students',
      ),
      job(
        ['Assistant Professor', 'University of Northern Plains', 'Fargo, ND', '2011-08', '2017-07'],
        'Won $1.4 million of research funding as principal investigator',
      ),
      job(
        [
          'Postdoctoral Researcher',
          'Institute for Water Research',
          'Utrecht, Netherlands',
          '2008-10',
          '2011-06',
        ],
        'Measured the drying of peat at 31 sites',
      ),
    ],
    studies: [
      study('PhD in Hydrology', 'Delft University of Technology', '2004-09', '2008-09'),
      study('MSc Environmental Sciences', 'Wageningen University', '2001-09', '2003-08'),
    ],
    skills: ['R', 'HYDRUS', 'Field instrumentation'],
    languages: [
      ['Dutch', 'Native'],
      ['English', 'Fluent'],
      ['German', 'B2'],
    ],
    certificates: [],
    interests: [],
    publications: [
      'van der Zanden A., Okoro P. (2021). Drying fronts in layered peat. Journal of Soil Water, 14(2), 201-219.',
      'van der Zanden A. (2018). What lysimeters forget. Vadose Letters, 9, 33-41.',
      'Lindqvist H., van der Zanden A. (2015). A cheap tensiometer. Field Methods, 3(1), 12-20.',
    ],
  },
  {
    id: 'electrician',
    language: 'en',
    name: "Declan O'Rourke",
    label: 'Industrial Electrician',
    email: 'declan.orourke@example.ie',
    phone: '+353 86 555 0192',
    place: 'Limerick, Ireland',
    links: [],
    summary: 'Industrial electrician, comfortable from cable tray to PLC.',
    jobs: [
      job(
        [
          'Maintenance Electrician',
          'Shannonside Dairies',
          'Limerick, Ireland',
          '2018-02',
          'present',
        ],
        'Keep 6 filling lines running around the clock',
        'Halved unplanned stops by logging every fault',
      ),
      job(
        ['Electrician', 'J. Halloran & Sons', 'Ennis, Ireland', '2014-07', '2018-01'],
        'Wired 38 houses and two schools',
      ),
      job(
        [
          'Apprentice Electrician',
          'Clare Electrical Contractors',
          'Ennis, Ireland',
          '2010-09',
          '2014-06',
        ],
        'Passed all seven phases at the first sitting',
      ),
    ],
    studies: [
      study(
        'Advanced Certificate in Electrical',
        'Limerick Institute of Technology',
        '2010-09',
        '2014-06',
      ),
    ],
    skills: ['Fault finding', 'PLC', 'Motor control', 'ETCI rules'],
    languages: [
      ['English', 'Native'],
      ['Irish', 'Basic'],
    ],
    certificates: ['Safe Pass, 2023'],
    interests: ['Hurling', 'Trad fiddle'],
  },
];

export const ENGLISH: readonly Person[] = [...SERVING, ...MORE];
