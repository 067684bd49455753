import type { InterviewFile } from '~/features/interview/interview';

/** Back after care: the gap is titled as the person titles it, family and age stay out. */
export const returningParent: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Gabriela Nowak',
    email: 'gabi@example.pl',
    phone: '',
    location: 'Kraków',
    links: [],
  },
  target: {
    title: 'Office Administrator',
    posting:
      'Office Administrator\nRequirements:\n- scheduling and diary management\n- invoicing\n- Microsoft Office\n- good written English',
  },
  history: [
    {
      id: 'p',
      kind: 'care',
      title: 'Family care',
      organisation: '',
      start: '2018',
      end: '2023',
      words:
        'I looked after my two kids. I am 43 now. I kept the schedule for three people with about 15 appointments a month.',
    },
    {
      id: 'v',
      kind: 'volunteering',
      title: 'Treasurer',
      organisation: 'Rada Rodziców SP 12',
      location: 'Kraków',
      start: '2020-09',
      end: '2023-06',
      words: 'Kept the books, a budget of 18 000 zł a year',
    },
    {
      id: 'o',
      kind: 'work',
      title: 'Office assistant',
      organisation: 'Meblex Sp. z o.o.',
      location: 'Kraków',
      start: '2012-03',
      end: '2018-01',
      words:
        'I was responsible for invoicing, about 300 invoices a month. I managed the diary of 2 directors. My salary was too low. I quit because I was pregnant.',
    },
  ],
  stories: [
    {
      question: 5,
      historyId: 'o',
      situation: 'invoices were sent late',
      action:
        'Because I am a single mother I left at 4, but I made a monthly calendar for the invoices and sent reminders every Monday',
      result: 'late invoices dropped from 1 in 5 to 1 in 20',
    },
    {
      question: 7,
      historyId: 'v',
      situation: '',
      action: 'I asked 14 local shops for prizes for the school fair',
      result: '11 said yes, we collected over 6 000 zł',
    },
  ],
  skills: {
    words: 'Word, Excel, Outlook, invoicing',
    languages: [
      { name: 'Polish', level: 'native' },
      { name: 'English', level: 'good, B2' },
    ],
  },
  never: ['my divorce', 'kids'],
};
