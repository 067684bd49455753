import { cutInTwo, sentencesApart } from './entry-cut';
import { headParts, pieceOf, type HeadPart, type HeadParts } from './entry-parts';
import type { ResumeLine } from './lines';
import { mayBeTown, placeAtEnd, placeForm } from './place-words';
import type { EntryKind, ReadEntry, ReadPassage } from './resume-reading';
import { titleLean } from './title-lean';

export type Head = Pick<
  ReadEntry,
  'title' | 'organisation' | 'location' | 'dates' | 'start' | 'end' | 'sure'
> & {
  /** What is on its lines and is none of these. */
  rest: ReadPassage[];
};

/** How sure what was told by position is, from what tells it most to what tells it least. */
const SURE = 0.95;
const LIKELY = 0.85;
const BY_OTHERS = 0.75;
const BY_FORM = 0.6;
const GUESSED = 0.4;

const LABELLED = 10;
const PLACED = 3;
/** The least difference in lean between a title and an employer that tells them apart. */
const LEAST_MARGIN = 1;
const CLEAR_MARGIN = 2;

/** A head in its candidates, before anything is decided. */
interface Candidates extends Omit<HeadParts, 'parts'> {
  parts: HeadPart[];
  location: ReadPassage | null;
  sureLocation: number;
  /** Its parts are pieces of one, cut at a comma or a preposition. */
  cut: boolean;
  /** Sentences among them: what was done, on the line of who and where. */
  said: readonly HeadPart[];
  apart: boolean;
  lineCount: number;
}

/**
 * Who, where and when, from the heading lines of the entries of a section in any of the usual
 * orders. What one entry leaves open is told by the others, which have the same order.
 */
export function readEntryHeads(heads: readonly (readonly ResumeLine[])[], kind: EntryKind): Head[] {
  const candidates = heads.map((lines) => candidatesOf(lines, kind));
  const votes = candidates.map((one) => titleFirstVote(one, kind));
  const vote = votes.reduce((sum, own) => sum + own, 0);
  const read: Head[] = [];
  let inheriting = false;
  for (const [index, one] of candidates.entries()) {
    const above = read[index - 1];
    const before = candidates[index - 1];
    const shared: boolean =
      above !== undefined &&
      before !== undefined &&
      sharesEmployer(one, before, { kind, inheriting });
    const head = decide(one, kind, { others: vote - (votes[index] ?? 0), whole: shared });
    const employed: Head | undefined =
      shared && head.organisation === null ? withEmployer(above) : undefined;
    inheriting = employed !== undefined;
    read.push(employed === undefined ? head : underOf(head, employed));
  }
  return read;
}

const withEmployer = (head: Head | undefined): Head | undefined =>
  (head?.organisation ?? null) === null ? undefined : head;

/** Reads one head by itself. */
export const readEntryHead = (lines: readonly ResumeLine[], kind: EntryKind): Head =>
  decide(candidatesOf(lines, kind), kind, { others: 0, whole: false });

function candidatesOf(lines: readonly ResumeLine[], kind: EntryKind): Candidates {
  const read = headParts(lines);
  const [named, said] = sentencesApart(read.parts);
  const { location, sureLocation, others } = placesApart(named, kind);
  const only = others.length === 1 && kind !== 'project' ? others[0] : undefined;
  const pieces = only === undefined ? undefined : cutInTwo(only, kind);
  const [town, rest] = townAmong(pieces ?? others, location);
  return {
    ...read,
    parts: rest,
    said,
    location: town ?? location,
    sureLocation: town === undefined ? sureLocation : BY_FORM,
    cut: pieces !== undefined,
    apart: lines[0]?.apart ?? true,
    lineCount: lines.length,
  };
}

interface Apart {
  location: ReadPassage | null;
  sureLocation: number;
  others: HeadPart[];
}

