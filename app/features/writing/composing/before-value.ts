import type { Clause, StatedQuantity } from '~/features/interview/clauses/clause';
import {
  changesPace,
  earlierValue,
  isExpected,
  laterValue,
} from '~/features/grounding/proof/earlier-value';
import { isBareMeasure } from './bare-change';
import type { LineBuilder } from './line-builder';
import { isMeasure, isOfOther, measured, measureOf, nouns, sharing } from './measured-values';
import { textOf, type Piece } from './piece';

/** A result with the value it had before, taken from the situation. */
export interface BeforeValue {
  text: string;
  add: (line: LineBuilder) => void;
}

interface Pair {
  clause: Clause;
  before: StatedQuantity;
  at: Clause;
  after: StatedQuantity;
}

/**
 * The result with its value before, where the situation gives one of the same thing: the same unit
 * and a noun in common. Undefined where the result tells its change itself, or none can be matched.
 *
 * @param earlier the clause right after it that says what it was ("it was 5")
 * @param how "calls from 30 to 8" or "calls became 8 (30 before)"
 */
export function withBefore(
  given: Piece,
  { situation, earlier }: { situation: readonly Clause[]; earlier: Clause | undefined },
  how: 'fromTo' | 'bracket',
): BeforeValue | undefined {
  const piece = withoutBrackets(given);
  const pair = earlierPair(piece, earlier) ?? pairOf(piece, situation);
  if (pair === undefined) return undefined;
  const { clause, before, at, after } = pair;
  const value = QUALIFIER.exec(clause.text.slice(0, before.start - clause.start))?.[0] ?? '';
  // A unit that differs ("2.4 s", "310 ms") is said with its number.
  const end = Math.max(
    before.partOf === after.partOf ? before.end : wholeEnd(clause, before),
    measureOf(clause, before) === measureOf(at, after)
      ? before.end
      : before.end + measureOf(clause, before).length,
  );
  const shown = spellHalf(
    (value + clause.text.slice(before.start - clause.start, end - clause.start)).trim(),
  );
  const words = piece.words.find((one) => one.clause === at);
  const afterEnd = before.partOf === after.partOf ? after.end : wholeEnd(at, after);
  const figure = at.text.slice(after.start - at.start, afterEnd - at.start).trim();
  const place = words?.text.indexOf(figure) ?? -1;
  if (words === undefined || place === -1) return undefined;
  const origin = { source: at.source, start: at.start, end: at.end };
  const from = { source: clause.source, start: before.start - value.length, end };
  const lead = words.text.slice(0, place);
  const subject = how === 'fromTo' ? subjectOf(lead, words.text.slice(place), at) : undefined;
  if (how === 'fromTo' && subject === undefined) return undefined;
  // "28 min now": of what, neither the words before it nor those after it say.
  const bare = piece.words.length === 1 && isBareMeasure(words.text);
  if (bare && earlierPair(piece, earlier) === undefined) return undefined;
  const noun = at.text.slice(afterEnd - at.start, Math.max(afterEnd, after.nounEnd) - at.start);
  const whole = words.text.startsWith(figure + noun, place)
    ? place + figure.length + noun.length
    : place + figure.length;
  const parts =
    subject === undefined
      ? [words.text.slice(0, whole), ` (${shown} before)`, words.text.slice(whole)]
      : [
          subject.words,
          `${subject.words === '' ? '' : ' '}from ${shown}`,
          ` to ${subject.qualifier}${words.text.slice(place)}`,
        ];
  // "my shift was at" before "from 95 to 112".
  const told = piece.words.map((one, number) =>
    subject?.words === '' && piece.words[number + 1] === words
      ? { ...one, text: one.text.replace(HAS_VALUE, '').trimEnd() }
      : one,
  );
  return {
    text: textOf({
      ...piece,
      words: told.map((one) => (one === words ? { ...one, text: parts.join('') } : one)),
    }),
    add: (line) => {
      told.forEach((one, number) => {
        if (number > 0) line.connect(one.joint);
        if (one.clause !== at) {
          line.take(one.text, {
            source: one.clause.source,
            start: one.clause.start,
            end: one.clause.end,
          });
          return;
        }
        const [first = '', middle = '', rest = ''] = parts;
        if (first.trim() !== '') line.take(first, origin);
        line.take(middle, from, 'change');
        if (rest.trim() !== '') line.take(rest, origin);
      });
    },
  };
}

/** "3 and half hours" lacks its article. */
const spellHalf = (value: string): string => value.replace(/ and half (?=\p{L})/u, ' and a half ');

/** Where "1 in 6" ends. */
const wholeEnd = ({ text, start }: Clause, { end, partOf }: StatedQuantity): number =>
  partOf === null
    ? end
    : end +
      (/^\s*(?:out of|of|in)\s+\p{N}[\p{N},]*/iu.exec(text.slice(end - start))?.[0].length ?? 0);

