import { openTestDatabase } from '#db/testing';
import { openDatabase } from '#db/client';
import { people } from '#db/schema';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { FAILURES_TO_OPEN, isAskable, OPEN_MS } from './breaker';
import { dayOf } from '../utc-day';
import { meterModel, type Metering } from './metered-model.server';
import { forgetUsage, listUsage, spentByAll, spentByPerson } from './model-usage.server';
import { getHealth, listHealth } from './provider-health.server';
import { samePrices } from './testing/same-prices';
import { scriptModel, type ScriptedModel } from './testing/scripted-model';
import { DAY_MS } from '../durations';

const OK = { says: '{}', inputTokens: 1_000, outputTokens: 100 };
/** At a dollar and ten a million tokens. */
const OK_COSTS = 1_000 * 1 + 100 * 10;
const REQUEST = {
  instructions: 'i'.repeat(1_000),
  data: 'd'.repeat(1_000),
  schema: z.object({}),
  maxOutputTokens: 200,
};
/** Half a token a character, and all that may be answered. */
const MOST = 1_000 * 1 + 200 * 10;

let db: ReturnType<typeof openTestDatabase>;
let now: Date;
let warned: unknown[];
let metering: Metering;
let model: ScriptedModel;

beforeEach(() => {
  db = openTestDatabase();
  now = new Date('2026-03-01T10:00:00Z');
  warned = [];
  metering = {
    database: db.database,
    clock: () => now,
    log: { ...pino({ level: 'silent' }), warn: (said: unknown) => warned.push(said) } as never,
    region: 'fra',
    limits: {
      person: { calls: 100, costMicros: 10 ** 9 },
      all: { calls: 1_000, costMicros: 10 ** 9 },
    },
    prices: samePrices({ inputDollars: 1, outputDollars: 10 }),
    callLimitMs: 60_000,
    random: () => 0,
  };
  model = scriptModel('vertex', OK);
  for (const id of ['marta', 'jonas']) {
    db.database.write((tx) => {
      tx.insert(people).values({ id, createdAt: now, activeAt: now }).run();
    });
  }
});
afterEach(() => db.remove());

const ask = (
  person: string | null = 'marta',
  { signal = new AbortController().signal, over = {} } = {},
) => meterModel(model, { ...metering, ...over }, person).answer(REQUEST, { signal });
const health = () => getHealth(db.database.read, { provider: 'vertex', region: 'fra' }, now);
const spent = () => ({
  all: spentByAll(db.database.read, dayOf(now)),
  marta: spentByPerson(db.database.read, 'marta', dayOf(now)),
});
const wait = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
async function fail(times: number): Promise<void> {
  model.play({ fails: 'broken' });
  for (let index = 0; index < times; index += 1) {
    await expect(ask()).rejects.toMatchObject({ trouble: 'broken' });
  }
}

describe('what a call costs', () => {
  test('is counted for the person and in all, by tokens and price', async () => {
    await ask();
    expect(spent()).toEqual({
      all: { calls: 1, costMicros: OK_COSTS },
      marta: { calls: 1, costMicros: OK_COSTS },
    });
    expect(listUsage(db.database.read, dayOf(now))).toEqual([
      {
        ...{ day: '2026-03-01', provider: 'vertex', model: 'vertex-of-the-tests' },
        ...{ calls: 1, troubles: 0, inputTokens: 1_000, outputTokens: 100, costMicros: OK_COSTS },
      },
    ]);
  });

  test('is the most it can be while it is under way, and stays that where it is not known', async () => {
    model.play({ hangs: true });
    const abort = new AbortController();
    const asked = ask('marta', { signal: abort.signal });
    expect(spent().all).toEqual({ calls: 1, costMicros: MOST });
    abort.abort(new Error('stopped'));
    await expect(asked).rejects.toThrow();
    expect(spent().all).toEqual({ calls: 1, costMicros: MOST });
  });

  test('is nothing where no model ran', async () => {
    await fail(1);
    expect(spent().marta).toEqual({ calls: 1, costMicros: 0 });
  });

  test('counts for nobody where it is about nobody', async () => {
    await ask(null);
    expect(spent().all.calls).toBe(1);
    expect(spent().marta.calls).toBe(0);
  });

  test('begins anew each day, and is forgotten in time', async () => {
    await ask();
    wait(DAY_MS);
    expect(spent().marta.calls).toBe(0);
    forgetUsage(db.database, dayOf(now));
    expect(listUsage(db.database.read, '2026-03-01')).toEqual([]);
  });
});

