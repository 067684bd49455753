import { setTimeout as sleep } from 'node:timers/promises';
import { openReadOnly, type Reader } from '#db/client';
import { generationEvents, generations } from '#db/schema';
import { and, eq, inArray } from 'drizzle-orm';
import type { Step } from '~/features/generation/steps';

/** A moment of a generation as its database tells it: waiting, or the start or end of a step. */
type GenerationMoment = 'queued' | `${Step} ${'started' | 'done'}`;

/**
 * One in each part that leaves something else behind: a job, a draft, a page being printed, a
 * checked file, a stored one. Few, for a server that starts anew is slow to its first resume.
 */
export const MOMENTS = [
  'queued',
  'write started',
  'print started',
  'read-back done',
  'store started',
  'store done',
] as const satisfies readonly GenerationMoment[];

/** Looks, from outside the server, at its database until something is so. */
async function until(file: string, isSo: (read: Reader) => boolean): Promise<void> {
  const database = openReadOnly(file);
  try {
    while (!isSo(database.read)) await sleep(2);
  } finally {
    database.close();
  }
}

/**
 * Waits until a generation has come to a moment or ended.
 *
 * @param file the server's database.
 */
export async function reachMoment(
  file: string,
  generationId: string,
  moment: GenerationMoment,
): Promise<void> {
  if (moment === 'queued') return;
  const [step, state] = moment.split(' ') as [Step, 'started' | 'done'];
  const reached = and(
    eq(generationEvents.generationId, generationId),
    eq(generationEvents.step, step),
    eq(generationEvents.state, state),
  );
  const ended = and(
    eq(generations.id, generationId),
    inArray(generations.state, ['done', 'failed']),
  );
  await until(
    file,
    (read) =>
      read.select().from(generationEvents).where(reached).get() !== undefined ||
      read.select().from(generations).where(ended).get() !== undefined,
  );
}

/** Waits until no generation waits or runs. */
export async function everyGenerationEnded(file: string): Promise<void> {
  const open = inArray(generations.state, ['queued', 'running']);
  await until(file, (read) => read.select().from(generations).where(open).get() === undefined);
}
