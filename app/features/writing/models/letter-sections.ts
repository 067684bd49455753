import type { Claim } from '~/features/drafts/draft';
import type { Letter, LetterSentence } from '../letter/letter';
import { withSentences } from '../letter/with-sentences';
import type { RewordableSection } from './section';

/**
 * Answers that tell of what was done, and the reason: sentences that rest on them first of all may
 * be worded. One that states a title, a date, a certificate or the job applied for is a fact.
 */
const TELLS =
  /^\/(?:target\/why|history\/\d+\/words|scope\/words|stories\/\d+\/(?:situation|action|result)|skills\/words|extra\/\d+\/words)$/;

/**
 * What of a letter may be worded: paragraph by paragraph, the sentences that claim something and
 * rest on what the person told. Never what they wrote themselves, and never an honest line about a
 * gap that only they can answer for.
 */
export function letterSections({ paragraphs }: Letter): RewordableSection[] {
  return paragraphs.flatMap(({ sentences }, index) => {
    const lines = sentences.filter(isWordable).map(({ text }) => text);
    if (lines.length === 0) return [];
    return [{ id: `/letter/${index}`, kind: 'letter', title: `Paragraph ${index + 1}`, lines }];
  });
}

/** The sentences of a section of this letter, in the order of its lines. */
export function sentencesFor({ paragraphs }: Letter, { id }: RewordableSection): LetterSentence[] {
  return paragraphs[Number(id.split('/')[2])]?.sentences.filter(isWordable) ?? [];
}

/** The letter with other words in one section; each remembers how it stood before. */
export function replaceInLetter(
  letter: Letter,
  section: RewordableSection,
  changes: ReadonlyMap<number, Pick<Claim, 'text' | 'evidence'>>,
  model: string,
): Letter {
  const changed = new Map(
    sentencesFor(letter, section).flatMap((sentence, line) => {
      const change = changes.get(line);
      return change === undefined ? [] : [[sentence, worded(sentence, change, model)] as const];
    }),
  );
  return withSentences(letter, (sentence) => changed.get(sentence) ?? sentence);
}

function worded(
  { text, evidence }: LetterSentence,
  change: Pick<Claim, 'text' | 'evidence'>,
  model: string,
): LetterSentence {
  return {
    ...{ text: change.text, kind: 'claim', evidence: change.evidence },
    worded: { model, before: { text, evidence } },
  };
}

function isWordable({ kind, evidence }: LetterSentence): boolean {
  return kind === 'claim' && TELLS.test(evidence[0]?.source ?? '');
}
