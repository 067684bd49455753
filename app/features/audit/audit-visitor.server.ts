import type { Database, Transaction } from '#db/client';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { RateLimited } from '~/platform/rate-limit/rate-limited';
import type { WindowStanding } from '~/platform/rate-limit/rate-limit-headers';
import type { Counted, RateLimiter } from '~/platform/rate-limit/rate-limiter.server';
import type { AuditedAction } from './actions';
import { audit } from './audit.server';
import { addressPseudonym, visitorPseudonym } from './pseudonyms.server';

/** What is audited of somebody before it is known who they are, or with their network. */
export interface VisitorsEvent {
  action: AuditedAction;
  /** Who: a person's id, or where a visitor comes from, of which a mark is kept. */
  by: string | { clientAddress: string };
  /** What it was done to: an id, or an address, of which a mark is kept where it is nobody's. */
  subject: string | { address: string; personId?: string | undefined };
}

export interface AuditDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly config: Pick<Config, 'sessionSecrets'>;
}

/** Notes what a visitor does, in the transaction that does it. */
export function auditVisitor(
  tx: Transaction,
  { sessionSecrets }: AuditDependencies['config'],
  { action, by, subject }: VisitorsEvent,
  now: Date,
): void {
  const key = { secret: sessionSecrets[0] ?? '' };
  const actor = typeof by === 'string' ? by : visitorPseudonym(tx, key, by.clientAddress, now);
  if (typeof subject === 'string') {
    audit(tx, { actor, action, subject }, now);
    return;
  }
  // Made for a known address too: the same work, whoever has it.
  const mark = addressPseudonym(tx, key, subject.address, now);
  audit(tx, { actor, action, subject: subject.personId ?? mark }, now);
}

/** Notes what was refused. It is a write of its own, for nothing else is written. */
export function auditRefused(
  { database, clock, config }: AuditDependencies,
  event: VisitorsEvent,
): void {
  database.write((tx) => auditVisitor(tx, config, event, clock()), { aside: true });
}

/**
 * Counts an attempt, and notes one that a limit turns away.
 *
 * @throws {RateLimited} as the limiter does.
 */
export function countAttempt(
  dependencies: AuditDependencies,
  limiter: RateLimiter,
  limited: VisitorsEvent,
  ...counted: Counted[]
): WindowStanding[] {
  try {
    return limiter.count(...counted);
  } catch (error) {
    if (error instanceof RateLimited) auditRefused(dependencies, limited);
    throw error;
  }
}
