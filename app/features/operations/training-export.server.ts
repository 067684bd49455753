import type { Database } from '#db/client';
import { audit } from '~/features/audit/audit.server';

/** Notes that the training data is taken. @param actor an operator's id, or `command-line`. */
export function auditTrainingExport(database: Database, actor: string, now: Date): void {
  database.write((tx) =>
    audit(tx, { actor, action: 'training.export', subject: 'training-data' }, now),
  );
}
