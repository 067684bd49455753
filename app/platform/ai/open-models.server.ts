import type { AiConfig } from '~/platform/config/ai-variables';
import type { Model } from './model';
import { CLIENTS, type OpenClient } from './vendors/clients.server';

/** The clients of vendors, by key. Each takes the settings that its own descriptor reads. */
type Clients = Readonly<Record<string, () => Promise<OpenClient<never>>>>;

/**
 * The models that are set up, in the order in which they are asked. None is no error.
 *
 * @throws where a vendor has no client.
 */
export async function openModels(
  { writers, timeoutMs }: Pick<AiConfig, 'writers' | 'timeoutMs'>,
  clients: Clients = CLIENTS,
): Promise<Model[]> {
  // Half of the time there is, so that a provider that hangs leaves some for the next.
  const half = Math.ceil(timeoutMs / 2);
  return Promise.all(
    writers.map(async ({ vendor, settings }) => {
      const open = await clients[vendor]?.();
      if (open === undefined) throw new Error(`The vendor ${vendor} has no client`);
      return open({ ...(settings as object), timeoutMs: half } as never);
    }),
  );
}
