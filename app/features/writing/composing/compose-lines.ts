import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import type { Clause } from '~/features/interview/clauses/clause';
import type { Interview } from '~/features/interview/interview';
import type { Bullet } from './bullet';
import { courseOf } from './course-rows';
import { entryBullets } from './entry-bullets';
import { namesThing } from './names-thing';
import { proofChecker } from './keep-proven';
import { keptBullets, typedBullet, typedLine } from './kept-lines';
import type { ComposedLine } from './line-builder';
import { monthOf } from '~/features/language/months';
import { isTime } from '~/features/language/measures';
import { textOf, type Piece, type Telling } from './piece';
import { piecesOf, tellsInPresent } from './read-pieces';
import { provenOf, type EntryLines } from './proven-lines';
import { isGap } from './gap-entry';
import { provableScope, scopePieces } from './scope-line';
import { bulletsOfStory } from './story-lines';
import { entryNamedIn, entryOfStory, nearestEntry } from './which-entry';
import type { Wording } from './words/wording';

/** Everything that could be printed under the entries of a resume, before it is chosen. */
export interface ComposedLines extends EntryLines {
  /** What a course of study was about, a row each. */
  courses: ReadonlyMap<number, ComposedLine[]>;
  /** Every clause of the answers. */
  clauses: readonly Clause[];
}

/** Composes the candidate lines of all answers that the judge will leave on the page. */
export function composeLines(
  interview: Interview,
  wording: Wording,
  never: (text: string) => boolean,
): ComposedLines {
  const composed = composeCandidates(interview, wording, never);
  return { ...composed, ...provenOf(interview, composed) };
}

/** Composes the candidate lines of all answers, before their proof is checked. */
export function composeCandidates(
  interview: Interview,
  wording: Wording,
  never: (text: string) => boolean,
): ComposedLines {
  const clauses = cutClauses(interview);
  const forbids = forbidding(interview, never);
  const present = tellsInPresent(clauses);
  const nearest = nearestEntry(interview);
  const check = proofChecker(interview);
  const bullets = new Map<number, Bullet[]>();
  const scope = new Map<number, ComposedLine>();
  const courses = new Map<number, ComposedLine[]>();
  const telling = (entry: number | null): Telling => ({
    ongoing: entry !== null && interview.history[entry]?.end === 'present',
    tellsInPresent: present,
    forbids,
    wording,
    proves: (line) =>
      check(line, interview.history[entry ?? nearest ?? 0]?.id ?? '').verdict === 'supported',
  });
  const add = (entry: number | null, found: readonly Bullet[]): void => {
    const at = entry ?? nearest;
    if (at === null) return;
    const allowed = found.filter(({ text }) => !forbids(text) && !isDeclined(interview, text));
    bullets.set(at, [...(bullets.get(at) ?? []), ...allowed.map((one) => ({ ...one, entry: at }))]);
  };
  interview.stories.forEach((story, index) => {
    if (!story.onResume) return;
    const entry = entryOfStory(interview, story);
    add(entry, bulletsOfStory(interview, index, clauses, telling(entry)));
  });
  const further: Piece[] = [];
  interview.extra.forEach((_, index) => {
    const { entry, pieces } = furtherPieces(interview, index, clauses, telling);
    const told = entryBullets(interview, pieces, telling(entry));
    add(entry, told.bullets);
    // What a further question asks for is scope only where it is a noun phrase with its number.
    if (entry === nearest)
      further.push(
        ...told.besides.filter(
          (piece) => piece.role === 'fragment' && countsThings(piece) && namesThing(textOf(piece)),
        ),
      );
  });
  interview.history.forEach((entry, index) => {
    add(index, keptBullets(interview, entry.lines, `/history/${index}/lines`));
    const rows = (entry.did ?? []).map((_, row) => `/history/${index}/did/${row}`);
    if (entry.kind !== 'education') rows.forEach((row) => add(index, typedBullet(interview, row)));
    if (isGap(entry)) return;
    const pieces = [
      `/history/${index}/words`,
      ...(index === nearest ? ['/scope/words'] : []),
    ].flatMap((answer) =>
      piecesOf(
        clauses.filter(({ source }) => source === answer),
        telling(index),
      ),
    );
    if (entry.kind === 'education') {
      // What was done at a school stands with it: as a line it would make a project of the school.
      const typed = rows.flatMap((row) => typedLine(interview, row));
      courses.set(index, [
        ...typed.filter(({ text }) => !forbids(text) && !isDeclined(interview, text)),
        ...pieces.flatMap(courseOf),
      ]);
      return;
    }
    const told = entryBullets(interview, pieces, telling(index));
    add(index, told.bullets);
    const line = provableScope(
      scopePieces(index === nearest ? [...told.besides, ...further] : told.besides),
      typedLine(interview, `/history/${index}/scope`),
      { of: index === nearest ? 'nearest' : 'other', telling: telling(index) },
    );
    if (line !== undefined && !forbids(line.text)) scope.set(index, line);
  });
  return { bullets, scope, courses, clauses };
}

