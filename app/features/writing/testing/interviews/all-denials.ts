import type { InterviewFile } from '~/features/interview/interview';

/** Almost everything is denied, planned, praised or somebody else's. */
export const allDenials: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: { name: 'Sam Lee', email: 'sam@example.com', phone: '', location: '', links: [] },
  target: {
    title: 'Project Manager',
    posting: 'Project Manager\nRequirements:\n- people management\n- Excel\n- PRINCE2\n- Jira',
  },
  history: [
    {
      id: 'h',
      kind: 'work',
      title: 'Project assistant',
      organisation: 'Halden Consulting',
      location: 'Oslo',
      start: '2021',
      end: 'present',
      words:
        'I have not managed people. I never used Excel. Not certified in PRINCE2. I book the rooms and write the minutes of the weekly meeting.',
    },
  ],
  stories: [
    {
      question: 4,
      historyId: 'h',
      situation: '',
      action: 'I am the best project assistant ever and a real team player',
      result: 'my manager won a 2 million contract',
    },
    {
      question: 8,
      historyId: 'h',
      situation: '',
      action: 'I did not lead anyone. I will lead a team next year.',
      result: 'nothing',
    },
  ],
  skills: { words: 'no Jira, never used MS Project, haven’t learned SQL yet' },
};