describe('a limit of the day', () => {
  const withRoomFor = (calls: number, of: 'person' | 'all') => ({
    over: { limits: { ...metering.limits, [of]: { calls, costMicros: 10 ** 9 } } },
  });

  test('refuses the call after the last one, before anything is sent', async () => {
    const limits = withRoomFor(1, 'person');
    await ask('marta', limits);
    await expect(ask('marta', limits)).rejects.toMatchObject({ why: 'person_limit' });
    expect(model.calls).toHaveLength(1);
    await expect(ask('jonas', limits)).resolves.toBeDefined();
  });

  test('of cost is never passed, whatever is under way at once', async () => {
    const limits = {
      over: { limits: { ...metering.limits, all: { calls: 100, costMicros: 3 * MOST + 1 } } },
    };
    model.play({ hangs: true });
    const abort = new AbortController();
    const asked = Array.from({ length: 5 }, () =>
      ask('marta', { ...limits, signal: abort.signal }).catch((error: unknown) => error),
    );
    expect(spent().all.costMicros).toBe(3 * MOST);
    abort.abort(new Error('stopped'));
    const ends = await Promise.all(asked);
    expect(ends.filter((end) => (end as { why?: string }).why === 'daily_limit')).toHaveLength(2);
  });

  test('is told to operators at 80 % and when it is all used, once each', async () => {
    const limits = withRoomFor(10, 'all');
    for (let call = 0; call < 10; call += 1) await ask('marta', limits);
    expect(warned).toEqual([{ limit: 'warning' }, { limit: 'exhausted' }]);
  });
});

describe('the health of a provider', () => {
  test('is unknown, and good, until somebody calls', () => {
    expect(listHealth(db.database.read)).toEqual([]);
    expect(health().checkedAt).toBeNull();
    expect(isAskable(health().circuit, now.getTime())).toBe(true);
  });

  test('opens after five failures, says so once, and nothing is sent then', async () => {
    await fail(FAILURES_TO_OPEN);
    await expect(ask()).rejects.toMatchObject({ why: 'circuit_open' });
    expect(model.calls).toHaveLength(FAILURES_TO_OPEN);
    expect(health()).toMatchObject({
      circuit: { state: 'open', consecutiveFailures: FAILURES_TO_OPEN },
      lastTrouble: 'broken',
      lastTroubleAt: now,
      lastAnswerAt: null,
      checkedAt: now,
    });
    expect(warned).toEqual([{ provider: 'vertex', trouble: 'broken' }]);
  });

  test('survives a restart, and is the same for another process', async () => {
    await fail(FAILURES_TO_OPEN);
    const other = openDatabase(db.file);
    const elsewhere = meterModel(model, { ...metering, database: other }, 'jonas');
    const { signal } = new AbortController();
    await expect(elsewhere.answer(REQUEST, { signal })).rejects.toMatchObject({
      why: 'circuit_open',
    });
    other.close();
  });

  test('is each region’s own', async () => {
    await fail(FAILURES_TO_OPEN);
    model.play(OK);
    await expect(ask('marta', { over: { region: 'iad' } })).resolves.toBeDefined();
  });

  test('lets one probe through after its time, however many ask at once, and closes', async () => {
    await fail(FAILURES_TO_OPEN);
    wait(OPEN_MS);
    model.play(OK);
    const ends = await Promise.allSettled([ask(), ask(), ask(), ask()]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(model.calls).toHaveLength(FAILURES_TO_OPEN + 1);
    expect(health().circuit.state).toBe('closed');
    expect(health().lastAnswerAt).toEqual(now);
  });

  test('lets another probe through where the process of the first died', async () => {
    await fail(FAILURES_TO_OPEN);
    wait(OPEN_MS);
    model.play({ hangs: true, stubborn: true }, OK);
    void ask().catch(() => undefined);
    await expect(ask()).rejects.toMatchObject({ why: 'circuit_open' });
    wait(60_000);
    await expect(ask()).resolves.toBeDefined();
  });

  test('is not spoilt by what we gave up ourselves, nor by what it declines to write', async () => {
    model.play({ hangs: true });
    for (let index = 0; index < FAILURES_TO_OPEN; index += 1) {
      const abort = new AbortController();
      const asked = ask('marta', { signal: abort.signal });
      abort.abort(new Error('stopped'));
      await expect(asked).rejects.toThrow('stopped');
    }
    model.play({ fails: 'refused' });
    for (let index = 0; index < FAILURES_TO_OPEN; index += 1) {
      await expect(ask()).rejects.toMatchObject({ trouble: 'refused' });
    }
    expect(health().circuit.state).toBe('closed');
  });

  test.each([{ hangs: true }, { hangs: true, stubborn: true }] as const)(
    'counts what does not answer in time, even where it cannot be stopped: %o',
    async (turn) => {
      model.play(turn);
      await expect(ask('marta', { over: { callLimitMs: 10 } })).rejects.toMatchObject({
        trouble: 'timed_out',
      });
      expect(health().circuit.consecutiveFailures).toBe(1);
    },
  );

  test('opens at once where it says when to come back', async () => {
    model.play({ fails: 'busy', retryAfterSeconds: 90 });
    await expect(ask()).rejects.toMatchObject({ trouble: 'busy' });
    expect(health().circuit).toMatchObject({
      state: 'open',
      retryAt: now.getTime() + 90_000,
    });
  });
});

test('a person who is deleted takes what they used along', async () => {
  await ask();
  db.database.write((tx) => {
    tx.delete(people).run();
  });
  expect(spent()).toMatchObject({ all: { calls: 1 }, marta: { calls: 0 } });
});
