/** Movements of credits. What they do to what can be spent is said by their sign. */
export type LedgerEntryKind = 'grant' | 'hold' | 'capture' | 'release' | 'refund' | 'adjust';

/** One line of the books. */
export interface LedgerEntry {
  entry: number;
  accountId: string;
  kind: LedgerEntryKind;
  /** Change of what can be spent: a hold is negative, its capture 0, its release positive. */
  credits: number;
  /** `welcome`, or the id of the generation, order or operator's act it is for. */
  cause: string;
  /** Of a capture or release: the hold it ends. */
  hold: number | null;
  reason: string;
  at: Date;
}

/** Where an account stands. `granted = available + held + spent`. */
export interface CreditStanding {
  /** Can be spent now. */
  available: number;
  /** Set aside for resumes being made. */
  held: number;
  /** Made into resumes. */
  spent: number;
  /** What was given, bought and adjusted, less what was taken back. */
  granted: number;
}

/** What a first resume costs is granted with the account. */
export const WELCOME_CREDITS = 1;
export const WELCOME = 'welcome';
/** What one resume costs; correcting it, making it again or printing it otherwise costs nothing. */
export const CREDITS_PER_RESUME = 1;

/** Adds an account's entries up. Pure; the order does not matter. */
export function standingOf(entries: readonly LedgerEntry[]): CreditStanding {
  const ends = new Map(
    entries.flatMap(({ hold, kind }) => (hold === null ? [] : [[hold, kind] as const])),
  );
  let available = 0;
  let held = 0;
  let spent = 0;
  for (const { entry, kind, credits } of entries) {
    available += credits;
    if (kind !== 'hold') continue;
    const end = ends.get(entry);
    if (end === undefined) held -= credits;
    if (end === 'capture') spent -= credits;
  }
  return { available, held, spent, granted: available + held + spent };
}

/** The money of an order, in the currency's smallest unit. */
export interface OrderMoney {
  credits: number;
  paidMinor: number;
  refundedMinor: number;
  /** Held back by the payer's bank, or lost to it. */
  disputedMinor: number;
}

/**
 * How many of an order's credits have to be taken back for the money that went back: its share of
 * what was paid, rounded in the person's favour.
 */
export function creditsToTakeBack(money: OrderMoney): number {
  const { credits, paidMinor, refundedMinor, disputedMinor } = money;
  if (paidMinor <= 0) return 0;
  const returned = Math.min(paidMinor, refundedMinor + disputedMinor);
  return Math.floor((credits * returned) / paidMinor);
}

/**
 * How many of the credits granted for one cause are unspent, where the oldest are spent first.
 * What is set aside counts as spent until it is released.
 */
export function unspentOf(entries: readonly LedgerEntry[], cause: string): number {
  const lots = entries
    .filter(({ kind, credits }) => credits > 0 && (kind === 'grant' || kind === 'adjust'))
    .sort((a, b) => a.entry - b.entry)
    .map((lot) => ({
      cause: lot.cause,
      credits: lot.credits + sum(entries.filter((one) => isRefundOf(one, lot))),
    }));
  const { held, spent } = standingOf(entries);
  let used = held + spent - sum(entries.filter((one) => one.kind === 'adjust' && one.credits < 0));
  let unspent = 0;
  for (const lot of lots) {
    const taken = Math.min(used, lot.credits);
    used -= taken;
    if (lot.cause === cause) unspent += lot.credits - taken;
  }
  return unspent;
}

const sum = (entries: readonly LedgerEntry[]) =>
  entries.reduce((total, { credits }) => total + credits, 0);
const isRefundOf = (entry: LedgerEntry, lot: LedgerEntry) =>
  entry.kind === 'refund' && lot.kind === 'grant' && entry.cause === lot.cause;
