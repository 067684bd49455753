import type { Reader } from '#db/client';
import type { Payments } from '~/platform/payments/payments';
import { getStanding } from './accounts.server';
import type { Price } from './price';
import { findQuote, priceFor } from './quotes.server';

/** What a person can make, and what more would cost them. */
export interface Offer {
  /** Resumes that can be made now. */
  available: number;
  price: Price;
  /** Until when the price is kept; null where it was not quoted yet. */
  keptUntil: Date | null;
  /** Undefined where nothing can be bought. */
  pays: { live: boolean; sandbox: boolean } | undefined;
}

/** @param price that is offered now. */
export function getOffer(
  read: Reader,
  personId: string,
  { price, payments }: { price: Price; payments: Payments | null },
  now: Date,
): Offer {
  const shown = priceFor(read, personId, price, now);
  const quote = findQuote(read, personId, now);
  return {
    available: getStanding(read, personId).available,
    price: shown,
    keptUntil: quote?.amountMinor === shown.amountMinor ? quote.validUntil : null,
    pays:
      payments === null ? undefined : { live: payments.live, sandbox: payments.name === 'sandbox' },
  };
}
