import { isVerbLike } from '~/features/language/verb-like';
import { findCompanyIn, findCompanyInHead, findPlaceIn, isPlace } from './company-and-place';
import { findEmployer } from './company-evidence';
import { type Passage, labelled, passageOf } from './head-lines';
import { lookUp } from './lexicon/lexicon';
import { type PostingLine } from './lines';
import { headingSection } from './headings';
import { findTitle, OTHER_FIELD, ROLE } from './title';
import { isName, isOrganisation, readWhoAndWhere } from './title-block';

interface Head {
  title: Passage | null;
  company: Passage | null;
  location: Passage | null;
}

const HEAD_LINES = 8;

const COMPANY_LABEL =
  /^(?:company(?: name)?|employer|agency|organi[sz]ation|client|firma|unternehmen|arbeitgeber|werkgever|bedrijf|entreprise|société|employeur|empresa|compañía)\s*:\s*(\S.*)$/i;
const LOCATION_LABEL =
  /^(?:(?:job |work )?location|place of work|workplace|based(?: in)?|city|office|where|standort|arbeitsort|einsatzort|ort|lieu(?: de travail)?|localisation|ubicación|lugar(?: de trabajo)?|localidad)\s*:\s*(\S.*)$/i;

function findCompany(lines: PostingLine[], title: Passage | null): Passage | null {
  const label = labelled(lines.slice(0, 40), COMPANY_LABEL);
  if (label !== null && label.value.length <= 80) {
    return passageOf(label.line, label.value.replace(/\s*[|(].*$/, '').replace(OTHER_FIELD, ''));
  }
  return (
    evidentEmployer(lines, title) ??
    firstFound(beforeFirstHeading(lines), (text) => named(text, findCompanyInHead)) ??
    beforeTitle(lines, title) ??
    underTitle(lines, title)?.company ??
    firstFound(lines, (text) => named(text, findCompanyIn))
  );
}

/** What is found in a line, unless it names a skill, a place or a role. */
function named(text: string, find: (text: string) => Passage | undefined): Passage | undefined {
  const found = find(text);
  return found === undefined || isOther(text.slice(found.start, found.end)) ? undefined : found;
}

/** The first lines, up to where the posting begins to speak of something. */
function beforeFirstHeading(lines: PostingLine[]): PostingLine[] {
  const head = lines.slice(0, HEAD_LINES);
  const end = head.findIndex((line, i) => i > 0 && headingSection(line.text) !== undefined);
  return end < 0 ? head : head.slice(0, end);
}

/** The employer that several signs point to, where they agree. */
function evidentEmployer(lines: PostingLine[], title: Passage | null): Passage | null {
  const text = lines.map((line) => line.text).join('\n');
  const under = underTitle(lines, title)?.company;
  const before = beforeTitle(lines, title);
  const given = [under, before].flatMap((passage) => {
    const line = passage == null ? undefined : lineOf(lines, passage);
    if (passage == null || line === undefined) return [];
    const name = line.text.slice(passage.start - line.start, passage.end - line.start);
    return [{ name, score: BESIDE_TITLE }];
  });
  const head = [...given, ...namesInHead(lines, title), ...signedBelow(lines, text)];
  const name = findEmployer(text, head, isOther);
  if (name === null) return null;
  const line = lines.find((one) => one.text.includes(name));
  return line === undefined ? null : passageOf(line, name);
}

const BESIDE_TITLE = 3;
/** "Heating, Air & Refrigeration": a name that is a list. */
const LISTED_NAME = /^(?:\p{Lu}[\p{L}'-]*[ ,]+){2,4}(?:&|and) \p{Lu}[\p{L}'-]*$/u;
const IN_HEAD = 1;
const OWN_LINE = 1.5;
const OWN_ORGANISATION = 2;
/** Joints between what a line of facts names. */
const SEGMENT = /\s+[-|·•]\s+|\s*\|\s*|,\s+|\s*\/{2,}\s*|\s*[!(]+\s*/u;

/** What stands in the first lines with a capital, and could be a name. */
function namesInHead(
  lines: PostingLine[],
  title: Passage | null,
): { name: string; score: number }[] {
  const head = beforeFirstHeading(lines);
  const at = head.findIndex((line) => title !== null && lineOf(lines, title) === line);
  // Where one line is an organisation's name, another beside the title is its department.
  const organised = head.some(({ text }) => isOrganisation(text.replace(CAPITALS, titled)));
  return head.flatMap((line, i) => {
    if (/[.?:]$/.test(line.text) || headingSection(line.text) !== undefined) return [];
    const own = title !== null && at === i ? line.text.slice(title.end - line.start) : line.text;
    const beside = at >= 0 && Math.abs(i - at) === 1;
    const parts = [own, ...own.split(SEGMENT)].map((part) => part.replace(/\s+[\d.,]+ ★.*$/u, ''));
    const names = [
      ...new Set(parts.map((part) => part.replace(/^[-–\s]+|\s*Page \d.*$/g, ''))),
    ].filter((part) => isName(part) || LISTED_NAME.test(part));
    return names.map((name) => ({
      name,
      score:
        beside &&
        (!organised || isOrganisation(name.replace(CAPITALS, titled))) &&
        ((name === own && name.split(' ').length <= 3) || isBeforePlace(own, name))
          ? BESIDE_TITLE
          : name === own.replace(/\s*Page \d.*$/, '')
            ? organised && isOrganisation(name.replace(CAPITALS, titled))
              ? OWN_ORGANISATION
              : OWN_LINE
            : IN_HEAD,
    }));
  });
}

const CAPITALS = /\p{Lu}{3,}/gu;
const titled = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** The name a short notice is signed with: "Harbour Motors" on one of its last lines. */
function signedBelow(lines: PostingLine[], text: string): { name: string; score: number }[] {
  if (text.length > SHORT_NOTICE) return [];
  return lines
    .slice(-LAST_LINES)
    .filter((line) => isOrganisation(line.text))
    .map((line) => ({ name: line.text, score: SIGNED }));
}

const SHORT_NOTICE = 1200;
const LAST_LINES = 4;
const SIGNED = 2;

/** "Harbour Foods · Grimsby, England · 2 weeks ago". */
const isBeforePlace = (line: string, name: string): boolean =>
  (line.startsWith(`${name} · `) && findPlaceIn(line.slice(name.length), true) !== undefined) ||
  (line.startsWith(name) && BEFORE_POSTCODE.test(line.slice(name.length)));

/** ", WAKEFIELD WF2" and " · 37085 Göttingen": a town with its postcode. */
const BEFORE_POSTCODE =
  /^(?:,| [·|–-]) (?:\p{Lu}[\p{L}'-]+ ){1,3}[A-Z]{1,2}\d{1,2}[A-Z]?\b|^(?:,| [·|–-]) \d{4,5} \p{Lu}\p{L}/u;

/** Whether words name something else than an employer. */
function isOther(words: string): boolean {
  const parts = words.split(/,? (?:and|&|und|et) |, /);
  // "Manage teams …" is an order, not who gives it.
  if (/^\p{Lu}\p{Ll}+$/u.test(words) && isVerbLike(words.toLowerCase())) return true;
  return (
    isPlace(words) || isTerm(words) || parts.every(isTerm) || headingSection(words) !== undefined
  );
}

const isTerm = (words: string): boolean => lookUp(words).length > 0;

function findLocation(lines: PostingLine[], title: Passage | null): Passage | null {
  const label = labelled(lines.slice(0, 40), LOCATION_LABEL);
  if (label !== null && label.value.length <= 80)
    return passageOf(label.line, label.value.replace(/[.;]$/, ''));
  return (
    firstFound(beforeFirstHeading(lines), (text) => findPlaceIn(text, true)) ??
    underTitle(lines, title)?.place ??
    firstFound(lines, (text) => findPlaceIn(text, false))
  );
}

/** "Harbour Foods" of "Harbour Foods - Machine Operator". */
function beforeTitle(lines: PostingLine[], title: Passage | null): Passage | null {
  const line = lineOf(lines, title);
  if (line === undefined || title === null) return null;
  const name = /^(\S.*?)\s+[-|·•]\s+$/u.exec(line.text.slice(0, title.start - line.start))?.[1];
  return name === undefined || !isName(name) ? null : passageOf(line, name);
}

/** Who and where, from one of the two lines under the title. */
function underTitle(lines: PostingLine[], title: Passage | null): WhoAndWherePassages | undefined {
  const line = lineOf(lines, title);
  if (line === undefined) return undefined;
  const at = lines.indexOf(line);
  for (const next of lines.slice(at + 1, Math.min(at + 3, HEAD_LINES))) {
    if (next.bullet || headingSection(next.text) !== undefined) return undefined;
    const read = readWhoAndWhere(next.text, { isTerm });
    if (read === undefined) continue;
    const inText = ({ start, end }: Passage) => ({
      start: next.start + start,
      end: next.start + end,
    });
    // A name on the line above, and "Picassent, Valencia" under it: the line is the place alone.
    const above = lines[lines.indexOf(next) - 1];
    const town = next.text.slice(read.company.start, read.company.end);
    if (above !== undefined && above !== line && !town.includes(' ') && isWholeName(above.text))
      return { company: above, place: next };
    return {
      company: inText(read.company),
      place: read.place === null ? null : inText(read.place),
    };
  }
  return undefined;
}

const isWholeName = (words: string): boolean =>
  words.includes(' ') && isName(words) && !isTerm(words) && !ROLE.test(words);

interface WhoAndWherePassages {
  company: Passage;
  place: Passage | null;
}

const lineOf = (lines: PostingLine[], passage: Passage | null): PostingLine | undefined =>
  passage === null
    ? undefined
    : lines
        .slice(0, HEAD_LINES)
        .find((line) => line.start <= passage.start && passage.end <= line.end);

function firstFound(
  lines: PostingLine[],
  find: (text: string) => { start: number; end: number } | undefined,
): Passage | null {
  for (const line of lines) {
    const found = find(line.text);
    if (found !== undefined)
      return { start: line.start + found.start, end: line.start + found.end };
  }
  return null;
}

/** "Receptionist, Harbour House": what stands before the employer's name is the title. */
function withoutEmployer(
  lines: PostingLine[],
  title: Passage | null,
  company: Passage | null,
): Passage | null {
  const line = lineOf(lines, title);
  const other = company === null ? undefined : lines.find((one) => within(one, company));
  if (line === undefined || other === undefined || title === null || company === null) return title;
  const name = other.text.slice(company.start - other.start, company.end - other.start);
  const words = line.text.slice(title.start - line.start, title.end - line.start);
  const joint = /^(.{3,}?)[\s,(|·–-]+$/u.exec(words.slice(0, Math.max(0, words.indexOf(name))));
  const own = joint?.[1];
  return own === undefined || !ROLE.test(own) ? title : passageOf(line, own);
}

const within = (line: PostingLine, { start, end }: Passage): boolean =>
  line.start <= start && end <= line.end;

/** Title, company and place, each null when the posting does not really say. */
export function readHead(lines: PostingLine[]): Head {
  const written = findTitle(lines);
  const company = findCompany(lines, written);
  const title = withoutEmployer(lines, written, company);
  return { title, company, location: findLocation(lines, title) };
}