/**
 * "6 trials" and "4 years offshore" say of what; "4.6 of 5", "6 years" and "up to 25k" only beside the
 * question.
 */
function countsThings({ words }: Piece): boolean {
  const clauses = words.map(({ clause }) => clause);
  const [first] = clauses.flatMap(({ quantities }) => quantities);
  if (first === undefined) return false;
  if (first.nounEnd > first.nounStart && !first.thing.some(isTime)) return true;
  return (
    first.thing.some(isTime) &&
    clauses.some(({ tokens }) =>
      tokens.some(
        ({ kind, empty, key, text }) =>
          kind === 'word' && !empty && !isTime(key) && monthOf(text) === undefined,
      ),
    )
  );
}

/** What the answer to a further question tells, and of which entry. */
function furtherPieces(
  interview: Interview,
  index: number,
  clauses: readonly Clause[],
  telling: (entry: number | null) => Telling,
): { entry: number | null; pieces: Piece[] } {
  const words = interview.extra[index]?.words ?? '';
  const entry = entryNamedIn(interview, words) ?? nearestEntry(interview);
  const study = entry !== null && interview.history[entry]?.kind === 'education';
  if (study) return { entry, pieces: [] };
  const said = clauses.filter(({ source }) => source === `/extra/${index}/words`);
  // An answer that begins with no tells what somebody has not done; what they did comes after it.
  const denied = /^(?:no|not|never|none|nope|nah|only)\b/iu.test(words.trim());
  const pieces = piecesOf(
    denied ? said.filter(({ sentence }) => sentence !== said[0]?.sentence) : said,
    telling(entry),
  );
  return { entry, pieces: denied ? pieces.filter(isCountedDeed) : pieces };
}

/** "Covered supervision for 6 weeks": of what is less than asked, what counts something. */
const isCountedDeed = (piece: Piece): boolean =>
  piece.role === 'deed' &&
  /\p{N}|\b(?:twice|two|three|four|five|six|seven|eight|nine|ten|several)\b/iu.test(textOf(piece));

/** What `never` forbids, and the person's own name, which stands at the head of the page. */
function forbidding(
  interview: Interview,
  never: (text: string) => boolean,
): (text: string) => boolean {
  const names = namesOf(interview);
  return (text) =>
    never(text) ||
    names.some((name) =>
      ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${name} `),
    );
}

/** The person's own name, and the words of it that are hardly anything else. */
function namesOf({ person }: Interview): string[] {
  const name = person.name.toLowerCase().trim();
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 5);
  return [...words, ...(/\s/u.test(name) ? [name] : [])];
}

/** A line the person has declined is not offered again. */
function isDeclined({ stories, history }: Interview, text: string): boolean {
  return [...stories, ...history].some(({ lines }) =>
    (lines ?? []).some((line) => line.state === 'declined' && line.text === text),
  );
}
