import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { http, HttpResponse } from 'msw';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '~/testing/eventually';
import { vendors } from '~/testing/vendors';
import type { Flags } from './flags';
import { DEFAULTS, describeFlags, SOMEBODY, TOGGLES, type TestFlag } from './testing/conformance';
import type { Toggles } from './toggles';
import { openUnleashFlags } from './unleash-flags.server';

const URL = 'https://flags.example/api/';
const NOW = new Date('2026-03-02T20:15:00Z');
const NOTHING: Toggles = { version: 2, features: [] };

let folder: string;
let opened: Flags<TestFlag>[];
let asked: Request[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-flags-'));
  opened = [];
  asked = [];
  vendors.use(
    http.post(`${URL}client/register`, () => new HttpResponse(null, { status: 202 })),
    http.post(`${URL}client/metrics`, () => new HttpResponse(null, { status: 202 })),
  );
});
afterEach(async () => {
  await Promise.all(opened.map((flags) => flags.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** What the server answers from now on. */
function answer(respond: () => Response | Promise<Response>): void {
  vendors.use(
    http.get(`${URL}client/features`, ({ request }) => {
      asked.push(request);
      return respond();
    }),
  );
}
const give = (toggles: Toggles) => () => HttpResponse.json(toggles);

function open(over: Partial<Parameters<typeof openUnleashFlags<TestFlag>>[0]> = {}) {
  const flags = openUnleashFlags<TestFlag>({
    url: URL,
    token: 'default:development.secret',
    environment: 'development',
    instance: 'test',
    folder,
    defaults: DEFAULTS,
    bootstrap: NOTHING,
    clock: () => NOW,
    log: pino({ level: 'silent' }),
    refreshMs: 20,
    ...over,
  });
  opened.push(flags);
  return flags;
}

const fromServer = (flags: Flags<TestFlag>) =>
  eventually(() => expect(flags.health().source).toBe('server'));
const without = (name: string): Toggles => ({
  ...TOGGLES,
  features: TOGGLES.features.map((one) => (one.name === name ? { ...one, enabled: false } : one)),
});

describeFlags('an Unleash server', async () => {
  answer(give(TOGGLES));
  const flags = open();
  await fromServer(flags);
  return flags;
});

describe('a server that answers', () => {
  test('is asked with the token, and said to be the source', async () => {
    answer(give(TOGGLES));
    const flags = open();
    await fromServer(flags);
    expect(asked[0]?.headers.get('Authorization')).toBe('default:development.secret');
    expect(flags.health()).toEqual({ source: 'server', confirmedAt: NOW, lastError: null });
  });

  test('changes answers while we run', async () => {
    answer(give(TOGGLES));
    const flags = open();
    await eventually(() => expect(flags.isEnabled('on', SOMEBODY)).toBe(true));
    answer(give(without('on')));
    await eventually(() => expect(flags.isEnabled('on', SOMEBODY)).toBe(false));
  });

  test('says that nothing changed, which confirms what is kept', async () => {
    let now = NOW;
    answer(give(TOGGLES));
    const flags = open({ clock: () => now });
    await fromServer(flags);
    const file = join(folder, 'last-known.json');
    await eventually(() => expect(statSync(file).mtime).toEqual(NOW));
    now = new Date(NOW.getTime() + 60_000);
    answer(() => new HttpResponse(null, { status: 304 }));
    await eventually(() => expect(flags.health().confirmedAt).toEqual(now));
    await eventually(() => expect(statSync(file).mtime).toEqual(now));
  });
});

describe('an outage', () => {
  const outages: [string, () => Response | Promise<Response>][] = [
    ['no connection', () => HttpResponse.error()],
    ['an error of the server', () => new HttpResponse('down', { status: 503 })],
    ['something that is no JSON', () => new HttpResponse('<html>')],
    ['a strange status', () => new HttpResponse('tea', { status: 418 })],
  ];

  test.each(outages)('from the start does not stop us: %s', async (_, respond) => {
    answer(respond);
    const flags = open({ bootstrap: TOGGLES });
    await eventually(() => expect(flags.isEnabled('on', SOMEBODY)).toBe(true));
    await eventually(() => expect(flags.health().lastError).not.toBeNull());
    expect(flags.health()).toMatchObject({ source: 'bootstrap', confirmedAt: null });
    answer(give(without('on')));
    await eventually(() => expect(flags.isEnabled('on', SOMEBODY)).toBe(false));
    expect(flags.health()).toMatchObject({ source: 'server', lastError: null });
  });

  test.each(outages.slice(2))(
    'later leaves the last known flags in force: %s',
    async (_, respond) => {
      answer(give(without('on')));
      const flags = open({ bootstrap: TOGGLES });
      await fromServer(flags);
      answer(respond);
      await eventually(() => expect(flags.health().lastError).not.toBeNull());
      expect(flags.isEnabled('on', SOMEBODY)).toBe(false);
      expect(flags.health()).toMatchObject({ source: 'server', confirmedAt: NOW });
    },
  );

  test('and a restart leave the last known flags in force', async () => {
    answer(give(without('on')));
    const before = open({ bootstrap: TOGGLES });
    await fromServer(before);
    await eventually(() =>
      expect(readFileSync(join(folder, 'last-known.json'), 'utf8')).not.toBe(''),
    );
    await before.close();
    answer(() => HttpResponse.error());
    const after = open({ bootstrap: TOGGLES });
    expect(after.health()).toMatchObject({ source: 'disk', confirmedAt: NOW });
    await eventually(() => expect(after.health().lastError).not.toBeNull());
    expect(after.isEnabled('on', SOMEBODY)).toBe(false);
  });

  test('with a copy on disk that is broken falls back to the bootstrap, and says so', async () => {
    writeFileSync(join(folder, 'last-known.json'), '{"version":2,"featu');
    answer(() => new Promise(() => undefined));
    const flags = open({ bootstrap: TOGGLES });
    expect(flags.health()).toMatchObject({ source: 'bootstrap' });
    expect(flags.health().lastError?.message).toMatch(/JSON/);
    await eventually(() => expect(flags.isEnabled('on', SOMEBODY)).toBe(true));
  });
});

describe('a token that is refused', () => {
  test.each([401, 403])('is said to be the reason, and shown nowhere: %d', async (status) => {
    answer(() => new HttpResponse(null, { status }));
    const flags = open({ bootstrap: TOGGLES });
    await eventually(() => expect(flags.health().lastError).not.toBeNull());
    expect(flags.health().lastError).toEqual({
      message: 'The Unleash server refuses UNLEASH_TOKEN.',
      at: NOW,
    });
    expect(flags.isEnabled('on', SOMEBODY)).toBe(true);
  });

  test('is tried again, more and more seldom, and works once it is granted', async () => {
    answer(() => new HttpResponse(null, { status: 401 }));
    const flags = open({ bootstrap: TOGGLES });
    await eventually(() => expect(asked.length).toBeGreaterThanOrEqual(4));
    answer(give(without('on')));
    await eventually(() => expect(flags.isEnabled('on', SOMEBODY)).toBe(false));
    expect(flags.health()).toMatchObject({ source: 'server', lastError: null });
  });

  test('that is refused later keeps the last known flags meanwhile', async () => {
    answer(give(without('on')));
    const flags = open({ bootstrap: TOGGLES });
    await fromServer(flags);
    answer(() => new HttpResponse(null, { status: 401 }));
    await eventually(() => expect(flags.health().lastError).not.toBeNull());
    const refused = asked.length;
    await eventually(() => expect(asked.length).toBeGreaterThan(refused + 1));
    expect(flags.isEnabled('on', SOMEBODY)).toBe(false);
  });
});

test('a disk that cannot be written is said, and flags go on being fetched', async () => {
  mkdirSync(join(folder, 'last-known.json.part'));
  answer(give(without('on')));
  const flags = open({ bootstrap: TOGGLES });
  await eventually(() => expect(flags.health().lastError?.message).toMatch(/EISDIR/));
  expect(flags.health().source).toBe('server');
  expect(flags.isEnabled('on', SOMEBODY)).toBe(false);
});

describe('closing', () => {
  test('while flags are being fetched waits for them instead of crashing', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown) => unhandled.push(error);
    process.on('uncaughtException', note).on('unhandledRejection', note);
    let fail: () => void = () => undefined;
    answer(
      () =>
        new Promise((resolve) => {
          fail = () => resolve(new HttpResponse(null, { status: 418 }));
        }),
    );
    const flags = open();
    await eventually(() => expect(asked).toHaveLength(1));
    const closing = flags.close();
    fail();
    await closing;
    await new Promise((resolve) => setTimeout(resolve, 50));
    process.off('uncaughtException', note).off('unhandledRejection', note);
    expect(unhandled).toEqual([]);
  });

  test('does not wait for a server that never answers', async () => {
    let end: () => void = () => undefined;
    answer(
      () =>
        new Promise((resolve) => {
          end = () => resolve(new HttpResponse(null, { status: 418 }));
        }),
    );
    const flags = open();
    await eventually(() => expect(asked).toHaveLength(1));
    await expect(flags.close()).resolves.toBeUndefined();
    // Or it would be asked again while other tests run.
    end();
  });

  test('stops asking', async () => {
    answer(give(TOGGLES));
    const flags = open();
    await fromServer(flags);
    await flags.close();
    const before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).toHaveLength(before);
  });
});
