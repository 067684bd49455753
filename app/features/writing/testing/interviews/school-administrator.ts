import type { InterviewFile } from '~/features/interview/interview';

/** Years of care, an outcome whose bearer only the situation names, a sum against the year before. */
export const schoolAdministrator: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Priscilla Adeyemi',
    location: 'Manchester',
  },
  target: {
    title: 'Administrator',
    posting:
      'School Administrator. Essential: Microsoft Office, organisation, dealing with parents. Desirable: SIMS',
  },
  history: [
    {
      id: 'c',
      kind: 'care',
      title: 'Full time parent',
      organisation: '',
      start: '2017-01',
      end: '2024-08',
      words: 'single mum of three. ran everything on my own',
    },
    {
      id: 'v',
      kind: 'volunteering',
      title: 'PTA treasurer',
      organisation: 'St Marys Primary',
      start: '2021-09',
      end: '2024-07',
      words:
        'kept the accounts on a spreadsheet, banked the money from the fairs, reported to the committee each term',
    },
    {
      id: 'o',
      kind: 'work',
      title: 'Receptionist',
      organisation: 'Dr Patel Dental Surgery',
      start: '2012-04',
      end: '2016-12',
      words:
        'answering phones, booking appointments, taking payments. about 60 patients a day coming through',
    },
  ],
  scope: {
    historyId: 'v',
    words: 'looked after around £7k a year',
  },
  stories: [
    {
      question: 4,
      historyId: 'v',
      situation: 'the summer fair used to lose money',
      action:
        'I phoned round local shops for raffle prizes and got 35 of them to give something, and we moved the bar outside',
      result: 'we made £2,300, the year before it was minus £150',
    },
    {
      question: 5,
      historyId: 'o',
      situation: 'ppl kept missing there appointments',
      action: 'started ringing everyone the day before',
      result: 'it halved. dont remember exact numbers',
    },
    {
      question: 7,
      historyId: 'o',
      situation: 'one patient used to shout at everyone',
      action:
        'I took him to the side and listened, turned out he was scared of needles. I put a note on his file so he always got the first slot',
      result: 'no more shouting',
    },
    {
      question: 8,
      historyId: 'c',
      situation: 'my youngest has autism',
      action: 'learned about EHCP and did all the paperwork myself, 4 appeals',
      result: 'got the support in the end',
    },
  ],
  skills: {
    words: 'Word, Excel, Outlook, typing 55 wpm, good with people. never used SIMS',
  },
  never: ['autism', 'benefits', 'ex husband'],
};
