import { setTimeout as sleep } from 'node:timers/promises';
import { openReadOnly } from '#db/client';
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

/**
 * Waits, from outside the server, until a generation has come to a moment or ended.
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
  const database = openReadOnly(file);
  const { id, state: stateOf } = generations;
  try {
    for (;;) {
      const reached = database.read
        .select({ at: generationEvents.at })
        .from(generationEvents)
        .where(
          and(
            eq(generationEvents.generationId, generationId),
            eq(generationEvents.step, step),
            eq(generationEvents.state, state),
          ),
        )
        .get();
      const generation = database.read
        .select({ state: stateOf })
        .from(generations)
        .where(eq(id, generationId))
        .get();
      if (reached !== undefined || /^(?:done|failed)$/.test(generation?.state ?? '')) return;
      await sleep(2);
    }
  } finally {
    database.close();
  }
}

/** Waits until no generation waits or runs. */
export async function everyGenerationEnded(file: string): Promise<void> {
  const database = openReadOnly(file);
  try {
    for (;;) {
      const open = database.read
        .select({ id: generations.id })
        .from(generations)
        .where(inArray(generations.state, ['queued', 'running']))
        .get();
      if (open === undefined) return;
      await sleep(20);
    }
  } finally {
    database.close();
  }
}
