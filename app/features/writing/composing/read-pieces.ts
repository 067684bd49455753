import type { Clause } from '~/features/interview/clauses/clause';
import { correctedAcross } from './corrected';
import { readDeed, readGoingOn, WITH_SUBJECT, type Deed } from './deed';
import { leaveOut } from './leave-out';
import { isNameOf, namesSomebody } from './people-named';
import { textOf, type Piece, type PieceRole, type PieceWords, type Telling } from './piece';
import { deedWords, isSubordinate, jointBefore, toldWords, ROLE_OF_PERSON } from './piece-words';
import { closed, tellable } from './sound-parts';
import { creditsIn, isOthers, sharedIn } from './shared-work';
import { isTakenBack } from './taken-back';
import { withFromTo } from './words/from-to';
import { isPrivate } from './words/private-matters';
import type { Wording } from './words/wording';

/** Whether a person tells their stories, which are over, in the present. */
export function tellsInPresent(clauses: readonly Clause[]): boolean {
  const told = clauses.filter(({ field, text }) => field === 'action' && WITH_SUBJECT.test(text));
  const present = told.filter((clause) => readDeed(clause, true)?.past === false);
  return present.length >= 2 && present.length * 2 > told.length;
}

/** The sentences of one answer as pieces; what must not be told is left out of them. */
export function piecesOf(clauses: readonly Clause[], given: Telling): Piece[] {
  const corrected = correctedAcross(clauses);
  const wording: Wording = {
    ...given.wording,
    without: (clause) => corrected.get(clause)?.text ?? given.wording.without(clause),
  };
  const telling: Telling = { ...given, wording };
  const skipped = creditsIn(clauses);
  const reading: Reading = { pieces: [], current: undefined, team: undefined, dropped: false };
  clauses.forEach((clause, index) => {
    if (clause.sentence !== clauses[index - 1]?.sentence) {
      reading.current = undefined;
      reading.dropped = false;
      reading.team = undefined;
    }
    const correction = corrected.get(clause);
    if (skipped.has(clause.start) || clause.state === 'withdrawn' || correction?.text === '')
      return;
    if (isLeftOut(clauses, index, telling)) {
      reading.dropped = true;
      reading.current = undefined;
      return;
    }
    const place = { joint: jointBefore(clauses, index, telling), end: correction?.end };
    addClause(reading, { clause, before: clauses[index - 1], place }, telling);
  });
  return reading.pieces.flatMap((piece) => tellable(closed(piece), isPrintable));
}

const isPrintable = (piece: Piece): boolean => {
  const text = textOf(piece);
  return HAS_WORD.test(text) && !FIRST_PERSON.test(text) && !namesSomebody(piece, text);
};

/** Marks alone say nothing, and nothing could prove them. */
const HAS_WORD = /[\p{L}\p{N}]/u;

