import { quote } from '~/features/interview/evidence';
import { isMeasure, type Qualifier, type Quantity } from '~/features/language/quantities';
import type { Statements, Word } from '~/features/language/statements';
import type { IndexedPassage } from '../answers/passage-index';
import type { Finding, Problem } from '../problem';
import { headOf, isSameThing } from './counted-thing';
import { directionOf } from './direction';

interface Candidate {
  passage: IndexedPassage;
  quantity: Quantity;
}

/** What an answer's qualifier lets a claim say. A hedge may be added, never dropped or turned. */
const MAY_SAY: Readonly<Record<Qualifier, readonly Qualifier[]>> = {
  exact: ['exact', 'about'],
  about: ['about'],
  under: ['under', 'about'],
  upTo: ['upTo'],
  over: ['over', 'atLeast', 'about'],
  atLeast: ['atLeast', 'about'],
};
const SAID: Readonly<Record<Qualifier, string>> = {
  exact: 'exactly',
  about: 'about',
  under: 'under or nearly',
  upTo: 'up to',
  over: 'over',
  atLeast: 'at least',
};

/**
 * Whether a number of a claim is one of the answers: same value, unit, qualifier, thing counted,
 * period and end of a change. `claim` is the text the number stands in; `part` the words of the
 * claim it belongs to.
 */
export function checkNumber(
  quantity: Quantity,
  claim: Statements,
  part: readonly Word[],
  passages: readonly IndexedPassage[],
): Finding {
  const said = claim.text.slice(quantity.start, quantity.end);
  const all = passages.flatMap((passage) =>
    passage.statements.quantities.map((candidate) => ({ passage, quantity: candidate })),
  );
  const same = all.filter((candidate) => isSameFigure(quantity, candidate.quantity));
  if (same.length === 0)
    return { problems: [otherNumber(said, quantity, claim, part, all)], evidence: [] };
  let best: Finding | undefined;
  for (const candidate of same) {
    const problem = compare(said, quantity, claim, part, candidate, passages);
    if (problem === undefined) return { problems: [], evidence: [quoteOf(candidate)] };
    if (best === undefined || problem.verdict === 'contradicted')
      best = { problems: [problem], evidence: [] };
  }
  return best ?? { problems: [], evidence: [] };
}

function isSameFigure(claimed: Quantity, answered: Quantity): boolean {
  return (
    claimed.unit === answered.unit &&
    claimed.ordinal === answered.ordinal &&
    claimed.high === answered.high &&
    claimed.values.some((value) => answered.values.includes(value))
  );
}

function compare(
  said: string,
  claimed: Quantity,
  claim: Statements,
  part: readonly Word[],
  { passage, quantity }: Candidate,
  passages: readonly IndexedPassage[],
): Problem | undefined {
  const words = passage.statements.words.slice(quantity.from, quantity.to);
  const against = [quoteOf({ passage, quantity })];
  const problem = (verdict: Problem['verdict'], reason: string): Problem => ({
    verdict,
    kind: 'number',
    reason,
    against,
  });
  if (words.some((word) => word.withdrawn))
    return problem('contradicted', `You took “${said}” back and gave another number.`);
  const own = claim.words[claimed.from];
  if (
    own !== undefined &&
    words.some((word) => word.negated && !own.negated && deniesNumber(word, passage, quantity))
  )
    return problem('contradicted', `You said that it was not ${said}.`);
  if (own !== undefined && !own.planned && (passage.wish || words.some((word) => word.planned)))
    return problem(
      'unsupported',
      `You wrote “${said}” of something planned or tried, not of something done.`,
    );
  if (!isSameThing(claimed, claim, part, quantity, passage))
    return problem('unsupported', `Your answers do not give “${said}” for this.`);
  if (!MAY_SAY[quantity.qualifier].includes(claimed.qualifier))
    return problem(
      'unsupported',
      `You said “${against[0]?.quote ?? ''}” (${SAID[quantity.qualifier]}), which is not the same as “${said}” (${SAID[claimed.qualifier]}).`,
    );
  if (
    claimed.period !== null &&
    claimed.period !== quantity.period &&
    !spans(passage, quantity, claimed.period)
  )
    return problem('unsupported', `Your answers do not give “${said}” for that period.`);
  if (turns(claimed, claim, quantity, passage))
    return problem('contradicted', `In your words “${said}” goes the other way.`);
  return changedRole(claimed, quantity, claim, passage, passages)
    ? problem('contradicted', `“${said}” is the other end of the change in your words.`)
    : undefined;
}

