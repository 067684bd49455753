import type { JsonResume } from '~/features/resume/json-resume';

/** A nurse with twelve years: more than one page. */
export const nurse: JsonResume = {
  basics: {
    name: 'Zoë Nguyễn-Ørsted',
    label: 'Charge Nurse, Emergency Care',
    email: 'zoe.nguyen@example.org',
    phone: '+44 20 7946 0123',
    url: 'https://zoe.example.org',
    location: { city: 'Leeds', region: 'West Yorkshire' },
    profiles: [
      { network: 'LinkedIn', username: 'zoe-n', url: 'https://www.linkedin.com/in/zoe-n' },
    ],
    summary:
      'Charge nurse with twelve years in emergency and intensive care, the last four leading shifts of 14 in a department that sees 310 patients a day. Rewrote the triage rota, which cut the median wait from 62 to 41 minutes, and trained 23 newly qualified nurses in sepsis screening.',
  },
  work: [
    {
      name: 'St. James’s University Hospital',
      position: 'Charge Nurse, Emergency Department',
      location: 'Leeds',
      startDate: '2020-09',
      highlights: [
        'Led shifts of 14 nurses and healthcare assistants in a department with 310 patients a day.',
        'Cut the median wait at triage from 62 to 41 minutes by rewriting the rota around the hours in which patients really arrive, and agreeing it with two unions.',
        'Trained 23 newly qualified nurses in sepsis screening; antibiotics within the first hour rose from 71 % to 93 %.',
        'Introduced a ten-minute handover at the bedside that the other two wards took over.',
        'Stood in for the ward manager during 5 months of parental leave, with a budget of £1.2 million.',
      ],
    },
    {
      name: 'Bradford Royal Infirmary',
      position: 'Staff Nurse, Intensive Care',
      location: 'Bradford',
      startDate: '2015-03',
      endDate: '2020-08',
      highlights: [
        'Cared for two ventilated patients a shift in a unit of 16 beds.',
        'Wrote the checklist for moving ventilated patients that the unit still uses; no unplanned extubation in 18 months, against 4 in the year before.',
        'Taught 9 colleagues to run continuous renal replacement therapy.',
        'Found that a third of infusion pump alarms came from one wrong default; the supplier changed it.',
      ],
    },
    {
      name: 'Airedale General Hospital',
      position: 'Staff Nurse, Acute Medical Unit',
      startDate: '2012-09',
      endDate: '2015-02',
      highlights: [
        'Admitted and assessed up to 12 patients a shift.',
        'Kept the unit’s stock of wound dressings and cut what expired unused by about half.',
        'Mentored 6 students of Leeds Beckett University.',
      ],
    },
    {
      name: 'Kirkstall Court Care Home',
      position: 'Healthcare Assistant',
      startDate: '2009-06',
      endDate: '2012-08',
      highlights: [
        'Helped 11 residents through the day: washing, meals, walks, and evenings of dominoes.',
        'Noticed and reported a wrong insulin dose before it was given.',
      ],
    },
  ],
  volunteer: [
    {
      organization: 'Mountain Rescue, Upper Wharfedale',
      position: 'Casualty Carer',
      startDate: '2017',
      highlights: ['On call two weekends a month; 34 call-outs.'],
    },
  ],
  education: [
    {
      institution: 'University of Bradford',
      studyType: 'BSc (Hons)',
      area: 'Adult Nursing',
      startDate: '2009-09',
      endDate: '2012-07',
      score: 'First class',
    },
  ],
  skills: [
    {
      name: 'Clinical',
      keywords: ['Triage (Manchester)', 'Sepsis screening', 'Ventilation', 'CRRT', 'Cannulation'],
    },
    { name: 'Leading', keywords: ['Rotas', 'Induction', 'Incident review', 'Budget'] },
    { name: 'Systems', keywords: ['SystmOne', 'Epic', 'Datix', 'Microsoft Excel'] },
  ],
  certificates: [
    { name: 'Advanced Life Support', issuer: 'Resuscitation Council UK', date: '2024-05' },
    { name: 'Registered Nurse (Adult)', issuer: 'Nursing and Midwifery Council', date: '2012-09' },
  ],
  languages: [
    { language: 'English', fluency: 'native' },
    { language: 'Vietnamese', fluency: 'fluent' },
    { language: 'Danish', fluency: 'basic' },
  ],
};

