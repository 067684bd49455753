import { tokensOf } from '~/features/language/tokens';

/** A way to make a true line false. Gives nothing where it does not apply. */
export interface Mutation {
  name: string;
  apply: (line: string) => string[];
}

const TOOLS = ['Salesforce', 'AutoCAD', 'Tableau', 'Jenkins', 'SAP', 'Figma'];
const UPGRADES: readonly [RegExp, string][] = [
  [/^(?:Helped|Contributed to|Tried to|Suggested|Took part in)\b(?: (?:with|to))?/i, 'Led'],
  [/^Contributed to/i, 'Founded'],
  [/^Assisted/i, 'Managed'],
  [/^Guided\b/, 'Managed'],
  [/^Learned\b/, 'Taught'],
  [
    /^(?:Worked|Trained|Kept|Sold|Checked|Added|Restored|Profiled|Mentored|Descaled|Relabelled)\b/,
    'Managed the people who',
  ],
];
const UNITS: readonly [RegExp, string][] = [
  [/\bseconds?\b/, 'minutes'],
  [/\bmin(?:utes?)?\b/, 'hours'],
  [/\bh(?:ours?|rs?)\b/, 'days'],
  [/\bdays?\b/, 'weeks'],
  [/\bweeks?\b/, 'days'],
  [/\bmonths?\b/, 'years'],
  [/\byears?\b/, 'months'],
  [/\b(?:a|per|each|every) week\b/, 'a day'],
  [/\b(?:a|per|each|every) (?:day|shift|night)\b/, 'an hour'],
  [/\b(?:a|per|each|every) month\b/, 'a week'],
  [/\b(?:a|per|each|every) year\b/, 'a month'],
  [/£/, '$'],
  [/\$/, '€'],
  [/€/, '£'],
  [/ ?%/, ' points'],
  [/\bkg\b/, 'tonnes'],
  [/\btonnes\b/, 'kg'],
  [/\bkm\b/, 'miles'],
  [/(?<=\d)k\b/, 'm'],
];

const plain = (line: string): string => line.replace(/\.$/, '');
const lowered = (line: string): string => line.charAt(0).toLowerCase() + line.slice(1);

