import { textsOf, type OutlineEntry } from '../format/outline';
import type { SectionKey } from '../format/sections';

/** Sections whose entries take one line each. */
const COMPACT: ReadonlySet<SectionKey> = new Set(['skills', 'languages', 'interests']);

export function isCompact(key: SectionKey): boolean {
  return COMPACT.has(key);
}

/** The line below an entry's name: `Analyst | Mar 2019 – Jun 2021 | London`; may be empty. */
export function detailLine(entry: OutlineEntry): string {
  return [
    textsOf(entry, 'title').join(', '),
    ...textsOf(entry, 'dates'),
    ...textsOf(entry, 'place'),
  ]
    .filter((part) => part !== '')
    .join(' | ');
}

/** An entry on one line, in its parts: `Databases`, ` (expert)`, `: PostgreSQL, SQLite`. */
export function compactParts(entry: OutlineEntry): { lead: string; rest: string } {
  const lead = textsOf(entry, 'lead').join(', ');
  const titles = textsOf(entry, 'title').join(', ');
  const keywords = textsOf(entry, 'keyword').join(', ');
  const level = titles === '' ? '' : lead === '' ? titles : ` (${titles})`;
  const list = keywords === '' ? '' : `${lead + level === '' ? '' : ': '}${keywords}`;
  return { lead, rest: `${level}${list}` };
}
