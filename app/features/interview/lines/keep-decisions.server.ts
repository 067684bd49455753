import type { Transaction } from '#db/client';
import type { Interview, KeptLine } from '../interview';
import { writeAnswer } from '../save-answer.server';
import { getAnswers } from '../stored-answers.server';
import { MOST_LINES } from './line-decision';

type Lines = readonly KeptLine[];

/**
 * Takes over into one's stored answers what changed among the lines kept with the places of their
 * history, so that the next resume made of them says the same. What else stands in the answers
 * stays as it is.
 *
 * @throws {NotFound} where the interview is missing or another person's.
 */
export function keepLineDecisions(
  tx: Transaction,
  own: { personId: string; interviewId: string },
  { before, after }: { before: Interview; after: Interview },
  now: Date,
): void {
  const linesBefore = new Map(before.history.map(({ id, lines }) => [id, lines ?? []]));
  const changed = after.history.filter(
    ({ id, lines }) => JSON.stringify(lines ?? []) !== JSON.stringify(linesBefore.get(id) ?? []),
  );
  if (changed.length === 0) return;
  const { bodies, versions } = getAnswers(tx, own.personId, own.interviewId, { slots: ['places'] });
  if (bodies.places === undefined) return;
  const history = bodies.places.history.map((row) => {
    const entry = changed.find(({ id }) => id === row.id);
    if (entry === undefined) return row;
    const was = linesBefore.get(row.id) ?? [];
    return { ...row, lines: withChanges(row.lines, { before: was, after: entry.lines ?? [] }) };
  });
  writeAnswer(
    tx,
    { ...own, slot: 'places' },
    { ...bodies.places, history },
    { baseVersion: versions.places ?? 0, now },
  );
}

/** Lines with what changed between two others, by their texts. */
export function withChanges(
  lines: Lines,
  { before, after }: { before: Lines; after: Lines },
): KeptLine[] {
  const now = new Map(after.map((line) => [line.text, line]));
  const gone = new Set(before.map(({ text }) => text).filter((text) => !now.has(text)));
  const was = new Map(before.map((line) => [line.text, line.state]));
  const fresh = after.filter(({ text, state }) => was.get(text) !== state);
  const kept = lines.filter(
    ({ text }) => !gone.has(text) && !fresh.some((line) => line.text === text),
  );
  return [...kept, ...fresh].slice(-MOST_LINES);
}
