import { findDates } from './dates/find-dates';
import type { ResumeLine } from './lines';
import type { ReadContact, ReadPassage } from './resume-reading';

const EMAIL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const EXTENSION = String.raw`(?:[\s,;]{0,3}(?:ext(?:ension)?\.?|x|durchwahl|poste)[\s:.]{0,2}\d{1,6})?`;
const PHONE = new RegExp(
  String.raw`(?<![\d\p{L}/.@_-])(?:\(\+?\d{1,4}\)|\+?\d)[\d\s().\-/‑–]{5,22}\d${EXTENSION}(?![\d\p{L}@])`,
  'iu',
);
const PATH = String.raw`(?:/(?:[^\s|,;<>()"]|\([^\s()<>"]{0,100}\)){0,300})?`;
const TLD =
  'com|org|net|io|dev|me|design|co|ai|app|eu|info|blog|page|xyz|tech|online|site|cv|example|uk|de|fr|es|it|nl|at|ch|pl|pt|se|no|dk|fi|ie|be|ca|us|in|au|nz|br|mx|cz|ro|gr|jp|cn|ru|ua|tr|za';
const LINK = new RegExp(
  [
    String.raw`(?:https?://|www\.)(?:[^\s|,;<>()"]|\([^\s()<>"]{0,100}\)){2,400}`,
    String.raw`(?<![@\p{L}\p{N}._%+'-])(?:[\p{L}\p{N}-]{1,60}\.){1,4}(?:${TLD})${PATH}(?![\p{L}\p{N}@-])`,
  ].join('|'),
  'giu',
);
/** "GitHub: nela-dev", "Twitter: @nelan" */
const HANDLE =
  /\b(linked ?in|git ?hub|git ?lab|twitter|instagram|xing|behance|dribbble|medium|kaggle|stack ?overflow|orcid|skype|telegram|mastodon|bluesky|facebook|youtube)\s{0,2}[:–-]\s{0,2}(@?[\p{L}\p{N}][\p{L}\p{N}_.@-]{1,60})(?=$|[\s|,;·•])/giu;
const SITES: Readonly<Record<string, string>> = {
  linkedin: 'linkedin.com/in/', github: 'github.com/', gitlab: 'gitlab.com/', behance: 'behance.net/',
  dribbble: 'dribbble.com/', kaggle: 'kaggle.com/', medium: 'medium.com/@', xing: 'xing.com/profile/', orcid: 'orcid.org/',
}; // prettier-ignore
const LEAST_DIGITS = 7;
const MOST_DIGITS = 17;

/**
 * Notes addresses, numbers and pages of a line.
 *
 * @returns the words without them, and whether there were any.
 */
export function takeReachable(
  line: ResumeLine,
  contact: ReadContact,
): { rest: string; found: boolean } {
  let rest = line.words;
  let found = false;
  const take = (text: string): void => {
    rest = rest.replace(text, ' | ');
    found = true;
  };
  for (const email of rest.match(EMAIL) ?? []) {
    take(email);
    contact.email ??= placed(line, email);
  }
  for (const link of rest.match(LINK) ?? []) {
    const url = link.replace(/[.,;:!?'"\]]+$/, '');
    if (url.length < 5) continue;
    take(link);
    addLink(contact, placed(line, url));
  }
  for (const [whole, network = '', handle = ''] of rest.matchAll(HANDLE)) {
    take(whole);
    const site = SITES[network.toLowerCase().replace(/\s/g, '')];
    const words = site === undefined ? whole : `${site}${handle.replace(/^@/, '')}`;
    addLink(contact, { ...placed(line, whole), words });
  }
  const phone = PHONE.exec(rest)?.[0];
  if (phone !== undefined && isPhone(phone)) {
    take(phone);
    contact.phone ??= placed(line, phone.trim());
  }
  return { rest, found };
}

function isPhone(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  const isDate = findDates(text)?.range === true || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text.trim()); // prettier-ignore
  return digits >= LEAST_DIGITS && digits <= MOST_DIGITS && !isDate;
}

function addLink(contact: ReadContact, link: ReadPassage): void {
  const known = contact.links.some(({ words }) => closeUp(words) === closeUp(link.words));
  if (!known) contact.links.push(link);
}

const closeUp = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\/$/, '');

/** Words of a line with their place in the text. */
export function placed(line: ResumeLine, words: string): ReadPassage {
  const at = line.words.indexOf(words);
  const same = line.end - line.start === line.words.length && at >= 0;
  return {
    words,
    start: same ? line.start + at : line.start,
    end: same ? line.start + at + words.length : line.end,
  };
}
