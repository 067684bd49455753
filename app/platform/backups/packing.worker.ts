import { answerRequests } from '../threads/answer-requests.server';
import { BackupFailure, type BackupFailureKind } from './backup-failure';
import type { BackupKey } from './backup-key';
import { inspectDatabase } from './database-facts.server';
import type { DatabaseFacts } from './manifest';
import { pack, unpack } from './packing.server';

/** What the thread is asked; it answers with what is in the database. */
export type PackingRequest =
  | { work: 'pack'; database: string; to: string; key: BackupKey }
  | { work: 'unpack'; sealed: string; to: string; keys: readonly BackupKey[] }
  | { work: 'inspect'; database: string };

/** Errors lose their class between threads, so a failure goes as what it says. */
export type PackingAnswer =
  { facts: DatabaseFacts } | { failure: { kind: BackupFailureKind; message: string } };

answerRequests(async (request: PackingRequest): Promise<PackingAnswer> => {
  try {
    return { facts: await carryOut(request) };
  } catch (error) {
    // SQLite's errors are no native ones, of which nothing arrives.
    if (!(error instanceof BackupFailure)) throw new Error(String(error));
    return { failure: { kind: error.kind, message: error.message } };
  }
});

function carryOut(request: PackingRequest): Promise<DatabaseFacts> {
  switch (request.work) {
    case 'pack':
      return pack(request.database, request.to, request);
    case 'unpack':
      return unpack(request.sealed, request.to, request);
    case 'inspect':
      return inspectDatabase(request.database);
  }
}