function placesApart(parts: readonly HeadPart[], kind: EntryKind): Apart {
  const whole =
    parts.find(({ label }) => label === 'location') ??
    parts.find(({ words }) => placeForm(words) === 'known') ??
    (parts.length > 2 ? parts.find(({ words }) => placeForm(words) === 'by form') : undefined);
  if (whole !== undefined) {
    const others = parts.filter((part) => part !== whole);
    return { location: whole, sureLocation: SURE, others };
  }
  for (const [index, part] of parts.entries()) {
    const cut = placeAtEnd(part.words);
    if (cut === undefined) continue;
    const others = [...parts];
    others[index] = { ...pieceOf(part, 0, cut.before.length), placed: true };
    const location = pieceOf(part, part.words.length - cut.place.length);
    return { location, sureLocation: LIKELY, others };
  }
  // "Hooli, Canada" beside a title alone: whom it was with, and where.
  const joined = parts.find(({ words }) => placeForm(words) === 'by form');
  const comma = joined?.words.indexOf(', ') ?? -1;
  if (joined === undefined || comma < 0 || parts.length < 2 || kind === 'project') {
    return { location: null, sureLocation: 0, others: [...parts] };
  }
  const others = parts.map((part) =>
    part === joined ? { ...pieceOf(part, 0, comma), placed: true } : part,
  );
  return { location: pieceOf(joined, comma + 2), sureLocation: BY_FORM, others };
}

/** "Barista, Starbucks, York": what is left behind title and employer, or at the end of a line, and may be a town. */
function townAmong(
  parts: readonly HeadPart[],
  location: ReadPassage | null,
): [town: ReadPassage | undefined, rest: HeadPart[]] {
  if (location !== null || parts.length < 3) return [undefined, [...parts]];
  const isLastOfLine = ({ line }: HeadPart, index: number): boolean =>
    index > 0 && parts[index - 1]?.line === line && parts[index + 1]?.line !== line;
  const last = parts.at(-1);
  const town =
    last !== undefined && mayBeTown(last.words)
      ? last
      : parts.find((part, index) => isLastOfLine(part, index) && mayBeTown(part.words));
  return town === undefined ? [undefined, [...parts]] : [town, parts.filter((part) => part !== town)]; // prettier-ignore
}

/** How far the parts say that titles stand first here: above 0 where they do. */
function titleFirstVote({ parts }: Candidates, kind: EntryKind): number {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return 0;
  return Math.max(-5, Math.min(5, leanOf(first, kind) - leanOf(second, kind)));
}

function leanOf({ words, label, placed }: HeadPart, kind: EntryKind): number {
  if (label === 'title') return LABELLED;
  if (label === 'organisation') return -LABELLED;
  return titleLean(words, kind) - (placed === true ? PLACED : 0);
}

/**
 * Whether a head is another title at the employer above it, which stands on a line of its own.
 *
 * @param inheriting the head above has its employer from further above.
 */
function sharesEmployer(
  one: Candidates,
  before: Candidates,
  { kind, inheriting }: { kind: EntryKind; inheriting: boolean },
): boolean {
  if (kind === 'education' || kind === 'project') return false;
  const [first, second] = one.cut ? one.parts : [one.parts[0], undefined];
  if (first === undefined || before.cut) return false;
  if (before.lineCount < one.lineCount + (inheriting ? 0 : 1)) return false;
  if (!one.cut && one.parts.length !== 1) return false;
  const named = second !== undefined && titleLean(second.words, kind) <= -CLEAR_MARGIN;
  return !named && (!one.apart || before.apart === one.apart) && leanOf(first, kind) > 0;
}

interface Around {
  /** What the other entries say of the order, as `titleFirstVote`. */
  others: number;
  /** What was cut at a comma is one title after all. */
  whole: boolean;
}

function decide(one: Candidates, kind: EntryKind, { others, whole }: Around): Head {
  const { dates, start, end, sureDates, location, sureLocation } = one;
  const slots =
    whole && one.cut ? { ...wholeTitle(one.parts), rest: [] } : slotsOf(one, kind, others);
  const { title, sure } = slots;
  const rest = [...slots.rest, ...one.said];
  const town = location === null ? townBehind(slots.organisation) : undefined;
  return {
    ...{ title, dates, start, end, rest },
    organisation: town?.name ?? slots.organisation,
    location: town?.place ?? location,
    sure: {
      ...{ title: sure, organisation: sure, dates: sureDates },
      location: town === undefined ? sureLocation : BY_FORM,
    },
  };
}

