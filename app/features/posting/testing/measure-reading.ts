import { type Requirement } from '../posting';
import { readPosting } from '../read-posting';

interface GoldRequirement {
  term: string;
  aliases: string[];
  verbatim: string;
  alternatives: string[];
}

/** A posting somebody labelled by hand; a verbatim is a slice of its text. */
export interface LabelledPosting {
  id: string;
  text: string;
  gold: {
    title: string | null;
    company: string | null;
    seniority: string | null;
    /** Rungs that are as right as `seniority`. */
    seniorityAlso: string[];
    yearsRequired: number | null;
    mustHave: GoldRequirement[];
    niceToHave: GoldRequirement[];
    notRequirements: string[];
  };
}

/** What was read of labelled postings, counted; `misses` says what was not, a line each. */
export interface Reading {
  postings: number;
  /** Labelled requirements; found: one listed is named so or quotes at least half of the words. */
  gold: number;
  found: number;
  /** Of those found: must or nice as labelled. */
  classed: number;
  /** Requirements listed; noise: those that quote what is labelled as no requirement. */
  listed: number;
  noise: number;
  title: number;
  company: number;
  seniority: number;
  years: number;
  misses: string[];
}

interface Span {
  start: number;
  end: number;
}

const plain = (words: string): string =>
  words
    .replace(/&amp;/g, '&')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#&]+/gu, ' ')
    .trim();

function placesOf(text: string, verbatim: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(verbatim); at >= 0; at = text.indexOf(verbatim, at + 1))
    places.push({ start: at, end: at + verbatim.length });
  return places;
}

const shared = (one: Span, other: Span): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);

/** The listed requirement that is the labelled one; undefined where none is. */
function findListed(
  listed: readonly Requirement[],
  gold: GoldRequirement,
  text: string,
): Requirement | undefined {
  const places = placesOf(text, gold.verbatim);
  const names = new Set([gold.term, ...gold.aliases, ...gold.alternatives].map(plain));
  const quoting = listed
    .map((one) => ({ one, share: Math.max(...places.map((place) => shared(one, place))) }))
    .filter(({ share }) => share >= gold.verbatim.length / 2)
    .sort((a, b) => b.share - a.share);
  const named = listed.find(
    (one) =>
      [one.label, one.canonical, ...one.aliases].some((name) => names.has(plain(name))) &&
      places.some((place) => shared(one, place) > 0),
  );
  return named ?? quoting[0]?.one;
}

/** Reads labelled postings and counts what was read right. */
export function measureReading(postings: readonly LabelledPosting[]): Reading {
  const reading: Reading = {
    postings: postings.length,
    gold: 0,
    found: 0,
    classed: 0,
    listed: 0,
    noise: 0,
    title: 0,
    company: 0,
    seniority: 0,
    years: 0,
    misses: [],
  };
  for (const posting of postings) measureOne(posting, reading);
  return reading;
}

function measureOne({ id, text, gold }: LabelledPosting, reading: Reading): void {
  const read = readPosting(text);
  const miss = (what: string) => reading.misses.push(`${id}  ${what}`);
  for (const [must, list] of [
    [true, gold.mustHave],
    [false, gold.niceToHave],
  ] as const) {
    for (const wanted of list) {
      reading.gold += 1;
      const one = findListed(read.requirements, wanted, text);
      if (one === undefined) miss(`not found: ${wanted.verbatim}`);
      else {
        reading.found += 1;
        if (one.must === must) reading.classed += 1;
        else miss(`not ${must ? 'a must' : 'nice'}: ${wanted.verbatim}`);
      }
    }
  }
  const none = gold.notRequirements.flatMap((verbatim) => placesOf(text, verbatim));
  reading.listed += read.requirements.length;
  for (const one of read.requirements) {
    if (!none.some((place) => shared(one, place) > 0)) continue;
    reading.noise += 1;
    miss(`noise: ${one.label} | ${one.verbatim}`);
  }
  const fields = [
    ['title', plain(read.title ?? '') === plain(gold.title ?? '')],
    ['company', plain(read.company ?? '') === plain(gold.company ?? '')],
    [
      'seniority',
      read.seniority === gold.seniority || gold.seniorityAlso.includes(read.seniority ?? ''),
    ],
    ['years', (read.years?.min ?? null) === gold.yearsRequired],
  ] as const;
  const values = { ...read, years: read.years?.min ?? null };
  const labels = { ...gold, years: gold.yearsRequired };
  for (const [field, right] of fields) {
    if (right) reading[field] += 1;
    else miss(`${field}: ${values[field] ?? 'null'} instead of ${labels[field] ?? 'null'}`);
  }
}

const share = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);

/** The counts as shares in percent. */
export function readingShares(reading: Reading) {
  return {
    recall: share(reading.found, reading.gold),
    class: share(reading.classed, reading.found),
    noise: share(reading.noise, reading.listed),
    title: share(reading.title, reading.postings),
    company: share(reading.company, reading.postings),
    seniority: share(reading.seniority, reading.postings),
    years: share(reading.years, reading.postings),
  };
}
