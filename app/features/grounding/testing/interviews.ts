import {
  interview,
  INTERVIEW_FORMAT,
  type Interview,
  type InterviewFile,
} from '~/features/interview/interview';

const file = (answers: Omit<InterviewFile, 'format'>): Interview =>
  interview.parse({ format: INTERVIEW_FORMAT, ...answers });

/** A nurse with two wards, a degree, and things she has not done. */
export const nurse = file({
  person: {
    name: 'Amara Okafor',
    email: 'amara@example.org',
    phone: '01632 960 200',
    location: 'Leeds, UK',
    links: ['https://www.example.org/amara'],
  },
  target: {
    title: 'Ward Manager',
    why: 'I want to lead a ward one day',
    posting:
      'Ward Manager at Northgate Trust. You will lead a team of 25 nurses and be accountable for the ward budget. Experience with EPIC and Cerner required. Lead quality improvement projects across the whole hospital.',
  },
  history: [
    {
      id: 'h1',
      kind: 'work',
      title: 'Staff Nurse',
      organisation: "St Mary's Hospital",
      location: 'Leeds',
      start: '2020-02',
      end: 'present',
      words:
        'surgical ward, 28 beds, usually 6 patients a shift, two nurses and one assistant at night',
    },
    {
      id: 'h2',
      kind: 'work',
      title: 'Healthcare Assistant',
      organisation: 'Willow Court Care Home',
      location: 'Bradford',
      start: '2014-06',
      end: '2016-08',
      words:
        'helped 14 residents with washing, dressing and meals. did the night shifts alone at the weekend',
    },
    {
      id: 'h3',
      kind: 'education',
      title: 'BSc Nursing',
      organisation: 'University of Huddersfield',
      location: 'Huddersfield',
      start: '2016-09',
      end: '2019-07',
      words: 'upper second class',
    },
  ],
  scope: {
    historyId: 'h1',
    words:
      'about 30 admissions a week on the ward. I report to the ward manager. not responsible for any budget',
  },
  stories: [
    {
      question: 4,
      historyId: 'h1',
      situation: 'new infusion pumps came and nobody wanted to use them',
      action: 'I trained 12 nurses on the new pump, 20 minutes each, and wrote a one page guide',
      result: 'pump alarms dropped from about 50 a week to 18',
      proof: 'ward alarm log',
    },
    {
      question: 5,
      historyId: 'h1',
      situation: 'handover took 45 minutes and people left things out',
      action:
        'we changed the handover sheet together, my colleague Priya rewrote the drug chart page',
      result: 'we cut handover from 45 to 30 minutes',
    },
    {
      question: 7,
      historyId: 'h1',
      situation: 'pharmacy was always late with discharge medicines',
      action:
        'I asked the pharmacist to come to the morning meeting, I tried to set up a second pharmacy round but they refused',
      result: 'patients waited 2 hours less on average',
    },
    {
      question: 8,
      historyId: 'h1',
      situation: '3 students from the university',
      action: 'helped the practice educator with their assessments, showed them wound care',
      result: 'all 3 passed',
    },
  ],
  skills: {
    words:
      'wound care, IV drips, catheters, basic excell, SystmOne every day. I have never used EPIC',
    items: [
      { name: 'Wound care', level: 'very good' },
      { name: 'SystmOne', level: 'good' },
    ],
    certificates: [
      { name: 'Immediate Life Support', issuer: 'Resuscitation Council UK', date: '2023-05' },
    ],
    languages: [
      { name: 'English', level: 'native' },
      { name: 'Igbo', level: 'fluent' },
      { name: 'French', level: 'basic' },
    ],
  },
  extra: [
    { question: 'Have you managed people?', words: 'no, not yet' },
    {
      question: 'Anything you are learning?',
      words:
        "I'd like to learn cannulation for children and I am studying for the prescribing course",
    },
  ],
  never: ['my depression', 'Dr Harlan Voss', 'Brightwater agency'],
});

