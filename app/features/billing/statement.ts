import type { LedgerEntry } from './ledger';

/** What a line of a statement is about. */
export type StatementLineKind =
  | 'welcome'
  | 'bought'
  | 'set-aside'
  | 'made'
  | 'not-made'
  | 'money-back'
  | 'dispute-won'
  | 'adjusted';

/** One line of a statement. */
export interface StatementLine {
  at: Date;
  kind: StatementLineKind;
  /** Change of what can be spent. */
  credits: number;
  /** What can be spent after it. */
  balance: number;
  /** Why an operator adjusted. */
  reason: string;
  /** What was paid, where it was bought. */
  paid: { minor: number; currency: string } | null;
}

/** The money of an order, by its id. */
export type PaidOrders = ReadonlyMap<string, { paidMinor: number; currency: string }>;

/**
 * An account's entries as their owner reads them, the newest first: a hold and its end are one line
 * where the resume was made, two where it was not.
 *
 * @param entries the oldest first.
 */
export function statementOf(entries: readonly LedgerEntry[], orders: PaidOrders): StatementLine[] {
  const ends = new Map(
    entries.flatMap(({ hold, kind }) => (hold === null ? [] : [[hold, kind] as const])),
  );
  let balance = 0;
  const lines: StatementLine[] = [];
  for (const entry of entries) {
    balance += entry.credits;
    if (entry.kind === 'capture') continue;
    const { at, credits, reason, cause } = entry;
    const kind = kindOf(entry, ends.get(entry.entry));
    const order = kind === 'bought' ? orders.get(cause) : undefined;
    const paid = order === undefined ? null : { minor: order.paidMinor, currency: order.currency };
    lines.push({ at, kind, credits, balance, reason, paid });
  }
  return lines.reverse();
}

function kindOf(entry: LedgerEntry, end: LedgerEntry['kind'] | undefined): StatementLineKind {
  switch (entry.kind) {
    case 'grant':
      return entry.cause === 'welcome' ? 'welcome' : 'bought';
    case 'hold':
      return end === 'capture' ? 'made' : 'set-aside';
    case 'refund':
      return entry.credits < 0 ? 'money-back' : 'dispute-won';
    case 'adjust':
      return 'adjusted';
    default:
      return 'not-made';
  }
}
