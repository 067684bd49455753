import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '#db/client';
import { findStoryByNumber, type StoryKey } from '../catalogue/questions';
import type { Interview, KeptLine } from '../interview';
import { writeAnswer } from '../save-answer.server';
import { getAnswers } from '../stored-answers.server';
import { MOST_LINES } from './line-decision';

type Lines = readonly KeptLine[];

interface Own {
  personId: string;
  interviewId: string;
}

interface Change {
  before: Interview;
  after: Interview;
}

/**
 * Takes over into one's stored answers what was decided on the page of a resume: lines kept with
 * the places of their history, and what they said "no" to, so that the next resume made of them
 * says the same. What else stands in the answers stays as it is.
 *
 * @throws {NotFound} where the interview is missing or another person's.
 */
export function keepDecisions(tx: Transaction, own: Own, change: Change, now: Date): void {
  keepLines(tx, own, change, now);
  keepFurtherAnswers(tx, own, change, now);
  keepUnknownNumbers(tx, own, change, now);
}

function keepLines(tx: Transaction, own: Own, { before, after }: Change, now: Date): void {
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

function keepFurtherAnswers(tx: Transaction, own: Own, { before, after }: Change, now: Date): void {
  const given = without(after.extra, before.extra);
  const gone = without(before.extra, after.extra);
  if (given.length === 0 && gone.length === 0) return;
  const { bodies, versions } = getAnswers(tx, own.personId, own.interviewId, { slots: ['extra'] });
  const kept = without(bodies.extra?.extra ?? [], [...gone, ...given]);
  writeAnswer(
    tx,
    { ...own, slot: 'extra' },
    { extra: [...kept, ...given] },
    { baseVersion: versions.extra ?? 0, now },
  );
}

/** A story is the stored one that says the same. */
function keepUnknownNumbers(tx: Transaction, own: Own, { before, after }: Change, now: Date): void {
  const changed = after.stories.filter(
    ({ noNumber }, index) => noNumber !== before.stories[index]?.noNumber,
  );
  for (const { question, action, result, noNumber = false } of changed) {
    const slot = findStoryByNumber(question)?.key as StoryKey | undefined;
    if (slot === undefined) continue;
    const { bodies, versions } = getAnswers(tx, own.personId, own.interviewId, { slots: [slot] });
    const stories = (bodies[slot]?.stories ?? []).map((row) =>
      row.action === action && row.result === result ? { ...row, noNumber } : row,
    );
    writeAnswer(
      tx,
      { ...own, slot },
      { ...bodies[slot], stories },
      { baseVersion: versions[slot] ?? 0, now },
    );
  }
}

/** A list without what stands in another. */
const without = <Item>(list: readonly Item[], others: readonly Item[]): Item[] =>
  list.filter((one) => !others.some((other) => isDeepStrictEqual(one, other)));

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
