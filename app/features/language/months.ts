import { fold } from './fold';

/** How a month's name is written where English shortens it. */
export const MONTH_ABBREVIATIONS = [
  'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec',
] as const; // prettier-ignore

/** The names of months, a language a row: English, German, Spanish, French, Polish. */
const NAMES = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
].map((row) => row.split(' '));

/** Short forms that are words of another kind elsewhere: only a date in digits beside tells. */
const SHORT_FORMS =
  'ene:1 jän:1 jänner:1 janv:1 fév:2 févr:2 fev:2 mär:3 mrz:3 abr:4 avr:4 juil:7 ago:8 aoû:8 aou:8 okt:10 dez:12 déc:12 dic:12'
    .split(' ')
    .map((pair) => {
      const [name = '', month] = pair.split(':');
      return [name, Number(month)] as const;
    });

const MONTH_OF = new Map([
  ...NAMES.flatMap((row) => row.map((name, index) => [fold(name), index + 1] as const)),
  ...MONTH_ABBREVIATIONS.map((name, index) => [fold(name), index + 1] as const),
  ['sept', 9] as const,
]);
const SHORT_OF = new Map(SHORT_FORMS.map(([name, month]) => [fold(name), month]));

/** The month a (folded) word names in running text, 1–12. */
export function monthOf(word: string): number | undefined {
  return MONTH_OF.get(word);
}

/** The month a word names in a date, 1–12: as written, short forms of other languages included. */
export function monthInDate(word: string): number | undefined {
  const folded = fold(word);
  return MONTH_OF.get(folded) ?? SHORT_OF.get(folded);
}

/** Source of a pattern for the name of a month in a date, to be used with the flags `i` and `u`. */
export const MONTH_PATTERN = `(?:${[
  ...new Set([...NAMES.flat(), ...MONTH_OF.keys(), ...SHORT_FORMS.map(([name]) => name)]),
]
  .sort((one, other) => other.length - one.length)
  .join('|')})(?!\\p{L})\\.?`;
