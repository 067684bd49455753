import type { ImprovementOutcome } from './outcome';

/** What came of it, as the person reads it. */
export const OUTCOME_LABELS: Readonly<
  Record<ImprovementOutcome, { title: string; words: string }>
> = {
  improved: {
    title: 'Some sentences are better now',
    words: 'Every line was checked against your answers. The version before is kept as it was.',
  },
  unchanged: {
    title: 'It was good already',
    words: 'A model looked at every part, and nothing it wrote was better. Nothing was changed.',
  },
  offered: {
    title: 'Some sentences are yours to judge',
    words:
      'A model wrote lines we could not follow from your answers word by word. Nothing was changed; they are among the suggestions beside your resume.',
  },
  unavailable: {
    title: 'Written without AI',
    words: 'No model answered in time. Your resume is whole, and nothing was lost.',
  },
  person_limit: {
    title: 'Written without AI',
    words: 'Today’s improvements are used up. They are there again tomorrow, free.',
  },
  daily_limit: {
    title: 'Written without AI',
    words:
      'Models are much in use today. Your resume is whole; tomorrow they can improve it, free.',
  },
  stopped: {
    title: 'Stopped',
    words: 'You stopped it before anything was better. Your resume is as it was.',
  },
  withdrawn: {
    title: 'Written without AI',
    words: 'Models were turned off meanwhile, so nothing they wrote was kept.',
  },
  overtaken: {
    title: 'Your own version was kept',
    words: 'You changed the resume while a model was asked. What you wrote stands.',
  },
  unprintable: {
    title: 'Written without AI',
    words:
      'What a model wrote did not fit this design as well. The resume stays as it is; another design may help.',
  },
  failed: {
    title: 'Written without AI',
    words: 'Something on our side failed. Your resume is as it was, and nothing was lost.',
  },
};

/** What is said instead of `improved` once another version is on top. */
export const NOT_NEWEST = {
  title: 'This is not the newest version',
  words: 'What models wrote is kept among the earlier versions. Your resume is as you left it.',
};
