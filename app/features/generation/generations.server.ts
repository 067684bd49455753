import type { Database, Reader, Transaction } from '#db/client';
import { generationEvents, generations, people, resumes } from '#db/schema';
import { and, asc, count, eq, gt, inArray, max } from 'drizzle-orm';
import type { Interview } from '~/features/interview/interview';
import type { Framing } from '~/features/personality/framing';
import type { Layout } from '~/features/templates/template';
import { isKept } from '~/features/library/kept-resumes.server';
import { Failure, NotFound } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import { enqueue, queuePosition } from '~/platform/jobs/queue.server';
import { payFor } from './paying.server';
import type { GenerationEvent, Step } from './steps';

export const GENERATION_QUEUE = 'generation';
const MAX_ATTEMPTS = 4;
/** Waiting or running at once for one person. */
const MAX_UNFINISHED = 3;

/** What was submitted: later edits of the interview do not reach a running job. */
export interface GenerationInput {
  interview: Interview;
  framing: Framing;
  layout: Layout;
  sample: boolean;
}

export interface Generation {
  id: string;
  interviewId: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  /** In words for the person, where it failed. */
  failure: string | null;
  /** Once it is done. */
  resumeId: string | null;
  /** Jobs ahead of it; undefined once it ended. */
  position: number | undefined;
  createdAt: Date;
}

/** Too much at once, or too little to write from. */
export class SubmitRefused extends Failure {
  override readonly name = 'SubmitRefused';
}

/**
 * Accepts a submit: the generation, its input, its job and what it costs appear together or not at
 * all. The same key of the same person is accepted once, however often it is sent.
 *
 * @returns the generation's id, the earlier one's where the key was seen before.
 * @throws {SubmitRefused} `exhausted` while three of this person's are unfinished.
 * @throws {OutOfCredit} where it costs something and nothing is left.
 */
export function submitGeneration(
  database: Database,
  personId: string,
  submit: { interviewId: string; idempotencyKey: string; input: GenerationInput },
  now: Date,
): string {
  return database.write((tx) => {
    const earlier = tx
      .select({ id: generations.id })
      .from(generations)
      .where(
        and(
          eq(generations.personId, personId),
          eq(generations.idempotencyKey, submit.idempotencyKey),
        ),
      )
      .get();
    if (earlier !== undefined) return earlier.id;
    const unfinished = tx
      .select({ generations: count() })
      .from(generations)
      .where(
        and(eq(generations.personId, personId), inArray(generations.state, ['queued', 'running'])),
      )
      .get();
    if ((unfinished?.generations ?? 0) >= MAX_UNFINISHED) {
      throw new SubmitRefused(
        'exhausted',
        'Three of your resumes are being made right now. Wait for one of them, then try again.',
        { retryAfterSeconds: 10 },
      );
    }
    const id = newId();
    const { interviewId, input } = submit;
    const paidBy = payFor(tx, id, { personId, interviewId, ...input }, now);
    tx.insert(generations)
      .values({
        id,
        personId,
        interviewId,
        idempotencyKey: submit.idempotencyKey,
        input,
        paidBy,
        state: 'queued',
        createdAt: now,
      })
      .run();
    tx.update(people).set({ activeAt: now }).where(eq(people.id, personId)).run();
    enqueue(
      tx,
      {
        queue: GENERATION_QUEUE,
        idempotencyKey: id,
        payload: { generationId: id },
        maxAttempts: MAX_ATTEMPTS,
      },
      now,
    );
    return id;
  });
}

/** One's own generation. @throws {NotFound} */
export function getGeneration(read: Reader, personId: string, generationId: string): Generation {
  const row = read
    .select({
      id: generations.id,
      interviewId: generations.interviewId,
      state: generations.state,
      failure: generations.failure,
      createdAt: generations.createdAt,
      resumeId: resumes.id,
    })
    .from(generations)
    .leftJoin(resumes, and(eq(resumes.generationId, generations.id), isKept))
    .where(and(eq(generations.id, generationId), eq(generations.personId, personId)))
    .get();
  if (row === undefined) throw new NotFound('This resume');
  return { ...row, position: queuePosition(read, GENERATION_QUEUE, generationId) };
}

/** What a running job works on; undefined when the person deleted it meanwhile. */
export function findGenerationInput(
  read: Reader,
  generationId: string,
): { personId: string; interviewId: string; input: GenerationInput } | undefined {
  const row = read
    .select({
      personId: generations.personId,
      interviewId: generations.interviewId,
      input: generations.input,
    })
    .from(generations)
    .where(eq(generations.id, generationId))
    .get();
  return row === undefined ? undefined : { ...row, input: row.input as GenerationInput };
}

/** Events after `sequence`, in order. */
export function listGenerationEvents(
  read: Reader,
  generationId: string,
  afterSequence = 0,
): GenerationEvent[] {
  return read
    .select()
    .from(generationEvents)
    .where(
      and(
        eq(generationEvents.generationId, generationId),
        gt(generationEvents.sequence, afterSequence),
      ),
    )
    .orderBy(asc(generationEvents.sequence))
    .all()
    .map(({ sequence, step, state, detail, at }) => ({
      sequence,
      step: step as Step,
      state,
      detail,
      at,
    }));
}

/** Adds the next event of a generation. */
export function recordEvent(
  tx: Transaction,
  generationId: string,
  event: Pick<GenerationEvent, 'step' | 'state' | 'detail'>,
  now: Date,
): void {
  const last = tx
    .select({ sequence: max(generationEvents.sequence) })
    .from(generationEvents)
    .where(eq(generationEvents.generationId, generationId))
    .get();
  tx.insert(generationEvents)
    .values({ generationId, sequence: (last?.sequence ?? 0) + 1, ...event, at: now })
    .run();
}

export function markRunning(tx: Transaction, generationId: string): void {
  tx.update(generations).set({ state: 'running' }).where(eq(generations.id, generationId)).run();
}

export function markDone(tx: Transaction, generationId: string, now: Date): void {
  tx.update(generations)
    .set({ state: 'done', finishedAt: now })
    .where(eq(generations.id, generationId))
    .run();
}

/** Ends a generation without a resume. @param failure in words for the person */
export function markFailed(
  tx: Transaction,
  generationId: string,
  failure: string,
  now: Date,
): void {
  tx.update(generations)
    .set({ state: 'failed', failure, finishedAt: now })
    .where(eq(generations.id, generationId))
    .run();
}
