import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const HERE = import.meta.dirname;
const [OLD, NEW] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`) as [string, string];
const image = (digest: string) => `registry.fly.io/cvstomize@${digest}`;

/** What the world outside answers, for a test to change. */
interface World {
  ready: (region: string) => number;
  errorShare: (region: string) => string;
  tags: Record<string, string>;
}

let folder: string;
let origin: string;
let server: Server;
let world: World;
let deleted: string[];
let told: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-deploy-'));
  world = { ready: () => 200, errorShare: () => '0.01', tags: { older: OLD, newer: NEW } };
  [deleted, told] = [[], []];
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  origin = `http://127.0.0.1:${port}`;
  for (const name of ['fly', 'fly.staging']) {
    const config = readFileSync(join(HERE, '..', `${name}.toml`), 'utf8');
    writeFileSync(
      join(folder, `${name}.toml`),
      config.replace(/PUBLIC_URL = ".*"/, `PUBLIC_URL = "${origin}"`),
    );
  }
  mkdirSync(join(folder, 'bin'));
  const fly = join(folder, 'bin', 'fly');
  writeFileSync(
    fly,
    `#!/bin/sh\nexec ${process.execPath} ${join(HERE, 'testing', 'fake-fly.js')} "$@"\n`,
  );
  chmodSync(fly, 0o755);
  const machine = (id: string, region: string, state = 'started') => ({
    ...{ id, region, state },
    image_ref: { repository: 'cvstomize', digest: OLD },
    checks: [{ name: 'servicecheck-00-http-8080', status: 'passing' }],
  });
  keep('machines.json', [machine('1', 'syd'), machine('2', 'iad'), machine('3', 'iad')]);
  keep('releases.json', [
    { Version: 3, Status: 'failed', ImageRef: image(`sha256:${'c'.repeat(64)}`) },
    { Version: 2, Status: 'complete', ImageRef: image(NEW) },
    { Version: 1, Status: 'complete', ImageRef: 'registry.fly.io/cvstomize:older' },
  ]);
});
afterEach(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true, force: true });
});

const keep = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify(content));

/** The site, its Prometheus, the registry and the channel, in one server. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', origin);
  const end = (status: number, body = '', headers = {}) =>
    response.writeHead(status, headers).end(body);
  if (pathname === '/health/ready') {
    return void end(world.ready(String(request.headers['fly-prefer-region'] ?? '')), '{}');
  }
  if (pathname === '/api/v1/query') {
    const region = /region="(\w+)"/.exec(searchParams.get('query') ?? '')?.[1] ?? '';
    const result = [{ metric: {}, value: [0, world.errorShare(region)] }];
    return void end(200, JSON.stringify({ status: 'success', data: { result } }));
  }
  if (pathname === '/slack') {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    told.push((JSON.parse(body) as { text: string }).text);
    return void end(200);
  }
  if (pathname.startsWith('/v2/')) {
    answerAsRegistry(request.method ?? '', pathname, end);
    return;
  }
  const page = `<script src="/assets/entry-AbCd1234.js"></script>`;
  const headers = { 'Content-Security-Policy': 'x', 'Cache-Control': 'immutable' };
  end(pathname === '/no-such-page' ? 404 : 200, page, headers);
}

function answerAsRegistry(
  method: string,
  path: string,
  end: (status: number, body?: string, headers?: object) => unknown,
): void {
  if (path.endsWith('/tags/list'))
    return void end(200, JSON.stringify({ tags: Object.keys(world.tags) }));
  const reference = path.split('/').at(-1) ?? '';
  if (method === 'DELETE') {
    deleted.push(reference);
    return void end(202);
  }
  const digest = world.tags[reference];
  if (digest === undefined) end(404);
  else end(200, '', { 'Docker-Content-Digest': digest });
}

interface Run {
  code: number;
  said: string;
}

/** Runs the script as a workflow does, with the fake `fly` first on the PATH. */
function deploy(args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', join(HERE, 'run.ts'), ...args],
      {
        cwd: join(HERE, '..'),
        env: {
          ...process.env,
          PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
          FAKE_FLY: folder,
          FLY_CONFIG: join(folder, 'fly.toml'),
          FLY_STAGING_CONFIG: join(folder, 'fly.staging.toml'),
          FLY_API_TOKEN: 'token',
          REGISTRY_URL: origin,
          PROMETHEUS_URL: origin,
          PROMETHEUS_TOKEN: 'token',
          SLACK_WEBHOOK_URL: `${origin}/slack`,
          GATE_SECONDS: '0.2',
          ...env,
        },
      },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr }),
    );
  });
}

/** What `fly` was told to deploy, region by region. */
function deployed(): string[] {
  const calls = existsSync(join(folder, 'calls.jsonl'))
    ? readFileSync(join(folder, 'calls.jsonl'), 'utf8').trim().split('\n')
    : [];
  return calls
    .map((line) => JSON.parse(line) as string[])
    .filter((args) => args[0] === 'deploy' && args.includes('--image'))
    .map((args) => `${args[args.indexOf('--regions') + 1]} ${args[args.indexOf('--image') + 1]}`);
}