/** A warehouse worker: short, telegraphic, corrected half-way. */
export const warehouse = file({
  person: { name: 'Tomasz Zieliński', email: 'tomasz@example.org', location: 'Doncaster' },
  target: {
    title: 'Warehouse Supervisor',
    posting:
      'Warehouse Supervisor. Supervise a shift of 20 colleagues, own health and safety on site, use SAP EWM and Manhattan WMS, FLT reach truck licence.',
  },
  history: [
    {
      id: 'w1',
      kind: 'work',
      title: 'Warehouse Operative',
      organisation: 'Parcelway',
      location: 'Doncaster',
      start: '2018',
      end: '2023',
      words:
        'picking and packing, 120 lines an hour, no, 102. goods in on mondays. counterbalance forklift',
    },
    {
      id: 'w2',
      kind: 'work',
      title: 'Kitchen Porter',
      organisation: 'The Old Mill',
      start: '2016',
      end: '2018',
      words: 'washed up, cleaned the kitchen, took in deliveries. up to 200 covers on saturdays',
    },
  ],
  stories: [
    {
      question: 4,
      historyId: 'w1',
      situation: 'lots of wrong labels on pallets',
      action: 'I put a coloured sticker on each bay and checked every pallet before loading',
      result:
        'returns for wrong label fell by almost half, from 9 a week to 5. no injuries in 4 years',
    },
    {
      question: 6,
      historyId: 'w1',
      situation: 'black friday, nearly 3,000 parcels a day, two people off sick',
      action:
        'swapped breaks with a mate so the line never stopped, our team cleared the backlog in 3 days',
      result: 'we did not miss the cut off',
    },
    {
      question: 5,
      historyId: 'w2',
      situation: 'dishwasher kept breaking',
      action: 'the chef called an engineer, I descaled it every week after that',
      result: 'broke down once in 18 months, before that every month',
    },
  ],
  skills: {
    words: 'forklift (counterbalance), scanner, bit of Excel, manual handling. reach truck no',
    certificates: [{ name: 'Counterbalance forklift licence', issuer: 'RTITB', date: '2019' }],
    languages: [
      { name: 'Polish', level: 'native' },
      { name: 'English', level: 'good' },
    ],
  },
  extra: [
    {
      question: 'Is there a gap?',
      words:
        'looked after my mother in 2024. was asked to train two new starters in 2022 and did it, one week each',
    },
  ],
  never: ['my court case', 'being fired from Greggs'],
});

