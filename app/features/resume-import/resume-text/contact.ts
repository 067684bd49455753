import { isPlace } from '~/features/posting/company-and-place';
import { ROLE } from '~/features/posting/title';
import { findDates } from './dates/find-dates';
import { oneSpaced, type ResumeLine } from './lines';
import { bareName, nameScore } from './person-name';
import { placeForm } from './place-words';
import { placed, takeReachable } from './reachable';
import type { ReadContact, ReadPassage } from './resume-reading';
import { titleLean } from './title-lean';

const LABELS =
  /(?:^|(?<=[\s|•·,;(]))(?:e-?mails?(?: address)?|e-?mail address|(?:tele)?phone(?: (?:no|number))?|tel|(?:mobile|cell|contact)(?: ?phone)?(?: ?(?:no|number|#))?|fax|home|address|location|based in|lives in|linked ?in|git ?hub|website|portfolio|homepage|web|blog|url|name|city|country|wohnort|wohnhaft in|adresse|anschrift|telefon|handy|mobil|dirección|teléfono|téléphone|ville|ciudad|indirizzo|telefono|morada|telefone|adres|telefoon)\s?(?:[.:]{1,2}(?=\s|$|[|+(\d])|\s[–-]\s)\s*/giu;
const TITLE_OF_DOCUMENT =
  /^(?:curriculum vitae|resume|résumé|cv|lebenslauf|currículum(?: vitae)?|hoja de vida)(?:\s+(?:of|de|von)\b)?\s*[:–—-]?\s*/iu;
const PLACE =
  /(?:\d{1,5}\s[^,|]{3,40},\s*)?\p{Lu}[\p{L}.' -]{1,30},\s*(?:[A-Z]{2}(?:\s\d{5}(?:-\d{4})?)?|\p{Lu}[\p{L}.' ]{2,25})(?![\p{L}\d])/u;
const POSTCODE = /\b(?:[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|\d{5})\b/;
/** Where a contact block ends: what comes later is another's number or an employer's page. */
const MOST_LINES = 16;
const NAME_LINES = 6;
const MOST_LOOKED = 200;
const ADDRESS = /(?<![\w.+@-])[\p{L}\p{N}][\p{L}\p{N}._+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}(?![\p{L}\p{N}@])/gu; // prettier-ignore
const LABEL_ALONE =
  /^(?:linked ?in|git ?hub|portfolio|website|web|homepage|e-?mail|(?:tele)?phone|mobile|mobil|cell|tel|fax|address|location|contact|home|work|personal|company|other|(?:linkedin|portfolio|blog|company|personal|other)\))[.:]?$/i;

interface Head {
  contact: ReadContact;
  /** What stands under the name, e.g. a job title. */
  label: ReadPassage | null;
}

/**
 * Who it is and how to reach them, from the lines before the first heading, and from a section
 * that is called contact.
 *
 * @returns `used`: the lines that hold nothing else.
 */
export function readContact(lines: readonly ResumeLine[]): Head & { used: Set<ResumeLine> } {
  const contact: ReadContact = { name: null, email: null, phone: null, location: null, links: [] };
  const head: Head = { contact, label: null };
  const used = new Set<ResumeLine>();
  const looked: { line: ResumeLine; parts: string[]; found: boolean }[] = [];
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    const next = lines[index + 1];
    const without = { ...line, words: line.words.replace(TITLE_OF_DOCUMENT, '') };
    const before = contact.links.length;
    const { rest, found } = takeReachable(without, contact);
    const parts = partsOf(rest.replace(LABELS, ' | '));
    if (line.bullet && !found && !parts.every((part) => looksLikePlace(part))) break;
    // What stands above a range of dates is the first job, where there is no heading.
    if (!found && (isDated(line) || (index > 0 && next !== undefined && isDated(next)))) {
      contact.links.length = before;
      break;
    }
    looked.push({ line, parts, found });
  }
  const name = findName(looked, contact);
  for (const [index, { line, parts, found }] of looked.entries()) {
    const left = parts.filter((part) => {
      if (name !== undefined && (name.line === line || name.second === line) && name.parts.includes(part)) return false; // prettier-ignore
      return !takePart(part, line, head, { index, beside: found });
    });
    if (left.length === 0) used.add(line);
  }
  return { ...head, used };
}

/** How well a name must read that stands anywhere: it is in the address, and has the form of one. */
const LEAST_ELSEWHERE = 4.5;

/**
 * Notes an address that stands once in the document, and a name that the address tells, where the
 * lines of a contact had none: a sidebar may be read last, a heading in the middle.
 *
 * @param lines all lines but those of referees.
 */
export function findElsewhere(contact: ReadContact, lines: readonly ResumeLine[]): void {
  if (contact.email === null) {
    const found = lines.flatMap((line) => line.words.match(ADDRESS)?.map((words) => ({ line, words })) ?? []); // prettier-ignore
    const [first] = found;
    const isOne = new Set(found.map(({ words }) => words.toLowerCase())).size === 1;
    if (first !== undefined && isOne) contact.email = placed(first.line, first.words);
  }
  const email = contact.email?.words;
  if (contact.name !== null || email === undefined) return;
  let best: { score: number; line: ResumeLine } | undefined;
  for (const line of lines.slice(0, MOST_LOOKED)) {
    const score = line.bullet ? 0 : nameScore(line.words, email);
    if (score >= LEAST_ELSEWHERE && score > (best?.score ?? 0)) best = { score, line };
  }
  if (best === undefined) return;
  const bare = bareName(best.line.words);
  contact.name = { ...placed(best.line, bare), words: bare };
}

const isDated = ({ words }: ResumeLine): boolean => findDates(words)?.range === true;

function partsOf(words: string): string[] {
  return words
    .split(/\s*[|•·◆♦▪●]\s*|\t+|\s{3,}|\s[–—-]\s/u)
    .map((part) =>
      oneSpaced(part)
        .replace(/^[,;:–—.\s-]+|[,;:–—\s-]+$/gu, '')
        .replace(/^\((.*)\)$/u, '$1'),
    )
    .filter((part) => /\p{L}{2}/u.test(part));
}

interface FoundName {
  line: ResumeLine;
  second?: ResumeLine;
  parts: string[];
}

/** The part of the first lines that reads best as a name, now noted. */
function findName(
  looked: readonly { line: ResumeLine; parts: string[] }[],
  contact: ReadContact,
): FoundName | undefined {
  const email = contact.email?.words ?? '';
  let best: { score: number; at: number; part: string } | undefined;
  for (const [at, { line, parts }] of looked.slice(0, NAME_LINES).entries()) {
    for (const [order, part] of parts.entries()) {
      const score = nameScore(part, email);
      if (score <= 0) continue;
      const placedScore = score - at * 0.5 - order * 0.3 + (line.rank === 1 ? 2 : 0);
      if (placedScore > (best?.score ?? 0)) best = { score: placedScore, at, part };
    }
  }
  const line = best === undefined ? undefined : looked[best.at]?.line;
  if (best === undefined || line === undefined) return undefined;
  const bare = bareName(best.part);
  contact.name = { ...placed(line, best.part), words: bare };
  const next = looked[best.at + 1];
  const only = next?.parts.length === 1 ? next.parts[0] : undefined;
  if (next !== undefined && only !== undefined && isSecondName(bare, only, next.line)) {
    contact.name = { words: `${bare} ${only}`, start: line.start, end: next.line.end };
    return { line, second: next.line, parts: [best.part, only] };
  }
  return { line, parts: [best.part] };
}

/** A name set on two lines, in large type. */
const isSecondName = (first: string, part: string, line: ResumeLine): boolean =>
  !first.includes(' ') &&
  !line.apart &&
  line.words === part &&
  /^\p{Lu}[\p{L}'’-]+$/u.test(part) &&
  !isPlace(part) &&
  titleLean(part, 'work') < 2;

/** Whether a part of a line is the place or the title, now noted. */
function takePart(
  part: string,
  line: ResumeLine,
  head: Head,
  { index, beside }: { index: number; beside: boolean },
): boolean {
  const { contact } = head;
  if (LABEL_ALONE.test(part)) return true;
  const isFree = contact.location === null;
  if (isFree && (looksLikePlace(part) || (beside && isShortName(part)))) {
    contact.location = placed(line, part);
    return true;
  }
  if (head.label === null && index <= NAME_LINES && isTitle(part)) {
    head.label = placed(line, part);
    return true;
  }
  return false;
}

function looksLikePlace(part: string): boolean {
  if (part.length > 80 || /[.!?]\s/.test(part) || titleLean(part, 'work') >= 2) return false;
  if (titleLean(part, 'work') <= -2 && !POSTCODE.test(part)) return false;
  if (isPlace(part) || POSTCODE.test(part) || placeForm(part) !== 'none') return true;
  const match = PLACE.exec(part);
  return match !== null && match[0].length >= part.length - 12;
}

/** What stands beside an address or a number and is a name is most likely a town. */
const isShortName = (part: string): boolean =>
  /^[\p{Lu}\p{Lo}]/u.test(part) &&
  /^[\p{L}\p{M}\s.'’,-]+$/u.test(part) &&
  part.split(' ').length <= 3 &&
  !isTitle(part);

const isTitle = (part: string): boolean =>
  part.length <= 90 &&
  part.split(' ').length <= 9 &&
  !/[.!?]$/.test(part) &&
  (ROLE.test(part) || titleLean(part, 'work') >= 2);
