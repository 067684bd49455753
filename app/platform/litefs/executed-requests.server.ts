import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Reader, Transaction } from '#db/client';
import { executedRequests } from '#db/schema';
import { eq, lt } from 'drizzle-orm';
import { Failure } from '~/platform/failure';

/** What one request did to the database. */
export interface RequestWrites {
  /** Names the request wherever it arrives again; undefined where it cannot. */
  readonly key: string | undefined;
  /** Transactions that were committed and were what the request is about. */
  committed: number;
  /** Whether a transaction was refused because this machine is not the primary. */
  refused: boolean;
}

/**
 * Knows which request is running, so that its first transaction can say in the same commit that
 * the request was executed.
 */
export interface ExecutedRequests {
  /** Runs a request; every write in it is counted in `writes`. */
  run<T>(writes: RequestWrites, request: () => T): T;
  current(): RequestWrites | undefined;
  /** Whether a request of this key has written what it is about, here or on an earlier primary. */
  isExecuted(key: string): boolean;
}

/** The key of a request was written meanwhile: it runs, or ran, a second time. */
export class ExecutedAlready extends Failure {
  override readonly name = 'ExecutedAlready';

  constructor() {
    super('conflict', 'This was sent twice and has been done once. Open the page again to see it.');
  }
}

export function watchRequests(read: Reader): ExecutedRequests {
  const running = new AsyncLocalStorage<RequestWrites>();
  return {
    run: (writes, request) => running.run(writes, request),
    current: () => running.getStore(),
    isExecuted: (key) =>
      read
        .select({ key: executedRequests.key })
        .from(executedRequests)
        .where(eq(executedRequests.key, key))
        .get() !== undefined,
  };
}

/** @throws {ExecutedAlready} which rolls back what the caller's transaction did. */
export function noteExecuted(tx: Transaction, key: string, now: Date): void {
  const { changes } = tx
    .insert(executedRequests)
    .values({ key, executedAt: now })
    .onConflictDoNothing()
    .run();
  if (changes === 0) throw new ExecutedAlready();
}

/** Deletes the keys of requests executed before `before`. @returns how many. */
export function forgetExecuted(database: Database, before: Date): number {
  return database.write(
    (tx) =>
      tx.delete(executedRequests).where(lt(executedRequests.executedAt, before)).run().changes,
  );
}
