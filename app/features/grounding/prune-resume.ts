import type { JsonResume } from '~/features/resume/json-resume';

/** A resume without some of its strings. */
export interface Pruned {
  resume: unknown;
  /** Where each remaining string went: old JSON pointer → new. */
  moved: ReadonlyMap<string, string>;
  /** Statements that went because the entry they stood in did. */
  dropped: string[];
}

/** The keys of which an entry needs at least one; without them it names nothing. */
const IDENTITY: Readonly<Record<string, readonly string[]>> = {
  work: ['name', 'position'],
  volunteer: ['organization', 'position'],
  education: ['institution', 'studyType', 'area'],
  projects: ['name', 'entity'],
  certificates: ['name'],
  languages: ['language'],
  skills: ['keywords', 'name'],
  awards: ['title'],
  publications: ['name'],
  interests: ['name', 'keywords'],
  references: ['name', 'reference'],
};

type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/**
 * Takes the strings at the given JSON pointers out of a resume, closes the gaps in its lists, and
 * drops objects and entries that say nothing any more. An end date that must go although it is not
 * there (an entry read as going on) takes the start with it: no date is better than a wrong one.
 */
export function pruneResume(resume: JsonResume, refused: ReadonlySet<string>): Pruned {
  const gone = new Set(refused);
  for (const path of refused)
    if (path.endsWith('/endDate')) gone.add(path.replace(/endDate$/, 'startDate'));
  const moved = new Map<string, string>();
  const dropped: string[] = [];
  const pruned = prune(resume as Json, '', '', gone, moved, dropped);
  return { resume: pruned ?? {}, moved, dropped };
}

function prune(
  value: Json,
  from: string,
  to: string,
  gone: ReadonlySet<string>,
  moved: Map<string, string>,
  dropped: string[],
): Json {
  if (from === '/meta' || from === '/$schema') return value;
  if (gone.has(from)) return undefined;
  if (Array.isArray(value)) {
    const kept: Json[] = [];
    value.forEach((item, index) => {
      const own = new Map<string, string>();
      const left = prune(item, `${from}/${index}`, `${to}/${kept.length}`, gone, own, dropped);
      if (left === undefined) return;
      if (isEntry(from) && !standsAlone(item, left, from, gone, `${from}/${index}`)) {
        dropped.push(...prose(left));
        return;
      }
      for (const [old, now] of own) moved.set(old, now);
      kept.push(left);
    });
    return kept.length === 0 && value.length > 0 ? undefined : kept;
  }
  if (value !== null && typeof value === 'object') {
    const kept: { [key: string]: Json } = {};
    for (const [key, child] of Object.entries(value)) {
      const escaped = key.replace(/~/g, '~0').replace(/\//g, '~1');
      const left = prune(child, `${from}/${escaped}`, `${to}/${escaped}`, gone, moved, dropped);
      if (left !== undefined) kept[key] = left;
    }
    return Object.keys(kept).length === 0 && Object.keys(value).length > 0 ? undefined : kept;
  }
  moved.set(from, to);
  return value;
}

const isEntry = (list: string): boolean => /^\/[^/]+$/.test(list);

/** Whether an entry still names what it is about, where it named it before. */
function standsAlone(
  before: Json,
  left: Json,
  list: string,
  gone: ReadonlySet<string>,
  path: string,
): boolean {
  const keys = IDENTITY[list.slice(1)];
  if (keys === undefined || !isObject(before) || !isObject(left)) return true;
  const named = keys.filter((key) => says(before[key]));
  if (named.length === 0) return true;
  if (list === '/skills' && says(before['keywords'])) return says(left['keywords']);
  // An organisation that is not the person's leaves a title that may be of another entry.
  const [first = ''] = keys;
  if (gone.has(`${path}/${first}`) && list === '/work' && !says(left['position'])) return false;
  return named.some((key) => says(left[key]));
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const says = (value: Json): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0;

/** The sentences of a dropped entry; dates and names alone are not worth a line. */
function prose(value: Json): string[] {
  if (typeof value === 'string') return /\s\S+\s/.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(prose);
  return isObject(value) ? Object.values(value).flatMap(prose) : [];
}