/** The mutations of the grounding promise, each over one line alone. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'changed number',
    apply: (line) =>
      numbersOf(line).map(
        ({ start, end, value }) => line.slice(0, start) + String(value + 7) + line.slice(end),
      ),
  },
  {
    name: 'number times ten',
    // Ten times nothing is nothing.
    apply: (line) =>
      numbersOf(line)
        .filter(({ value }) => value !== 0)
        .map(({ end }) => `${line.slice(0, end)}0${line.slice(end)}`),
  },
  { name: 'swapped numbers', apply: swappedNumbers },
  { name: 'changed unit', apply: (line) => swap(line, UNITS) },
  {
    name: 'dropped hedge',
    apply: (line) => [
      ...each(
        line,
        /\b(?:about|around|nearly|up to|under|almost|at least|roughly|maybe) (?=\d)/giu,
        '',
      ),
      ...each(line, /\b(?:mostly|sometimes|usually|only|just|partly) /giu, ''),
    ],
  },
  {
    name: 'raised hedge',
    apply: (line) =>
      each(line, /\b(?:about|around|nearly|almost|up to|roughly) (?=\d)/giu, 'over '),
  },
  { name: 'added hedge', apply: (line) => each(line, /(?<=^| )(?=\d+ \p{L})/gu, 'over ') },
  {
    name: 'dropped share',
    apply: (line) => [
      ...each(line, /(?<=\d) (?:out )?of (?:the )?(?:our |my )?\d+/gu, ''),
      ...each(line, /,? (?:with|together with) (?:the|my|a) (?:team|colleagues?|others)\b/giu, ''),
      ...each(line, /\b(?:some|most|half|part) of (?:the )?/giu, 'all '),
    ],
  },
  {
    name: 'turned direction',
    apply: (line) => [
      ...each(line, /\bdown\b/gu, 'up'),
      ...each(line, /\bup (?=from|to|\d)/gu, 'down '),
      ...[...line.matchAll(/\bfrom ([^ ;,]+) to ([^ ;,]+)/gu)].flatMap(
        ({ index, 0: whole, 1: before = '', 2: after = '' }) =>
          before === after
            ? []
            : `${line.slice(0, index)}from ${after} to ${before}${line.slice(index + whole.length)}`,
      ),
    ],
  },
  {
    name: 'turned polarity',
    apply: (line) => [
      `Never ${lowered(line)}`,
      ...each(line, /\b(?:no|not|never|zero|without|didn't|none|nobody) /giu, ''),
      ...each(line, /(?<=[;,] )(?=\p{L})/gu, 'no '),
    ],
  },
  {
    name: 'added tool',
    apply: (line) => TOOLS.map((tool) => `${plain(line)} with ${tool}`),
  },
  {
    name: 'added result',
    apply: (line) => [
      `${plain(line)}, increasing revenue by 30%`,
      `${plain(line)}, saving £50,000 a year`,
    ],
  },
  {
    name: 'added cause',
    apply: (line) => [
      `${plain(line)}, cutting costs`,
      `${plain(line)} so that nobody waited`,
      ...[
        'so that',
        'which led to',
        'because',
        'by',
        'thanks to',
        'in order to',
        'after',
        'until',
      ].flatMap((cause) =>
        // "…, by the end of 2021" says "by" already.
        each(line, new RegExp(`[;:,](?: and)? (?=[\\p{L}\\d])(?!${cause}\\b)`, 'gu'), ` ${cause} `),
      ),
    ],
  },
  { name: 'upgraded verb', apply: (line) => swap(line, UPGRADES) },
  {
    name: 'raised status',
    apply: (line) =>
      ['Led', 'Managed', 'Directed', 'Owned']
        .flatMap((verb) => (line.startsWith(verb) ? [] : [line.replace(/^\p{L}+/u, verb)]))
        .filter((mutant) => mutant !== line),
  },
  {
    name: 'added rank',
    apply: (line) => [
      `As team leader, ${lowered(line)}`,
      `As head of department, ${lowered(line)}`,
      `${plain(line)} as senior manager`,
    ],
  },
  {
    name: 'widened scope',
    apply: (line) => [
      `${plain(line)} across 12 countries`,
      `${plain(line)} company-wide`,
      `${plain(line)} across all sites`,
      `${plain(line)} single-handedly`,
    ],
  },
  {
    name: 'invented employer',
    apply: (line) => [`${plain(line)} at Deloitte`, `${plain(line)} for Siemens Healthineers`],
  },
  {
    name: 'invented date',
    apply: (line) => [
      `${plain(line)} in March 2011`,
      ...each(line, /\b(?:19|20)\d\d\b/gu, '2003'),
      ...each(
        line,
        /\b(?:January|February|March|April|June|July|August|September|October|November)\b/gu,
        'December',
      ),
    ],
  },
  { name: 'invented degree', apply: (line) => [`${plain(line)}, holding an MBA`] },
];

function numbersOf(line: string): { start: number; end: number; value: number }[] {
  return tokensOf(line)
    .filter(({ kind, text }) => kind === 'number' && /^\d+$/.test(text))
    .map(({ start, end, text }) => ({ start, end, value: Number(text) }));
}

/** Two neighbouring values of a line changed for each other. */
function swappedNumbers(text: string): string[] {
  const numbers = [...text.matchAll(/(?<![\p{L}\d.,])\d[\d.,]*(?![\p{L}\d])/gu)];
  return numbers.slice(1).flatMap((second, index) => {
    const first = numbers[index];
    if (first === undefined || first[0] === second[0]) return [];
    const between = text.slice(first.index + first[0].length, second.index);
    const rest = text.slice(second.index + second[0].length);
    return [text.slice(0, first.index) + second[0] + between + first[0] + rest];
  });
}

function swap(line: string, rules: readonly [RegExp, string][]): string[] {
  return rules.flatMap(([pattern, by]) => (pattern.test(line) ? [line.replace(pattern, by)] : []));
}

/** The line once for each place of a pattern, with the words there replaced. */
const each = (line: string, pattern: RegExp, by: string): string[] =>
  [...line.matchAll(pattern)].map(
    ({ index, 0: found }) => line.slice(0, index) + by + line.slice(index + found.length),
  );
