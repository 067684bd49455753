import { sourcesIn } from '~/features/grounding/answers/read-sources';
import { checkProof, checkWithoutProof } from '~/features/grounding/proof/check-line';
import {
  BORROWED,
  type Mutant,
  type ProvenLine,
} from '~/features/grounding/testing/borrowed-mutations';
import { MUTATIONS } from '~/features/grounding/testing/mutations';
import { personFile, type Person } from '~/features/grounding/testing/person';
import type { Proof } from '~/features/drafts/line';
import { composeLines } from '../composing/compose-lines';
import { readNever } from '../composing/never';
import { wordingOf } from '../composing/words/wording';

const files = import.meta.glob<unknown>('../../grounding/testing/people/*.json', {
  eager: true,
  import: 'default',
});

const provenBy = ({ interview }: Person): ProvenLine[] => {
  const { whole, ofEntry } = sourcesIn(interview);
  const { forbids } = readNever(interview);
  const { bullets, scope } = composeLines(interview, wordingOf(interview), forbids);
  const composed = [
    ...[...bullets].flatMap(([at, found]) => found.map(({ text, proof }) => ({ at, text, proof }))),
    ...[...scope].map(([at, { text, proof }]) => ({ at, text, proof })),
  ];
  return composed.map(({ at, text, proof }) => {
    const sources = ofEntry.get(interview.history[at]?.id ?? '') ?? [];
    return { text, proof, sources, elsewhere: whole.filter((one) => !sources.includes(one)) };
  });
};

/** Each line that could print for one of the fifteen people, with the clauses it may be taken from. */
export const provenLines: readonly ProvenLine[] = Object.values(files)
  .map((file) => personFile.parse(file))
  .flatMap(provenBy);

/** False lines by kind, each with the true one it was made of. */
export const mutantKinds: Readonly<Record<string, (line: ProvenLine) => Mutant[]>> = {
  ...Object.fromEntries(
    MUTATIONS.map(({ name, apply }) => [
      name,
      ({ text }: ProvenLine) => apply(text).map((mutant) => ({ text: mutant })),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(BORROWED).map(([name, borrow]) => [
      name,
      (line: ProvenLine) =>
        borrow(
          line,
          provenLines.filter((other) => other !== line && other.sources === line.sources),
        ),
    ]),
  ),
};

/** The proof a dishonest writer would give: each stretch grown over what was put into the line. */
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

/** Whether a line holds: with a proof, where one is given, or with the best that can be found. */
export function holds(
  { sources }: Pick<ProvenLine, 'sources'>,
  text: string,
  proof?: Proof,
): boolean {
  const line = { text, language: 'en', sources };
  const checked = proof === undefined ? checkWithoutProof(line) : checkProof(line, proof);
  return checked.verdict === 'supported';
}

/** Whether a false line passes: without a proof, with the grown one, or with the liar's own. */
export const survives = (line: ProvenLine, { text, proof }: Mutant): boolean =>
  holds(line, text) ||
  holds(line, text, stretched(line, text)) ||
  (proof !== undefined && holds(line, text, proof));
