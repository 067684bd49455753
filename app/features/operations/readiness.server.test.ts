import { openTestDatabase } from '#db/testing';
import { connect } from '#db/connection';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openTestModels } from '~/features/rewording/testing/test-models.server';
import type { Model } from '~/platform/ai/model';
import { meterModel } from '~/platform/providers/metered-model.server';
import { scriptModel } from '~/platform/providers/testing/scripted-model';
import type { Replication } from '~/platform/litefs/replication';
import { FULL_BELOW_BYTES } from '~/platform/disk/disk-space.server';
import { watchDisk } from '~/platform/disk/watch-disk.server';
import { singleMachine } from '~/platform/litefs/single-machine';
import { openReadiness, type Readiness } from './readiness.server';

const NOW = new Date('2026-03-01T12:00:00Z');
const EVERY_MS = 20;
const LAST_GOOD_AT = new Date('2026-03-01T06:00:00Z');

let test: ReturnType<typeof openTestDatabase>;
let readiness: Readiness | undefined;
beforeEach(() => {
  test = openTestDatabase();
});
afterEach(() => {
  readiness?.close();
  test.remove();
});

function watch({
  storage = works,
  browser = works,
  mail = works,
  freeBytes = () => 2 * FULL_BELOW_BYTES,
  backups = works,
  models = [],
  backupsEveryMs = EVERY_MS,
  timeoutMs = 1_000,
  replication = singleMachine('here', 'local'),
}: {
  storage?: () => Promise<void>;
  browser?: () => Promise<void>;
  mail?: () => Promise<void>;
  freeBytes?: () => number;
  backups?: () => Promise<void>;
  models?: readonly Model[];
  backupsEveryMs?: number;
  timeoutMs?: number;
  replication?: Pick<Replication, 'isPrimary' | 'primary' | 'lagMs'>;
} = {}) {
  readiness = openReadiness(
    {
      database: test.database,
      replication,
      storage: { check: storage },
      printer: { check: browser },
      mailer: { check: mail },
      disk: watchDisk('/data', () =>
        Promise.resolve({ freeBytes: freeBytes(), sizeBytes: 4 * FULL_BELOW_BYTES }),
      ),
      backups: { check: backups, lastGoodAt: () => LAST_GOOD_AT },
      models: openTestModels(test.database, () => NOW, models),
      clock: () => NOW,
      log: pino({ level: 'silent' }),
    },
    { everyMs: EVERY_MS, backupsEveryMs, mailRetryMs: EVERY_MS, timeoutMs },
  );
  const opened = readiness;
  return (part: keyof ReturnType<Readiness['report']>['parts']) =>
    opened.report().parts[part]?.state;
}

const works = () => Promise.resolve();
const fails = () => Promise.reject(new Error('no'));

