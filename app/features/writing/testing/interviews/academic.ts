import type { InterviewFile } from '~/features/interview/interview';

/** A doubt beside a fact, a colleague's part, tools in brackets, a level that limits. */
export const academic: InterviewFile = {
  format: 'cvstomize/interview@1',
  person: {
    name: 'Dr. Aneesh Raghavan',
    email: 'ar@example.edu',
    location: 'Berlin',
    links: ['https://github.com/araghavan'],
  },
  target: {
    title: 'Data Scientist',
    why: 'tired of academia',
    posting:
      'Data Scientist\nMust have: Python, SQL, statistics, machine learning. Nice to have: Spark, A/B testing, communicating with stakeholders, Docker.',
  },
  history: [
    {
      id: 'p',
      kind: 'education',
      title: 'PhD Computational Biology',
      organisation: 'Freie Universität Berlin',
      start: '2018-10',
      end: '2023-05',
      words:
        'Thesis on predicting protein stability. Supervised 3 master students. Taught the stats tutorial (60 students).',
    },
    {
      id: 'p2',
      kind: 'work',
      title: 'Research assistant',
      organisation: 'Max Planck Institute',
      location: 'Berlin',
      start: '2018-10',
      end: '2023-05',
      words:
        'Built pipelines in Snakemake and Python processing ~2 TB of sequencing data. Wrote R packages, one is on CRAN with 4k downloads.',
    },
  ],
  scope: {
    historyId: 'p2',
    words: 'I was responsible for the cluster of the group: 400 cores, 25 users',
  },
  stories: [
    {
      question: 4,
      historyId: 'p2',
      situation: 'The existing predictor took days to run.',
      action:
        'I re-wrote the feature extraction in numba, and parallelised it over the cluster, which hadn’t been tried before; a colleague did the GPU part.',
      result: 'Runtime went from 3 days to 40 minutes (on 64 cores).',
    },
    {
      question: 5,
      historyId: 'p2',
      situation: 'Reviewers doubted our results',
      action:
        'We ran a blinded benchmark against 5 published methods; I designed it and did the statistics',
      result:
        'Our AUC was 0.91 vs 0.84 for the next best. Published in Bioinformatics 2022, I am second author',
    },
    {
      question: 7,
      historyId: 'p2',
      situation: 'wet lab collaborators could not read our output',
      action:
        'I built them a little Dash app and explained to them each month what the numbers meant',
      result: 'they used it for selecting 120 mutants, 3 were patented I believe',
    },
    {
      question: 8,
      historyId: 'p',
      situation: '',
      action:
        'One of my master students was struggling so I met with him twice a week & broke the project down to weekly goals',
      result: 'He graduated with 1.3',
    },
  ],
  skills: {
    words:
      'Python (pandas, scikit-learn, PyTorch), R, SQL (basic, only self-taught), Docker, Snakemake, Git. I have read about Spark but not used it.',
    languages: [
      {
        name: 'German',
        level: 'B2',
      },
      {
        name: 'Tamil',
        level: 'native',
      },
    ],
  },
};
