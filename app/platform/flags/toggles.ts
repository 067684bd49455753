import type { ClientFeaturesResponse } from 'unleash-client';
import { z } from 'zod';

const toggles = z.looseObject({
  version: z.number(),
  features: z.array(
    z.looseObject({
      name: z.string().min(1),
      enabled: z.boolean(),
      strategies: z.array(z.looseObject({ name: z.string() })),
    }),
  ),
});

/** All toggles with their strategies and variants, as Unleash's client API gives them. */
export type Toggles = ClientFeaturesResponse;

/**
 * Checks toggles in the form of Unleash's client API (`GET /api/client/features`).
 *
 * @param value parsed JSON. @throws {Error} where it is something else.
 */
export function readToggles(value: unknown): Toggles {
  // Strategies and variants go to the client as they came, whatever later servers add to them.
  return toggles.parse(value) as unknown as Toggles;
}
