import type { Database } from '#db/client';
import { audit } from './audit.server';

/** Notes that an operator takes the training data. */
export function auditTrainingExport(database: Database, operatorId: string, now: Date): void {
  database.write((tx) =>
    audit(tx, { actor: operatorId, action: 'training.export', subject: 'training-data' }, now),
  );
}
