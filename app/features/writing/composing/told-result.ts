import { baseOfThirdPerson } from '~/features/language/verb-forms';
import { earlierValue } from '~/features/grounding/proof/earlier-value';
import { isPersonWord } from '~/features/language/agents';
import { isYear } from '~/features/language/quantities';
import { isVerbLike } from '~/features/language/verb-like';
import { isBareChange, isBareMeasure } from './bare-change';
import { mayHaveBeen, withBefore } from './before-value';
import { LineBuilder } from './line-builder';
import { addPiece, textOf, type Piece, type Telling } from './piece';
import { namedChange, type NamedChange } from './named-change';
import type { Clause } from '~/features/interview/clauses/clause';
import { namesThing } from './names-thing';
import { BARE_COUNT, tellsChange, type Story } from './story-pieces';
import { standsAlone } from './stands-alone';
import { closed, isCutShort, lineOf } from './sound-parts';
import { hasNumber } from './words/numbers';

/** What came of a deed, as it is told: with the value before, where the situation gives it. */
export interface ToldResult {
  piece: Piece;
  /** The pieces whose words it is made of. */
  pieces: readonly Piece[];
  text: string;
  /** It gives two values of one thing. */
  change: boolean;
  /** Its first clauses, for a line that has no room for all of it. */
  shorter?: ToldResult;
  add: (line: LineBuilder) => void;
}

/** The results of a story as they can be told, in the order told; what says too little is left out. */
export function tellResults(
  results: readonly Piece[],
  story: Story,
  telling: Telling,
): ToldResult[] {
  const given: ToldResult[] = [];
  for (const piece of results) {
    // "2023: 4 out": a row of a table, whose heading is not told.
    if (/^(?:19|20)\p{N}{2}: \p{N}/u.test(textOf(piece))) continue;
    // "it was 5": told with what the clause before says, or not at all.
    if (earlierValue(piece.head) !== undefined) continue;
    if (tellsChange(piece)) {
      given.push(...changeOfSituation(piece, story, telling));
      continue;
    }
    const told = withOwnChange(withItsBefore(piece, story, telling), telling.proves);
    if (says(told.text)) {
      given.push(withStatedBefore(withShorter(told, telling), story, telling));
      continue;
    }
    const before = given.at(-1);
    const named =
      before !== undefined && before.pieces.length > 1
        ? following(before, piece)
        : withNamedBefore(piece, story, telling);
    if (named === undefined) continue;
    if (before !== undefined && before.pieces[0] === named.pieces[0]) given.pop();
    given.push(named);
  }
  return given;
}

/** Results with a number that do not say of what it is: understood in a line that opens with that. */
export function bareResults(
  pieces: readonly Piece[],
  told: readonly ToldResult[],
  { proves }: Telling,
): ToldResult[] {
  const used = told.flatMap((one) => one.pieces);
  return pieces
    .filter((piece) => !used.includes(piece) && BECAME.test(textOf(piece)) && piece.role !== 'deed')
    .map(asTold)
    .filter(({ piece }) => earlierValue(piece.head) === undefined && proves(lineOf(piece)));
}

/** "from 22 a month to 6", "now 10 minutes", "24 to 4 percent", "9 of 10": how it became. */
const BECAME =
  /^(?:now|from|down|up)\b.*\p{N}|\p{N}.*\b(?:now|down from|up from)\b|\p{N}.*\bto (?:about |under )?\p{N}|\p{N} ?%|\p{N} (?:out )?of \p{N}/iu;

const SMALLER =
  /^(?:but|though|although|except|only|not|part|with)\b|\b(?:not|too|also|as well)\b/iu;

/** "they agreed one page, both departments use it since 2022": its first clause says enough. */
function withShorter(told: ToldResult, { proves }: Pick<Telling, 'proves'>): ToldResult {
  const { piece, change } = told;
  const words = piece.words.slice(0, -1);
  const dropped = piece.words.at(-1)?.clause.text ?? '';
  // "but prices went up as well": what makes it smaller is never cut off.
  if (SMALLER.test(dropped)) return told;
  const cut = closed({ ...piece, words });
  if (change || words.length === 0 || isCutShort(cut, textOf(cut), false) || !says(textOf(cut)))
    return told;
  return proves(lineOf(cut)) ? { ...told, shorter: withShorter(asTold(cut), { proves }) } : told;
}

