import type { InterviewFile } from '~/features/interview/interview';

/** Teacher to data analyst: the true skills the posting asks for lead; nothing is upgraded. */
export const careerChanger: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Thomas Weidmann-Roux',
    email: 't.weidmann@example.org',
    phone: '',
    location: 'Lyon',
    links: [],
  },
  target: {
    title: 'Data Analyst',
    posting: `Data Analyst (m/f/d)\nAcme Mobility\n\nWhat you bring:\n- SQL\n- Python (pandas)\n- Power BI or Tableau\n- You can explain findings to non-technical colleagues\n- Excel\n\nA plus: experience with A/B testing, French`,
  },
  history: [
    {
      id: 't',
      kind: 'work',
      title: 'Maths teacher',
      organisation: 'Collège Jean-Moulin',
      location: 'Lyon',
      start: '2013-09',
      end: '2023-07',
      words:
        'Taught maths to years 7 to 10, around 120 pupils a year. I was responsible for organising the national tests for the department.',
    },
    {
      id: 'c',
      kind: 'education',
      title: 'Certificate in Data Analytics',
      organisation: 'OpenClassrooms',
      start: '2023-09',
      end: '2024-06',
      words: '',
    },
  ],
  scope: {
    historyId: 't',
    words:
      'head of the maths department for 2 years, 7 teachers, budget of 9,000 euros. I have not managed people formally.',
  },
  stories: [
    {
      question: 4,
      historyId: 't',
      situation: 'Nobody knew which pupils were falling behind until the end of term.',
      action:
        'I built an excel workbook that pulled the marks of all 14 classes together and flagged pupils whose average dropped by more than 2 points',
      result:
        'The number of pupils repeating the year fell from 11 to 4 the year after. My head doubled the support hours.',
      proof: 'school statistics',
    },
    {
      question: 9,
      historyId: 'c',
      situation: '',
      action:
        'For the final project I queried 2.3 million bike trips with sql and cleaned them in pandas, then I made a powerbi dashboard',
      result: 'it showed that 18% of the stations were empty by 9 am',
    },
    {
      question: 8,
      historyId: 't',
      situation: 'colleagues were afraid of the new marks software',
      action: 'I ran 5 lunchtime sessions and wrote a 2 page guide for it',
      result: 'By Christmas all 31 teachers entered their marks online.',
    },
  ],
  skills: {
    words: '',
    items: [
      { name: 'SQL', level: 'intermediate' },
      { name: 'pandas', level: '' },
      { name: 'power bi', level: '' },
      { name: 'Tableau', level: 'never used' },
      { name: 'Excel', level: 'advanced' },
    ],
    languages: [
      { name: 'French', level: 'native' },
      { name: 'German', level: 'B2' },
    ],
  },
};
