import type { InterviewFile } from '~/features/interview/interview';

/** Abbreviations, tools in odd spellings, a team of nine, somebody else's success. */
export const softwareDeveloper: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Priya Raghunathan',
    email: 'priya@example.dev',
    phone: '',
    location: 'Bengaluru',
    links: ['https://github.com/priya-r'],
  },
  target: {
    title: 'Backend Engineer',
    posting: `Backend Engineer at Northwind\n\nMust have\n- TypeScript and Node.js\n- PostgreSQL\n- Kubernetes\n- 3+ years of experience\n\nNice to have\n- Kafka\n- GraphQL`,
  },
  history: [
    {
      id: 'x',
      kind: 'work',
      title: 'Software engineer',
      organisation: 'Zentra Logistics',
      location: 'Bengaluru',
      start: '2020-06',
      end: 'present',
      words: 'backend services in typescript and nodejs, on call one week in 5',
    },
    {
      id: 'y',
      kind: 'work',
      title: 'Junior developer',
      organisation: 'Kiteworks Studio',
      location: 'Chennai',
      start: '2018-07',
      end: '2020-05',
      words: 'Maintained 12 wordpress sites; fixed bugs; wrote php plugins',
    },
  ],
  scope: {
    historyId: 'x',
    words: 'with a team of 9 we run 14 services on k8s, approx 3 million requests a day',
  },
  stories: [
    {
      question: 4,
      historyId: 'x',
      situation: 'checkout API was slow, p95 of 900 ms',
      action:
        "I profiled the queries, added two indexes in postgres and moved the price lookup to redis. I've also written the load tests in k6.",
      result: 'p95 latency went down to 210 ms',
      proof: 'grafana dashboard',
    },
    {
      question: 5,
      historyId: 'x',
      situation: 'Deployments needed a human for 2 hours.',
      action: 'We replaced the shell scripts with github actions and a canary step.',
      result: 'we cut deployment time to under 15 minutes',
    },
    {
      question: 7,
      historyId: 'x',
      situation: 'sales wanted a feature in a week',
      action: 'I explained with a small prototype why the data model had to change first',
      result: 'My boss doubled sales that quarter. They agreed to wait 3 weeks',
    },
    {
      question: 8,
      historyId: 'x',
      situation: '',
      action: "I onboarded 3 new joiners, i'm kind of the go to person for postgres",
      result: 'each one shipped to production in their first week',
    },
  ],
  skills: {
    words:
      'TypeScript, Node.js, Postgres, Redis, k8s, GitHub Actions; some kafka; no graphql experience',
  },
  never: ['Kiteworks layoffs'],
};
