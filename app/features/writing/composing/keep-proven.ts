import { checkProof, type Checked } from '~/features/grounding/proof/check-line';
import { sourcesIn } from '~/features/grounding/answers/read-sources';
import type { Interview } from '~/features/interview/interview';
import type { ComposedLine } from './line-builder';

const JOINT = '; ';

/** What was checked already; a line is looked at while it is made and again before it is chosen. */
const CHECKED = new WeakMap<Interview, Map<string, Checked>>();

/** Says of a line about an entry, by the entry's id, what the judge makes of its proof. */
export function proofChecker(
  interview: Interview,
): (line: ComposedLine, entry: string) => Pick<Checked, 'verdict' | 'doubt'> {
  const { ofEntry } = sourcesIn(interview);
  const language = interview.language === '' ? 'en' : interview.language;
  const known = CHECKED.get(interview) ?? new Map<string, Checked>();
  CHECKED.set(interview, known);
  return ({ text, proof }, entry) => {
    const key = `${entry}\n${text}`;
    const checked =
      known.get(key) ?? checkProof({ text, language, sources: ofEntry.get(entry) ?? [] }, proof);
    known.set(key, checked);
    return checked;
  };
}

/**
 * Checks composed lines before any is chosen, so that a place on the page never goes to a line the
 * judge would take off it. Where a part behind a joint is in doubt, the rest of the line stands.
 *
 * @returns the line as far as its proof holds; undefined where nothing of it is left, or where what
 *   it begins with (the deed of a bullet) is what does not hold.
 */
export function keepProven(
  interview: Interview,
): (line: ComposedLine, row: string, of: 'bullet' | 'scope') => ComposedLine | undefined {
  const check = proofChecker(interview);
  return (line, row, of) => {
    const proven = (left: ComposedLine): ComposedLine | undefined => {
      const { verdict, doubt } = check(left, row);
      if (verdict === 'supported') return left;
      const doubtful = partsOf(left.text).map((part) =>
        doubt.some(({ start, end }) => start < part.end && end > part.start),
      );
      if (!doubtful.includes(true) || (of === 'bullet' && doubtful[0] === true)) return undefined;
      const rest = without(left, doubtful);
      return rest && proven(rest);
    };
    return proven(line);
  };
}

interface Part {
  start: number;
  end: number;
}

function partsOf(text: string): Part[] {
  let start = 0;
  return text.split(JOINT).map((words) => {
    const part = { start, end: start + words.length };
    start = part.end + JOINT.length;
    return part;
  });
}

/** The line without the marked parts, its proof moved along; undefined where none is left. */
function without(
  { text, proof }: ComposedLine,
  dropped: readonly boolean[],
): ComposedLine | undefined {
  const kept = partsOf(text).filter((_, index) => dropped[index] !== true);
  if (kept.length === 0) return undefined;
  let length = 0;
  const moved = kept.flatMap((part) => {
    const by = length - part.start;
    length += part.end - part.start + JOINT.length;
    return proof
      .filter(({ start, end }) => start >= part.start && end <= part.end)
      .map((stretch) => ({ ...stretch, start: stretch.start + by, end: stretch.end + by }));
  });
  const words = kept.map(({ start, end }) => text.slice(start, end)).join(JOINT);
  return { text: words.charAt(0).toUpperCase() + words.slice(1), proof: moved };
}
