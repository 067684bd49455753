import type { Interview } from '~/features/interview/interview';
import { evidenceOf, type Bullet } from './bullet';
import { keepProven } from './keep-proven';
import type { ComposedLine } from './line-builder';
import { hasNumber } from './words/numbers';

/** The lines under the entries of a resume, before they are chosen. */
export interface EntryLines {
  /** Candidate highlights of each entry, by its index in the history. */
  bullets: ReadonlyMap<number, Bullet[]>;
  /** The scope line of each entry. */
  scope: ReadonlyMap<number, ComposedLine>;
}

/** What of the candidates the judge will leave on the page. */
export function provenOf(interview: Interview, { bullets, scope }: EntryLines): EntryLines {
  const proven = keepProven(interview);
  const rowOf = (entry: number): string => interview.history[entry]?.id ?? '';
  return {
    bullets: new Map(
      [...bullets].map(([entry, found]) => [
        entry,
        found.flatMap((bullet) => {
          if (bullet.confirmed) return [bullet];
          const line = proven(bullet, rowOf(entry), 'bullet');
          if (line === undefined) return [];
          return line.text === bullet.text ? [bullet] : [shortened(interview, bullet, line)];
        }),
      ]),
    ),
    scope: new Map(
      [...scope].flatMap(([entry, line]) => {
        const kept = proven(line, rowOf(entry), 'scope');
        return kept === undefined ? [] : [[entry, kept] as const];
      }),
    ),
  };
}

function shortened(interview: Interview, bullet: Bullet, { text, proof }: ComposedLine): Bullet {
  const { result, change } = bullet.tells;
  const tells = {
    result: result && text.includes(';'),
    number: hasNumber(text),
    change: change && hasNumber(text),
  };
  return { ...bullet, text, proof, evidence: evidenceOf(interview, proof), tells };
}
