import { z } from 'zod';
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
  /** US dollars a million tokens, those sent and those answered, as your contract has it. */
  VERTEX_PRICES: price.prefault('0.30,2.50'),
  HF_PRICES: price.prefault('1.00,3.00'),
});

export interface ModelLimits {
  readonly daily: DailyLimits;
  readonly prices: Readonly<Record<'vertex' | 'huggingface', TokenPrice>>;
}

/** Reads how much of models may be used. */
export function readModelLimits(env: z.infer<typeof modelLimitVariables>): ModelLimits {
  const micros = (amount: number) => Math.round(amount * MICROS);
  return {
    daily: {
      person: {
        calls: env.AI_PERSON_DAILY_CALLS,
        costMicros: micros(env.AI_PERSON_DAILY_DOLLARS),
      },
      all: { calls: env.AI_DAILY_CALLS, costMicros: micros(env.AI_DAILY_DOLLARS) },
    },
    prices: { vertex: env.VERTEX_PRICES, huggingface: env.HF_PRICES },
  };
}
