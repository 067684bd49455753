import type { Claim } from '~/features/drafts/draft';
import type { Coverage, Posting } from '~/features/posting/posting';
import { outlineOf } from '~/features/resume/format/outline';
import type { JsonResume } from '~/features/resume/json-resume';

/** A resume made for one posting, with what that posting asks for. */
export interface MadeFor {
  document: JsonResume;
  claims: readonly Claim[];
  /** Null where it was made without a posting. */
  posting: Posting | null;
  coverage: Coverage | null;
}

/** A line that another posting brought in, left out or put further up, and the requirement why. */
export interface MovedLine {
  kind: 'in' | 'out' | 'up';
  text: string;
  /**
   * What the new posting asks for where the line came in or moved up; what only the old one asked
   * for where it went out. Empty where no requirement is about the line.
   */
  because: string[];
}

/** More reasons than these nobody reads. */
const MOST_REASONS = 2;

interface PrintedLine {
  text: string;
  path: string;
  /** The entry it stands in, by its own words. */
  entry: string;
  /** The answers it rests on. */
  rests: ReadonlySet<string>;
}

/**
 * What moved between a resume and one tailored from it: bullets and skills. Lines in other words
 * that rest on the same answers are the same line; a line counts as moved up where it overtook one
 * of its entry and the new posting asks for it.
 *
 * @returns what came in first, then what moved up, then what went out, each in the order of its page.
 */
export function movedLines(from: MadeFor, to: MadeFor): MovedLine[] {
  const old = linesOf(from);
  const young = linesOf(to);
  const pairs = pairUp(old, young);
  const asks = reasonsIn(to);
  const asked = reasonsIn(from);
  const wanted = new Set((to.posting?.requirements ?? []).map(({ canonical }) => canonical));
  const labels = (reasons: readonly Reason[]) =>
    [...new Set(reasons.map(({ label }) => label))].slice(0, MOST_REASONS);
  const kept = young.filter((line) => pairs.has(line));
  const before = kept.map((line) => old.indexOf(pairs.get(line) ?? line));
  const isUp = (line: PrintedLine): boolean => {
    const at = kept.indexOf(line);
    return kept.some(
      (other, index) =>
        index > at && other.entry === line.entry && (before[index] ?? 0) < (before[at] ?? 0),
    );
  };
  const cameIn = young.filter((line) => !pairs.has(line));
  const still = new Set(pairs.values());
  const wentOut = old.filter((line) => !still.has(line));
  return [
    ...cameIn.map(({ text, path }) => ({
      kind: 'in' as const,
      ...{ text, because: labels(asks(path)) },
    })),
    ...kept
      .filter((line) => asks(line.path).length > 0 && isUp(line))
      .map(({ text, path }) => ({
        kind: 'up' as const,
        ...{ text, because: labels(asks(path)) },
      })),
    ...wentOut.map(({ text, path }) => ({
      kind: 'out' as const,
      text,
      because: labels(asked(path).filter(({ canonical }) => !wanted.has(canonical))),
    })),
  ];
}

/** The bullets and skills of a resume, in the order in which they are read. */
function linesOf({ document, claims }: MadeFor): PrintedLine[] {
  const rests = new Map<string, ReadonlySet<string>>(
    claims.map(({ path, evidence }) => [path, new Set(evidence.map(answerOf))]),
  );
  return outlineOf(document).sections.flatMap(({ key, entries }) =>
    entries.flatMap(({ items }) => {
      const heads = items.filter(({ role }) => role === 'lead' || role === 'title');
      const entry = key === 'skills' ? key : heads.map(({ text }) => text).join(', ');
      return items
        .filter(({ role }) => role === 'bullet' || (role === 'keyword' && key === 'skills'))
        .map(({ text, path }) => ({ text, path, entry, rests: rests.get(path) ?? NOTHING }));
    }),
  );
}

const NOTHING: ReadonlySet<string> = new Set();

/** An answer, a story as a whole: its lines are made of all its fields. */
const answerOf = ({ source }: { source: string }): string =>
  /^\/stories\/\d+\//.exec(source)?.[0] ?? source;

/** Each line of the new page with the one it was before: by its words, else by what both rest on. */
function pairUp(
  old: readonly PrintedLine[],
  young: readonly PrintedLine[],
): Map<PrintedLine, PrintedLine> {
  const pairs = new Map<PrintedLine, PrintedLine>();
  const left = new Set(old);
  const pair = (isSame: (a: PrintedLine, b: PrintedLine) => boolean) => {
    for (const line of young) {
      if (pairs.has(line)) continue;
      const was = [...left].find((other) => isSame(line, other));
      if (was === undefined) continue;
      left.delete(was);
      pairs.set(line, was);
    }
  };
  pair((a, b) => a.text.toLowerCase() === b.text.toLowerCase());
  pair(
    (a, b) =>
      a.entry === b.entry && a.entry !== 'skills' && [...a.rests].some((one) => b.rests.has(one)),
  );
  return pairs;
}

interface Reason {
  label: string;
  canonical: string;
}

/** What a posting asks for of which a line tells, must-haves first. */
function reasonsIn({ posting, coverage }: MadeFor): (path: string) => Reason[] {
  const where = new Map((coverage?.parts ?? []).map((part) => [part.requirementId, part.where]));
  const ordered = [...(posting?.requirements ?? [])].sort(
    (a, b) => Number(b.must) - Number(a.must),
  );
  return (path) => ordered.filter(({ id }) => where.get(id)?.includes(path) === true);
}
