import type { Database } from '#db/client';
import type { Clock } from '~/platform/clock';
import { noteExecuted, type ExecutedRequests } from './executed-requests.server';
import { isRefusedByLiteFs, NotPrimary } from './not-primary';
import type { Replication } from './replication';

/**
 * A database of which other machines hold copies. Writes are refused where this machine is not
 * the primary, by its role and, should the role have changed just now, by LiteFS; either way with
 * the same failure and nothing written. The first write of a request that may arrive again notes
 * in the same transaction that it was executed.
 */
export function replicatedDatabase(
  database: Database,
  parts: { replication: Replication; requests: ExecutedRequests; clock: Clock },
): Database {
  const { replication, requests, clock } = parts;
  return {
    read: database.read,
    write(work, options) {
      const request = requests.current();
      const aside = options?.aside ?? false;
      const key = aside || request?.committed !== 0 ? undefined : request.key;
      try {
        if (!replication.isPrimary()) throw new NotPrimary();
        const result = database.write((tx) => {
          if (key !== undefined) noteExecuted(tx, key, clock());
          return work(tx);
        });
        if (request !== undefined && !aside) request.committed += 1;
        return result;
      } catch (error) {
        if (!(error instanceof NotPrimary) && !isRefusedByLiteFs(error)) throw error;
        if (request !== undefined) request.refused = true;
        throw error instanceof NotPrimary ? error : new NotPrimary({ cause: error });
      }
    },
    emptyLog: () => database.emptyLog(),
    close: () => database.close(),
  };
}
