import { expect, it } from 'vitest';
import { sourcesIn } from '~/features/grounding/answers/read-sources';
import { checkProof, checkWithoutProof } from '~/features/grounding/proof/check-line';
import { MUTATIONS } from '~/features/grounding/testing/mutations';
import { personFile, type Person } from '~/features/grounding/testing/person';
import type { Proof } from '~/features/drafts/line';
import { isVerbLike } from '~/features/language/verb-like';
import { wordKey } from '~/features/language/word-key';
import { composeLines } from './compose-lines';
import { readNever } from './never';
import { wordingOf } from './words/wording';

const files = import.meta.glob<unknown>('../../grounding/testing/people/*.json', {
  eager: true,
  import: 'default',
});
const people: Person[] = Object.values(files).map((file) => personFile.parse(file));

interface ProvenLine {
  text: string;
  proof: Proof;
  sources: ReturnType<typeof sourcesIn>['whole'];
}

/** Each line that could print, with the clauses it may be taken from. */
const lines: ProvenLine[] = people.flatMap(({ interview }) => {
  const { ofEntry } = sourcesIn(interview);
  const { bullets, scope } = composeLines(
    interview,
    wordingOf(interview),
    readNever(interview).forbids,
  );
  const composed = [
    ...[...bullets].flatMap(([at, found]) => found.map(({ text, proof }) => ({ at, text, proof }))),
    ...[...scope].map(([at, { text, proof }]) => ({ at, text, proof })),
  ];
  return composed.map(({ at, text, proof }) => ({
    ...{ text, proof },
    sources: ofEntry.get(interview.history[at]?.id ?? '') ?? [],
  }));
});

/** The proof a dishonest writer would give: each stretch grown over what was put into it. */
function stretched({ text, proof }: ProvenLine, mutant: string): Proof {
  let at = 0;
  while (at < text.length && text[at] === mutant[at]) at += 1;
  const by = mutant.length - text.length;
  return proof.map((one, index) => ({
    ...one,
    start: one.start > at ? one.start + by : one.start,
    end: one.end > at || index === proof.length - 1 ? one.end + by : one.end,
  }));
}

const isSupported = ({ sources }: ProvenLine, text: string, given?: Proof): boolean => {
  const line = { text, language: 'en', sources };
  const checked = given === undefined ? checkWithoutProof(line) : checkProof(line, given);
  return checked.verdict === 'supported';
};

/** Two values of a line changed for each other. */
const swappedNumbers = (text: string): string[] => {
  const numbers = [...text.matchAll(/(?<![\p{L}\d.,])\d[\d.,]*(?![\p{L}\d])/gu)];
  return numbers.slice(1).flatMap((second, index) => {
    const first = numbers[index];
    if (first === undefined || first[0] === second[0]) return [];
    const between = text.slice(first.index + first[0].length, second.index);
    const rest = text.slice(second.index + second[0].length);
    return [text.slice(0, first.index) + second[0] + between + first[0] + rest];
  });
};

/** The words behind a verb of one line behind the verb of another. */
const splicedWith = (text: string, { text: other }: ProvenLine): string[] => {
  const [verb = ''] = text.split(' ');
  const [theirs = '', ...words] = other.split(/[;,]/u)[0]?.split(' ') ?? [];
  const same = wordKey(verb.toLowerCase()) === wordKey(theirs.toLowerCase());
  return !isVerbLike(verb.toLowerCase()) || same || words.length === 0
    ? []
    : [`${verb} ${words.join(' ')}`];
};

const KINDS: Readonly<Record<string, (line: ProvenLine) => string[]>> = {
  ...Object.fromEntries(
    MUTATIONS.map(({ name, apply }) => [name, ({ text }: ProvenLine) => apply(text)]),
  ),
  'swapped numbers': ({ text }) => swappedNumbers(text),
  'spliced with another line': (line) =>
    lines
      .filter((other) => other !== line && other.sources === line.sources)
      .flatMap((other) => splicedWith(line.text, other)),
};

it('are thousands of changes', () => {
  const changes = lines.flatMap((line) => Object.values(KINDS).flatMap((mutate) => mutate(line)));
  expect(changes.length).toBeGreaterThan(2_500);
});

it('the lines that are changed hold as they were composed', () => {
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter((line) => !isSupported(line, line.text, line.proof))).toEqual([]);
});

it.each(Object.entries(KINDS))('no line stands once it is changed: %s', (_, mutate) => {
  const survivors = lines.flatMap((line) =>
    mutate(line).filter(
      (mutant) => isSupported(line, mutant) || isSupported(line, mutant, stretched(line, mutant)),
    ),
  );
  expect(survivors).toEqual([]);
});
