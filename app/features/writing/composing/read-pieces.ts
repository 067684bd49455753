import type { Clause } from '~/features/interview/clauses/clause';
import { isPersonNoun } from '~/features/language/agents';
import { isFirstName } from '~/features/language/first-name';
import { wordKey } from '~/features/language/word-key';
import { correctedAcross } from './corrected';
import { readDeed, readGoingOn, WITH_SUBJECT, type Deed } from './deed';
import { leaveOut } from './leave-out';
import { textOf, type Piece, type PieceRole, type PieceWords, type Telling } from './piece';
import { deedWords, isSubordinate, jointBefore, toldWords, ROLE_OF_PERSON } from './piece-words';
import { closed, tellable } from './sound-parts';
import { creditsIn, isOthers, sharedIn } from './shared-work';
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
  return (
    HAS_WORD.test(text) &&
    !FIRST_PERSON.test(text) &&
    !PERSON_NAMED.test(text) &&
    !namesSomebody(piece)
  );
};

/** "Kevin passed phase 2", "when old Bernard retired". */
const namesSomebody = ({ words }: Piece): boolean =>
  words.some(({ clause }) => {
    const [, subject = '', called = ''] =
      /^(?:and |but |then )?(\p{Lu}\p{Ll}+)(?= \p{Ll})|\b(?:old|young|poor) (\p{Lu}\p{Ll}+)\b/u.exec(
        clause.text,
      ) ?? [];
    return (
      (called !== '' && isFirstName(called)) ||
      (subject !== '' && clause.actor === 'other' && isFirstName(subject))
    );
  });

/** Marks alone say nothing, and nothing could prove them. */
const HAS_WORD = /[\p{L}\p{N}]/u;

const FIRST_PERSON =
  /(?<![\p{L}'.-])(?:i|me|myself|i'm|i've|i'd|mine|you|your)(?![\p{L}.]|-[\p{L}\p{N}])/iu;

/** Other people are not named on somebody's resume. */
const PERSON_NAMED =
  /(?<![\p{L}.])(?:(?:Mr|Mrs|Ms|Mx|Miss)\.? \p{Lu}\p{Ll}+|(?:was|were|is|are) (?:with|by) \p{Lu}\p{Ll}+$)/u;

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
    MOST_OF_IT.test(clause.text) ||
    isDisclaimed(clauses, index) ||
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

/** "University Entrance: no", "on call: not yet". */
const NO_ANSWER = /^(?:no|none|never|nope|nah|not yet|not (?:me|us|mine))$/iu;
/** "so we missed that one". */
const FELL_SHORT =
  /^(?:so|but|and|which|that|it)\b.*\b(?:missed|failed)\b(?!.*\b(?:no|none|nothing|never)\b)/iu;
/** "sponsors brought in 160k, the sales guy got most of that". */
const MOST_OF_IT =
  /^(?:and |but |though )?(?:the |our |my )?(?:\p{L}+ ){0,2}\p{L}+ (?:got|did|won|made|sold|brought in) (?:most|all|the most|nearly all) of (?:it|that|them|those)$/iu;
/** "but that is the new sales manager". */
const OF_ANOTHER = /^but (?:that|this|it)(?:'s| is| was)\b/iu;

/**
 * What is taken back in the words right after it: "at 8 mph still 4.5%, that was the goal so we
 * missed it", "occupancy went up but that is the sales manager", "University Entrance: no".
 */
function isTakenBack(clauses: readonly Clause[], index: number): boolean {
  const { sentence, source } = clauses[index] as Clause;
  const [next, later] = clauses
    .slice(index + 1, index + 3)
    .filter((one) => one.sentence === sentence && one.source === source);
  if (next === undefined || next.state === 'withdrawn') return false;
  if (NO_ANSWER.test(next.text) || FELL_SHORT.test(next.text)) return true;
  if (MOST_OF_IT.test(next.text)) return true;
  if (OF_ANOTHER.test(next.text)) return isPersonNoun(lastKey(next.text));
  return (
    later !== undefined &&
    /^(?:that|which|it|this)\b/iu.test(next.text) &&
    FELL_SHORT.test(later.text)
  );
}

/** "an apprentice, Kayleigh, 19": who it was, and how old. */
function isNameOf(clauses: readonly Clause[], index: number): boolean {
  const [noun, before, clause] = [clauses[index - 2], clauses[index - 1], clauses[index]];
  const isName = (one: Clause | undefined, of: Clause | undefined): boolean =>
    one !== undefined &&
    of?.sentence === one.sentence &&
    /^\p{Lu}\p{Ll}+$/u.test(one.text) &&
    isPersonNoun(lastKey(of.text)) &&
    isFirstName(one.text);
  return isName(clause, before) || (isName(before, noun) && /^\p{N}{2}$/u.test(clause?.text ?? ''));
}

/** "I don't claim the roof", "I can't prove that one". */
const DISCLAIMS =
  /^(?:but |and |though )?(?:i|we) (?:don'?t|do not|can'?t|cannot|won'?t|couldn'?t) (?:really |honestly )?(?:claim|prove|take (?:the |any |all )?credit)\b/iu;

/** What the next words disclaim, and what they give as the reason. */
function isDisclaimed(clauses: readonly Clause[], index: number): boolean {
  const [before, clause, next] = [clauses[index - 1], clauses[index], clauses[index + 1]];
  const disclaims = (one: Clause | undefined): boolean =>
    one !== undefined && one.source === clause?.source && DISCLAIMS.test(one.text);
  return disclaims(next) || (disclaims(before) && before?.sentence === clause?.sentence);
}

const lastKey = (text: string): string =>
  wordKey(/(\p{L}+)\P{L}*$/u.exec(text)?.[1]?.toLowerCase() ?? '');

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
