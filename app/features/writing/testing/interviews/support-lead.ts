import type { InterviewFile } from '~/features/interview/interview';

/** "SQL - no", a corrected score, another who decides, a rank of one's own. */
export const supportLead: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Fatima Zahra El Idrissi',
    email: 'fz@example.ma',
    location: 'Casablanca',
  },
  target: {
    title: 'Customer Support Manager',
    posting:
      'Customer Support Manager. You will lead a team of agents, own CSAT and first response time, and work with Zendesk and Jira. Requirements: 3 years leading support teams; Zendesk; coaching; French and English; SQL a plus; Salesforce a plus.',
  },
  history: [
    {
      id: 's1',
      kind: 'work',
      title: 'Customer Support Team Lead',
      organisation: 'Payzone Digital',
      start: '2021-03',
      end: 'present',
      words:
        'Leading 11 agents across chat, email & phone (FR/AR/EN). Weekly 1:1s, QA of 5 tickets per agent per week, hiring together with HR.',
    },
    {
      id: 's2',
      kind: 'work',
      title: 'Support agent',
      organisation: 'Webhelp',
      start: '2018-01',
      end: '2021-02',
      words:
        'phone and chat for a telecom client, 50-60 contacts per day. I was top 3 of the floor for 6 months',
    },
  ],
  scope: {
    historyId: 's1',
    words: '11 agents, ~9000 tickets/month. I propose budget but my director decides.',
  },
  stories: [
    {
      question: 4,
      historyId: 's1',
      situation: 'first response time was horrible (14h), agents were cherry-picking easy tickets',
      action:
        'I introduced skills-based routing in Zendesk and a rotating "triage captain" role; our admin did the config, I wrote the rules',
      result: 'FRT 14h -> 3h in 2 months, CSAT from 81 to 90, well 89.6 to be exact',
    },
    {
      question: 5,
      historyId: 's1',
      situation: 'same 10 questions all day',
      action: 'Wrote 45 macros and 30 help center articles w/ 2 agents',
      result: 'tickets per order -18%. I guess seasonality helped',
    },
    {
      question: 7,
      historyId: 's1',
      situation: 'a big merchant was about to leave',
      action:
        'I called their ops director every day for a week, listened, and pushed our dev team to fix the settlement bug',
      result: 'they stayed & renewed for 2 yrs',
    },
    {
      question: 8,
      historyId: 's1',
      situation: 'one agent was on a PIP',
      action: 'I coached her, listened to calls together, made a plan with small goals',
      result: "she's now a QA specialist",
    },
  ],
  skills: {
    words: 'Zendesk, Jira, Google Sheets, Looker (viewer only), SQL - no',
    languages: [
      {
        name: 'French',
        level: 'C1',
      },
      {
        name: 'English',
        level: 'C1',
      },
      {
        name: 'Arabic',
        level: 'native',
      },
    ],
  },
};
