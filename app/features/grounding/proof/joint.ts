import type { Clause } from '~/features/interview/clauses/clause';
import { opensChange } from './change-words';
import { isChange } from './change-joint';
import { DOUBT, type Fault } from './fault';
import type { Segment } from './segment';
import { isMeasure } from '~/features/language/measures';
import type { Word } from '~/features/language/statements';
import { smallWord, type ReadLine } from './units';

const PLAIN = /^(?:and|a|an|the|then|also|i|i've|is|are|was|were)$/;
const MARK = /[;,:()–—.、，；。،؛]|\s-\s/u;

/** The small words between two stretches: those that end the first, and those that begin the second. */
function between(line: ReadLine, right: Segment): { tail: Word[]; lead: Word[]; gap: string } {
  const mine = line.units[right.from];
  const small = mine?.before ?? [];
  const last = line.units[right.from - 1];
  // "; from 4 to 2 minutes": the value before, proven by itself, belongs to what follows.
  const at = line.units.findLastIndex(({ granted }, index) => index < right.from && !granted);
  const isValueBefore = line.units
    .slice(at + 1, right.from)
    .some(({ quantity }) => quantity !== null);
  if (isValueBefore && mine?.quantity != null && small.every(({ text }) => text === 'to')) {
    const opening = line.units[at + 1];
    return {
      tail: [],
      lead: [],
      gap: line.text.slice(line.units[at]?.end ?? 0, opening?.start ?? 0),
    };
  }
  if (isSuppliedVerb(line, right) && last !== undefined) {
    const from = line.units[right.from - 2]?.end ?? 0;
    return { tail: [], lead: last.before, gap: line.text.slice(from, last.start) };
  }
  const gap = line.text.slice(last?.end ?? 0, mine?.start ?? 0);
  const marked = small.findIndex((word) => MARK.test(word.gap));
  if (marked !== -1) return { tail: small.slice(0, marked), lead: small.slice(marked), gap };
  return MARK.test(mine?.gap ?? '') &&
    MARK.test(line.text.slice(small.at(-1)?.end ?? last?.end ?? 0, mine?.start ?? 0))
    ? { tail: small, lead: [], gap }
    : { tail: [], lead: small, gap };
}

/** "put phones first": the verb before the stretch is proven by the question it answers. */
const isSuppliedVerb = ({ units }: ReadLine, { from, source }: Segment): boolean =>
  units[from - 1]?.granted === true && units[from - 1]?.word.text === source.supplies;

/** Whether two neighbouring stretches of a line may stand beside each other as they do. */
export function jointFaults(line: ReadLine, left: Segment, right: Segment): Fault[] {
  const mine = line.units[right.from];
  const before = line.units[right.from - 1];
  if (mine === undefined || before === undefined) return [];
  const { tail, lead, gap } = between(line, right);
  const odd = lead.at(-1) ?? tail.at(-1);
  const where =
    odd === undefined
      ? { start: before.start, end: mine.end }
      : { start: (lead[0] ?? tail[0] ?? odd).start, end: odd.end };
  const fault = (reason: string, weight = 3): Fault[] => [
    { ...where, kind: 'other', reason, weight },
  ];
  if (
    isChange(line, left, right) ||
    isNamedLater(line, left, right) ||
    isNamedChange(left, right) ||
    isTitleAt(left, right, lead) ||
    isInTime(left, right, gap)
  )
    return [];
  const ended = wordsAfter(left);
  if (tail.some(({ text }) => !ended.has(smallWord(text)))) return fault(DOUBT.together);
  if (followsOn(left, right, lead, gap)) return [];
  const opened = new Set(
    right.matches[0]?.source === 0
      ? right.source.units[0]?.before.map(({ text }) => smallWord(text))
      : [],
  );
  const joined = lead.some(({ text }) => text === 'and') || MARK.test(gap);
  if (!joined || lead.some(({ text }) => !PLAIN.test(text) && !opened.has(smallWord(text))))
    return fault(DOUBT.together);
  return mayStandBeside(line, left, right, gap) ? [] : fault(DOUBT.together);
}

function mayStandBeside(line: ReadLine, left: Segment, right: Segment, gap: string): boolean {
  const [a, b] = [left.source.clause, right.source.clause];
  // "Made a log; 2 logged" of "2 logged in all 2021": how it was would read as what came of it.
  if (/[;.]/.test(gap)) return !isBefore(a, b) || isWhole(right);
  if (a.historyId !== b.historyId) return false;
  const sameStory = a.story === b.story && a.story !== null;
  // "(3 cooks and 1 extern)": set beside the deed as behind a semicolon.
  if (/^\s*\($/.test(gap) && sameStory && b.verb === null && isWhole(right)) return true;
  // A stretch with its own verb stands by itself; one without is read with the verb before it.
  const [leftVerb, rightVerb] = [left, right].map(
    (one) => startsWithVerb(one) || isSuppliedVerb(line, one),
  );
  const named = leftVerb || left.source.supplies !== null;
  if (rightVerb && (named || (sameStory && /[:–—]/.test(gap)))) return true;
  if (/:/.test(gap) && sameStory && hasOwnSubject(right)) return true;
  // "Guided 7 agents: 8 sessions", "221 covers: all food out": what was asked of somebody, and what was done.
  if (/:/.test(gap) && sameStory && a.field === 'situation' && a.verb === null)
    return isWhole(right) && b.field !== 'proof' && a.quantities.length > 0;
  // "A deploy broke the shop: rolled back in 12 minutes": what happened, and what was done.
  if (/:/.test(gap) && sameStory && a.field === 'situation' && b.field === 'action')
    return isWhole(left) && rightVerb === true;
  if (/:/.test(gap) && sameStory && a.field === 'result' && b.field === 'action')
    return left.source.ownResult && isWhole(left) && isWhole(right);
  return (
    !leftVerb &&
    !rightVerb &&
    /,/.test(gap) &&
    a.source === b.source &&
    isWhole(left) &&
    isWhole(right)
  );
}

/** A number of a story's situation, told behind what was done or came of it. */
const isBefore = (a: Clause, b: Clause): boolean =>
  a.story !== null &&
  a.story === b.story &&
  (a.field === 'action' || a.field === 'result') &&
  b.field === 'situation' &&
  b.quantities.length > 0;

/** "Python, one week" of what somebody had to learn, and by when: "learned Python in one week", "in 2023". */
function isInTime({ source: a }: Segment, right: Segment, gap: string): boolean {
  const { source: b } = right;
  const [time, noun] = b.units;
  return (
    /^ in $/.test(gap) &&
    a.supplies === 'learned' &&
    a.clause.source === b.clause.source &&
    b.clause.sentence === a.clause.sentence &&
    b.order > a.order &&
    isWhole(right) &&
    (b.units.length === 1
      ? /^(?:19|20)\d\d$/.test(time?.word.text ?? '')
      : b.units.length === 2 && time?.quantity != null && isMeasure(noun?.word.key ?? ''))
  );
}

/** "Staff nurse at St Mary's": a title and an employer of one entry. */
function isTitleAt(left: Segment, right: Segment, lead: readonly Word[]): boolean {
  const [a, b] = [left.source.clause, right.source.clause];
  if (
    a.field !== 'typed' ||
    b.field !== 'typed' ||
    a.historyId === null ||
    a.historyId !== b.historyId
  )
    return false;
  return isWhole(right) && lead.every(({ text }) => /^(?:at|in|for|with|the)$/.test(text));
}

/** "Mispicks", and what came of it "from 14 a week to 3": the change is of what the story is about. */
function isNamedChange(left: Segment, right: Segment): boolean {
  const [a, b] = [left.source.clause, right.source.clause];
  return (
    a.story !== null &&
    a.story === b.story &&
    a.field === 'situation' &&
    a.verb === null &&
    a.quantities.length === 0 &&
    left.source.isOnlyOfField &&
    isWhole(left) &&
    b.field === 'result' &&
    b.changes.some(({ from }) => from !== null) &&
    /^(?:gone |went |down |up )?from\b/iu.test(b.text) &&
    right.matches[0]?.source === 0
  );
}

/** Small words with which the clause goes on after the last word taken from it. */
export function wordsAfter({ source, matches }: Segment): ReadonlySet<string> {
  const last = source.units[(matches.at(-1)?.sourceEnd ?? 0) - 1];
  const after = source.clause.tokens.filter(({ start }) => start >= (last?.end ?? 0));
  return new Set(after.map(({ text }) => smallWord(text)));
}

/** The second stretch begins where the first ends, in the same answer. */
function followsOn(left: Segment, right: Segment, lead: readonly Word[], gap: string): boolean {
  const [a, b] = [left.source, right.source];
  if (a.clause.source !== b.clause.source || b.order !== a.order + 1) return false;
  if (a.clause.sentence !== b.clause.sentence && !/[;.,]/.test(gap) && !b.resumes) return false;
  const ends = left.matches.at(-1)?.sourceEnd === a.units.length;
  const starts = right.matches[0]?.source === 0;
  const said = new Set(b.units[0]?.before.map(({ text }) => smallWord(text)));
  // "6 people used it" after what it is: "that 6 people used".
  const relative =
    wordsAfter(right).has('it') ||
    wordsAfter(right).has('them') ||
    said.has('which') ||
    said.has('that');
  const known = ({ text }: Word): boolean =>
    PLAIN.test(text) ||
    said.has(smallWord(text)) ||
    // "from 7 to 3, no, 2 percent": what led to the number taken back leads to the right one.
    (b.resumes && wordsAfter(left).has(smallWord(text))) ||
    // "avg wait 12, sorry 21 -> 9 min": of the right values one was before.
    (b.resumes && text === 'from' && opensChange(b)) ||
    (relative && /^(?:that|which|who)$/.test(text));
  const marked =
    MARK.test(gap) || b.resumes || lead.some((word) => !/^(?:a|an|the)$/.test(word.text));
  return ends && starts && marked && lead.every(known);
}

const isWhole = ({ matches, source }: Segment): boolean =>
  matches[0]?.source === 0 && matches.at(-1)?.sourceEnd === source.units.length;

/** Begins with the verb of its clause, done by the person or by nobody named. */
export function startsWithVerb({ matches, source }: Segment): boolean {
  const { verb, actor } = source.clause;
  const first = source.units[matches[0]?.source ?? -1];
  return (
    verb !== null &&
    // "did ten": a small verb stands before the first telling word.
    (first?.start === verb.start ||
      first?.before.some(({ start }) => start === verb.start) === true) &&
    (actor === 'none' || actor === 'person' || actor === 'team')
  );
}

/** Says of something named what became of it: a sentence of its own. */
function hasOwnSubject({ matches, source }: Segment): boolean {
  const { verb } = source.clause;
  return verb !== null && matches[0]?.source === 0 && (source.units[0]?.start ?? 0) < verb.start;
}

/** "mentor them", with those they are in the situation: the pronoun gives way to what it stands for. */
function isNamedLater(line: ReadLine, left: Segment, right: Segment): boolean {
  const [a, b] = [left.source, right.source];
  const last = a.units[(left.matches.at(-1)?.sourceEnd ?? 0) - 1];
  const pronoun = a.clause.tokens.find(({ start }) => start >= (last?.end ?? 0));
  if (pronoun === undefined || !/^(?:them|it|him|her|em)$/.test(pronoun.text)) return false;
  if (a.clause.story === null || a.clause.story !== b.clause.story || !startsWithVerb(left))
    return false;
  // "4.2 seconds" is no thing that a pronoun stands for.
  const isThing = b.units.some(({ quantity, word }) => quantity === null && !isMeasure(word.key));
  // "test certs on paper": where they were before is no part of their name.
  const isName = b.units
    .slice(1)
    .every(({ before, gap }) => before.length === 0 && !MARK.test(gap));
  const named =
    isThing && isName && b.clause.field === 'situation' && b.clause.verb === null && isWhole(right);
  const small = line.units[right.from]?.before ?? [];
  return (
    named &&
    small.every(({ text }) => /^(?:a|an|the)$/.test(text)) &&
    /^\s*$/.test(
      line.text.slice(
        line.units[right.from - 1]?.end ?? 0,
        small[0]?.start ?? line.units[right.from]?.start ?? 0,
      ),
    )
  );
}
