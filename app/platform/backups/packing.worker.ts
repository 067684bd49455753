import { answerRequests } from '../threads/answer-requests.server';
import { BackupFailure, type BackupFailureKind } from './backup-failure';
import type { BackupKey } from './backup-key';
import { inspectDatabase } from './database-facts.server';
import type { DatabaseFacts } from './manifest';
import { pack, unpack } from './packing.server';
import { applyPoints, type FetchedPoint } from './points/apply-points.server';
import { packPoint, type PackedPoint, type PointFiles } from './points/pack-point.server';

/** What the thread is asked. */
export type PackingRequest =
  | { work: 'pack'; database: string; to: string; key: BackupKey }
  | { work: 'unpack'; sealed: string; to: string; keys: readonly BackupKey[] }
  | { work: 'inspect'; database: string }
  | { work: 'point'; database: string; files: PointFiles; key: BackupKey }
  | { work: 'apply'; points: readonly FetchedPoint[]; to: string; keys: readonly BackupKey[] };

/** What it answers with: what is in the database, or what was packed. */
export type PackingResult<Request extends PackingRequest = PackingRequest> = Request extends {
  work: 'point';
}
  ? PackedPoint
  : DatabaseFacts;

/** Errors lose their class between threads, so a failure goes as what it says. */
export type PackingAnswer =
  { done: PackingResult } | { failure: { kind: BackupFailureKind; message: string } };

answerRequests(async (request: PackingRequest): Promise<PackingAnswer> => {
  try {
    return { done: await carryOut(request) };
  } catch (error) {
    // SQLite's errors are no native ones, of which nothing arrives.
    if (!(error instanceof BackupFailure)) throw new Error(String(error));
    return { failure: { kind: error.kind, message: error.message } };
  }
});

function carryOut(request: PackingRequest): Promise<PackingResult> {
  switch (request.work) {
    case 'pack':
      return pack(request.database, request.to, request);
    case 'unpack':
      return unpack(request.sealed, request.to, request);
    case 'inspect':
      return inspectDatabase(request.database);
    case 'point':
      return packPoint(request.database, request.files, request.key);
    case 'apply':
      return applyPoints(request.points, request.to, request.keys);
  }
}