/** What stands between what changed and its value, and says no more than that it has the value. */
const HAS_VALUE =
  /(?:(?:^|\s)(?:takes?|took|needs?|needed|costs?|became|become|is|are|was|were|now|at|to|down|only|just))+\s*$/iu;

/**
 * Of "calls became about 8" the words before "from 30 to about 8"; undefined where another verb says
 * what happened, or the value is no single one.
 */
function subjectOf(
  lead: string,
  value: string,
  { verb, start }: Clause,
): { words: string; qualifier: string } | undefined {
  const qualifier = QUALIFIER.exec(lead)?.[0] ?? '';
  const before = lead.slice(0, lead.length - qualifier.length);
  if (/\bthere (?:is|are|was|were)\s+$/iu.test(before)) return undefined;
  // "ready in 3 weeks": the time is no value that the words before it have.
  if (/\b(?:in|for|after|within|by|of|every)\s+$/iu.test(before)) return undefined;
  const toIt = /\s*\bto\s+$/iu.exec(before);
  if (/^\S+(?: \p{L}+)? (?:to|-|–) \p{N}/u.test(value)) return undefined;
  // "went to 3", "fell to 3": the verb of the change stays.
  if (toIt !== null) return { words: before.slice(0, before.length - toIt[0].length), qualifier };
  const words = before.replace(HAS_VALUE, '').trimEnd();
  // "64% got grade 5": what the share did stands behind it.
  const acts =
    verb !== null && (verb.start - start < words.length || (words === '' && !BECAME.test(value)));
  return acts || /(?:^|[,;] )(?:it|they|that|this)$/iu.test(words)
    ? undefined
    : { words, qualifier };
}

/** "six days (seven at year-end)": beside the value in brackets another bracket would be one too many. */
function withoutBrackets(piece: Piece): Piece {
  if (!piece.words.some(({ joint }) => joint.startsWith(' ('))) return piece;
  return {
    ...piece,
    words: piece.words.map(({ joint, text, ...one }) => ({
      ...one,
      joint: joint.replace(/^ \(/u, ', '),
      text: text.includes('(') ? text : text.replace(/\)/u, ''),
    })),
  };
}

const QUALIFIER = /\b(?:about|around|roughly|nearly|almost|over|under|maybe|approx\.?|some)\s+$/iu;

/** "3 weeks" and, said after it, "it was 5". */
function earlierPair(piece: Piece, earlier: Clause | undefined): Pair | undefined {
  const before = earlier && earlierValue(earlier);
  const at = piece.words.at(-1)?.clause;
  const after = before && at && laterValue(at, before);
  return after && { clause: earlier, before, at, after };
}

function pairOf(piece: Piece, situation: readonly Clause[]): Pair | undefined {
  for (const { clause: at } of piece.words) {
    if (
      at.changes.some(({ from }) => from !== null) ||
      /\b(?:from|(?<!\bthere )(?:was|were)|instead of|before)\b/iu.test(at.text)
    )
      continue;
    for (const after of measured(at)) {
      for (const clause of situation) {
        for (const before of measured(clause)) {
          if (isExpected(clause, before)) continue;
          if (sameMeasure(clause, before, at, after) && !givesItself(at, before))
            return { clause, before, at, after };
        }
      }
    }
  }
  return undefined;
}

/** "repeats 9% to 5.5%" gives the value before already. */
const givesItself = (at: Clause, before: StatedQuantity): boolean =>
  at.quantities.some(
    ({ unit, values, partOf }) =>
      unit === before.unit && values[0] === before.values[0] && partOf === before.partOf,
  );

/** Whether two numbers measure one thing: the same unit or counted noun, and what is measured in common. */
function sameMeasure(
  clause: Clause,
  before: StatedQuantity,
  at: Clause,
  after: StatedQuantity,
): boolean {
  const isSame = before.values[0] === after.values[0] && before.partOf === after.partOf;
  if (before.unit !== after.unit || isSame) return false;
  if (isOfOther(before, after) || changesPace(before, at)) return false;
  if (before.partOf !== null && before.partOf === after.partOf) return true;
  const rest = at.text.slice(after.end - at.start);
  if (/^\s+of\b/iu.test(rest) && before.unit === '') return false;
  const topic = sharing(nouns(clause), nouns(at));
  // "1 in 6 late", "late 1 in 40": shares of the same.
  const shares = before.partOf !== null && after.partOf !== null;
  if (before.unit !== '' || shares) return topic;
  const measures = isMeasure(clause, before) && isMeasure(at, after);
  if (sharing(before.thing, after.thing))
    return (
      measures ||
      before.period !== null ||
      /\b(?:now|down|only|just|fewer|less|next)\b/iu.test(at.text)
    );
  // "around 30 calls", "calls became about 8": counted once before it and once after it.
  const named = after.thing.length === 0 && sharing(before.thing, nouns(at));
  return (measures && topic) || (named && BECAME.test(at.text));
}

const BECAME = /\b(?:became|become|fell|dropped|rose|now|down|up|halved|went)\b/iu;
