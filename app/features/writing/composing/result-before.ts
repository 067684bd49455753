import { earlierValue } from '~/features/grounding/proof/earlier-value';
import type { Clause } from '~/features/interview/clauses/clause';
import { isYear } from '~/features/language/quantities';
import { withBefore } from './before-value';
import { LineBuilder } from './line-builder';
import { mayHaveBeen } from './may-have-been';
import { namedChange, type NamedChange } from './named-change';
import { namesThing } from './names-thing';
import { addPiece, textOf, type Piece, type Telling } from './piece';
import { closed, isCutShort, lineOf } from './sound-parts';
import { standsAlone } from './stands-alone';
import { BARE_COUNT, type Story } from './story-pieces';
import { asTold, following, type ToldResult } from './told-result';
import { hasNumber } from './words/numbers';

/**
 * "27 of 28 in place (15 before)", of as many clauses of the piece as the judge can follow; without
 * the value before where it can follow none.
 */
export function withItsBefore(given: Piece, { clauses }: Story, { proves }: Telling): ToldResult {
  const situation = clauses.filter(({ field }) => field === 'situation');
  const last = given.words.at(-1);
  // "answered in 40 sec, was 3 mins".
  const own = last !== undefined && given.words.length > 1 && earlierValue(last.clause);
  const piece = own ? { ...given, words: given.words.slice(0, -1) } : given;
  const next = clauses[clauses.indexOf(piece.words.at(-1)?.clause ?? piece.head) + 1];
  const earlier = next?.source === piece.head.source ? next : undefined;
  for (const how of ['fromTo', 'bracket'] as const) {
    for (let length = piece.words.length; length > 0; length -= 1) {
      const part = { ...piece, words: piece.words.slice(0, length) };
      const isWhole = length === piece.words.length;
      const values = { situation, earlier: isWhole ? earlier : undefined };
      const before = withBefore(part, values, how);
      if (before === undefined) break;
      const line = new LineBuilder();
      before.add(line);
      if (proves(line.build()))
        return { piece: given, pieces: [given], text: before.text, change: true, add: before.add };
    }
  }
  return asTold(given);
}

/**
 * "it is 78% now" and "down to once a month" say a value and not of what: the words of the situation
 * that give the value before say it.
 */
export function withNamedBefore(
  piece: Piece,
  story: Story,
  { proves }: Telling,
): ToldResult | undefined {
  const kinds = kindsOf(piece);
  const before = onlyOne(story, (one) => kindsOf(one).some((kind) => mayBeBefore(kind, kinds)));
  // "9 of 22": of what, it does not say either.
  if (before === undefined || BARE_COUNT.test(textOf(before)) || !proves(lineOf(before)))
    return undefined;
  const change = changeOf(before, piece, proves);
  if (change !== undefined) return change;
  const whole = following(asTold(before), piece);
  const first = closed({ ...piece, words: piece.words.slice(0, 1) });
  const isCut = piece.words.length > 1 && !isCutShort(first, textOf(first), false);
  const shorter = isCut && proves(lineOf(first)) ? following(asTold(before), first) : undefined;
  return whole && shorter ? { ...whole, shorter } : whole;
}

/**
 * "checkin line 40 minutes the first morning; longest line was 9 minutes this year": a result that says
 * of what it is, behind the words of the situation that give the value before, where a line has room.
 */
export function withStatedBefore(told: ToldResult, story: Story, { proves }: Telling): ToldResult {
  if (told.change || told.pieces.length > 1) return told;
  const valueOf = ({ words }: Piece): number =>
    words.findIndex(({ clause }) => hasValueBefore(clause, told));
  const piece = onlyOne(story, (one) => valueOf(one) !== -1);
  if (piece === undefined) return told;
  // What stands behind the value tells of something else.
  const end = valueOf(piece) + 1;
  const before = closed({ ...piece, words: piece.words.slice(0, end) });
  const text = textOf(before);
  if (!standsAlone(text) || !namesThing(text) || !proves(lineOf(before))) return told;
  const both = following(asTold(before), told.piece);
  return both === undefined ? told : { ...both, shorter: told };
}

