import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { fly, readTarget, type Target } from './fly';
import type { GateSettings } from './gate';
import { cleanImages, imageBefore, requireImage } from './images';
import { say } from './notify';
import { openRegistry, type Registry } from './registry';
import { rollOut } from './roll-out';
import { smoke } from './smoke';

const { env } = process;
const PRODUCTION = env['FLY_CONFIG'] ?? 'fly.toml';
const STAGING = env['FLY_STAGING_CONFIG'] ?? 'fly.staging.toml';

function requireVariable(name: string, why: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set. ${why}`);
  return value;
}

const registryOf = ({ app }: Target): Registry =>
  openRegistry(
    env['REGISTRY_URL'] ?? 'https://registry.fly.io',
    app,
    requireVariable('FLY_API_TOKEN', 'Make one: fly tokens create deploy'),
  );

/** How a release is watched: errors are counted unless GATE_WITHOUT says so by name. */
function gateSettings(): GateSettings {
  const seconds = Number(env['GATE_SECONDS'] ?? 300);
  const everyMs = Math.min(10_000, seconds * 100);
  if (env['GATE_WITHOUT'] === 'error-rate') return { seconds, everyMs, prometheus: undefined };
  const why = 'The gate counts errors there; or say GATE_WITHOUT=error-rate.';
  const url = requireVariable('PROMETHEUS_URL', why);
  const token = requireVariable('PROMETHEUS_TOKEN', why);
  return { seconds, everyMs, prometheus: { url, token } };
}

/** Builds the image once; everything after uses this one, by its digest. @returns its name. */
async function build(): Promise<string> {
  const target = readTarget(PRODUCTION);
  const label = requireVariable(
    'RELEASE',
    'It names the image, e.g. RELEASE=$(git rev-parse --short HEAD)',
  );
  await fly(
    'deploy',
    '--config',
    target.config,
    '--build-only',
    '--push',
    '--image-label',
    label,
    '--build-arg',
    `RELEASE=${label}`,
  );
  const digest = await registryOf(target).digestOf(label);
  return `registry.fly.io/${target.app}@${digest}`;
}

async function deploy(config: string, image: string, verb = 'Deploying'): Promise<void> {
  const slackUrl = env['SLACK_WEBHOOK_URL'];
  await rollOut(readTarget(config), { image, verb, gate: gateSettings(), slackUrl });
}

async function staging(image: string): Promise<void> {
  await deploy(STAGING, image);
  await smoke(readTarget(STAGING).url);
  say('Staging works.');
}

/** Somebody says yes: by name in APPROVED_BY, as a workflow does, or at the terminal. */
async function requireApproval(image: string): Promise<string> {
  if (env['APPROVED_BY']) return env['APPROVED_BY'];
  if (!process.stdin.isTTY) throw new Error('Nobody approved: set APPROVED_BY to who did.');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const said = await asking.question(`Deploy ${image} to production? Type your name to approve: `);
  asking.close();
  if (said.trim() === '') throw new Error('Nobody approved.');
  return said.trim();
}

async function production(image: string): Promise<void> {
  const by = await requireApproval(image);
  await deploy(PRODUCTION, image, `Deploying (approved by ${by})`);
  await smoke(readTarget(PRODUCTION).url);
}

const program = new Command('deploy').description('Brings releases to Fly, and back.');
program
  .command('build')
  .description('build the image of RELEASE once, push it, and print its name by digest')
  .action(async () => say(await build()));
program
  .command('staging <image>')
  .description('deploy to staging, and try it')
  .action((image: string) => staging(requireImage(image)));
program
  .command('production <image>')
  .description('deploy to production, region by region; APPROVED_BY says who approved')
  .action((image: string) => production(requireImage(image)));
program
  .command('release')
  .description('all of it: build, staging, smoke, approval, production')
  .action(async () => {
    const image = await build();
    await staging(image);
    await production(image);
  });
program
  .command('rollback [image]')
  .description('go back to the image before, or to the one named')
  .action(async (image?: string) => {
    const target = readTarget(PRODUCTION);
    await deploy(
      PRODUCTION,
      image === undefined ? await imageBefore(target, registryOf(target)) : requireImage(image),
      'Rolling back to',
    );
  });
program
  .command('smoke <url>')
  .description('ask a site for what nobody could do without')
  .action((url: string) => smoke(url));
program
  .command('cleanup')
  .description('delete images that neither a machine nor a release of late has')
  .action(async () => {
    const target = readTarget(PRODUCTION);
    await cleanImages(target, registryOf(target));
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
