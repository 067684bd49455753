import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { parse } from 'smol-toml';
import { z } from 'zod';

/** Runs `fly`, which asks FLY_API_TOKEN who we are. @throws {Error} where it fails. */
export async function fly(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('fly', args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** What a deployment needs to know of a fly.toml. */
export interface Target {
  readonly config: string;
  readonly app: string;
  readonly primaryRegion: string;
  readonly url: string;
}

const flyToml = z.object({
  app: z.string(),
  primary_region: z.string(),
  env: z.object({ PUBLIC_URL: z.url() }),
});

/** @throws {Error} where the file is none of ours. */
export function readTarget(config: string): Target {
  const { app, primary_region, env } = flyToml.parse(parse(readFileSync(config, 'utf8')));
  return { config, app, primaryRegion: primary_region, url: env.PUBLIC_URL };
}

/** As the Machines API describes one; what it says besides is left out. */
const machine = z.object({
  id: z.string(),
  state: z.string(),
  region: z.string(),
  image_ref: z.object({ repository: z.string(), tag: z.string().optional(), digest: z.string() }),
  checks: z.array(z.object({ name: z.string(), status: z.string() })).default([]),
});
export type Machine = z.infer<typeof machine>;

export async function listMachines({ app }: Pick<Target, 'app'>): Promise<Machine[]> {
  return z.array(machine).parse(JSON.parse(await fly('machine', 'list', '--app', app, '--json')));
}

/** The regions that have machines, the primary's first: only there is the database migrated. */
export function regionsOf(machines: readonly Machine[], primaryRegion: string): string[] {
  const regions = new Set(machines.map(({ region }) => region));
  if (!regions.has(primaryRegion)) {
    throw new Error(`No machine is in the primary region, ${primaryRegion}. See regions.md.`);
  }
  return [primaryRegion, ...[...regions].filter((one) => one !== primaryRegion).sort()];
}
