import { degreeRung } from '~/features/posting/coverage/degrees';
import { ROLE } from '~/features/posting/head';
import { isPlace } from '~/features/posting/company-and-place';
import { findDates } from './dates/find-dates';
import { oneSpaced, type ResumeLine } from './lines';
import type { EntryKind, ReadPassage, ReadEntry } from './resume-reading';

/** Between the parts of a heading line; a comma may also stand inside a part. */
const STRONG = /\s*(?:\||•|·|▪|●|\t|\s{3,}|\s[–—-]{1,2}\s|\s@\s|[–—](?=\s)|(?<=\s)[–—])\s*/gu;
// prettier-ignore
const ORGANISATION = /\b(?:inc|ltd|limited|llc|llp|plc|gmbh|ag|corp(?:oration)?|co|company|universit\p{L}*|college|school|academy|institut\p{L}*|hospitals?|society|association|club|union|clinic|bank|group|services|solutions|technologies|technology|trust|council|restaurant|hotel|agency|cent(?:er|re)|foundation|ministry|department|studios?|labs?|systems|consulting|partners|associates|holdings|international|stores?|shop|caf[eé]|church|army|navy|hochschule|schule|krankenhaus|nhs|airlines?|supermarkets?|library|museum|bakery|kitchen|care home|nursing home)\b\.?/iu;
const REGION =
  /,\s*(?:[A-Z]{2}|[A-Z]{2}\s\d{5}|UK|USA|U\.S\.A?\.?|United Kingdom|United States|England|Scotland|Wales|Ireland|Germany|Deutschland|France|Spain|España|Italy|Italia|Portugal|Netherlands|Belgium|Switzerland|Austria|Poland|Sweden|Norway|Denmark|Finland|Canada|Mexico|México|Brazil|Brasil|India|China|Japan|Singapore|Australia|New Zealand|South Africa|Nigeria|Kenya|Egypt|Turkey|Ukraine|Romania|Greece|UAE|Pakistan|Bangladesh|Philippines|Vietnam|Indonesia|Malaysia|Argentina|Chile|Colombia|Peru|Israel|Remote)\.?$/;
const REMOTE = /^\(?(?:remote|hybrid|on[- ]site|home office)\)?$/i;
const NOISE =
  /^(?:full[- ]time|part[- ]time|contract|permanent|freelance|intern|temporary|gpa.*|dates?|duration|period|location|from|present)$/i;
const LABEL =
  /^(?:(?:job )?title|position|role|company|employer|organi[sz]ation|location|client)\s*:\s*/i;

type Head = Pick<
  ReadEntry,
  'title' | 'organisation' | 'location' | 'dates' | 'start' | 'end' | 'sure'
>;

/**
 * Who, where and when, from the heading lines of an entry in any of the usual orders.
 *
 * @returns `rest`: what is on those lines and is none of them.
 */
export function readEntryHead(
  lines: readonly ResumeLine[],
  kind: EntryKind,
): Head & { rest: ReadPassage[] } {
  let dates: ReadPassage | null = null;
  let span = { start: '', end: '' };
  let sureDates = 1;
  const parts: ReadPassage[] = [];
  for (const line of lines) {
    const found = dates === null ? findDates(line.words) : undefined;
    if (found === undefined) {
      parts.push(...partsOf(line, line.words));
      continue;
    }
    dates = within(line, found.from, found.to);
    span = { start: found.start, end: found.end };
    sureDates = found.sure;
    parts.push(
      ...partsOf(line, unbracketed(line.words.slice(0, found.from))),
      ...partsOf(line, unbracketed(line.words.slice(found.to))),
    );
  }
  const placed = placesApart(parts);
  const { title, organisation, rest } = tellApart(placed.others, kind);
  const sure = { title: 0.9, organisation: 0.9, location: 0.9, dates: sureDates };
  return { title, organisation, location: placed.location, dates, ...span, sure, rest };
}

/** What is left of a bracket, a comma or a dash when the dates beside it are taken away. */
const unbracketed = (words: string): string =>
  words.replace(/[\s([,:;|–—-]+$/u, '').replace(/^[\s)\],:;|.–—-]+/u, '');

function partsOf(line: ResumeLine, words: string): ReadPassage[] {
  return words.split(STRONG).flatMap((part) => {
    const plain = oneSpaced(part.replace(LABEL, '')).replace(/^[,;:]\s*|\s*[,;:]$/g, '');
    if (plain === '' || NOISE.test(plain) || !/[\p{L}\p{N}]/u.test(plain)) return [];
    const at = line.words.indexOf(part);
    return [{ ...within(line, Math.max(0, at), Math.max(0, at) + part.length), words: plain }];
  });
}

/** Offsets into a line's words as a passage; where marks were taken out, the whole line. */
function within(line: ResumeLine, from: number, to: number): ReadPassage {
  const same = line.end - line.start === line.words.length;
  return {
    words: oneSpaced(line.words.slice(from, to)),
    start: same ? line.start + from : line.start,
    end: same ? line.start + to : line.end,
  };
}

