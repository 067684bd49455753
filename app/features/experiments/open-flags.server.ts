import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { openEmbeddedFlags } from '~/platform/flags/embedded-flags.server';
import type { FlagDefaults, Flags } from '~/platform/flags/flags';
import { readToggles, type Toggles } from '~/platform/flags/toggles';
import { openUnleashFlags } from '~/platform/flags/unleash-flags.server';
import bootstrap from './flags.bootstrap.json';
import { listFlags, type FlagName } from './flag-registry';

const DEFAULTS = Object.fromEntries(
  listFlags().map((flag) => [flag.name, flag.default]),
) as FlagDefaults<FlagName>;

/**
 * Opens the flags of an Unleash server where one is configured, else those of a file.
 *
 * @throws {Error} where FLAGS_FILE cannot be read.
 */
export function openFlags(
  config: Pick<Config, 'unleash' | 'flagsFile' | 'flagsFolder' | 'instance'>,
  clock: Clock,
  log: Logger,
): Flags<FlagName> {
  const toggles = readBootstrap(config.flagsFile);
  if (config.unleash === undefined) return openEmbeddedFlags(DEFAULTS, toggles);
  return openUnleashFlags({
    ...config.unleash,
    instance: config.instance ?? hostname(),
    folder: config.flagsFolder,
    defaults: DEFAULTS,
    bootstrap: toggles,
    clock,
    log,
  });
}

/**
 * The toggles that hold until a server answered: of the file that is shipped, or the one named.
 *
 * @throws {Error} where it cannot be read.
 */
export function readBootstrap(file: string | undefined): Toggles {
  if (file === undefined) return readToggles(bootstrap);
  try {
    return readToggles(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`FLAGS_FILE: ${file} cannot be read`, { cause: error });
  }
}