const FIRST_PERSON =
  /(?<![\p{L}'.-])(?:i|me|myself|i'm|i've|i'd|mine|you|your)(?![\p{L}.]|-[\p{L}\p{N}])/iu;

/** The pieces read so far. */
interface Reading {
  pieces: Piece[];
  /** What the next clause of the same sentence can join. */
  current: Piece | undefined;
  /** Who "we" of this sentence are, for the deeds that follow without a subject. */
  team: Pick<Piece, 'shared' | 'sharedBy'> | undefined;
  /** The words before in this sentence are not told, so what hangs on them is not either. */
  dropped: boolean;
}

interface Read {
  clause: Clause;
  before: Clause | undefined;
  place: Pick<PieceWords, 'joint' | 'end'>;
}

function isLeftOut(clauses: readonly Clause[], index: number, telling: Telling): boolean {
  const clause = clauses[index] as Clause;
  return (
    leaveOut(clause) !== undefined ||
    isOthers(clause, clauses) ||
    isTakenBack(clauses, index) ||
    isNameOf(clauses, index) ||
    isAsked(clause, telling) ||
    dropsNext(clauses, index, telling) ||
    telling.forbids(clause.text)
  );
}

/** Joins a clause to the piece before it, or begins one with it. */
function addClause(reading: Reading, { clause, before, place }: Read, telling: Telling): void {
  const said = readDeed(clause, telling.tellsInPresent) ?? readGoingOn(clause, before);
  const role =
    said === undefined ? roleOf(clause) : listed(clause, before, said) ? 'fragment' : 'deed';
  const { current } = reading;
  const join = (text: string): void => {
    // Behind a correction a value has its noun before it: "avg wait 12, sorry 21 → 9 min".
    const told = place.joint === ' ' ? withFromTo(`x ${text}`).slice(2) : text;
    if (text !== '') current?.words.push({ ...place, text: told, clause });
  };
  if (
    said !== undefined &&
    current?.role === 'fragment' &&
    (pointsBack(clause, said) || lacksObject(clause, said))
  ) {
    join(deedWords(clause, said, telling));
    return;
  }
  if (hangsOn(clause, { role, said, current })) {
    if (current !== undefined) {
      const text = toldWords(clause, telling);
      dropRepeated(current, text);
      join(text);
      return;
    }
    if (reading.dropped || isSubordinate(clause)) {
      reading.dropped = true;
      return;
    }
  }
  reading.dropped = false;
  const text =
    role === 'deed' && said !== undefined
      ? deedWords(clause, said, telling)
      : telling.wording.small(toldWords(clause, telling));
  if (text === '') return;
  const own = sharedIn(clause, role, telling);
  const shared =
    !own.shared && role === 'deed' && !WITH_SUBJECT.test(clause.text) ? (reading.team ?? own) : own;
  if (/^we\b/iu.test(clause.text)) reading.team = own;
  else if (WITH_SUBJECT.test(clause.text)) reading.team = undefined;
  reading.current = {
    role,
    ...shared,
    head: clause,
    words: [{ joint: '', end: place.end, text, clause }],
  };
  reading.pieces.push(reading.current);
}

/** Whether a clause says nothing without the words before it. */
function hangsOn(
  clause: Clause,
  { role, said, current }: { role: PieceRole; said: Deed | undefined; current: Piece | undefined },
): boolean {
  const { text } = clause;
  if (role === 'fragment' || /^but\b/iu.test(text) || goesOn(clause, current, said)) return true;
  return (
    role === 'told' &&
    (isSubordinate(clause) || /^(?:and|or) \p{L}+$|^(?:was|were|is|are)\b/iu.test(text))
  );
}

/** "in on Tuesday, no, on Wednesday": the preposition left hanging by a correction. */
function dropRepeated({ words }: Piece, next: string): void {
  const last = words.at(-1);
  const hanging = /\s(on|in|at|to|for|from|by)$/iu.exec(last?.text ?? '');
  if (last === undefined || hanging === null) return;
  if (next.toLowerCase().startsWith(`${hanging[1]?.toLowerCase() ?? ''} `))
    last.text = last.text.slice(0, hanging.index);
}

/** "two in the bus company? no": what somebody asks they do not say. */
const isAsked = ({ source, end }: Clause, { wording }: Telling): boolean =>
  wording
    .said(source, end, end + 2)
    .trimStart()
    .startsWith('?');

/** "because of my own credit counselling": a reason that is not told takes what it explains with it. */
function dropsNext(clauses: readonly Clause[], index: number, { forbids }: Telling): boolean {
  const [clause, next] = [clauses[index], clauses[index + 1]];
  if (clause === undefined || next?.sentence !== clause.sentence || next.source !== clause.source)
    return false;
  return isSubordinate(next) && (forbids(next.text) || isPrivate(next.text));
}

/** "brakes subteam, 4 people, I led it": the deed is told with what it was done to. */
function pointsBack({ text }: Clause, { at, verb }: Deed): boolean {
  return /^\s+(?:it|them|'?em)\b/iu.test(text.slice(at + verb.length));
}

/** "app for a city hall, launched in 7 weeks": when or how long follows, and not what. */
function lacksObject({ text, field }: Clause, { at, verb, lead }: Deed): boolean {
  return (
    field !== 'action' &&
    lead === '' &&
    /^(?:\s+(?:up|out|off|down))?\s+(?:(?:in|within|after|on|by|at|since|for)\s+(?:the\s|about\s|around\s)?\p{N}|(?:every|each)\s)/iu.test(
      text.slice(at + verb.length),
    )
  );
}

/** "She runs 62 creators and got promoted": the second verb has the first one's subject. */
function goesOn({ text }: Clause, current: Piece | undefined, said: Deed | undefined): boolean {
  return (
    current?.role === 'told' &&
    said !== undefined &&
    said.lead === '' &&
    /^(?:and|then)\b/iu.test(text) &&
    !WITH_SUBJECT.test(text)
  );
}

/** "payables, receivables and fixed assets": a participle in a list is no deed. */
function listed(
  clause: Clause,
  before: Clause | undefined,
  { past, lead, at, verb }: Deed,
): boolean {
  if (!past || lead !== '' || before === undefined || before.sentence !== clause.sentence)
    return false;
  if (!/^and\b/iu.test(clause.text) || before.end + 1 < clause.start) return false;
  return (
    /^\s+\p{L}+$/u.test(clause.text.slice(at + verb.length)) &&
    readDeed(before, false) === undefined
  );
}

/** What a clause without a deed of the person is in a resume. */
function roleOf(clause: Clause): PieceRole {
  const { verb, text, start, actor } = clause;
  if (verb === null || ROLE_OF_PERSON.test(text) || verb.form === 'gerund') return 'fragment';
  if (verb.start !== start || verb.base === 'be') return 'told';
  // "logs on Samsara", "paid social": where a job is described, a noun or what describes one.
  const noted = clause.story === null && verb.form !== 'base' && actor !== 'other';
  return verb.form === 'base' || noted ? 'fragment' : 'told';
}
