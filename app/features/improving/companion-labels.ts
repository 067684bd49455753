import type { Companion, ImprovementOutcome } from './outcome';

/** How a companion is called on its pages. */
export const COMPANION_LABELS: Readonly<
  Record<Companion, { title: string; yours: string; part: string }>
> = {
  letter: { title: 'Words of the letter', yours: 'your letter', part: 'sentence' },
  preparation: {
    title: 'Questions to expect',
    yours: 'your interview preparation',
    part: 'question',
  },
};

/** What came of asking models about a letter or a preparation, as the person reads it. */
export function companionOutcomeLabel(
  companion: Companion,
  outcome: ImprovementOutcome,
): { title: string; words: string } {
  const { yours, part } = COMPANION_LABELS[companion];
  const without = (words: string) => ({ title: 'Written without AI', words });
  const whole = `${yours.charAt(0).toUpperCase()}${yours.slice(1)} is as it was, and whole.`;
  switch (outcome) {
    case 'improved':
      return {
        title: 'Some words are better now',
        words: `Every ${part} was checked against what you said. Below is what it replaced; you can take back any of it.`,
      };
    case 'unchanged':
    case 'offered':
      return {
        title: 'It was good already',
        words: `A model looked at every ${part}, and nothing it wrote was better. Nothing was changed.`,
      };
    case 'unavailable':
      return without(`No model answered in time. ${whole}`);
    case 'person_limit':
      return without('Today’s improvements are used up. They are there again tomorrow, free.');
    case 'daily_limit':
      return without(`Models are much in use today. ${whole} Tomorrow they can help, free.`);
    case 'stopped':
      return { title: 'Stopped', words: `You stopped it before anything was better. ${whole}` };
    case 'withdrawn':
      return without('Models were turned off meanwhile, so nothing they wrote was kept.');
    case 'overtaken':
      return {
        title: 'Your own words were kept',
        words: 'You changed it while a model was asked. What you wrote stands.',
      };
    case 'unprintable':
    case 'failed':
      return without(`Something on our side failed. ${whole}`);
  }
}
