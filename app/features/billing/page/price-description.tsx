import { Day } from '~/ui/day';
import { formatMoney, resumeCountLabel } from '../money';
import type { Price } from '../price';

interface PriceDescriptionProps {
  price: Price;
  /** The dearest price there is, where nobody is known yet and prices differ. */
  upTo?: Price | null;
  /** Until when the price is kept, where it was quoted. */
  keptUntil?: Date | null;
}

/** What a pack costs, whole: amount, what is in it, that nothing follows, how long it holds. */
export function PriceDescription({ price, upTo = null, keptUntil = null }: PriceDescriptionProps) {
  const differ = upTo !== null && upTo.amountMinor > price.amountMinor;
  return (
    <p>
      Your first resume is free, with no card, and correcting a resume and making it again is always
      free. After that, {resumeCountLabel(price.credits)} cost{' '}
      <strong>{formatMoney(price.amountMinor, price.currency)}</strong>
      {differ ? (
        <>
          {' '}
          to <strong>{formatMoney(upTo.amountMinor, upTo.currency)}</strong>
        </>
      ) : null}
      , tax included. They do not run out, and it is no subscription.
      {differ
        ? ' We are trying out prices: you see yours before the first question, and it is kept for 30 days.'
        : null}
      {keptUntil === null ? null : (
        <>
          {' '}
          This price is yours until <Day date={keptUntil} />.
        </>
      )}
    </p>
  );
}
