import type { Proof } from '~/features/drafts/line';
import { quote } from '~/features/interview/evidence';
import { readStatements, type Statements } from '~/features/language/statements';
import { isPastForm } from '~/features/language/verb-like';
import { familyOf } from '~/features/language/word-key';
import type { Hit } from '../answers/passage-index';
import type { Answers } from '../answers/read-answers';
import { checkPosting, checkSurface } from '../checks/surface';
import { checkUnspeakable } from '../checks/unspeakable';
import { weightOf, type Finding, type Problem } from '../problem';
import { alike } from '../words/senses';
import { judgeProven } from './judge-proven';
import { partsOf } from './parts';
import { comparePart } from './wording';

/**
 * Judges running text. `row` is the history entry the text stands under; null for text about the
 * whole person (summary, letter), which may rest on any answer. A proof the text carries is checked
 * instead of searched for.
 */
export function judgeProse(
  text: string,
  row: string | null,
  answers: Answers,
  proof?: Proof,
): Finding {
  if (proof !== undefined) return judgeProven(text, proof, row, answers);
  const claim = readStatements(text, answers.language);
  const problems: Problem[] = [
    ...checkUnspeakable(claim.words, answers.never),
    ...checkSurface(text, answers.passages),
    ...checkPosting(claim.words, answers.posting),
    ...checkDenials(claim, answers),
    ...checkRank(claim, answers),
    ...checkSpan(claim, row, answers),
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

/** A year said under an entry must lie within the entry's own years. */
function checkSpan(
  { dates, words, text }: Statements,
  row: string | null,
  { interview }: Answers,
): Problem[] {
  const entry = interview.history.find(({ id }) => id === row);
  const [start = '', end = ''] = [entry?.start.slice(0, 4), entry?.end.slice(0, 4)];
  const outside = dates.find(({ year }) => {
    if (year === null) return false;
    return (start !== '' && year < Number(start)) || (/^\d{4}$/.test(end) && year > Number(end));
  });
  if (outside === undefined) return [];
  const said = text.slice(words[outside.from]?.start, words[outside.to - 1]?.end);
  return [
    {
      verdict: 'contradicted',
      kind: 'date',
      reason: `“${said}” is not within the time of this entry.`,
      against: [],
    },
  ];
}

const RANK =
  /^(?:manager|director|supervisor|head|chief|leader|president|executive|principal|foreman|coordinator|owner|founder|partner|officer)$/;

/** In a title of the person's, or said of themselves: "I was head of …", "as head of …". */
function isOwnRank({ passage, word }: Hit): boolean {
  if (/^\/history\/\d+\/title$/.test(passage.source)) return true;
  const { words } = passage.statements;
  const before = words[words.indexOf(word) - 1];
  const opens = before === undefined || before.clause !== word.clause;
  const own = word.agent === 'self' && !word.negated && !word.planned && !passage.wish;
  return own && (opens || /^(?:was|am|i'm|as|became|been)$/.test(before.text));
}

/** A rank a sentence opens with is claimed by the person and must be a title of theirs. */
function checkRank({ words }: Statements, { index }: Answers): Problem[] {
  let sentence = -1;
  for (const [at, word] of words.entries()) {
    if (word.sentence === sentence) continue;
    sentence = word.sentence;
    const rest = words.slice(at);
    const opening = rest.slice(
      0,
      rest.findIndex(
        (other) => other.empty || other.sentence !== sentence || isPastForm(other.text),
      ) >>> 0,
    );
    const rank = opening.find(({ text }) => RANK.test(text));
    const held = rank === undefined || (index.byKey.get(rank.key) ?? []).some(isOwnRank);
    if (!held)
      return [
        {
          verdict: 'unsupported',
          kind: 'seniority',
          reason: `Your answers give you no title with “${rank.text}”.`,
          against: [],
        },
      ];
  }
  return [];
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
