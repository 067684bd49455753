import { job, study, type Person } from './person';

/** The second half of those the English files are about. */
export const MORE: readonly Person[] = [
  {
    id: 'developer',
    language: 'en',
    name: 'Priyanka Ramanathan',
    label: 'Backend Engineer',
    email: 'priyanka@ramanathan.example',
    phone: '+91 98450 12345',
    place: 'Bengaluru, India',
    links: ['github.com/pramanathan', 'https://ramanathan.example'],
    summary: 'Backend engineer who likes boring queues and honest dashboards.',
    jobs: [
      job(
        ['Staff Software Engineer', 'Paylanes', 'Bengaluru, India', '2022-01', 'present'],
        'Moved 4 services from cron to a durable queue without losing a message',
        'Reduced the p99 latency of refunds from 2.1 s to 300 ms',
      ),
      job(
        ['Software Engineer II', 'Nimbus Robotics', 'Hyderabad, India', '2018-07', '2021-12'],
        'Wrote the fleet scheduler in Go for 900 robots',
      ),
      job(
        [
          'Software Engineer',
          'Infotrail Technologies Pvt Ltd',
          'Chennai, India',
          '2015-06',
          '2018-06',
        ],
        'Maintained a billing system of 2 million customers',
      ),
    ],
    studies: [
      study(
        'B.Tech. in Computer Science',
        'National Institute of Technology Calicut',
        '2011-07',
        '2015-05',
      ),
    ],
    skills: ['Go', 'PostgreSQL', 'Kafka', 'Kubernetes', 'Terraform'],
    languages: [
      ['Tamil', 'Native'],
      ['English', 'Fluent'],
      ['Hindi', 'Fluent'],
    ],
    certificates: ['Certified Kubernetes Administrator, 2021'],
    interests: ['Carnatic music'],
  },
  {
    id: 'chef',
    language: 'en',
    name: 'Solveig Brandvold',
    label: 'Head Chef',
    email: 'solveig.brandvold@example.no',
    phone: '+47 400 55 512',
    place: 'Bergen, Norway',
    links: [],
    summary: 'Head chef with twelve years on the line, from bakery to tasting menu.',
    jobs: [
      job(
        ['Head Chef', 'Restaurant Fjordlys', 'Bergen, Norway', '2020-03', 'present'],
        'Run a kitchen of 8 and a menu that changes monthly',
        'Brought food cost from 34% to 27%',
      ),
      job(
        ['Sous Chef', 'The Copper Pot', 'Edinburgh, UK', '2016-05', '2020-02'],
        'Ordered for 120 covers a night',
      ),
      job(
        ['Commis Chef', 'Hotel Bristol', 'Oslo, Norway', '2013-08', '2016-04'],
        'Worked all stations in two years',
      ),
    ],
    studies: [
      study('Certificate in Professional Cookery', 'Oslo Culinary Academy', '2011-08', '2013-06'),
    ],
    skills: ['Menu planning', 'Butchery', 'HACCP', 'Costing'],
    languages: [
      ['Norwegian', 'Native'],
      ['English', 'C1'],
    ],
    certificates: ['Level 3 Food Safety, 2022'],
    interests: ['Foraging'],
  },
  {
    id: 'teacher',
    language: 'en',
    name: 'Theodore Blackwood-Nwosu',
    label: 'Teacher of Chemistry',
    email: 'theo.bn@example.org',
    phone: '01632 960154',
    place: 'York, UK',
    links: [],
    summary: 'Chemistry teacher whose pupils come back to visit.',
    jobs: [
      job(
        ['Head of Science', 'Minster Vale Academy', 'York, UK', '2019-09', 'present'],
        'Lead a department of 12 teachers and 3 technicians',
        'Raised the share of grades 9 to 7 from 18% to 31%',
      ),
      job(
        [
          'Teacher of Chemistry',
          "Queen Ethelburga's School",
          'Harrogate, UK',
          '2014-09',
          '2019-08',
        ],
        'Taught six classes of 28 pupils',
      ),
      job(
        ['Laboratory Technician', 'Nidd Water Laboratories', 'Leeds, UK', '2011-07', '2013-08'],
        'Tested 60 samples a day for lead and nitrate',
      ),
    ],
    studies: [
      study('PGCE Secondary Chemistry', 'University of York', '2013-09', '2014-07'),
      study('BSc (Hons) Chemistry', 'University of Sheffield', '2008-09', '2011-06'),
    ],
    skills: ['Curriculum design', 'Mentoring', 'CLEAPSS'],
    languages: [
      ['English', 'Native'],
      ['Igbo', 'Fluent'],
    ],
    certificates: ['NPQSL, 2023'],
    interests: ['Fell running'],
  },
  {
    id: 'returner',
    language: 'en',
    name: 'Lucinda Farrow',
    label: 'Office Administrator',
    email: 'lucinda.farrow@example.com',
    phone: '07700 900 655',
    place: 'Norwich, UK',
    links: [],
    summary: 'Organised administrator returning to work after raising two children.',
    jobs: [
      job(
        ['Receptionist', 'Wensum Dental Practice', 'Norwich, UK', '2023-02', 'present'],
        'Book 45 appointments a day for four dentists',
      ),
      job(
        ['Office Administrator', 'Broadland District Council', 'Norwich, UK', '2007-03', '2014-05'],
        'Minuted 20 committees a year',
        'Kept the diary of two directors',
      ),
      job(
        ['Sales Assistant', 'Jarrold Books', 'Norwich, UK', '2004-06', '2007-02'],
        'Served customers and cashed up',
      ),
    ],
    studies: [study('GCSEs', 'Notre Dame High School', '1999-09', '2004-06')],
    skills: ['Diary management', 'Minute taking', 'Microsoft Office'],
    languages: [['English', 'Native']],
    certificates: ['First Aid at Work, 2024'],
    interests: ['Allotment', 'Parish choir'],
  },
  {
    id: 'marketer',
    language: 'en',
    name: 'Zuri Okonjo',
    label: 'Growth Marketing Manager',
    email: 'zuri.okonjo+cv@example.co.uk',
    phone: '+44 (0)20 7946 0321',
    place: 'London, UK',
    links: ['linkedin.com/in/zuriokonjo', 'https://zuri.example/work'],
    summary: 'Growth marketer for products with small budgets and long sales cycles.',
    jobs: [
      job(
        ['Growth Marketing Manager', 'Tidepool Software', 'London, UK', '2022-09', 'present'],
        'Doubled trial sign-ups to 3,400 a month on the same budget',
        'Hired and led a team of 3',
      ),
      job(
        ['Marketing Executive', 'Harbour Lane Agency', 'Brighton, UK', '2019-10', '2022-08'],
        'Ran paid search for 11 clients',
      ),
      job(
        ['Marketing Intern', 'Penrose Publishing', 'London, UK', '2019-06', '2019-09'],
        'Wrote 24 newsletters',
      ),
    ],
    studies: [
      study(
        'BA Media and Communications',
        'Goldsmiths, University of London',
        '2016-09',
        '2019-06',
      ),
    ],
    skills: ['Google Ads', 'HubSpot', 'Copywriting', 'SQL'],
    languages: [
      ['English', 'Native'],
      ['Swahili', 'Fluent'],
    ],
    certificates: ['Google Analytics Certification, 2023'],
    interests: ['Ceramics'],
  },
];