/** "up 12 %" of what went down 12 %. Ends of a change are compared by their order. */
function turns(
  claimed: Quantity,
  claim: Statements,
  answered: Quantity,
  { statements }: IndexedPassage,
): boolean {
  if (claimed.role === 'from' || claimed.role === 'to') return false;
  const [mine, theirs] = [clauseOf(claim, claimed), clauseOf(statements, answered)].map(
    directionOf,
  );
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}

const clauseOf = ({ words }: Statements, { from }: Quantity): Word[] =>
  words.filter(({ clause }) => clause === words[from]?.clause);

/** "not 40" denies the number; "no delivery missed in 12 weeks" does not deny the twelve. */
function deniesNumber(word: Word, { statements }: IndexedPassage, quantity: Quantity): boolean {
  const before = statements.words[quantity.from - 1];
  return (
    word.negated && before !== undefined && /^(?:not|never|nicht|pas|no|nie|n't)$/.test(before.text)
  );
}

function changedRole(
  claimed: Quantity,
  answered: Quantity,
  claim: Statements,
  passage: IndexedPassage,
  passages: readonly IndexedPassage[],
): boolean {
  if (claimed.role === null) return false;
  if (answered.role !== null) {
    if (claimed.role === answered.role) return false;
    // "from 40 to 25 minutes" told as two sentences has one role only; both named must agree.
    return true;
  }
  if (claimed.role === 'by') return false;
  const other = claim.quantities.find(
    ({ role }) => role !== null && role !== claimed.role && role !== 'by',
  );
  if (other === undefined) return false;
  const partner = passages
    .flatMap(({ source, statements }) =>
      statements.quantities.map((quantity) => ({ source, quantity })),
    )
    .find(({ source, quantity }) => source === passage.source && isSameFigure(other, quantity));
  if (partner === undefined) return false;
  const earlier = answered.from < partner.quantity.from;
  const marked = passage.statements.words.some(({ text }) =>
    /^(?:before|was|previously|used|earlier)$/.test(text),
  );
  return !marked && earlier !== (claimed.role === 'from');
}

function spans({ statements }: IndexedPassage, { from }: Quantity, period: string): boolean {
  const clause = statements.words[from]?.clause;
  return statements.words.some(
    (word) =>
      word.clause === clause &&
      word.key === period &&
      /^(?:a|an|per|each|every)$/.test(
        statements.words[statements.words.indexOf(word) - 1]?.text ?? '',
      ),
  );
}

function otherNumber(
  said: string,
  quantity: Quantity,
  claim: Statements,
  part: readonly Word[],
  all: readonly Candidate[],
): Problem {
  const rival = all.find(
    (candidate) =>
      quantity.thing.length > 0 &&
      candidate.quantity.thing.length > 0 &&
      candidate.quantity.unit === quantity.unit &&
      candidate.quantity.ordinal === quantity.ordinal &&
      !isMeasure(headOf(quantity.thing) ?? '') &&
      isSameThing(quantity, claim, part, candidate.quantity, candidate.passage),
  );
  return rival === undefined
    ? {
        verdict: 'unsupported',
        kind: 'number',
        reason: `Your answers do not give the number “${said}”.`,
        against: [],
      }
    : {
        verdict: 'contradicted',
        kind: 'number',
        reason: `Your answer gives another number than “${said}”.`,
        against: [quoteOf(rival)],
      };
}

function quoteOf({ passage, quantity }: Candidate) {
  const { words } = passage.statements;
  const clause = words[quantity.from]?.clause;
  const within = words.filter((word) => word.clause === clause);
  return quote(
    passage,
    Math.min(quantity.start, within[0]?.start ?? quantity.start),
    Math.max(quantity.end, within.at(-1)?.end ?? quantity.end),
  );
}