/** A developer with side projects and plans. */
export const developer = file({
  person: {
    name: 'Lena Fischer',
    email: 'lena@example.org',
    location: 'Berlin, Germany',
    links: ['https://github.com/lenafischer', 'lenafischer.dev'],
  },
  target: {
    title: 'Senior Backend Engineer',
    posting:
      'Senior Backend Engineer. Kubernetes, Kafka, Go, Terraform. Design and build highly available services used by millions of customers.',
  },
  history: [
    {
      id: 'd1',
      kind: 'work',
      title: 'Software Developer',
      organisation: 'Kartenwerk GmbH',
      location: 'Berlin',
      start: '2021-03',
      end: 'present',
      words: 'backend for a ticket shop, python and postgres, team of 4. about 15k tickets a day',
    },
    {
      id: 'd2',
      kind: 'work',
      title: 'Junior Developer',
      organisation: 'Nordlicht Media',
      location: 'Hamburg',
      start: '2018-10',
      end: '2021-02',
      words: 'wordpress sites for small shops, around 25 of them, php and some javascript',
    },
    {
      id: 'd3',
      kind: 'project',
      title: 'Busplan',
      organisation: '',
      start: '2022',
      end: '2023',
      words: 'an app that shows when the next bus comes, 1,200 users, built it alone in kotlin',
    },
    {
      id: 'd4',
      kind: 'education',
      title: 'Computer science, not finished',
      organisation: 'TU Hamburg',
      start: '2015',
      end: '2018',
      words: 'left after 5 semesters without a degree',
    },
  ],
  stories: [
    {
      question: 4,
      historyId: 'd1',
      situation: 'checkout was slow, 4.2 seconds',
      action:
        'I profiled it with py-spy, added two indexes and moved the mail sending to a queue (celery)',
      result: 'checkout went from 4.2 s to 0.9 s, errors at peak from 3% to under 1%',
      proof: 'grafana',
    },
    {
      question: 5,
      historyId: 'd1',
      situation: 'deploys were by hand on fridays',
      action: 'contributed to the gitlab pipeline, a contractor built the runner setup',
      result: 'team deploys 3 times a day now instead of once a week',
    },
    {
      question: 9,
      historyId: 'd2',
      situation: 'a shop got hacked',
      action:
        'I restored it from backup in 6 hours and updated all plugins on 25 sites the same week',
      result: 'no second hack',
    },
    {
      question: 10,
      historyId: 'd1',
      situation: 'I dropped a column in production',
      action: 'I restored the data from the replica within 40 minutes and wrote the post mortem',
      result: 'migrations now need a second pair of eyes',
    },
  ],
  skills: {
    words:
      'python, postgres, celery, redis, docker. k8s only read about it. want to learn go. no kafka',
    items: [{ name: 'PHP', level: 'ok', lastUsed: '2021' }],
    languages: [
      { name: 'German', level: 'native' },
      { name: 'English', level: 'C1' },
    ],
  },
  extra: [
    {
      question: 'Have you led a team?',
      words: "I haven't led a team but I mentored one intern for 3 months",
    },
  ],
  never: ['Projekt Falke'],
});

/** A shop assistant and student, with volunteering. */
export const graduate = file({
  person: { name: 'Jo Pennington', email: 'jo@example.org', location: 'Cardiff' },
  target: {
    title: 'Marketing Assistant',
    posting:
      'Marketing Assistant. Manage our social media channels, Google Analytics, HubSpot. Degree in marketing.',
  },
  history: [
    {
      id: 'g1',
      kind: 'education',
      title: 'BA History',
      organisation: 'Cardiff University',
      start: '2020-09',
      end: '2023-07',
      words: 'first class, dissertation on Welsh mining towns',
    },
    {
      id: 'g2',
      kind: 'work',
      title: 'Sales Assistant',
      organisation: 'Bookmark',
      location: 'Cardiff',
      start: '2021-11',
      end: '2023-06',
      words:
        'weekends and holidays, till, window displays, 16 hours a week. I ran the till on my own on sundays',
    },
    {
      id: 'g3',
      kind: 'volunteering',
      title: 'Society treasurer',
      organisation: 'History Society',
      start: '2022-09',
      end: '2023-06',
      words: 'kept the accounts for 85 members, budget of £2,400',
    },
  ],
  stories: [
    {
      question: 4,
      historyId: 'g3',
      situation: 'society trips lost money every year',
      action: 'I negotiated a group price with the coach company and sold tickets online',
      result: 'the Bath trip made £310 instead of losing £150. 48 people came',
    },
    {
      question: 5,
      historyId: 'g2',
      situation: 'children books were hard to find',
      action:
        'I suggested sorting them by age, the manager approved it and I relabelled 30 shelves',
      result: "we didn't reach the christmas target but sales of children books went up 12%",
    },
    {
      question: 7,
      historyId: 'g1',
      situation: 'group project, 5 people, one did nothing',
      action: 'I talked to him and we split his part in two',
      result: 'we got 68%',
    },
  ],
  skills: {
    words:
      'Canva, instagram for the society (600 followers), Word, powerpoint. never used Google Analytics',
    languages: [
      { name: 'Welsh', level: 'fluent' },
      { name: 'English', level: 'native' },
    ],
  },
  extra: [
    { question: 'Awards?', words: 'none. was nominated for volunteer of the year but did not win' },
  ],
  never: ['my ex employer Tesco'],
});

export const interviews = { nurse, warehouse, developer, graduate };
