import { z } from 'zod';
import type { Vendor } from '~/platform/ai/vendors/vendor';
import type { VendorKey } from '~/platform/ai/vendors/vendors';
import type { DailyLimits, TokenPrice } from '~/platform/providers/budget';

const MICROS = 1_000_000;
const positive = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const dollars = (fallback: number) => z.coerce.number().positive().max(1_000_000).default(fallback);
const price = z
  .string()
  .regex(/^\d+(\.\d+)?,\d+(\.\d+)?$/, 'must be two numbers, e.g. 0.30,2.50')
  .transform((value): TokenPrice => {
    const [inputDollars = 0, outputDollars = 0] = value.split(',').map(Number);
    return { inputDollars, outputDollars };
  });

export const modelLimitVariables = z.object({
  /** What models may be used within a UTC day, for each person and for everybody together. */
  AI_PERSON_DAILY_CALLS: positive(60),
  AI_PERSON_DAILY_DOLLARS: dollars(0.5),
  AI_DAILY_CALLS: positive(5_000),
  AI_DAILY_DOLLARS: dollars(25),
});

/** What these vendors cost by their key, as your contract has it, out of each one's own variable. */
export const priceVariables = (vendors: readonly Vendor[]) =>
  z
    .object(
      Object.fromEntries(
        vendors.map(({ prices }) => [prices.variable, price.prefault(prices.default)]),
      ),
    )
    .transform(
      (given) =>
        Object.fromEntries(
          vendors.map(({ key, prices }) => [key, given[prices.variable]]),
        ) as Record<VendorKey, TokenPrice>,
    );

export interface ModelLimits {
  readonly daily: DailyLimits;
  readonly prices: Readonly<Record<VendorKey, TokenPrice>>;
}

/** Reads how much of models may be used. */
export function readModelLimits(
  env: z.infer<typeof modelLimitVariables>,
  prices: ModelLimits['prices'],
): ModelLimits {
  const micros = (amount: number) => Math.round(amount * MICROS);
  return {
    daily: {
      person: {
        calls: env.AI_PERSON_DAILY_CALLS,
        costMicros: micros(env.AI_PERSON_DAILY_DOLLARS),
      },
      all: { calls: env.AI_DAILY_CALLS, costMicros: micros(env.AI_DAILY_DOLLARS) },
    },
    prices,
  };
}
