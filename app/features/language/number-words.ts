import type { Token } from './tokens';

const SMALL = (
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');

const CARDINAL = new Map([
  ...SMALL.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);
const SCALE = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** The cardinals of other languages that postings ask for years with. */
const OTHER_CARDINALS = new Map(
  [
    'ein:1 eine:1 einem:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10',
    'un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10',
    'um:1 uma:1 dois:2 duas:2 três:3 cinco:5 een:1 twee:2 drie:3 vijf:5 zes:6 zeven:7 negen:9 tien:10',
    'uno:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10',
  ].flatMap((row) =>
    row.split(' ').map((pair) => {
      const [word = '', value] = pair.split(':');
      return [word, Number(value)] as const;
    }),
  ),
);

/** The value of a cardinal in letters up to ninety, in English. */
export function cardinalOf(word: string): number | undefined {
  return CARDINAL.get(word);
}

/** As `cardinalOf`, in English, German, French, Spanish, Portuguese or Dutch. */
export function cardinalInAnyLanguage(word: string): number | undefined {
  return CARDINAL.get(word) ?? OTHER_CARDINALS.get(word);
}

/** Every English word of a number from two on; "one" is mostly no count. */
export const COUNT_WORDS: readonly string[] = [...CARDINAL.keys(), ...SCALE.keys()].filter(
  (word) => word !== 'one',
);

/** The cardinals `cardinalInAnyLanguage` knows. */
export const CARDINALS: readonly string[] = [...CARDINAL.keys(), ...OTHER_CARDINALS.keys()];

/** The value of an ordinal in letters (`third` → 3); `second` alone may be a time and is left out. */
export function ordinalWord(word: string): number | undefined {
  const index = ORDINALS.indexOf(word);
  return index === -1 || word === 'second' ? undefined : index + 1;
}

/** Whether the token can belong to a number in letters. */
export function isNumberWord(word: string): boolean {
  return CARDINAL.has(word) || SCALE.has(word.replace(/s$/, '')) || word === 'half';
}

/**
 * What a number goes on with: "3 and a half hours", "3 and half", "2½", "one and a quarter".
 *
 * @param from the index after the number's last token
 * @returns the part to add to it and the index after its last token
 */
export function fractionAfter(
  tokens: readonly Token[],
  from: number,
): { part: number; to: number } | undefined {
  const at = (index: number): string => tokens[index]?.text ?? '';
  const joined = at(from) === 'and';
  const to = joined ? from + (at(from + 1) === 'a' ? 2 : 1) : from;
  const part = at(to) === 'half' ? 0.5 : at(to) === 'quarter' && to !== from + 1 ? 0.25 : undefined;
  const tight = tokens.slice(from, to + 1).every(({ gap }) => gap === (joined ? ' ' : ''));
  // "3 and half of them": another number.
  return part === undefined || !tight || at(to + 1) === 'of' ? undefined : { part, to: to + 1 };
}

/**
 * A number in letters that begins at `from`: `twenty-five`, `two hundred and fifty`, `a dozen`,
 * `two dozen`, `half a dozen`. `hundreds of` has no value.
 *
 * @returns its value and the index after its last token, or undefined where none begins
 */
export function readNumberWords(
  tokens: readonly Token[],
  from: number,
): { value: number; to: number } | undefined {
  const at = (index: number): string => tokens[index]?.text ?? '';
  if (at(from) === 'half') {
    return at(from + 1) === 'a' && at(from + 2) === 'dozen'
      ? { value: 6, to: from + 3 }
      : { value: 0.5, to: from + 1 };
  }
  const article = (at(from) === 'a' || at(from) === 'an') && SCALE.has(at(from + 1));
  let index = article ? from + 1 : from;
  if (!article && !CARDINAL.has(at(index))) return undefined;
  let total = 0;
  let group = article ? 1 : 0;
  for (; index < tokens.length; index += 1) {
    const word = at(index);
    const broken = index > from && !/^[\s-]*$/.test(tokens[index]?.gap ?? '');
    if (broken) break;
    const cardinal = CARDINAL.get(word);
    const scale = SCALE.get(word);
    if (cardinal !== undefined) {
      if (group % 100 !== 0 && !(group % 10 === 0 && cardinal < 10)) break;
      group += cardinal;
    } else if (scale !== undefined && scale >= 1_000) {
      total += Math.max(group, 1) * scale;
      group = 0;
    } else if (scale !== undefined) {
      group = Math.max(group, 1) * scale;
    } else if (!(word === 'and' && group >= 100 && CARDINAL.has(at(index + 1)))) {
      break;
    }
  }
  return { value: total + group, to: index };
}
