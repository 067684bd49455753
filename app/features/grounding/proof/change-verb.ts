import { BY_ITSELF, BY_PERSON } from './change-words';
import { isChange } from './change-joint';
import type { Segment } from './segment';
import type { ReadLine } from './units';

/**
 * Whether a verb of change is borne out by the stretches after it (or around it): both values in
 * their order, in its direction, and, where it makes the change the person's, a story that is.
 */
export function bearsOut(
  key: string,
  line: ReadLine,
  segments: readonly Segment[],
  at: number,
): boolean {
  const after = segments.findIndex(({ from, to }) => from > at || (at > from && at < to));
  const near = [segments[after - 1], segments[after], segments[after + 1]].filter(
    (one) => one !== undefined,
  );
  const values = near
    .map((segment, index) => valuesOf(line, segment, near[index + 1]))
    .find((found) => found !== undefined);
  const segment = segments[after];
  if (values === undefined || segment === undefined) return false;
  const [before, then] = values;
  const direction = then < before ? 'down' : 'up';
  const person = BY_PERSON[direction].has(key) || BY_PERSON.either.has(key);
  const itself = BY_ITSELF[direction].has(key) || BY_ITSELF.either.has(key);
  return itself || (person && segment.source.ownResult);
}

/** Value before and after, told by one stretch or by two that belong together. */
function valuesOf(
  line: ReadLine,
  segment: Segment,
  next: Segment | undefined,
): [number, number] | undefined {
  const { clause, units } = segment.source;
  const used = new Set(segment.matches.map(({ source }) => units[source]?.start));
  for (const { from, to } of clause.changes) {
    const [first, second] = [
      from === null ? undefined : clause.quantities[from],
      clause.quantities[to],
    ];
    if (
      first === undefined ||
      second === undefined ||
      !used.has(first.start) ||
      !used.has(second.start)
    )
      continue;
    return pair(first.values[0], second.values[0]);
  }
  if (next === undefined || !isChange(line, segment, next)) return undefined;
  const last = units[(segment.matches.at(-1)?.sourceEnd ?? 0) - 1]?.quantity;
  return pair(
    last?.values[0],
    next.source.units[next.matches[0]?.source ?? -1]?.quantity?.values[0],
  );
}

const pair = (
  first: number | undefined,
  second: number | undefined,
): [number, number] | undefined =>
  first === undefined || second === undefined || first === second ? undefined : [first, second];
