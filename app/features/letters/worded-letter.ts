import type { Letter, LetterSentence } from '~/features/writing/letter/letter';
import { withSentences } from '~/features/writing/letter/with-sentences';

/** Something that a model put in other words, as its owner sees it. */
export interface SentenceWording {
  /** Names it in a form: the words as they are now, or what they are about. */
  id: string;
  /** What it is about, where the words alone do not say so. */
  about: string | null;
  before: string;
  after: string;
  model: string;
}

/** The sentences of a letter that a model worded, in their order. */
export function letterWordings({ paragraphs }: Letter): SentenceWording[] {
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap(({ text, worded }) =>
      worded === undefined
        ? []
        : [{ id: text, about: null, before: worded.before.text, after: text, model: worded.model }],
    ),
  );
}

/** The letter with a model's sentence, or all of them, as they stood before. @param id null for all. */
export function withoutLetterWording(letter: Letter, id: string | null): Letter {
  return withSentences(letter, (sentence) =>
    sentence.worded !== undefined && (id === null || sentence.text === id)
      ? { ...sentence.worded.before, kind: 'claim' }
      : sentence,
  );
}

/**
 * The letter as it is put before a model: what one worded already is not asked about again, so that
 * there is one before and one after of each sentence.
 */
export function letterForRewording(letter: Letter): Letter {
  return withSentences(letter, ({ worded, ...sentence }) =>
    worded === undefined ? sentence : { ...sentence, kind: 'own' },
  );
}

/**
 * The letter with a model's sentences where it still says what they were to replace. Whatever the
 * person changed, added or took out meanwhile stands.
 *
 * @param worded a letter that `toBeWorded` gave, with what models made of it.
 * @returns undefined where none of the sentences has a place any more.
 */
export function withLetterWordings(letter: Letter, worded: Letter): Letter | undefined {
  const offered = new Map(
    worded.paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap((sentence): [string, LetterSentence][] =>
        sentence.worded === undefined ? [] : [[sentence.worded.before.text, sentence]],
      ),
    ),
  );
  let taken = 0;
  const merged = withSentences(letter, (sentence) => {
    const wording = offered.get(sentence.text);
    if (wording === undefined || sentence.kind !== 'claim') return sentence;
    taken += 1;
    return wording;
  });
  return taken === 0 ? undefined : merged;
}
