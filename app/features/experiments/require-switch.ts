import { Failure } from '~/platform/failure';
import type { FlagContext, Flags } from '~/platform/flags/flags';
import type { FlagName } from './flag-registry';

const TRY_AGAIN_SECONDS = 600;

/**
 * Guards a tool that operators can switch off.
 *
 * @param message what is off and what the person still has, in a sentence or two.
 * @throws {Failure} `unavailable` while it is off.
 */
export function requireSwitch(
  flags: Pick<Flags<FlagName>, 'isEnabled'>,
  name: FlagName,
  context: FlagContext,
  message: string,
): void {
  if (flags.isEnabled(name, context)) return;
  throw new Failure('unavailable', message, { retryAfterSeconds: TRY_AGAIN_SECONDS });
}
