import type { Transaction } from '#db/client';
import { auditEvents } from '#db/schema';
import { newId } from '~/platform/id.server';

/** What an operator did. */
export interface OperatorsAct {
  /** Of this act; a new one unless told. */
  id?: string;
  /** A person's id, or `command-line`. */
  actor: string;
  action: string;
  /** What it was done to: an id, never an address. */
  subject: string;
}

/** Notes what an operator does, in the transaction that does it. */
export function audit(tx: Transaction, { id = newId(), ...act }: OperatorsAct, now: Date): void {
  tx.insert(auditEvents)
    .values({ id, ...act, at: now })
    .run();
}
