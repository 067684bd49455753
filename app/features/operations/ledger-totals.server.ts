import type { Database, Reader } from '#db/client';
import { auditEvents, ledgerEntries, orders, paymentEvents } from '#db/schema';
import { count, desc, eq, inArray, sql, sum } from 'drizzle-orm';
import { audit } from '~/features/audit/audit.server';
import { adjustCredits } from '~/features/billing/adjust-credits.server';
import type { LedgerEntryKind } from '~/features/billing/ledger';
import { Failure } from '~/platform/failure';
import { findPerson } from './find-person.server';

/** Events shown that want somebody to look. */
const SHOWN = 50;

/** All accounts together. */
export interface LedgerTotals {
  /** Lines and credits of each kind. */
  kinds: { kind: LedgerEntryKind; entries: number; credits: number }[];
  /** Money by currency, in its smallest unit. */
  money: { currency: string; orders: number; paidMinor: number; refundedMinor: number }[];
  /** Events of payments that fit no order, or not its amount. */
  stray: { id: string; type: string; outcome: string; about: string; receivedAt: Date }[];
}

/** What the books say over everybody. */
export function readLedgerTotals(read: Reader): LedgerTotals {
  return {
    kinds: read
      .select({
        kind: ledgerEntries.kind,
        entries: count(),
        credits: sum(ledgerEntries.credits).mapWith(Number),
      })
      .from(ledgerEntries)
      .groupBy(ledgerEntries.kind)
      .all(),
    money: read
      .select({
        currency: orders.currency,
        orders: count(),
        paidMinor: sum(orders.paidMinor).mapWith(Number),
        refundedMinor: sum(orders.refundedMinor).mapWith(Number),
      })
      .from(orders)
      .where(eq(orders.state, 'paid'))
      .groupBy(orders.currency)
      .all(),
    stray: read
      .select({
        id: paymentEvents.id,
        type: paymentEvents.type,
        outcome: paymentEvents.outcome,
        about: paymentEvents.about,
        receivedAt: paymentEvents.receivedAt,
      })
      .from(paymentEvents)
      .where(inArray(paymentEvents.outcome, ['waiting', 'mismatched']))
      .orderBy(desc(paymentEvents.receivedAt), desc(sql`rowid`))
      .limit(SHOWN)
      .all(),
  };
}

/** Orders nobody has paid yet, and events of payments that want somebody to look. */
export function countOpenOrders(read: Pick<Reader, 'select'>): { open: number; stray: number } {
  const open = read.select({ of: count() }).from(orders).where(eq(orders.state, 'open')).get();
  const stray = read
    .select({ of: count() })
    .from(paymentEvents)
    .where(inArray(paymentEvents.outcome, ['waiting', 'mismatched']))
    .get();
  return { open: open?.of ?? 0, stray: stray?.of ?? 0 };
}

/**
 * Gives or takes credits, with a reason that the person reads in their statement. It is audited; the
 * same act sent twice is done once.
 *
 * @throws {Failure} `not_found` where nobody has the address.
 * @throws {AdjustmentRefused} where there is no reason, or more would be taken than is there.
 */
export function adjustByOperator(
  database: Database,
  operatorId: string,
  act: { id: string; address: string; credits: number; reason: string },
  now: Date,
): void {
  database.write((tx) => {
    const person = findPerson(tx, act.address);
    if (person === undefined) throw new Failure('not_found', 'Nobody has an account with that.');
    const done = tx
      .select({ id: auditEvents.id })
      .from(auditEvents)
      .where(eq(auditEvents.id, act.id))
      .get();
    if (done !== undefined) return;
    adjustCredits(tx, person.id, act, now);
    audit(tx, { id: act.id, actor: operatorId, action: 'ledger.adjust', subject: person.id }, now);
  });
}
