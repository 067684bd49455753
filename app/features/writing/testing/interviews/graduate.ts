import type { InterviewFile } from '~/features/interview/interview';

/** No paid job: study, a society, a group project and a plan that must not be printed as done. */
export const graduate: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Maya Fernandes',
    email: 'maya.f@example.com',
    phone: '07700 900456',
    location: 'Birmingham',
    links: ['github.com/mayaf', 'https://mayaf.example'],
  },
  target: {
    title: 'Junior Environmental Consultant',
    posting:
      'Junior Environmental Consultant\n\nYou will need:\n- a degree in environmental science or similar\n- QGIS or ArcGIS\n- report writing\n- Excel\n\nNice to have: Python, AutoCAD',
  },
  history: [
    {
      id: 'e',
      kind: 'education',
      title: 'BSc (Hons) Environmental Science',
      organisation: 'University of Birmingham',
      location: '',
      start: '2021',
      end: '2024',
      words: 'First class. Modules: hydrology, GIS, statistics and environmental law.',
    },
    {
      id: 'v',
      kind: 'volunteering',
      title: 'River warden',
      organisation: 'Friends of the Cole',
      location: 'Birmingham',
      start: '2022-05',
      end: 'present',
      words: 'I take water samples at 6 sites every month and write up the results',
    },
  ],
  stories: [
    {
      question: 4,
      historyId: 'e',
      situation: 'For my dissertation I looked at phosphate in the River Cole.',
      action:
        'I collected 72 samples over 6 months and mapped them in qgis, then I ran the statistics in R',
      result:
        'It showed that levels were about 3 times higher below the outfall. The council asked for a copy.',
    },
    {
      question: 7,
      historyId: 'e',
      situation: 'In a group project we were 5 and two people did not show up',
      action:
        'I called a meeting and we split the report again, I took the flood maps and the executive summary',
      result:
        'we handed it in on Tuesday, sorry, on Wednesday, a day before the deadline. We got 74%',
    },
    {
      question: 9,
      historyId: '',
      situation: '',
      action:
        'I will learn AutoCAD next summer. I taught myself basic Python in 8 weeks to clean the river data',
      result: 'cleaning the data took 10 minutes instead of a whole afternoon',
    },
  ],
  skills: {
    words: 'QGIS, R, Excel, basic Python, report writing. I want to learn ArcGIS.',
    languages: [{ name: 'Portuguese', level: 'speak it at home' }],
  },
};
