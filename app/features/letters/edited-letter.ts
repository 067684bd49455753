import { z } from 'zod';
import { sentencesOf } from '~/features/language/sentences';
import { paragraphText, type Letter, type LetterSentence } from '~/features/writing/letter/letter';
import { textField } from './text-field';

/** Three pages: longer than anybody reads. */
export const LETTER_MAX_LENGTH = 8_000;
const LINE_MAX_LENGTH = 120;

/** A letter as its form gives it. */
export interface LetterText {
  greeting: string;
  /** Paragraphs with an empty line between them. */
  body: string;
  closing: string;
}

export const letterForm = z.object({
  greeting: textField('the greeting', LINE_MAX_LENGTH),
  body: textField('the letter', LETTER_MAX_LENGTH),
  closing: textField('the closing', LINE_MAX_LENGTH),
});

/** The letter as it stands in its form. */
export function toLetterText({ greeting, paragraphs, closing }: Letter): LetterText {
  return { greeting, body: paragraphs.map(paragraphText).join('\n\n'), closing };
}

/**
 * The letter as the person left it. A sentence that stands as it was keeps the words it rests on;
 * every other one is theirs, and is not judged: what people say of themselves is their own affair.
 */
export function withEdits(letter: Letter, { greeting, body, closing }: LetterText): Letter {
  const known = new Map(
    letter.paragraphs.flatMap(({ sentences }) =>
      sentences
        .flatMap((item) => [item, ...beforeOf(item)])
        .map((item): [string, LetterSentence] => [item.text, item]),
    ),
  );
  return {
    ...letter,
    greeting,
    closing,
    paragraphs: body
      .split(/\n\s*\n/u)
      .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) => ({ sentences: sentencesIn(paragraph, known) })),
  };
}

/** Their page may have been opened before a model worded a sentence; it is as good as it was. */
const beforeOf = ({ worded }: LetterSentence): LetterSentence[] =>
  worded === undefined ? [] : [{ ...worded.before, kind: 'claim' }];

/** Known sentences are found whole first, so that "Ltd. since 2018" is not cut in two. */
function sentencesIn(
  paragraph: string,
  known: ReadonlyMap<string, LetterSentence>,
): LetterSentence[] {
  const found = [...known.keys()]
    .filter((text) => text !== '' && paragraph.includes(text))
    .sort((a, b) => b.length - a.length)[0];
  if (found === undefined) return ownSentences(paragraph);
  const at = paragraph.indexOf(found);
  const rest = [paragraph.slice(0, at), paragraph.slice(at + found.length)];
  const item = known.get(found);
  return [
    ...sentencesIn(rest[0]?.trim() ?? '', known),
    ...(item === undefined ? [] : [item]),
    ...sentencesIn(rest[1]?.trim() ?? '', known),
  ];
}

function ownSentences(text: string): LetterSentence[] {
  return sentencesOf(text).map((sentence) => ({ text: sentence.text, kind: 'own', evidence: [] }));
}

/** The longest reason, in UTF-16 code units: three sentences. */
export const REASON_MAX_LENGTH = 600;

export const reasonForm = z.object({
  why: textField('why you want this job', REASON_MAX_LENGTH).refine(
    (text) => text.trim() !== '',
    'Say in a sentence or two why you want this job.',
  ),
});

/** The letter with the person's own reason where it waited for one; as it is where it did not. */
export function withReason(letter: Letter, why: string): Letter {
  const own = ownSentences(why.replace(/\s+/gu, ' ').trim());
  return {
    ...letter,
    paragraphs: letter.paragraphs.map(({ sentences }) => ({
      sentences: sentences.flatMap((item) => (item.kind === 'blank' ? own : [item])),
    })),
  };
}

/** Adds a sentence where the letter closes: before its last words, which say nothing of the person. */
export function withSentence(letter: Letter, sentence: LetterSentence): Letter {
  const sentences = (letter.paragraphs.at(-1)?.sentences ?? []).filter(
    ({ text }) => text !== sentence.text,
  );
  const at = sentences.at(-1)?.kind === 'form' ? sentences.length - 1 : sentences.length;
  return {
    ...letter,
    paragraphs: [
      ...letter.paragraphs.slice(0, -1),
      { sentences: [...sentences.slice(0, at), sentence, ...sentences.slice(at)] },
    ],
  };
}
