import { MINIMUM_MINUTES } from '~/features/interview/catalogue/questions';

/** What the home page says. */
export const HOME_LABELS = {
  titleInBar: 'CVstomize: a resume made of what you really did',
  description:
    'Answer eleven questions about work you really did. You get a resume where every line links to what you said.',
  title: 'A resume made of what you really did',
  lead: 'Answer eleven questions the way you’d tell a friend. You get a resume where every line links to what you said.',
  start: 'Start the interview',
  sheet: 'A finished sample resume. Choose a line to see the words behind it.',
  sampleNote: 'From a finished sample. Select a line to see the words behind it.',
  wholeSample: 'Open the whole sample',
  said: (who: string, question: number | null) =>
    question === null ? `${who} said` : `${who} said, in question ${question}`,
  chosen: (who: string) => `${who} chose this line.`,
  forTitle: 'Who it’s for',
  forWhom:
    'People who did good work and find it hard to write down: in a trade, a hospital, a shop, an office or at home.',
  forWords: 'Write the way you talk. Spelling and half-sentences don’t matter.',
  howTitle: 'How it works',
  how: [
    {
      title: 'You answer',
      words: `One question a page, in any order. Four are needed for a first draft. That takes about ${MINIMUM_MINUTES} minutes.`,
    },
    {
      title: 'Your line grows as you type',
      words:
        'Choose it, change it or leave it. Add a job posting to see what you cover and what’s missing.',
    },
    {
      title: 'You get the PDF',
      words:
        'A clean one-column page in the design you pick. We read it back the way hiring software does.',
    },
  ],
  promisesTitle: 'Our promises',
  promises: [
    {
      title: 'Nothing is invented',
      words: 'If you didn’t say it, it isn’t printed. If we aren’t sure, we ask you.',
    },
    {
      title: 'A gap is a question',
      words:
        'When the posting asks for something new, we ask if you’ve done it. We never fill it in.',
    },
    {
      title: '“We” stays “we”',
      words: 'Team work isn’t turned into yours alone, and “about forty” doesn’t become forty.',
    },
    {
      title: 'Your words are yours',
      words:
        'Download them as PDF, Word, plain text, Markdown, HTML or JSON Resume. Delete everything whenever you like.',
    },
  ],
  costsTitle: 'What it costs',
  haveTitle: 'Already have a resume?',
  have: 'Paste it with the posting. You’ll see what fits, which lines could say more, and what hiring software reads.',
  haveKept: 'No account needed. Both texts are deleted after an hour.',
  review: 'Review my resume',
  fromResume: 'Start the interview from it',
  formats: 'You can bring a PDF, a Word file, plain text, Markdown or JSON Resume.',
} as const;
