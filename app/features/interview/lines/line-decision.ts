import type { KeptLine } from '../interview';

/** The most lines kept with an entry. */
export const MOST_LINES = 40;

/** What a person decided about a line of their resume. */
export interface LineDecision {
  text: string;
  by: KeptLine['by'];
  state: 'confirmed' | 'declined';
  /** The line it takes the place of; that one does not come back. */
  insteadOf?: string;
}

/**
 * Keeps a decision with the lines of its entry. No line changes its place, because evidence names
 * lines by it.
 *
 * @returns the lines, and where the decided one stands; undefined where there is no room for it.
 */
export function withDecision(
  lines: readonly KeptLine[],
  { text, by, state, insteadOf }: LineDecision,
): { lines: KeptLine[]; index: number } | undefined {
  const decided: KeptLine = { text, by, state };
  const next = lines.map((line) => ({ ...line }));
  const old = next.findIndex((line) => line.text === insteadOf && line.text !== text);
  // The person's own line is reworded; what somebody else wrote is declined.
  if (old !== -1 && next[old]?.by === 'person' && !next.some((line) => line.text === text)) {
    next[old] = decided;
    return { lines: next, index: old };
  }
  const other = next[old];
  if (other !== undefined) other.state = 'declined';
  else if (insteadOf !== undefined && insteadOf !== text && next.length < MOST_LINES - 1)
    next.push({ text: insteadOf, by: 'composed', state: 'declined' });
  const same = next.findIndex((line) => line.text === text);
  if (same !== -1) {
    next[same] = decided;
    return { lines: next, index: same };
  }
  if (next.length >= MOST_LINES) return undefined;
  return { lines: [...next, decided], index: next.length };
}
