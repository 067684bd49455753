import { stemmer } from 'stemmer';
import type { Interview } from '~/features/interview/interview';
import { printable } from './words/printable';

/** Words too common to single out what somebody wants kept out of sight. */
const COMMON = new Set(
  'a an the and or of in on at to for from with by my our me i we was were is am are be been that this it its as about not no any anything everything something mention never ever please don do say tell how why when what who which being because them they their during left leave leaving in at all one story incident thing things part old time year job jobs work role company words detail details mention'.split(
    ' ',
  ),
);

/** Common words that name a matter all the same, where another stands before them. */
const NOUNS = new Set(
  'one story incident thing things part time year job jobs work role company'.split(' '),
);

export interface NeverRule {
  /** Whether the text mentions what must not appear: the phrase, or all its telling words together. */
  forbids: (text: string) => boolean;
  /**
   * The same for a name the person typed as theirs, which a single common word does not take away:
   * "the gas incident" leaves "Gas fitting".
   */
  names: (text: string) => boolean;
}

/**
 * Reads what the person never wants to see. A name in it ("Fernhill and why he left") forbids by
 * itself, unless it is one of an employer, a title or a school they typed.
 */
export function readNever({ never, history }: Pick<Interview, 'never' | 'history'>): NeverRule {
  const typed = new Set(
    history.flatMap(({ title, organisation, location }) =>
      fold(`${title} ${organisation} ${location}`).split(' '),
    ),
  );
  const entries = never.flatMap((text) => {
    const phrase = fold(text);
    if (phrase === '') return [];
    // A year singles nothing out.
    const telling = phrase
      .split(' ')
      .filter((word) => !COMMON.has(word) && !/^\p{N}+$/u.test(word));
    const names = (text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'-]{2,}/gu) ?? [])
      .map(fold)
      .filter((word) => !COMMON.has(word) && !typed.has(word));
    const nouns = phrase.split(' ').filter((word) => telling.includes(word) || NOUNS.has(word));
    const stems = telling.map((word) => stemmer(word));
    return [{ phrase, names, stems, nouns: nouns.map((word) => stemmer(word)) }];
  });
  const forbidsBy =
    (key: 'stems' | 'nouns') =>
    (text: string): boolean => {
      if (entries.length === 0) return false;
      const folded = fold(text);
      const said = new Set(folded.split(' ').map((word) => stemmer(word)));
      return entries.some(
        ({ phrase, names, [key]: telling }) =>
          containsPhrase(folded, phrase) ||
          names.some((name) => containsPhrase(folded, name)) ||
          (telling.length > 0 && telling.every((stem) => said.has(stem))),
      );
    };
  return { forbids: forbidsBy('stems'), names: forbidsBy('nouns') };
}

function containsPhrase(text: string, phrase: string): boolean {
  // Scripts without spaces have no word boundary to ask for.
  if (/[^\p{ASCII}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(phrase))
    return text.includes(phrase);
  return ` ${text} `.includes(` ${phrase} `);
}

function fold(text: string): string {
  return printable(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
