import type { InterviewFile } from '~/features/interview/interview';

/** Mixed languages in names, fronted adjuncts, first-person asides, present tense for a past job. */
export const cook: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Émile Nguyễn-Österberg',
    email: 'emile@example.fr',
    phone: '',
    location: 'Malmö',
    links: [],
  },
  target: { title: 'Sous Chef' },
  history: [
    {
      id: 'k',
      kind: 'work',
      title: 'Chef de partie',
      organisation: 'Brasserie Łódź',
      location: 'Göteborg',
      start: '2019-05',
      end: '2024-01',
      words:
        'I run the sauce section and order the fish and meat. We do around 180 covers on a Saturday.',
    },
  ],
  scope: {
    historyId: 'k',
    words:
      'I was trusted with the stock take every Sunday, food cost of about 28%. 2 commis under me.',
  },
  stories: [
    {
      question: 6,
      historyId: 'k',
      situation: '',
      action:
        'When the walk-in fridge broke on a Friday, I moved everything to the cellar, rewrote the menu and called the suppliers',
      result: 'We opened on time and threw away less than 5 kg',
    },
    {
      question: 5,
      historyId: 'k',
      situation: 'we wasted loads of herbs',
      action:
        'At Brasserie Łódź I started weighing the waste every night because I was annoyed, me and the head chef changed the order sheet',
      result: 'saved about €300 a month',
    },
    {
      question: 8,
      historyId: 'k',
      situation: '',
      action: 'My job was to train the commis. They promoted me to section lead after 8 months.',
      result: '',
    },
  ],
  skills: { words: 'HACCP, fluent Swedish and French, knife skills' },
};
