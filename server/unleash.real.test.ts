import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually } from '~/testing/eventually';
import type { Flags } from '~/platform/flags/flags';
import { openUnleashFlags } from '~/platform/flags/unleash-flags.server';
import { startBuiltServer } from './testing/built-server';
import { startUnleashServer, type UnleashServer } from './testing/unleash-server';
import { Visitor } from './testing/visitor';

const DEFAULTS = { half: false, three: false, tool: false };
type Name = keyof typeof DEFAULTS;

const rollout = (share: string, groupId: string) => ({
  name: 'flexibleRollout',
  parameters: { rollout: share, stickiness: 'userId', groupId },
});
const variant = (name: string, weight: number) => ({
  name,
  weight,
  weightType: 'variable',
  stickiness: 'userId',
});
const SOMEBODY = { id: 'p1', region: 'local', language: 'en', plan: 'free' };
const people = Array.from({ length: 2_000 }, (_, index) => ({ ...SOMEBODY, id: `p${index}` }));

let server: UnleashServer;
beforeAll(async () => {
  server = await startUnleashServer();
  await server.create('half', rollout('50', 'half'));
  await server.create('three', {
    ...rollout('100', 'three'),
    variants: [variant('a', 334), variant('b', 333), variant('c', 333)],
  });
  await server.create('tool', rollout('100', 'tool'));
  await server.create('answers-upload', { name: 'default' });
  for (const name of ['half', 'three', 'tool', 'answers-upload']) await server.switch(name, 'on');
});
afterAll(() => server.remove());

let folder: string;
let opened: Flags<Name>[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-flags-'));
  opened = [];
});
afterEach(async () => {
  await Promise.all(opened.map((flags) => flags.close()));
  rmSync(folder, { recursive: true, force: true });
});

function open(over: { folder?: string; token?: string } = {}): Flags<Name> {
  const flags = openUnleashFlags<Name>({
    url: server.url,
    token: server.token,
    environment: 'development',
    instance: 'test',
    folder,
    defaults: DEFAULTS,
    bootstrap: { version: 2, features: [] },
    clock: () => new Date(),
    log: pino({ level: 'silent' }),
    refreshMs: 250,
    ...over,
  });
  opened.push(flags);
  return flags;
}

const fromServer = (flags: Flags<Name>) =>
  eventually(() => expect(flags.health()).toMatchObject({ source: 'server', lastError: null }));

test('a real server splits people as it was told, the same way on every machine', async () => {
  const [here, there] = [open(), open({ folder: join(folder, 'other') })];
  await fromServer(here);
  await fromServer(there);
  const inside = people.filter((person) => here.isEnabled('half', person)).length;
  expect(inside).toBeGreaterThan(900);
  expect(inside).toBeLessThan(1_100);
  const given = people.map((person) => here.variantOf('three', person));
  expect(people.map((person) => there.variantOf('three', person))).toEqual(given);
  for (const name of ['a', 'b', 'c']) {
    expect(Math.abs(given.filter((one) => one === name).length - 667)).toBeLessThan(100);
  }
});

test('a flag that is switched there is switched here', async () => {
  const flags = open();
  await eventually(() => expect(flags.isEnabled('tool', SOMEBODY)).toBe(true));
  await server.switch('tool', 'off');
  await eventually(() => expect(flags.isEnabled('tool', SOMEBODY)).toBe(false));
  await server.switch('tool', 'on');
  await eventually(() => expect(flags.isEnabled('tool', SOMEBODY)).toBe(true));
});

test('a tool that is switched off there is soon off for visitors', async () => {
  const built = await startBuiltServer({
    DATA_FOLDER: join(folder, 'data'),
    UNLEASH_URL: server.url,
    UNLEASH_TOKEN: server.token,
  });
  try {
    const visitor = new Visitor(built.origin);
    await visitor.post('/start', { intent: 'sample' });
    const upload = async () =>
      (await visitor.post('/interviews?index', { intent: 'upload' })).status;
    expect(await upload()).toBe(422);
    await server.switch('answers-upload', 'off');
    await eventually(async () => expect(await upload()).toBe(503));
  } finally {
    expect(await built.end('SIGTERM')).toBe(0);
  }
});

test('a wrong token is said to be wrong', async () => {
  const flags = open({ token: 'default:development.wrong' });
  await eventually(() =>
    expect(flags.health().lastError?.message).toBe('The Unleash server refuses UNLEASH_TOKEN.'),
  );
  expect(flags.health().source).toBe('bootstrap');
});

test('the last known flags outlive the server and our own restart, until it is back', async () => {
  const before = open();
  await eventually(() => expect(before.isEnabled('tool', SOMEBODY)).toBe(true));
  await server.crash();
  await eventually(() => expect(before.health().lastError).not.toBeNull());
  expect(before.isEnabled('tool', SOMEBODY)).toBe(true);
  await before.close();
  const after = open();
  expect(after.health().source).toBe('disk');
  await eventually(() => expect(after.isEnabled('tool', SOMEBODY)).toBe(true));
  await server.restart();
  await fromServer(after);
  expect(after.isEnabled('tool', SOMEBODY)).toBe(true);
});