/** The one piece of the situation for which it holds, where the line does not open with it. */
function onlyOne(
  { situation, opening }: Story,
  holds: (piece: Piece) => boolean,
): Piece | undefined {
  const [only, ...others] = situation.filter((one) => one.role !== 'deed' && holds(one));
  return others.length > 0 || only?.head === opening?.head ? undefined : only;
}

const hasValueBefore = (clause: Clause, { piece }: ToldResult): boolean =>
  piece.words.some(({ clause: at }) => mayHaveBeen(clause, at));

/** "mispicks", "from 14 a week to 3": the change is of what the situation names. */
export function changeOfSituation(piece: Piece, story: Story, { proves }: Telling): ToldResult[] {
  const [named, ...others] = story.situation;
  const text = named === undefined ? '' : textOf(named);
  if (named?.role !== 'fragment' || others.length > 0 || hasNumber(text) || !standsAlone(text))
    return [];
  const add = (line: LineBuilder): void => {
    addPiece(line, named);
    line.connect(' ');
    addPiece(line, piece);
  };
  const change = { text: `${text} ${textOf(piece)}`, add };
  return provesChange(change, proves)
    ? [{ piece, pieces: [named, piece], change: true, ...change }]
    : [];
}

/** "our reading was 61% in 2022", "2024 it was 78%": one change of what the first names. */
function changeOf(before: Piece, piece: Piece, proves: Telling['proves']): ToldResult | undefined {
  const [first, next] = [before.words[0], piece.words[0]];
  const change = first && next && namedChange(first, next);
  if (change === undefined || !provesChange(change, proves)) return undefined;
  return { piece, pieces: [before, piece], text: change.text, change: true, add: change.add };
}

function provesChange(change: NamedChange, proves: Telling['proves']): boolean {
  const line = new LineBuilder();
  change.add(line);
  return proves(line.build());
}

/** "home before noon was 2 out of 10, now 5" in one sentence; what stands beside it stays. */
export function withOwnChange(told: ToldResult, proves: Telling['proves']): ToldResult {
  const { words } = told.piece;
  for (const [at, first] of words.entries()) {
    const next = words[at + 1];
    const before = { ...told.piece, words: words.slice(0, at) };
    const change = next && namedChange(first, next, textOf(before));
    if (change === undefined) continue;
    const after = words.slice(at + 2);
    const add = (line: LineBuilder): void => {
      addPiece(line, before);
      if (at > 0) line.connect(first.joint);
      change.add(line);
      if (after.length > 0) line.connect(after[0]?.joint ?? ', ');
      addPiece(line, { ...told.piece, words: after });
    };
    if (!provesChange({ ...change, add }, proves)) continue;
    const text = textOf({
      ...told.piece,
      words: [...words.slice(0, at), { ...first, text: change.text }, ...after],
    });
    return { ...told, text, change: true, add };
  }
  return told;
}

const COUNT = 'count';
/** A number of nothing that is named. */
const BARE = 'bare';
const TIME = 'time';
const TIMES = /^(?:s|sec|second|min|minut|minute|h|hr|hour|day|night|week|month|year)$/u;

/** What the numbers of a piece are of: a unit, a time, how often, or a count of things. */
function kindsOf({ words }: Piece): string[] {
  const often = words.some(({ text }) => OFTEN.test(text)) ? ['often'] : [];
  const kinds = words.flatMap(({ clause }) =>
    clause.quantities
      .filter((quantity) => !quantity.ordinal && !isYear(quantity))
      .map(({ unit, thing }) =>
        unit === ''
          ? thing.some((word) => TIMES.test(word))
            ? TIME
            : thing.length === 0
              ? BARE
              : COUNT
          : TIMES.test(unit)
            ? TIME
            : unit,
      ),
  );
  return [...kinds, ...often];
}

/** Whether a number of this kind can be the value that another one had before. */
const mayBeBefore = (kind: string, after: readonly string[]): boolean =>
  // "missorts were 1.8 percent", "0.7 after 4 months": said once, the sign holds for both.
  after.includes(kind) ||
  (after.includes(BARE) && (kind === '%' || kind === COUNT)) ||
  (kind === BARE && after.includes(COUNT));

/** "once a month", "every day": how often, without a figure. */
const OFTEN =
  /\b(?:once|twice) (?:an?|per|every|since|in)\b|\b(?:every|each) \p{L}+\b|\b(?:daily|weekly|monthly)\b/iu;