/** What stands in brackets behind an employer and has the form of a town. */
const NO_TOWN =
  /^(?:\p{Lu}{1,3}|hons?|honou?rs|contract|freelance|volunteer|remote|hybrid|seasonal|temporary|acquired|formerly .*|maternity .*|now .*|(?:part|full)[- ]time|ehemals .*|ex .*)$/iu;

/** "Hooli, Springfield": behind an employer and a comma, a name without any other meaning. */
function townBehind(
  organisation: ReadPassage | null,
): { name: ReadPassage; place: ReadPassage } | undefined {
  if (organisation === null) return undefined;
  const part = { ...organisation, line: 0 };
  const bracket = /\s+\(([^()]+)\)$/u.exec(part.words);
  const within = bracket?.[1] ?? '';
  if (bracket !== null && mayBeTown(within) && !NO_TOWN.test(within)) {
    const from = bracket.index + bracket[0].length - within.length - 1;
    return { name: pieceOf(part, 0, bracket.index), place: pieceOf(part, from, from + within.length) }; // prettier-ignore
  }
  const comma = part.words.lastIndexOf(', ');
  if (comma < 0) return undefined;
  const place = pieceOf(part, comma + 2);
  return mayBeTown(place.words) ? { name: pieceOf(part, 0, comma), place } : undefined;
}

interface Slots {
  title: ReadPassage | null;
  organisation: ReadPassage | null;
  rest: ReadPassage[];
  sure: number;
}

function slotsOf({ parts, cut }: Candidates, kind: EntryKind, others: number): Slots {
  const [only] = parts;
  if (only === undefined) return { title: null, organisation: null, rest: [], sure: 0 };
  if (kind === 'project') {
    return { title: only, organisation: null, rest: parts.slice(1), sure: LIKELY };
  }
  if (parts.length === 1) {
    const lean = leanOf(only, kind);
    const sure = Math.abs(lean) >= LEAST_MARGIN ? SURE : BY_FORM;
    const isTitle = lean > -LEAST_MARGIN / 2;
    return { title: isTitle ? only : null, organisation: isTitle ? null : only, rest: [], sure };
  }
  const leans = parts.map((part) => leanOf(part, kind));
  let titleAt = leans.indexOf(Math.max(...leans));
  let organisationAt = lowestBut(leans, titleAt);
  const margin = (leans[titleAt] ?? 0) - (leans[organisationAt] ?? 0);
  let sure = margin >= CLEAR_MARGIN ? SURE : margin >= LEAST_MARGIN ? LIKELY : GUESSED;
  if (margin < LEAST_MARGIN) {
    const isDecided = Math.abs(others) >= CLEAR_MARGIN;
    const [first, second] = [titleAt, organisationAt].toSorted((a, b) => a - b);
    const titleFirst = isDecided ? others > 0 : margin > 0 ? titleAt < organisationAt : true;
    [titleAt, organisationAt] = titleFirst ? [first ?? 0, second ?? 1] : [second ?? 1, first ?? 0];
    if (isDecided) sure = BY_OTHERS;
  } else if (cut && (leans[organisationAt] ?? 0) > -LEAST_MARGIN / 2 && others === 0) {
    sure = Math.min(sure, LIKELY);
  }
  const title = parts[titleAt] ?? null;
  const organisation = parts[organisationAt] ?? null;
  const rest = parts.filter((part) => part !== title && part !== organisation);
  return { title, organisation, rest, sure };
}

function lowestBut(leans: readonly number[], but: number): number {
  let lowest = -1;
  for (const [index, lean] of leans.entries()) {
    if (index !== but && (lowest < 0 || lean < (leans[lowest] ?? 0))) lowest = index;
  }
  return lowest;
}

/** The pieces that a comma seemed to part, as the one title they are. */
function wholeTitle(pieces: readonly HeadPart[]): Omit<Slots, 'rest'> {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined)
    return { title: null, organisation: null, sure: 0 };
  const words = pieces.map((piece) => piece.words).join(', ');
  return {
    title: { words, start: first.start, end: last.end },
    organisation: null,
    sure: LIKELY,
  };
}

const underOf = (head: Head, { organisation, location }: Head): Head => ({
  ...head,
  organisation,
  location: head.location ?? location,
  sure: {
    ...head.sure,
    organisation: BY_OTHERS,
    location: head.location === null ? BY_FORM : head.sure.location,
  },
});
