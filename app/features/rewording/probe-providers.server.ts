import { z } from 'zod';
import type { Clock } from '~/platform/clock';
import { ModelFailure } from '~/platform/ai/model';
import { isAskable } from '~/platform/providers/breaker';
import { meterModel } from '~/platform/providers/metered-model.server';
import { getHealth } from '~/platform/providers/provider-health.server';
import type { Database } from '#db/client';
import type { Models } from './models.server';

const REQUEST = {
  instructions: 'Answer with the JSON object {"ok": true} and nothing else.',
  data: '',
  schema: z.object({ ok: z.boolean() }),
  maxOutputTokens: 50,
};

/**
 * Asks each provider that is not asked for its trouble, and whose time has come, a question about
 * nobody: so that it is known to be back before a person has to find out. A healthy provider is
 * not asked.
 *
 * @returns how many were asked.
 */
export async function probeProviders(
  { database, clock, models }: { database: Database; clock: Clock; models: Models },
  signal: AbortSignal,
): Promise<number> {
  const { region } = models.metering;
  const due = models.all.filter(({ provider }) => {
    const { circuit } = getHealth(database.read, { provider, region }, clock());
    return circuit.state !== 'closed' && isAskable(circuit, clock().getTime());
  });
  await Promise.all(
    due.map(async (model) => {
      try {
        await meterModel(model, models.metering, null).answer(REQUEST, { signal });
      } catch (error) {
        // What it is, the breaker has noted.
        if (!(error instanceof ModelFailure)) throw error;
      }
    }),
  );
  return due.length;
}
