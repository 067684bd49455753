/** What a pack costs. One person sees one price. */
export interface Price {
  /** Names the price; a variant of the price experiment. */
  variant: string;
  /** Tax included, in the currency's smallest unit. */
  amountMinor: number;
  /** ISO 4217, upper case. */
  currency: string;
  /** Resumes in the pack. */
  credits: number;
}

const PACK_CREDITS = 5;

const priced = (variant: string, amountMinor: number): Price => ({
  variant,
  amountMinor,
  currency: 'USD',
  credits: PACK_CREDITS,
});

/** Every price there is, the cheapest first. */
export const PRICES = [
  priced('five-dollars', 500),
  priced('ten-dollars', 1_000),
  priced('fifteen-dollars', 1_500),
] as const;

/** The price while no experiment says another one. */
export const USUAL_PRICE: Price = PRICES[1];

/** The price of a variant; the usual one where there is no such variant. */
export function priceOfVariant(variant: string | null): Price {
  return PRICES.find((price) => price.variant === variant) ?? USUAL_PRICE;
}
