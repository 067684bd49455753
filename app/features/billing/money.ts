/**
 * An amount in words of its currency, without decimals where they are zero: `$10`, `$7.50`.
 *
 * @param minor in the currency's smallest unit.
 * @param currency ISO 4217.
 */
export function formatMoney(minor: number, currency: string): string {
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return format.format(minor / 10 ** maximumFractionDigits);
}

/** `1 resume`, `5 resumes`. */
export function resumeCountLabel(credits: number): string {
  return credits === 1 ? '1 resume' : `${credits} resumes`;
}
