import { tokensOf } from '~/features/language/tokens';

/** A way to make a true line false. Gives nothing where it does not apply. */
export interface Mutation {
  name: string;
  apply: (line: string) => string[];
}

const TOOLS = ['Salesforce', 'AutoCAD', 'Tableau', 'Jenkins', 'SAP', 'Figma'];
const UPGRADES: readonly [RegExp, string][] = [
  [/^Helped (\w)/i, 'Led $1'],
  [/^Contributed to/i, 'Founded'],
  [/^Assisted/i, 'Managed'],
  [/^Guided\b/, 'Managed'],
  [/^Learned\b/, 'Taught'],
  [
    /^(?:Worked|Trained|Kept|Sold|Checked|Added|Restored|Profiled|Mentored|Descaled|Relabelled)\b/,
    'Managed the people who',
  ],
];

/** The mutations of the grounding promise, each over one line. */
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
  {
    name: 'changed unit',
    apply: (line) =>
      swap(line, [
        [/\bminutes\b/, 'hours'],
        [/\bhours\b/, 'days'],
        [/\ba week\b/, 'a day'],
        [/\ba day\b/, 'an hour'],
        [/£/, '$'],
        [/%/, ' points'],
        [/\bmonths\b/, 'years'],
      ]),
  },
  {
    name: 'dropped hedge',
    apply: (line) => swap(line, [[/\b(?:about|around|nearly|up to|under|almost) (?=\d)/i, '']]),
  },
  {
    name: 'raised hedge',
    apply: (line) => swap(line, [[/\b(?:about|around|nearly|up to) (?=\d)/i, 'over ']]),
  },
  {
    name: 'added tool',
    apply: (line) => TOOLS.map((tool) => `${line.replace(/\.$/, '')} with ${tool}`),
  },
  {
    name: 'added result',
    apply: (line) => [
      `${line.replace(/\.$/, '')}, increasing revenue by 30%`,
      `${line.replace(/\.$/, '')}, saving £50,000 a year`,
    ],
  },
  { name: 'upgraded verb', apply: (line) => swap(line, UPGRADES) },
  {
    name: 'added rank',
    apply: (line) => [
      `As team leader, ${line.charAt(0).toLowerCase()}${line.slice(1)}`,
      `${line.replace(/\.$/, '')} as senior manager`,
    ],
  },
  {
    name: 'widened scope',
    apply: (line) => [
      `${line.replace(/\.$/, '')} across 12 countries`,
      `${line.replace(/\.$/, '')} company-wide`,
    ],
  },
  {
    name: 'invented employer',
    apply: (line) => [
      `${line.replace(/\.$/, '')} at Deloitte`,
      `${line.replace(/\.$/, '')} for Siemens Healthineers`,
    ],
  },
  { name: 'invented date', apply: (line) => [`${line.replace(/\.$/, '')} in March 2011`] },
  { name: 'invented degree', apply: (line) => [`${line.replace(/\.$/, '')}, holding an MBA`] },
];

function numbersOf(line: string): { start: number; end: number; value: number }[] {
  return tokensOf(line)
    .filter(({ kind, text }) => kind === 'number' && /^\d+$/.test(text))
    .map(({ start, end, text }) => ({ start, end, value: Number(text) }));
}

function swap(line: string, rules: readonly [RegExp, string][]): string[] {
  return rules.flatMap(([pattern, by]) => (pattern.test(line) ? [line.replace(pattern, by)] : []));
}