/** An electrician: one page. */
export const electrician: JsonResume = {
  basics: {
    name: 'Marek Wiśniewski',
    label: 'Electrician',
    email: 'marek@example.org',
    phone: '+49 30 901820',
    location: { city: 'Berlin' },
    summary:
      'Electrician with nine years on building sites and in maintenance. Wired 46 flats in the last two years without a failed inspection.',
  },
  work: [
    {
      name: 'Elektro Krüger GmbH',
      position: 'Electrician',
      location: 'Berlin',
      startDate: '2019-04',
      highlights: [
        'Wired 46 flats in three buildings, from the distribution board to the last socket; every inspection passed at the first visit.',
        'Found the cause of recurring outages at a bakery with 12 ovens and rebuilt the board over one weekend.',
        'Showed two apprentices how to measure and record insulation resistance.',
      ],
    },
    {
      name: 'Zakład Energetyczny Śląsk',
      position: 'Maintenance Electrician',
      startDate: '2015-09',
      endDate: '2019-03',
      highlights: [
        'Kept 38 substations running with a crew of four.',
        'Replaced oil switches by vacuum switches at 7 stations during planned outages of 6 hours each.',
      ],
    },
  ],
  education: [
    {
      institution: 'Technikum Energetyczne, Katowice',
      studyType: 'Technician',
      area: 'Electrical Engineering',
      endDate: '2015-06',
    },
  ],
  skills: [
    { name: 'Trades', keywords: ['House wiring', 'Distribution boards', 'KNX', 'Fault finding'] },
    { name: 'Standards', keywords: ['VDE 0100', 'VDE 0105'] },
  ],
  projects: [
    {
      name: 'Solar roof of the allotment club',
      description: 'Planned and built a 4.8 kWp system with battery for 22 gardens.',
      startDate: '2022-03',
      endDate: '2022-06',
    },
  ],
};

/** Words whose letters stand close in many faces: what readers run together or drop. */
export const tightLetters: JsonResume = {
  basics: {
    name: 'Jeff Affleck-Illig',
    label: 'Chief of Staff, Office of Tariff Affairs',
    email: 'jeff@example.org',
    summary:
      'A chief of staff for a firm of 14: I filled a gap, fixed a file, and left a tiny, efficient office.',
  },
  work: [
    {
      name: 'Griffin & Fjeld, Staffing',
      position: 'Staff Officer, Traffic Affairs',
      startDate: '2011-11',
      endDate: '2019-07',
      highlights: [
        'Cut a fifth off a difficult offer in 11 offices, in a week, at a cost of 1.1 %.',
        'Staffed a café, a ffestiniog railway offshoot and a baffling “fjord” of 7,411 files.',
      ],
    },
    {
      name: 'A. Ruff',
      position: 'Bailiff’s Officer',
      startDate: '2009-01',
      endDate: '2010-10',
      highlights: [
        'Took a tally of a TV firm: AV, WAV, LTA, To, Te, Ty, fi, fl, ffi, ffl, tt, ll.',
      ],
    },
  ],
  skills: [{ name: 'Office', keywords: ['Staff offers', 'Tariffs', 'Traffic', 'AutoCAD', 'Wifi'] }],
};

/** Names and words of many scripts: what fonts must show and readers must give back. */
export const polyglot: JsonResume = {
  basics: {
    name: 'Trần Thị Hồng Nhung',
    label: 'Interpreter',
    email: 'nhung@example.org',
    summary: 'Latin: Łódź, İzmir, Þingeyri, Saß, Çeşme. Vietnamese: Đặng Thuỳ Trâm, Huyền Trân.',
  },
  work: [
    {
      name: 'Ελληνική Τράπεζα Αθηνών',
      position: 'Διερμηνέας',
      startDate: '2020-01',
      highlights: ['Μετέφρασε 214 συμβάσεις σε δύο χρόνια.'],
    },
    {
      name: 'Издательство «Северный ветер»',
      position: 'Переводчик',
      startDate: '2017-01',
      endDate: '2019-12',
      highlights: ['Перевела 3 романа; їжак, ђак, қала.'],
    },
    {
      name: '东方翻译公司',
      position: '翻译',
      startDate: '2015-01',
      endDate: '2016-12',
      highlights: ['完成了一百二十份合同的翻译。', '東京でカタカナとひらがな。'],
    },
    {
      name: '한국통역원',
      position: '통역사',
      startDate: '2014-01',
      endDate: '2014-12',
      highlights: ['서울에서 열린 회의 열두 건을 통역했습니다.'],
    },
    {
      name: 'בית התרגום',
      position: 'מתרגמת',
      startDate: '2013-01',
      endDate: '2013-12',
      highlights: ['תרגמה 40 מסמכים משפטיים.'],
    },
  ],
};

/** A Hebrew resume: set from right to left. */
export const hebrew: JsonResume = {
  basics: {
    name: 'נועה לוי',
    label: 'מהנדסת תוכנה',
    email: 'noa@example.org',
    phone: '+972 3 555 0123',
    location: { city: 'תל אביב' },
    summary: 'מהנדסת תוכנה עם שבע שנות ניסיון בבניית מערכות תשלום.',
  },
  work: [
    {
      name: 'בנק הצפון',
      position: 'מהנדסת בכירה',
      startDate: '2019-04',
      highlights: ['קיצרה את זמן הסליקה מ-40 ל-12 שניות.', 'הובילה צוות של 5 מפתחים ב-Node.js.'],
    },
  ],
  skills: [{ name: 'שפות', keywords: ['TypeScript', 'Go'] }],
};