describe('readiness', () => {
  it('says that it is still looking before the first look is over', async () => {
    const state = watch();
    expect([state('database'), state('migrations'), state('storage'), state('browser')]).toEqual([
      'ok',
      'ok',
      'checking',
      'checking',
    ]);
    await expect.poll(() => [state('storage'), state('browser')]).toEqual(['ok', 'ok']);
  });

  it('says which part fails, and when it works again', async () => {
    let broken = true;
    const state = watch({ storage: () => (broken ? fails() : works()) });
    await expect.poll(() => state('storage')).toBe('degraded');
    expect(state('browser')).toBe('ok');
    broken = false;
    await expect.poll(() => state('storage')).toBe('ok');
  });

  it('is degraded while backups are, and says when the last good one was made', async () => {
    const state = watch({ backups: fails });
    await expect.poll(() => state('backups')).toBe('degraded');
    expect(readiness?.report().parts.backups.lastGoodAt).toBe('2026-03-01T06:00:00.000Z');
  });

  it('is degraded while no mail is taken, and notices when it is', async () => {
    let broken = true;
    const state = watch({ mail: () => (broken ? fails() : works()) });
    await expect.poll(() => state('mail')).toBe('degraded');
    broken = false;
    await expect.poll(() => state('mail')).toBe('ok');
  });

  it('is degraded from the first byte too few on the disk, and says how many there are', async () => {
    let free = FULL_BELOW_BYTES;
    const state = watch({ freeBytes: () => free });
    await expect.poll(() => state('disk')).toBe('ok');
    free -= 1;
    await expect.poll(() => state('disk')).toBe('degraded');
    expect(readiness?.report().parts.disk.freeBytes).toBe(FULL_BELOW_BYTES - 1);
    free += 1;
    await expect.poll(() => state('disk')).toBe('ok');
  });

  it('looks at backups again soon after they were not as they should be', async () => {
    const check = vi.fn(works).mockRejectedValueOnce(new Error('the store is away'));
    const state = watch({ backups: check, backupsEveryMs: 60_000 });
    await expect.poll(() => state('backups')).toBe('ok');
    expect(check).toHaveBeenCalledTimes(2);
  });

  it('takes a check that hangs for a failed one', async () => {
    const state = watch({ browser: () => new Promise(() => undefined), timeoutMs: 30 });
    await expect.poll(() => state('browser')).toBe('failed');
  });

  it('starts no check when it is asked', async () => {
    const check = vi.fn(works);
    const state = watch({ browser: check });
    await expect.poll(() => state('browser')).toBe('ok');
    readiness?.close();
    const checks = check.mock.calls.length;
    for (let n = 0; n < 100; n += 1) state('browser');
    expect(check.mock.calls.length).toBe(checks);
  });

  it('sees a database that is older than the build', () => {
    const state = watch();
    const connection = connect(test.file, { readonly: false });
    connection.exec('update __drizzle_migrations set created_at = created_at - 1');
    connection.close();
    expect(state('migrations')).toBe('failed');
    expect(state('database')).toBe('ok');
  });

  it('sees a database that cannot be read', () => {
    const state = watch();
    test.database.close();
    expect([state('database'), state('migrations')]).toEqual(['failed', 'failed']);
  });

  const node = (primary: string | null, lagMs?: number) => ({
    isPrimary: () => primary === 'here',
    primary: () => primary,
    lagMs: () => lagMs,
  });
  it.each([
    ['the primary', node('here', 0), 'ok'],
    ['a replica that hears the primary', node('there', 800), 'ok'],
    ['a replica during a failover', node('there', 30_000), 'ok'],
    ['a replica cut off from the primary', node('there', 30_001), 'failed'],
    ['a replica that never heard the primary', node('there'), 'failed'],
    ['a replica that knows no primary: it serves reads', node(null, 60_000), 'degraded'],
  ])('judges %s', (_, replication, expected) => {
    expect(watch({ replication })('replication')).toBe(expected);
  });

  it('says what this machine is, and how far behind', () => {
    watch({ replication: node('there', 800) });
    expect(readiness?.report().parts.replication).toMatchObject({ role: 'replica', lagMs: 800 });
  });
});

describe('models', () => {
  const fail = async (model: Model, times = 5) => {
    const { metering } = openTestModels(test.database, () => NOW);
    const request = { instructions: '', data: '', schema: z.object({}), maxOutputTokens: 1 };
    for (let call = 0; call < times; call += 1) {
      const { signal } = new AbortController();
      await meterModel(model, metering, null)
        .answer(request, { signal })
        .catch(() => undefined);
    }
  };

  it('are not mentioned where none is set up', () => {
    expect(watch()('models')).toBeUndefined();
  });

  it('are well before anybody asked them, and while one of them answers', async () => {
    const vertex = scriptModel('vertex', { fails: 'broken' });
    const models = [vertex, scriptModel('huggingface', { says: '{}' })];
    const state = watch({ models });
    expect(state('models')).toBe('ok');
    await fail(vertex);
    expect(state('models')).toBe('ok');
  });

  it('are degraded, no more, where none of them answers', async () => {
    const models = (['vertex', 'huggingface'] as const).map((provider) =>
      scriptModel(provider, { fails: 'broken' }),
    );
    const state = watch({ models });
    for (const model of models) await fail(model);
    expect(state('models')).toBe('degraded');
  });
});