const APPROVED = { APPROVED_BY: 'Wanda' };

describe('production', () => {
  it('is deployed by digest, the primary region first, and said in the channel', async () => {
    const { code, said } = await deploy(['production', image(NEW)], APPROVED);
    expect([code, said]).toEqual([0, expect.stringContaining('Done: cvstomize runs')]);
    expect(deployed()).toEqual([`iad ${image(NEW)}`, `syd ${image(NEW)}`]);
    expect(told[0]).toContain('approved by Wanda');
    expect(told.at(-1)).toBe(`Done: cvstomize runs ${image(NEW)}.`);
  });

  const machineOf = (region: string, change: object) => {
    const machines = JSON.parse(readFileSync(join(folder, 'machines.json'), 'utf8')) as {
      region: string;
    }[];
    keep(
      'machines.json',
      machines.map((one) => (one.region === region ? { ...one, ...change } : one)),
    );
  };
  it.each<[string, RegExp, () => void]>([
    ['is not ready', /iad is not ready: 503/, () => (world.ready = () => 503)],
    ['fails requests', /iad: 6\.0 % of requests fail/, () => (world.errorShare = () => '0.06')],
    [
      'has a machine that failed a check',
      /iad: machine 2 fails live/,
      () => machineOf('iad', { checks: [{ name: 'live', status: 'critical' }] }),
    ],
    [
      'has a machine that is not running',
      /iad: machine 2 is stopped/,
      () => machineOf('iad', { state: 'stopped' }),
    ],
    ['is refused by fly', /fly deploy failed in iad/, () => keep('fails-in-iad', '')],
  ])('is stopped before the second region where the first %s', async (_, why, happen) => {
    happen();
    const { code } = await deploy(['production', image(NEW)], APPROVED);
    expect(code).toBe(1);
    expect(deployed()).toEqual([`iad ${image(NEW)}`]);
    expect(told.at(-1)).toMatch(why);
    expect(told.at(-1)).toContain('syd was not touched');
  });

  it('goes on where nobody came, and after one answer that went astray', async () => {
    world.errorShare = () => 'NaN';
    let answers = 0;
    world.ready = () => ((answers += 1) === 2 ? 503 : 200);
    expect((await deploy(['production', image(NEW)], APPROVED)).code).toBe(0);
    expect(deployed()).toHaveLength(2);
  });

  it.each([
    ['nobody approved', ['production', image(NEW)], {}],
    [
      'an image that is named by a tag',
      ['production', 'registry.fly.io/cvstomize:newer'],
      APPROVED,
    ],
    ['no way to count errors', ['production', image(NEW)], { ...APPROVED, PROMETHEUS_URL: '' }],
  ])('is not touched with %s', async (_, args, env) => {
    expect((await deploy(args, env)).code).toBe(1);
    expect(deployed()).toEqual([]);
  });
});

describe('a release', () => {
  it('is built once, tried on staging, and then deployed as it was tried', async () => {
    const { code, said } = await deploy(['release'], { ...APPROVED, RELEASE: 'newer' });
    expect([code, said]).toEqual([0, expect.stringContaining('Staging works.')]);
    const regions = ['iad', 'syd'];
    expect(deployed()).toEqual([...regions, ...regions].map((region) => `${region} ${image(NEW)}`));
  });

  it('that staging does not take never reaches production', async () => {
    world.ready = () => 503;
    expect((await deploy(['release'], { ...APPROVED, RELEASE: 'newer' })).code).toBe(1);
    expect(deployed()).toEqual([`iad ${image(NEW)}`]);
    expect(told.join()).not.toContain('approved');
  });
});

describe('a rollback', () => {
  it('goes to the newest image of before that no machine runs', async () => {
    await deploy(['production', image(NEW)], APPROVED);
    expect((await deploy(['rollback'])).code).toBe(0);
    expect(deployed().slice(2)).toEqual([`iad ${image(OLD)}`, `syd ${image(OLD)}`]);
  });

  it('goes to the image that is named', async () => {
    expect((await deploy(['rollback', image(OLD)])).code).toBe(0);
    expect(deployed()).toEqual([`iad ${image(OLD)}`, `syd ${image(OLD)}`]);
  });
});

describe('cleaning up', () => {
  it('deletes what neither a machine nor a release of late has', async () => {
    const gone = `sha256:${'d'.repeat(64)}`;
    world.tags = { ...world.tags, forgotten: gone, again: gone };
    const { code, said } = await deploy(['cleanup']);
    expect([code, said]).toEqual([0, '1 old images deleted, 2 kept.\n']);
    expect(deleted).toEqual([gone]);
  });
});
