import type { Database } from '#db/client';
import pino from 'pino';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import type { Model } from '~/platform/ai/model';
import type { Clock } from '~/platform/clock';
import { samePrices } from '~/platform/providers/testing/same-prices';
import type { Models } from '../models.server';

/** Models with room for thousands of calls, and every switch on; none unless told. */
export function openTestModels(
  database: Database,
  clock: Clock,
  all: readonly Model[] = [],
): Models {
  return {
    all,
    flags: openSteadyFlags(),
    metering: {
      ...{ database, clock, region: 'local', callLimitMs: 60_000 },
      log: pino({ level: 'silent' }),
      limits: {
        person: { calls: 1_000, costMicros: 10 ** 9 },
        all: { calls: 10_000, costMicros: 10 ** 10 },
      },
      prices: samePrices({ inputDollars: 1, outputDollars: 10 }),
      random: () => 0,
    },
  };
}
