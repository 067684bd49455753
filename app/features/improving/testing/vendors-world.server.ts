import type { Drafting } from '~/features/writing/drafting-threads.server';
import type { Director } from '~/platform/ai/testing/scene';
import type { Printer } from '~/platform/pdf/printer';
import { openBothVendors } from '~/features/rewording/testing/both-vendors.server';
import { openImprovementWorld } from './improvement-world.server';

/**
 * A world whose models are both vendors' adapters, before stand-ins that answer on the wire.
 *
 * @returns the world, and the directors of what each vendor answers, to be set anew at any time.
 */
export function openVendorsWorld(of: { printer: Printer; drafting: Drafting }, director: Director) {
  const directors = { vertex: director, huggingface: director };
  const world = openImprovementWorld(of, openBothVendors(directors).models);
  return { world, directors };
}
