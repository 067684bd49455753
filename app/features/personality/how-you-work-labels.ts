/** What the pages about how somebody works say. */
export const HOW_YOU_WORK_LABELS = {
  title: 'How you work',
  result: 'Your result',
  lead: 'Optional, about 2 minutes. Only you see the scores. They’re never in a document.',
  page: (part: number) => `Page ${part} of 2`,
  describe:
    'Describe yourself as you are now. Skip any you like: three answers of four make a score.',
  answeredElsewhere: 'This was answered somewhere else meanwhile',
  conflict:
    'Your answers are below. Save them to use them, or load the page again to see the others.',
  scoresTitle: 'Where your answers put you',
  scoresMean:
    'Each position is from 1 to 5, with the range it could be in. Four questions are few, so the ranges are wide.',
  noScores: 'There’s no score yet. Answer three of the four questions on a trait to get one.',
  privateTitle: 'Calm under pressure (private)',
  privateWhy:
    'Four more questions are about mood. They can say something about health, so we ask only if you want.',
  privateKept: 'We use them for nothing else. Untick the box and save, and they’re deleted.',
  consent: 'Ask me these four questions too',
  saveFirst: 'The four questions appear here once you save.',
  next: 'Save and next',
  finish: 'Save and see the result',
  clear: 'Clear all answers',
  change: 'Change my answers',
  back: 'Back',
  onward: 'Next: what comes first',
  allQuestions: 'All questions',
} as const;
