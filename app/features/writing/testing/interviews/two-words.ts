import type { InterviewFile } from '~/features/interview/interview';

/** Answers of two words: a short honest resume and good questions. */
export const twoWords: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: { name: 'Joe Bloggs', email: '', phone: '07700 900789', location: '', links: [] },
  target: { title: 'Maintenance fitter' },
  history: [
    {
      id: 'h1',
      kind: 'work',
      title: 'fitter',
      organisation: 'Acme Pumps',
      location: '',
      start: '2015',
      end: '2021',
      words: '',
    },
  ],
  scope: { historyId: 'h1', words: '' },
  stories: [
    { question: 4, historyId: 'h1', situation: '', action: 'fixed pumps', result: 'less downtime' },
    { question: 8, historyId: 'h1', situation: '', action: 'trained apprentice', result: '' },
    { question: 5, historyId: 'h1', situation: '', action: 'not much', result: 'dunno' },
  ],
  skills: { words: 'welding, pumps' },
};
