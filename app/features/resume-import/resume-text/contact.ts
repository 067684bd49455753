import { ROLE } from '~/features/posting/head';
import { isPlace } from '~/features/posting/company-and-place';
import { findDates } from './dates/find-dates';
import { oneSpaced, type ResumeLine } from './lines';
import type { ReadPassage, ReadContact } from './resume-reading';

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const PHONE = /(?<![\d\p{L}/.-])\+?\(?\d[\d\s().\-/]{6,20}\d(?![\d\p{L}@])/u;
const LINK =
  /(?:https?:\/\/|www\.)[^\s|,;<>()]+|(?<![@\p{L}\p{N}.-])(?:[a-z0-9-]+\.)*(?:linkedin|github|gitlab|behance|dribbble|medium|stackoverflow|kaggle|xing)\.(?:com|org|net|io)\/[^\s|,;<>()]+|(?<![@\p{L}\p{N}.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|me|design|co\.uk|de|fr|es)(?:\/[^\s|,;<>()]*)?(?![\p{L}\p{N}@])/giu;
const LABELS =
  /\b(?:e-?mails?|e-?mail address|phone|tel(?:ephone)?|mobile|cell|address|location|linked ?in|git ?hub|website|portfolio|web|name|city|wohnort|adresse|telefon|dirección|teléfono|téléphone)\s*[:.]\s*/giu;
const TITLE_OF_DOCUMENT =
  /^(?:curriculum vitae|resume|résumé|cv|lebenslauf|currículum(?: vitae)?|hoja de vida)(?:\s+(?:of|de|von)\b)?\s*[:–—-]?\s*/iu;
const PLACE =
  /(?:\d{1,5}\s[^,|]{3,40},\s*)?\p{Lu}[\p{L}.' -]{1,30},\s*(?:[A-Z]{2}(?:\s\d{5}(?:-\d{4})?)?|\p{Lu}[\p{L}.' ]{2,25})(?![\p{L}\d])/u;
const POSTCODE = /\b(?:[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}|\d{5})\b/;
/** Where a contact block ends: what comes later is another's number or an employer's page. */
const MOST_LINES = 12;
const NAME_LINES = 4;
const LABEL_ALONE =
  /^(?:linkedin|github|portfolio|website|e-?mail|phone|mobile|tel|address|contact)$/i;
const TITLE =
  /\b(?:engineer|manager|developer|nurse|assistant|summary|profile|experience|address|cashier|analyst|accountant|teacher|designer|student|clerk|director|consultant)\b/i;

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
  let nameLine = -1;
  for (const [index, line] of lines.slice(0, MOST_LINES).entries()) {
    const next = lines[index + 1];
    // What stands above a range of dates is the first job, where there is no heading.
    if (line.bullet || isDated(line) || (index > 0 && next !== undefined && isDated(next))) break;
    const { rest, found } = takeReachable(line, contact);
    const parts = partsOf(rest);
    const left = parts.filter((part) => {
      if (nameLine === index - 1 && isSecondName(part, line, contact)) return false;
      const nameless = contact.name === null;
      const taken = takePart(part, line, head, { index, beside: found });
      if (nameless && contact.name !== null) nameLine = index;
      return !taken;
    });
    if (left.length === 0) used.add(line);
  }
  return { ...head, used };
}

const isDated = ({ words }: ResumeLine): boolean => findDates(words)?.range === true;

function partsOf(words: string): string[] {
  return words
    .split(/\s*[|•·◆♦▪●]\s*|\t+|\s{3,}|\s[–—-]\s/u)
    .map((part) => oneSpaced(part).replace(/^[,;:–—\s-]+|[,;:–—\s-]+$/gu, ''))
    .filter((part) => /\p{L}{2}/u.test(part));
}

function takeReachable(line: ResumeLine, contact: ReadContact): { rest: string; found: boolean } {
  let rest = line.words.replace(TITLE_OF_DOCUMENT, '');
  let found = false;
  const take = (text: string): void => {
    rest = rest.replace(text, ' | ');
    found = true;
  };
  const email = EMAIL.exec(rest)?.[0];
  if (email !== undefined) {
    take(email);
    contact.email ??= placed(line, email);
  }
  for (const link of rest.match(LINK) ?? []) {
    take(link);
    contact.links.push(placed(line, link.replace(/[.,;]+$/, '')));
  }
  const phone = PHONE.exec(rest)?.[0];
  if (phone !== undefined && findDates(phone) === undefined && countDigits(phone) >= 7) {
    take(phone);
    contact.phone ??= placed(line, phone.trim());
  }
  return { rest: rest.replace(LABELS, ' | '), found };
}

const countDigits = (text: string): number => text.match(/\d/g)?.length ?? 0;

/** Whether a part of a line is the name, the place or the title, now noted. */
function takePart(
  part: string,
  line: ResumeLine,
  head: Head,
  { index, beside }: { index: number; beside: boolean },
): boolean {
  const { contact } = head;
  if (contact.name === null && index < NAME_LINES && looksLikeName(part)) {
    contact.name = placed(line, part);
    return true;
  }
  if (contact.location === null && (looksLikePlace(part) || (beside && isShortName(part)))) {
    contact.location = placed(line, part);
    return true;
  }
  if (head.label === null && index <= NAME_LINES && isTitle(part)) {
    head.label = placed(line, part);
    return true;
  }
  return LABEL_ALONE.test(part);
}

/** A name set on two lines, in large type. */
function isSecondName(part: string, line: ResumeLine, contact: ReadContact): boolean {
  const first = contact.name;
  const alone = first !== null && !first.words.includes(' ') && !line.apart && line.words === part;
  if (!alone || !/^\p{Lu}[\p{L}'-]+$/u.test(part) || isPlace(part)) return false;
  contact.name = { words: `${first.words} ${part}`, start: first.start, end: line.end };
  return true;
}

function looksLikeName(part: string): boolean {
  const words = part.split(' ');
  if (part.length > 60 || words.length > 6 || /[\d@/:!?]/.test(part)) return false;
  const lower = /^\p{Ll}/u.test(words[0] ?? '');
  if (lower && !/^(?:de|van|von|el|al|bin)$/i.test(words[0] ?? '')) return false;
  return !TITLE.test(part);
}

function looksLikePlace(part: string): boolean {
  if (part.length > 80 || /[.!?]\s/.test(part) || TITLE.test(part)) return false;
  if (isPlace(part) || POSTCODE.test(part)) return true;
  const match = PLACE.exec(part);
  return match !== null && match[0].length >= part.length - 12;
}

/** What stands beside an address or a number and is a name is most likely a town. */
const isShortName = (part: string): boolean =>
  /^[\p{Lu}\p{Lo}]/u.test(part) && part.split(' ').length <= 3 && !isTitle(part);

const isTitle = (part: string): boolean =>
  part.length <= 90 && part.split(' ').length <= 9 && !/[.!?]$/.test(part) && ROLE.test(part);

function placed(line: ResumeLine, words: string): ReadPassage {
  const at = line.words.indexOf(words);
  const same = line.end - line.start === line.words.length && at >= 0;
  return {
    words,
    start: same ? line.start + at : line.start,
    end: same ? line.start + at + words.length : line.end,
  };
}
