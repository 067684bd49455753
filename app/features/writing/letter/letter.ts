import type { Evidence } from '~/features/interview/evidence';
import type { Question, Removal } from '~/features/drafts/draft';

/**
 * One sentence of a letter.
 *
 * - `claim` says something about the person and carries the words of theirs it rests on;
 * - `form` says nothing about them: a greeting, what they apply for, a closing;
 * - `own` is a sentence the person chose or wrote themselves;
 * - `blank` is a place only they can fill: until they do, the letter is an outline.
 */
export interface LetterSentence {
  text: string;
  kind: 'claim' | 'form' | 'own' | 'blank';
  evidence: Evidence[];
  /** Which model worded it, and how it stood before; absent where none did. */
  worded?: { model: string; before: Pick<LetterSentence, 'text' | 'evidence'> };
}

/** A cover letter with its proof: why, two proofs, what else there is to say. */
export interface Letter {
  /** What it is about, as the line above the greeting; absent in letters kept before there was one. */
  subject?: string;
  /** Whom it is sent to, above the subject; absent where the employer is not certain. */
  recipient?: string;
  greeting: string;
  /** Three at most; short answers make fewer. */
  paragraphs: { sentences: LetterSentence[] }[];
  closing: string;
  /** The person's name; empty where they gave none. */
  signature: string;
  /** What the answers held for a letter and was left out, and why. */
  removed: Removal[];
  /** What only the person can add. */
  questions: Question[];
}

/** The words of a paragraph. */
export function paragraphText({ sentences }: Letter['paragraphs'][number]): string {
  return sentences.map(({ text }) => text).join(' ');
}

/** Whether a place is left that only the person can fill; such a letter is not to be sent. */
export function isOutline({ paragraphs }: Letter): boolean {
  return paragraphs.some(({ sentences }) => sentences.some(({ kind }) => kind === 'blank'));
}

/** What a letter's text says before its paragraphs, each a part of its own. */
export function partsBeforeParagraphs({ subject, greeting }: Letter): string[] {
  return [subject ?? '', greeting].filter((part) => part !== '');
}

/** The letter as plain text, its parts an empty line apart. */
export function letterText(letter: Letter): string {
  const { paragraphs, closing, signature } = letter;
  return [
    ...partsBeforeParagraphs(letter),
    ...paragraphs.map(paragraphText),
    [closing, signature].filter((part) => part !== '').join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
