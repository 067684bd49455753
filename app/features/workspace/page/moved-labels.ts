import type { MovedLine } from '../moved-lines';

/** What is said of lines that moved since the resume another one was tailored from. */
export const MOVED_LABELS = {
  title: 'What moved, and why',
  since: 'Compared with',
  nothing: 'Both resumes have the same lines in the same order.',
  more: (count: number) => `${count} more`,
} as const;

/** The heading of the lines of one kind. */
export const MOVED_HEADINGS: Record<MovedLine['kind'], string> = {
  in: 'Added',
  up: 'Moved up',
  out: 'Left out',
};

/** Why a line moved, in words; what no requirement is about made room or filled it. */
export function movedBecause({ kind, because }: MovedLine): string {
  const named = because.map((label) => `“${label}”`).join(' and ');
  if (kind === 'out')
    return named === '' ? 'Made room for other lines' : `Only the other posting asks for ${named}`;
  return named === '' ? 'Fills the room that became free' : `This posting asks for ${named}`;
}
