import type { Database } from '#db/client';
import { audit } from '~/features/audit/audit.server';

/** Notes that somebody took everything of theirs. */
export function auditExport(database: Database, personId: string, now: Date): void {
  database.write((tx) => {
    audit(tx, { actor: personId, action: 'account.exported', subject: personId }, now);
  });
}
