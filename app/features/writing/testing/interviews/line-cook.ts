import type { InterviewFile } from '~/features/interview/interview';

/** Present tense for a past job, "my self", two languages in one breath. */
export const lineCook: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Luis Ocampo',
    location: 'Chicago',
  },
  target: {
    title: 'Line Cook',
  },
  history: [
    {
      id: 'l',
      kind: 'work',
      title: 'line cook',
      organisation: 'The Gage',
      start: '2021',
      end: '2024-06',
      words: 'grill and saute. prep. break down fish. close kitchen',
    },
    {
      id: 'm',
      kind: 'work',
      title: 'dishwasher then prep cook',
      organisation: "Lou's Diner",
      start: '2019',
      end: '2021',
      words: 'dishes, peel, chop, salad station',
    },
  ],
  scope: {
    historyId: 'l',
    words: 'grill station by my self 200 covers fri sat',
  },
  stories: [
    {
      question: 4,
      historyId: 'l',
      situation: 'tickets was slow 22 minutes',
      action:
        'I change the mise en place, put everything on left side, cut portions before service',
      result: 'tickets 14 minutes',
    },
    {
      question: 6,
      historyId: 'l',
      situation: 'sous chef walk out on mothers day',
      action: 'I take the pass and call tickets, keep the grill too',
      result: 'we finish 310 covers, no comp',
    },
    {
      question: 8,
      historyId: 'l',
      situation: '',
      action: 'teach new guys knife cuts and how to temp steak',
      result: '3 of them still there',
    },
  ],
  skills: {
    words: 'grill, saute, butchery fish, food handler card, spanish native english ok',
  },
  never: ['visa', 'papers'],
};