/** A result as it was said. */
export const asTold = (piece: Piece): ToldResult => ({
  piece,
  pieces: [piece],
  text: textOf(piece),
  change: isChange(piece),
  add: (line) => {
    addPiece(line, piece);
  },
});

/**
 * "27 of 28 in place (15 before)", of as many clauses of the piece as the judge can follow; without
 * the value before where it can follow none.
 */
function withItsBefore(given: Piece, { clauses }: Story, { proves }: Telling): ToldResult {
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
function withNamedBefore(piece: Piece, story: Story, { proves }: Telling): ToldResult | undefined {
  const named = story.situation.filter(
    (one) => one.role !== 'deed' && kindsOf(one).some((kind) => mayBeBefore(kind, kindsOf(piece))),
  );
  const [before] = named;
  const known = before?.head === story.opening?.head;
  // "9 of 22": of what, it does not say either.
  if (before !== undefined && BARE_COUNT.test(textOf(before))) return undefined;
  if (before === undefined || named.length > 1 || known || !proves(lineOf(before)))
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
function withStatedBefore(told: ToldResult, story: Story, { proves }: Telling): ToldResult {
  if (told.change || told.pieces.length > 1) return told;
  const [piece, ...others] = story.situation.filter(
    (one) => one.role !== 'deed' && one.words.some(({ clause }) => hasValueBefore(clause, told)),
  );
  if (piece === undefined || others.length > 0 || piece.head === story.opening?.head) return told;
  // What stands behind the value tells of something else.
  const end = piece.words.findIndex(({ clause }) => hasValueBefore(clause, told)) + 1;
  const before = closed({ ...piece, words: piece.words.slice(0, end) });
  const text = textOf(before);
  if (!standsAlone(text) || !namesThing(text) || !proves(lineOf(before))) return told;
  const both = following(asTold(before), told.piece);
  return both === undefined ? told : { ...both, shorter: told };
}

const hasValueBefore = (clause: Clause, { piece }: ToldResult): boolean =>
  piece.words.some(({ clause: at }) => mayHaveBeen(clause, at));

/** "mispicks", "from 14 a week to 3": the change is of what the situation names. */
function changeOfSituation(piece: Piece, story: Story, { proves }: Telling): ToldResult[] {
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
function withOwnChange(told: ToldResult, proves: Telling['proves']): ToldResult {
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

/** A value said after the words that say of what it is. */
const following = (first: ToldResult, piece: Piece): ToldResult | undefined =>
  /\p{L}/u.test(textOf(piece))
    ? {
        piece,
        pieces: [...first.pieces, piece],
        text: `${first.text}; ${textOf(piece)}`,
        change: true,
        add: (line) => {
          first.add(line);
          line.connect('; ');
          addPiece(line, piece);
        },
      }
    : undefined;

/** Results with a change first, then with a number, each in the order told. */
export function ranked(results: readonly ToldResult[]): ToldResult[] {
  const rank = ({ change, text }: ToldResult): number => (change ? 0 : hasNumber(text) ? 1 : 2);
  return [...results].sort((a, b) => rank(a) - rank(b));
}

function isChange({ words }: Piece): boolean {
  return words.some(({ clause }) => clause.changes.length > 0);
}

/** Too little to follow a deed: one word, or a change that does not say of what. */
function says(words: string): boolean {
  const opening = /^.*?(?=\s(?:and|but|so)\b|[,;]\s|$)/su.exec(words)?.[0] ?? '';
  return (
    words.split(' ').length > 1 && !isBareChange(words) && ![words, opening].some(isBareMeasure)
  );
}

/** "they can do it alone": who they are stands before it in the line. */
export function knowsWho(words: string, before: string): boolean {
  if (!/^(?:they|he|she)\b/iu.test(words)) return true;
  const named = before.toLowerCase().match(/\p{L}+/gu) ?? [];
  return named.some((word) => isPersonWord(word) || COLLECTIVE.has(word));
}

/** Houses and bodies of people, whose "they" are those in it. */
const COLLECTIVE = new Set(
  (
    'department departments hotel company companies client clients supplier suppliers school schools council bank banks ' +
    'committee board insurer union vendor agency office ward store shop factory plant hospital university landlord ' +
    'customer customers team teams contractor contractors bureau authority ministry depot warehouse kitchen garage lab'
  ).split(' '),
);

/** "takes about 3 hours now": its subject is what was made. */
export function opensWithVerb(text: string): boolean {
  const word = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  return baseOfThirdPerson(word) !== undefined && isVerbLike(word);
}
