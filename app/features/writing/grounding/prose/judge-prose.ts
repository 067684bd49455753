import { quote } from '~/features/interview/evidence';
import { readStatements, type Statements } from '../../language/statements';
import { familyOf } from '../../language/word-key';
import type { Answers } from '../answers/read-answers';
import { checkPosting, checkSurface } from '../checks/surface';
import { checkUnspeakable } from '../checks/unspeakable';
import { weightOf, type Finding, type Problem } from '../problem';
import { alike } from '../words/senses';
import { partsOf } from './parts';
import { comparePart } from './wording';

/**
 * Judges running text. `row` is the history entry the text stands under; null for text about the
 * whole person (summary, letter), which may rest on any answer.
 */
export function judgeProse(text: string, row: string | null, answers: Answers): Finding {
  const claim = readStatements(text, answers.language);
  const problems: Problem[] = [
    ...checkUnspeakable(claim.words, answers.never),
    ...checkSurface(text, answers.passages),
    ...checkPosting(claim.words, answers.posting),
    ...checkDenials(claim, answers),
  ];
  const units =
    row === null
      ? answers.units
      : answers.units.filter((unit) => unit.row === row || unit.row === null);
  const evidence: Finding['evidence'] = [];
  for (const part of partsOf(claim, row === null, answers)) {
    const best = bestOf(units.map((unit) => comparePart(part, unit, answers)));
    problems.push(...best.problems);
    evidence.push(...best.evidence);
  }
  return { problems, evidence };
}

function bestOf(findings: readonly Finding[]): Finding {
  let best: Finding | undefined;
  let weight = Infinity;
  for (const finding of findings) {
    const own = weightOf(finding.problems);
    if (own < weight) [best, weight] = [finding, own];
    if (own === 0) break;
  }
  return (
    best ?? {
      problems: [
        {
          verdict: 'unsupported',
          kind: 'other',
          reason: 'There are no answers to this.',
          against: [],
        },
      ],
      evidence: [],
    }
  );
}

/** Whether a claim says what the person said is not so. One bare word is too little to tell. */
function checkDenials(claim: Statements, answers: Answers): Problem[] {
  const said = claim.words.filter((word) => !word.negated && !word.planned && !word.empty);
  const keys = new Set(said.map(({ key }) => key));
  const families = new Set(said.flatMap(({ key }) => familyOf(key) ?? []));
  const denial = answers.denials.find(
    ({ words }) =>
      (words.length >= 2 || words.some(({ capital }) => capital)) &&
      words.every(
        ({ key }) =>
          keys.has(key) ||
          alike(key).some((other) => keys.has(other)) ||
          families.has(familyOf(key) ?? ''),
      ),
  );
  return denial === undefined
    ? []
    : [
        {
          verdict: 'contradicted',
          kind: 'other',
          reason: `You said the opposite: “${denial.passage.text.slice(denial.start, denial.end)}”.`,
          against: [quote(denial.passage, denial.start, denial.end)],
        },
      ];
}
