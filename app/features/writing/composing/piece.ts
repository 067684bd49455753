import type { Clause } from '~/features/interview/clauses/clause';
import { formsOf, isBase } from '~/features/language/verb-forms';
import { isVerbLike } from '~/features/language/verb-like';
import { isPrivate } from './words/private-matters';
import { correctedAcross } from './corrected';
import { readDeed, WITH_SUBJECT, type Deed } from './deed';
import { leaveOut } from './leave-out';
import type { LineBuilder } from './line-builder';
import type { Wording } from './words/wording';

/** How a piece says what it says. */
export type PieceRole =
  /** The person did it: it can begin a bullet. */
  | 'deed'
  /** Somebody or something else is its subject: it can follow a deed. */
  | 'told'
  /** No verb: scope, or a result beside a deed. */
  | 'fragment';

interface PieceWords {
  /** What stands between these words and those before them. */
  joint: string;
  text: string;
  clause: Clause;
  /** Where the words for it end, if a correction after the clause is in them. */
  end?: number | undefined;
}

/** Clauses of one sentence that are told together, as they can stand in a line. */
export interface Piece {
  role: PieceRole;
  /** Done with others, which the line has to say. */
  shared: boolean;
  /** The words that say it was shared. */
  sharedBy: { source: string; start: number; end: number } | null;
  head: Clause;
  words: PieceWords[];
}

export interface Telling {
  /** The entry is still held: what is done there regularly is told in the present. */
  ongoing: boolean;
  /** What `never` forbids. */
  forbids: (text: string) => boolean;
  /** The person tells what is over in the present ("I count the waste"). */
  tellsInPresent: boolean;
  wording: Wording;
}