function placesApart(parts: readonly ReadPassage[]): {
  location: ReadPassage | null;
  others: ReadPassage[];
} {
  let location: ReadPassage | null = null;
  const others: ReadPassage[] = [];
  for (const part of parts) {
    if (location === null && isLocation(part.words)) location = part;
    else if (location === null && parts.length > 0) {
      const cut = placeAtEnd(part.words);
      if (cut === undefined) others.push(part);
      else {
        location = pieceOf(part, part.words.length - cut.place.length);
        others.push(pieceOf(part, 0, cut.before.length));
      }
    } else others.push(part);
  }
  return { location, others };
}

function isLocation(words: string): boolean {
  if (REMOTE.test(words)) return true;
  if (ORGANISATION.test(words) || words.length > 50) return false;
  return (
    isPlace(words) ||
    (REGION.test(words) && words.split(',').length <= 3 && !ROLE.test(words.split(',')[0] ?? ''))
  );
}

/** "Acme Ltd, Leeds, UK": the place behind the name. */
function placeAtEnd(words: string): { before: string; place: string } | undefined {
  const pieces = words.split(/,\s*/);
  for (const count of [2, 1]) {
    if (pieces.length <= count) continue;
    const place = pieces.slice(-count).join(', ');
    const before = pieces.slice(0, -count).join(', ');
    const known =
      count === 2
        ? REGION.test(place)
        : isPlace(place) ||
          REGION.test(`,${place}`) ||
          (ORGANISATION.test(before) &&
            /^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u.test(place) &&
            !DEPARTMENT.test(place));
    if (
      known &&
      !ORGANISATION.test(place) &&
      degreeRung(place) === null &&
      !STRONG_ROLE.test(place) &&
      !ROLE.test(pieces.at(-count) ?? '')
    ) {
      return { before, place };
    }
  }
  return undefined;
}

interface Told {
  title: ReadPassage | null;
  organisation: ReadPassage | null;
  rest: ReadPassage[];
}

function tellApart(given: readonly ReadPassage[], kind: EntryKind): Told {
  if (kind === 'project') {
    const [title = null, ...rest] = given;
    return { title, organisation: null, rest };
  }
  const parts = given.length === 1 ? given.flatMap(atComma) : [...given];
  if (parts.length === 0) return { title: null, organisation: null, rest: [] };
  const scored = parts.map((part) => ({ part, score: titleScore(part.words, kind) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const surelyNone = parts.length === 1 && best < 0;
  const title = surelyNone ? null : (scored.find(({ score }) => score === best)?.part ?? null);
  const others = parts.filter((part) => part !== title);
  const organisation =
    others.find(({ words }) => ORGANISATION.test(words)) ??
    others.find(({ words }) => words.length <= 80) ??
    null;
  return { title, organisation, rest: others.filter((part) => part !== organisation) };
}

/** "Nurse, St Mary's Hospital" as two parts; "Director, Sales" as one. */
function atComma(part: ReadPassage): ReadPassage[] {
  const joint = / (?:at|bei|chez) (?=\p{Lu})/u.exec(part.words);
  const at = joint !== null && STRONG_ROLE.test(part.words.slice(0, joint.index)) ? joint : null;
  const comma = part.words.indexOf(', ');
  const cut = at?.index ?? comma;
  if (cut < 0) return [part];
  const left = part.words.slice(0, cut);
  const right = part.words.slice(cut + (at?.[0].length ?? 2));
  if (DEPARTMENT.test(right)) return [part];
  const leftIsTitle = (ROLE.test(left) || STRONG_ROLE.test(left)) && !ORGANISATION.test(left);
  const apart =
    (leftIsTitle &&
      (ORGANISATION.test(right) || right.split(' ').length > 1 || /^\p{Lu}/u.test(right))) ||
    ORGANISATION.test(left) !== ORGANISATION.test(right) ||
    (STRONG_ROLE.test(left) && !STRONG_ROLE.test(right)) ||
    (degreeRung(left) !== null) !== (degreeRung(right) !== null);
  if (!apart) return [part];
  return [pieceOf(part, 0, left.length), pieceOf(part, part.words.length - right.length)];
}

/** A part of a passage with its own place, where the words stand in the text as they are. */
function pieceOf(part: ReadPassage, from: number, to = part.words.length): ReadPassage {
  const words = part.words.slice(from, to);
  if (part.end - part.start !== part.words.length) return { ...part, words };
  return { words, start: part.start + from, end: part.start + to };
}

const DEPARTMENT =
  /^(?:sales|marketing|finance|operations|hr|human resources|engineering|product|it|communications|design|research)$/i;
const STRONG_ROLE =
  /\b(?:manager|engineer|developer|assistant|director|nurse|teacher|analyst|designer|officer|specialist|coordinator|supervisor|consultant|technician|clerk|cashier|driver|cook|chef|waiter|waitress|intern|lead|head of|member|captain|president|treasurer|secretary|chair|mentor|coach|organi[sz]er|founder|student|administrator|accountant|representative|associate|scientist|volunteer|tutor|receptionist|cleaner|carer)\b/i;

function titleScore(words: string, kind: EntryKind): number {
  if (kind === 'education') {
    return (degreeRung(words) === null ? 0 : 3) - (ORGANISATION.test(words) ? 4 : 0);
  }
  return (
    (STRONG_ROLE.test(words) ? 2 : 0) +
    (ROLE.test(words) ? 1 : 0) -
    (ORGANISATION.test(words) ? 3 : 0) -
    (words.length > 90 ? 3 : 0)
  );
}
