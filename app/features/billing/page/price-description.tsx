import { Day } from '~/ui/day';
import { formatMoney, resumeCountLabel } from '../money';
import type { Price } from '../price';
import { PRICE_LABELS as LABELS } from './price-labels';

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
    <>
      <p>
        {LABELS.first} {LABELS.after(resumeCountLabel(price.credits))}{' '}
        <strong>{formatMoney(price.amountMinor, price.currency)}</strong>
        {differ ? (
          <>
            {' '}
            {LABELS.to} <strong>{formatMoney(upTo.amountMinor, upTo.currency)}</strong>
          </>
        ) : null}
        {LABELS.once}
      </p>
      <p className="quiet">
        {LABELS.free}
        {differ ? ` ${LABELS.trying}` : null}
        {keptUntil === null ? null : (
          <>
            {' '}
            {LABELS.keptUntil} <Day date={keptUntil} />.
          </>
        )}
      </p>
    </>
  );
}