/** Whether a person tells their stories, which are over, in the present. */
export function tellsInPresent(clauses: readonly Clause[]): boolean {
  const told = clauses.filter(({ field, text }) => field === 'action' && WITH_SUBJECT.test(text));
  const present = told.filter((clause) => readDeed(clause, true)?.past === false);
  return present.length >= 3 && present.length * 2 > told.length;
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
  const reading: Reading = { pieces: [], current: undefined, dropped: false };
  clauses.forEach((clause, index) => {
    if (clause.sentence !== clauses[index - 1]?.sentence) {
      reading.current = undefined;
      reading.dropped = false;
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
  return reading.pieces.map(closed).filter((piece) => {
    const text = textOf(piece);
    return HAS_WORD.test(text) && !FIRST_PERSON.test(text) && !PERSON_NAMED.test(text);
  });
}

/** Marks alone say nothing, and nothing could prove them. */
const HAS_WORD = /[\p{L}\p{N}]/u;

const FIRST_PERSON = /(?<![\p{L}'.])(?:i|me|myself|i'm|i've|i'd|mine|you|your)(?![\p{L}.])/iu;

/** Other people are not named on somebody's resume. */
const PERSON_NAMED = /(?<![\p{L}.])(?:Mr|Mrs|Ms|Mx|Miss)\.? \p{Lu}\p{Ll}+/u;

/** The pieces read so far. */
interface Reading {
  pieces: Piece[];
  /** What the next clause of the same sentence can join. */
  current: Piece | undefined;
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
    dropsNext(clauses, index, telling) ||
    telling.forbids(clause.text)
  );
}

/** Joins a clause to the piece before it, or begins one with it. */
function addClause(reading: Reading, { clause, before, place }: Read, telling: Telling): void {
  const said = readDeed(clause, telling.tellsInPresent);
  const role =
    said === undefined ? roleOf(clause) : listed(clause, before, said) ? 'fragment' : 'deed';
  const { current } = reading;
  const join = (text: string): void => {
    if (text !== '') current?.words.push({ ...place, text, clause });
  };
  if (said !== undefined && current?.role === 'fragment' && pointsBack(clause, said)) {
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
  reading.current = {
    role,
    ...sharedIn(clause, role, telling),
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

/** The piece as one text. */
export function textOf({ words }: Piece): string {
  return words.map(({ joint, text }, index) => (index === 0 ? '' : joint) + text).join('');
}

/** Adds the piece to a line, a stretch of proof for each of its clauses. */
export function addPiece(line: LineBuilder, { words }: Piece): void {
  words.forEach(({ joint, text, clause, end }, index) => {
    if (index > 0) line.connect(joint);
    line.take(text, { source: clause.source, start: clause.start, end: end ?? clause.end });
  });
}

/** Says that a piece was done with others, where it was. */
export function addCredit(line: LineBuilder, piece: Piece): void {
  const { shared, sharedBy } = piece;
  if (!shared || sharedBy === null || /\b(?:team|together|crew|squad)\b/iu.test(textOf(piece)))
    return;
  line.connect(',');
  line.take(' as a team', sharedBy, 'team');
}

const SUBORDINATE =
  /^(?:when|whenever|while|who|what|which|compared|whose|where|so|until|till|because|bec|if|unless|after|before|than|as|that|once|since|although|though)\b/iu;

function isSubordinate({ text }: Clause): boolean {
  return SUBORDINATE.test(text) && !/^(?:since|after|before|as) (?:\p{N}|\p{L}+$)/iu.test(text);
}

/** "in on Tuesday, no, on Wednesday": the preposition left hanging by a correction. */
function dropRepeated({ words }: Piece, next: string): void {
  const last = words.at(-1);
  const hanging = /\s(on|in|at|to|for|from|by)$/iu.exec(last?.text ?? '');
  if (last === undefined || hanging === null) return;
  if (next.toLowerCase().startsWith(`${hanging[1]?.toLowerCase() ?? ''} `))
    last.text = last.text.slice(0, hanging.index);
}

/** "because of my own credit counselling": a reason that is not told takes what it explains with it. */
function dropsNext(clauses: readonly Clause[], index: number, { forbids }: Telling): boolean {
  const [clause, next] = [clauses[index], clauses[index + 1]];
  if (clause === undefined || next?.sentence !== clause.sentence || next.source !== clause.source)
    return false;
  return isSubordinate(next) && (forbids(next.text) || isPrivate(next.text));
}

/** "brakes subteam, 4 people, I led it": the deed is told with what it was done to. */
function pointsBack({ text }: Clause, { at, verb }: Deed): boolean {
  return /^\s+(?:it|them)\b/iu.test(text.slice(at + verb.length));
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

/** Starts of clauses that only say who shared the work ("not just me"); the line says it instead. */
function creditsIn(clauses: readonly Clause[]): ReadonlySet<number> {
  return new Set(
    clauses.flatMap(({ restrictions, start, end }) =>
      restrictions
        .filter((one) => one.kind === 'team' && (one.start >= end || one.end <= start))
        .map((one) => one.start),
    ),
  );
}

const OTHERS_WORK = /\b(?:idea|doing|decision|call|credit|thanks|not (?:me|mine|my\b))/iu;

/** "sister's idea", "not me": the words before it tell somebody else's work. */
function isOthers(clause: Clause, clauses: readonly Clause[]): boolean {
  return clause.restrictions.some(({ kind, start }) => {
    if (kind !== 'team') return false;
    const said = clauses.find((one) => one.source === clause.source && one.start === start);
    if (said === undefined || said === clause || /\b(?:just|only)\b/iu.test(said.text))
      return false;
    if (/^not\b/iu.test(said.text) && said.sentence !== clause.sentence) return false;
    return OTHERS_WORK.test(said.text);
  });
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
  const { verb, text, start } = clause;
  if (verb === null || ROLE_OF_PERSON.test(text) || verb.form === 'gerund') return 'fragment';
  return verb.form === 'base' && verb.base !== 'be' && verb.start === start ? 'fragment' : 'told';
}

/** "I was acting controller" names a role: scope, as a noun phrase. */
const ROLE_OF_PERSON =
  /^(?:i was|i am|i'm|im|ive been|i've been|i have been)\s+(?:also\s+)?(?:the\s+|an?\s+)?(?=\p{L})/iu;

/** "all of us", "not just me" share the work; "not me" gives it away. */
const SHARED =
  /\b(?:we|us|team|crew|group|together|both|all|everyone|everybody|(?:just|only) me)\b/iu;

function sharedIn(
  clause: Clause,
  role: PieceRole,
  { wording }: Telling,
): Pick<Piece, 'shared' | 'sharedBy'> {
  const { source, start, end, actor } = clause;
  const outside = clause.restrictions.find(
    (one) =>
      one.kind === 'team' &&
      (one.start >= end || one.end <= start) &&
      SHARED.test(wording.said(source, one.start, one.end)),
  );
  const inside = clause.restrictions.find(
    ({ kind, start: from, end: to }) =>
      kind === 'team' &&
      from >= start &&
      /^we\b/iu.test(clause.text.slice(from - start, to - start)),
  );
  const by = outside ?? (role === 'deed' && actor === 'team' ? inside : undefined);
  return by === undefined
    ? { shared: false, sharedBy: null }
    : { shared: true, sharedBy: { source, start: by.start, end: by.end } };
}

const OPENER = /^(?:and|or|but|so|then|plus|also|yes)\s+(?:(?:then|also|so)\s+)?/iu;
const withoutOpener = (text: string): string => text.replace(OPENER, '');

function toldWords(clause: Clause, { wording, tellsInPresent: present }: Telling): string {
  const said =
    signed(clause, wording) + withoutOpener(wording.without(clause)).replace(ROLE_OF_PERSON, '');
  return wording.told(present && clause.story !== null ? inPast(said) : said);
}

/** A sign right before the first word belongs to it: "-10 freezer". */
function signed(clause: Clause, wording: Wording): string {
  return (
    /(?:^|[\s,(])([-–+~$£€])$/u.exec(
      wording.said(clause.source, Math.max(0, clause.start - 2), clause.start),
    )?.[1] ?? ''
  );
}

/** "food cost go down", "he come at 9": who tells the past in the present means the past. */
function inPast(text: string): string {
  return text.replace(
    /^((?:(?!to|i|we|you|they|can|will|would|could|should|must|not|of\b)\p{L}+\s){1,3})(\p{L}+)/iu,
    (match, subject: string, verb: string) => {
      const noun = subject.trim().split(' ').at(-1) ?? '';
      const plural = /[^s]s$/iu.test(noun);
      if (plural || !isBase(verb) || !isVerbLike(verb) || isVerbLike(noun)) return match;
      return subject + formsOf(verb).past;
    },
  );
}

/** A deed in resume form: no subject, the verb in its tense, what stood before it behind it. */
function deedWords(clause: Clause, deed: Deed, telling: Telling): string {
  const { wording } = telling;
  const kept = wording.without(clause);
  const at = kept
    .toLowerCase()
    .indexOf(deed.verb, Math.max(0, deed.at - (clause.text.length - kept.length)));
  if (at === -1) return '';
  const after = kept
    .slice(at + deed.verb.length)
    .replace(/^\s+(?:them|him|her|us)(?=\s+(?:an?|the|some|our|\p{N}+|two|three)\s)/iu, '');
  const verb = toldVerb(clause, deed, telling);
  if (
    /^\s+(?:everything|stuff|things|it all)(?:\s+(?:alone|on my own|by myself|myself))?\s*$/iu.test(
      after,
    )
  )
    return '';
  const lead = withoutOpener(`${deed.lead} `).trim();
  if (deed.company !== '')
    return wording.told(`${verb}${after} with ${deed.company.toLowerCase()}`);
  if (lead === '') return wording.told(verb + coordinated(after, !deed.past && verb !== deed.base));
  const lowered = lead.charAt(0).toLowerCase() + lead.slice(1);
  if (
    /^(?:in|on|since|from|during|every|each|by|at|as|when|whenever|after|before|while|until|with|for)\s/iu.test(
      lead,
    )
  )
    return wording.told(`${verb}${after} ${lowered}`);
  // "the clerk I showed PAS": with two objects the first may stand before the subject.
  if (/^(?:show|give|teach|tell|send|hand|offer|lend)$/u.test(deed.base))
    return wording.told(`${verb} ${lowered}${after}`);
  return '';
}

/** "took the pass and call tickets": a verb joined to one set in the past is past too. */
function coordinated(after: string, past: boolean): string {
  if (!past) return after;
  return after.replace(
    /\band (\p{L}+)(?=\s+(?:the|an?|my|all|\p{N}+|\p{L}+s)\b)/gu,
    (match, verb: string) => (isBase(verb) ? `and ${formsOf(verb).past}` : match),
  );
}

/** The verb in the tense of what it tells: what goes on in a job still held stays in the present. */
function toldVerb({ story }: Clause, { base, verb, past }: Deed, telling: Telling): string {
  if (past) {
    const forms = formsOf(base);
    return verb === forms.participle ? forms.past : verb;
  }
  return telling.ongoing && !(telling.tellsInPresent && story !== null) ? base : formsOf(base).past;
}

/** What the person wrote between two clauses, or a comma where something between was left out. */
function jointBefore(clauses: readonly Clause[], index: number, { wording }: Telling): string {
  const [before, clause] = [clauses[index - 1], clauses[index]];
  if (before === undefined || clause === undefined) return ', ';
  if (before.state === 'withdrawn') return ' ';
  const between = wording.between(before, clause);
  const opener = (/^(?:and|or|but|so|then|plus)\b/iu.exec(clause.text)?.[0] ?? '').toLowerCase();
  const said = opener === '' ? '' : `${opener === 'plus' ? 'and' : opener} `;
  if (/\(/u.test(between)) return ` (${said}`;
  if (/^\s*$/u.test(between)) return ` ${said}`;
  if (/\)/u.test(between)) return `)${/,/u.test(between) ? ',' : ''} ${said}`;
  if (/:/u.test(between)) return `: ${said}`;
  return /[–—]|\s-\s/u.test(between) ? ` – ${said}` : `, ${said}`;
}

const PAIRS = [
  ['(', ')'],
  ['«', '»'],
  ['“', '”'],
] as const;

/** Closes brackets and quotes the piece opened; the mark itself stood after its last word. */
function closed(piece: Piece): Piece {
  const text = textOf(piece);
  const last = piece.words.at(-1);
  const count = (mark: string): number => text.split(mark).length - 1;
  const missing = PAIRS.filter(([open, close]) => count(open) > count(close)).map(
    ([, close]) => close,
  );
  const quotes = count('"') % 2 === 1 ? ['"'] : [];
  const ending = [...missing, ...quotes].join('');
  if (ending === '' || last === undefined) return piece;
  return { ...piece, words: [...piece.words.slice(0, -1), { ...last, text: last.text + ending }] };
}
