import type { Proof, ProofStretch } from '~/features/drafts/line';
import { isFunctionWord } from '~/features/language/function-words';
import { isTime } from '~/features/language/measures';
import { isVerbLike } from '~/features/language/verb-like';
import { wordKey } from '~/features/language/word-key';
import type { Source } from '../proof/source';

/** A line with its proof, and what the person said under its entry and elsewhere. */
export interface ProvenLine {
  text: string;
  proof: Proof;
  sources: readonly Source[];
  elsewhere: readonly Source[];
}

/** A false line, with the proof a liar would attach where that is not the line's own. */
export interface Mutant {
  text: string;
  proof?: Proof;
}

type Borrow = (line: ProvenLine, beside: readonly ProvenLine[]) => Mutant[];

const NUMBER = /(?<![\p{L}\d.,:])\d+(?:[.,:]\d+)*(?![\p{L}\d])/gu;
const NAME = /(?<=[\p{Ll},;:] )\p{Lu}[\p{L}\d]{2,}/gu;

/**
 * Mutations made of the person's own words from somewhere else: a checker that compares bags of
 * words passes them all.
 */
export const BORROWED: Readonly<Record<string, Borrow>> = {
  'number of another clause': (line) =>
    replaced(line, NUMBER, (found) =>
      line.sources
        .filter((source) => !isCited(source, line.proof))
        .flatMap(({ clause }) => matchesOf(clause.text, NUMBER))
        .filter((number) => number !== found && !line.text.includes(number)),
    ),
  'counted thing of another clause': (line) => {
    const mine = countedIn(line.sources.filter((source) => isCited(source, line.proof)));
    const others = countedIn(line.sources.filter((source) => !isCited(source, line.proof)));
    return mine.flatMap((noun) =>
      line.text.includes(noun)
        ? others
            .filter((other) => wordKey(other) !== wordKey(noun) && !line.text.includes(other))
            .map((other) => ({ text: line.text.replace(noun, other) }))
        : [],
    );
  },
  'name of another entry': (line) =>
    replaced(line, NAME, (found) =>
      namesIn(line.elsewhere).filter((name) => name !== found && !line.text.includes(name)),
    ),
  'tool of another entry': (line) =>
    namesIn(line.elsewhere)
      .filter((name) => !saysIn(line.sources, name))
      .flatMap((name) => [
        { text: `${line.text} with ${name}` },
        { text: `${line.text}, ${name}` },
      ]),
  'value before that was none': (line) =>
    line.sources
      .filter((source) => !isCited(source, line.proof) && !isOfTheSame(source, line))
      .flatMap((source) => valuesBefore(line, source)),
  'two lines spliced': (line, beside) =>
    beside.flatMap((other) =>
      ['by', 'with', 'for', 'to', 'after', 'so', 'of', 'in'].flatMap((joint) =>
        spliced(line, other, joint),
      ),
    ),
  'object of another verb': (line, beside) =>
    beside.flatMap((other) => {
      const [verb = ''] = line.text.split(' ');
      const [theirs = '', ...words] = other.text.split(/[;,:]/u)[0]?.split(' ') ?? [];
      const same = wordKey(verb.toLowerCase()) === wordKey(theirs.toLowerCase());
      return !isVerbLike(verb.toLowerCase()) || same || words.length === 0
        ? []
        : [{ text: `${verb} ${words.join(' ')}` }];
    }),
};

const isCited = ({ clause }: Pick<Source, 'clause'>, proof: Proof): boolean =>
  proof.some(
    ({ source, sourceStart = 0, sourceEnd = 0 }) =>
      source === clause.source && clause.start < sourceEnd && clause.end > sourceStart,
  );

/** Names what the line names, so that its value may well be the one before. */
const isOfTheSame = ({ units }: Source, { text }: ProvenLine): boolean =>
  units.some(
    ({ quantity, word }) =>
      quantity === null && !isTime(word.key) && new RegExp(`\\b${word.text}`, 'iu').test(text),
  );

const matchesOf = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

const saysIn = (sources: readonly Source[], name: string): boolean =>
  sources.some(({ clause }) => clause.text.toLowerCase().includes(name.toLowerCase()));

/** Names in the middle of what was said, each once, in the order said. */
const namesIn = (sources: readonly Source[]): string[] => [
  ...new Set(sources.flatMap(({ clause }) => matchesOf(clause.text, NAME))),
];

/** The first telling word of what each number counts. */
const countedIn = (sources: readonly Source[]): string[] => [
  ...new Set(
    sources.flatMap(({ clause }) =>
      clause.quantities.flatMap(({ nounStart, nounEnd }) => {
        const noun = clause.text.slice(nounStart - clause.start, nounEnd - clause.start);
        return /^\p{Ll}{4,}$/u.test(noun) && !isFunctionWord(noun, 'en') ? [noun] : [];
      }),
    ),
  ),
];

/** The line once for each place of a pattern and each word that may be put there. */
function replaced(
  { text }: ProvenLine,
  pattern: RegExp,
  others: (found: string) => string[],
): Mutant[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: found }) =>
    [...new Set(others(found))].map((other) => ({
      text: text.slice(0, index) + other + text.slice(index + found.length),
    })),
  );
}

/** "… 8 minutes" → "… from 40 to 8 minutes", the 40 being another thing's, and shown as a value before. */
function valuesBefore({ text, proof }: ProvenLine, { clause }: Source): Mutant[] {
  const values = matchesOf(clause.text, NUMBER).filter((value) => !text.includes(value));
  return values.flatMap((value) =>
    [...text.matchAll(NUMBER)]
      .filter(({ index }) => !/(?:from|to|of|in) $/u.test(text.slice(0, index)))
      .map(({ index }) => {
        const put = `from ${value} to `;
        const at = clause.text.indexOf(value) + clause.start;
        const before: ProofStretch = {
          ...{ start: index, end: index + `from ${value}`.length, how: 'change' },
          ...{ source: clause.source, sourceStart: at, sourceEnd: at + value.length },
        };
        const split = proof.flatMap((one): Proof => {
          if (one.end <= index) return [one];
          const moved = { ...one, start: one.start + put.length, end: one.end + put.length };
          return one.start >= index
            ? [moved]
            : [
                { ...one, end: index },
                before,
                { ...moved, start: index + before.end - before.start },
              ];
        });
        return { text: text.slice(0, index) + put + text.slice(index), proof: split };
      }),
  );
}

/** The first part of one line and, behind a joint, the first part of another, with both their proofs. */
function spliced(line: ProvenLine, other: ProvenLine, joint: string): Mutant[] {
  const [first = ''] = line.text.split(/[;:,]/u);
  const [second = ''] = other.text.split(/[;:,]/u);
  if (line.text.includes(second) || first === second || first.endsWith(` ${joint}`)) return [];
  const begin = first.length + joint.length + 2;
  const within = (proof: Proof, end: number): Proof =>
    proof.filter((one) => one.start < end).map((one) => ({ ...one, end: Math.min(one.end, end) }));
  return [
    {
      text: `${first} ${joint} ${second.charAt(0).toLowerCase()}${second.slice(1)}`,
      proof: [
        ...within(line.proof, first.length),
        { start: first.length + 1, end: begin - 1, how: 'connective' },
        ...within(other.proof, second.length).map((one) => ({
          ...one,
          start: one.start + begin,
          end: one.end + begin,
        })),
      ],
    },
  ];
}
