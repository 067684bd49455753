import type { AskingOutcome } from '../words/asking';

/** What came of asking models about a review, as its reader sees it. */
export const ASKING_OUTCOMES: Readonly<Record<AskingOutcome, { title: string; words: string }>> = {
  improved: {
    title: 'Some words are better now',
    words:
      'Each was checked against your resume. What stood there before is beside it, and you can have it back.',
  },
  unchanged: {
    title: 'It was good already',
    words: 'A model looked at every part, and nothing it wrote was better. Nothing was changed.',
  },
  unavailable: {
    title: 'Written without AI',
    words: 'No model answered in time. Your review is whole, and nothing was lost.',
  },
  daily_limit: {
    title: 'Written without AI',
    words: 'Models are much in use today. Your review is whole without them.',
  },
  stopped: {
    title: 'Stopped',
    words: 'You stopped it before anything was better. Your review is as it was.',
  },
  switched_off: {
    title: 'Written without AI',
    words: 'Models were switched off meanwhile. Your review is as it was.',
  },
  failed: {
    title: 'Written without AI',
    words: 'Something on our side failed. Your review is as it was, and nothing was lost.',
  },
  lost: {
    title: 'Written without AI',
    words: 'It was broken off before a model was done. Your review is whole; you can ask again.',
  },
};
