import { bandOf, coverageOf, MUST_WEIGHT, NICE_WEIGHT } from '~/features/posting/coverage';
import type { CoveragePart, Posting, Requirement } from '~/features/posting/posting';
import { placeOfName } from '~/features/posting/place-of-name';
import type { Review, ReviewedRequirement } from '../review.schema';
import type { AsDocument } from './as-document';
import { folded } from './folded';
import { yearsShown } from './years-shown';

const MOST_QUOTES = 2;
const STATUS = { covered: 'met', partial: 'partly', gap: 'missing' } as const;

/** A requirement, or several of which one is enough, with the ids it has in the posting. */
export type FittedRequirement = ReviewedRequirement & { ids: readonly string[] };

export interface Fit extends Omit<Review['fit'], 'requirements'> {
  requirements: FittedRequirement[];
}

type Measured = Requirement & { part: CoveragePart };

/**
 * Which requirements of a posting a resume meets, each with the lines that show it. "Go or Java"
 * is one requirement, met by either. The band is reckoned as coverage is.
 *
 * @param postingText the text the posting was read from.
 */
export function fitOf(given: AsDocument, posting: Posting, postingText: string): Fit {
  const byId = new Map(
    coverageOf(given.document, posting).parts.map((part) => [part.requirementId, part]),
  );
  const measured = posting.requirements.flatMap((requirement): Measured[] => {
    const part = byId.get(requirement.id);
    if (part === undefined) return [];
    const place = placeOfName(requirement, postingText);
    return [{ ...requirement, ...place, part: named(requirement, part, given) }];
  });
  const groups = alternativesIn(measured, postingText).map((group) => ({
    group,
    best: group.reduce((best, one) => (one.part.credit > best.part.credit ? one : best)),
  }));
  const possible = groups.reduce((sum, { group }) => sum + weightOf(group), 0);
  const reached = groups.reduce(
    (sum, { group, best }) => sum + weightOf(group) * best.part.credit,
    0,
  );
  const count = (must: boolean) => {
    const counted = groups.filter(({ best }) => best.must === must);
    const covered = counted.filter(({ best }) => best.part.status === 'covered');
    return { covered: covered.length, total: counted.length };
  };
  return {
    band: bandOf(possible === 0 ? 0 : Math.round((100 * reached) / possible)),
    must: count(true),
    nice: count(false),
    years:
      posting.years === null
        ? null
        : { asked: posting.years.min, shown: yearsShown(given.document) },
    requirements: groups
      .map(({ group, best }): FittedRequirement => {
        return {
          ids: group.map(({ id }) => id),
          label: group.map(({ label }) => label).join(' or '),
          must: best.must,
          status: STATUS[best.part.status],
          asked: askedIn(group, postingText),
          quotes: quotesOf(best.part, given),
        };
      })
      .sort((a, b) => Number(b.must) - Number(a.must)),
  };
}

/** Alternatives are worth what one of them is, whether coverage took them for that or not. */
const weightOf = (group: readonly Measured[]): number =>
  Math.min(
    group.some(({ must }) => must) ? MUST_WEIGHT : NICE_WEIGHT,
    group.reduce((sum, { part }) => sum + part.weight, 0),
  );

/** A requirement as it is shown: without our ids. */
export function shownRequirement(requirement: FittedRequirement): ReviewedRequirement {
  const { label, must, status, asked, quotes } = requirement;
  return { label, must, status, asked, quotes };
}

/** Whether nothing in the resume answers a requirement, nor what it is an alternative to. */
export function isMissing(id: string, requirements: readonly FittedRequirement[]): boolean {
  return requirements.some(({ ids, status }) => ids.includes(id) && status === 'missing');
}

/** Requirements between which the posting says "or". */
function alternativesIn(measured: readonly Measured[], text: string): Measured[][] {
  const groups: Measured[][] = [];
  let open: Measured[] = [];
  const close = (): void => {
    const or = open.some((one, index) => {
      const next = open[index + 1];
      return next !== undefined && /\bor\b|\boder\b|\bou\b/i.test(text.slice(one.end, next.start));
    });
    if (or) groups.push(open);
    else groups.push(...open.map((one) => [one]));
    open = [];
  };
  for (const one of [...measured].sort((a, b) => a.start - b.start)) {
    const last = open.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, one.start);
    const goesOn =
      last?.must === one.must && /^\s*(?:,|,?\s*(?:or|oder|ou)\b)\s*(?:an?\s)?\s*$/i.test(between);
    if (!goesOn) close();
    open.push(one);
  }
  close();
  return groups;
}

function askedIn(group: readonly Measured[], text: string): string {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return first.verbatim.replace(/\s+/g, ' ');
  return text.slice(first.start, last.end).replace(/\s+/g, ' ');
}

function quotesOf({ where }: CoveragePart, { said }: AsDocument): string[] {
  const quotes = where.flatMap((pointer, index) => {
    // A name in a list adds nothing to a line that shows it.
    if (index > 0 && /^\/(?:skills|education\/\d+\/studyType)/.test(pointer)) return [];
    return said.get(pointer) ?? [];
  });
  return [...new Set(quotes)].slice(0, MOST_QUOTES);
}

/**
 * Partly there: "GTCS registration" where a line says "GTCS registered", as an abbreviation is never
 * by chance, and what a line says in the posting's very words.
 */
function named({ label }: Requirement, part: CoveragePart, { said }: AsDocument): CoveragePart {
  if (part.status !== 'gap') return part;
  const [abbreviation] = /(?<![\p{L}\p{N}])\p{Lu}{3,}(?![\p{L}\p{N}])/u.exec(label) ?? [];
  const wanted = folded(label);
  const where = [...said].find(
    ([, words]) =>
      folded(words).includes(wanted) ||
      (abbreviation !== undefined && words.split(/[^\p{L}\p{N}]+/u).includes(abbreviation)),
  )?.[0];
  return where === undefined ? part : { ...part, credit: 0.4, status: 'partial', where: [where] };
}
