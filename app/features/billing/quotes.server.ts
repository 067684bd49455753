import type { Database, Reader, Transaction } from '#db/client';
import { quotes } from '#db/schema';
import { and, asc, eq, gt } from 'drizzle-orm';
import { newId } from '~/platform/id.server';
import { DAY_MS } from '~/platform/durations';
import type { Price } from './price';

export const QUOTE_DAYS = 30;

/** A price somebody was shown, and until when it is kept. */
export interface Quote extends Price {
  id: string;
  validUntil: Date;
}

/** The cheapest price that a person was shown and that still holds. */
export function findQuote(read: Reader, personId: string, now: Date): Quote | undefined {
  return read
    .select({
      id: quotes.id,
      variant: quotes.variant,
      amountMinor: quotes.amountMinor,
      currency: quotes.currency,
      credits: quotes.credits,
      validUntil: quotes.validUntil,
    })
    .from(quotes)
    .where(and(eq(quotes.personId, personId), gt(quotes.validUntil, now)))
    .orderBy(asc(quotes.amountMinor), asc(quotes.validUntil))
    .get();
}

/**
 * Quotes a price, in the caller's transaction: the one that holds, unless `price` is cheaper or none
 * does.
 */
export function quoteWithin(tx: Transaction, personId: string, price: Price, now: Date): Quote {
  const held = findQuote(tx, personId, now);
  if (held !== undefined && !isCheaper(price, held)) return held;
  const validUntil = new Date(now.getTime() + QUOTE_DAYS * DAY_MS);
  const { variant, amountMinor, currency, credits } = price;
  const quote = { id: newId(), variant, amountMinor, currency, credits, validUntil };
  tx.insert(quotes)
    .values({ ...quote, personId, createdAt: now })
    .run();
  return quote;
}

/** Quotes a price: kept for 30 days, replaced by a cheaper one only. */
export function quotePrice(database: Database, personId: string, price: Price, now: Date): Quote {
  const held = findQuote(database.read, personId, now);
  if (held !== undefined && !isCheaper(price, held)) return held;
  return database.write((tx) => quoteWithin(tx, personId, price, now));
}

/** What a person would be charged: the price they are held to, or `price` where it is cheaper. */
export function priceFor(read: Reader, personId: string, price: Price, now: Date): Price {
  const held = findQuote(read, personId, now);
  return held === undefined || isCheaper(price, held) ? price : held;
}

/** Prices of another currency or pack cannot be compared, and replace nothing. */
const isCheaper = (price: Price, than: Price): boolean =>
  price.currency === than.currency &&
  price.credits >= than.credits &&
  price.amountMinor < than.amountMinor;
