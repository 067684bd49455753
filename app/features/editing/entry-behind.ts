import type { EditedResume } from './edited-resume';

/**
 * Which place of the person's history an entry of the resume tells of, by what its lines rest on.
 *
 * @param path a pointer into the entry.
 * @returns its index in the history; undefined where nothing says it.
 */
export function entryBehind(
  { claims, interview }: Pick<EditedResume, 'claims' | 'interview'>,
  path: string,
): number | undefined {
  const owner = path.split('/').slice(0, 3).join('/');
  const sources = claims
    .filter((claim) => claim.path.startsWith(`${owner}/`))
    // Its own name and title say it best.
    .toSorted((a, b) => a.path.split('/').length - b.path.split('/').length)
    .flatMap(({ evidence }) => evidence.map(({ source }) => source));
  for (const source of sources) {
    const index = /^\/history\/(\d+)\//.exec(source)?.[1];
    if (index !== undefined && interview.history[Number(index)] !== undefined) return Number(index);
  }
  return undefined;
}
