import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseBackupKeys } from '~/platform/backups/backup-key';
import { openPointKeeper } from '~/platform/backups/points/keep-points.server';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import { PRODUCTION_NEEDS, STRONG_SECRET } from '~/platform/config/testing/production-needs';
import { buildCvstomize, openTestFolder, runCvstomize, type Run } from './testing/run-cvstomize';

const folder = openTestFolder();
beforeAll(buildCvstomize);
afterAll(() => folder.remove());

const DATA = folder.path('data');
const run = (args: string[], env: Record<string, string> = {}) =>
  runCvstomize(args, { env: { DATA_FOLDER: DATA, ...env } });

function resultOf({ code, stdout, stderr }: Run): Record<string, unknown> {
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

function expectRefusal({ code, stdout, stderr }: Run, reason: RegExp): void {
  expect(stdout).toBe('');
  expect(stderr).toMatch(reason);
  expect(stderr).not.toMatch(/unexpectedly|\n\s+at /);
  expect(code).toBe(1);
}

const backupsOf = async () =>
  resultOf(await run(['backup', 'list']))['backups'] as { id: string; madeAt: string }[];

async function findingOf(env: Record<string, string> = {}): Promise<unknown> {
  const report = JSON.parse((await run(['doctor'], env)).stdout) as { checks: { name: string }[] };
  return report.checks.find(({ name }) => name === 'backups');
}

describe('cvstomize backup and restore', () => {
  it('has nothing to restore before there is a backup', async () => {
    expect(await backupsOf()).toEqual([]);
    expectRefusal(await run(['backup', 'verify']), /There is no backup/);
    expectRefusal(await run(['restore', '--to', folder.path('x')]), /There is no backup/);
    expect(await findingOf()).toMatchObject({ state: 'missing' });
  });

  it('makes a backup, lists it, verifies it and brings it back', async () => {
    resultOf(await run(['migrate']));
    const made = resultOf(await run(['backup']));
    expect(made).toMatchObject({ format: 'cvstomize/backup@1', removed: [] });
    expect(await backupsOf()).toEqual([{ id: made['id'], madeAt: made['madeAt'] }]);
    expect(resultOf(await run(['backup', 'verify']))).toMatchObject({
      id: made['id'],
      verified: true,
    });
    expect(resultOf(await run(['backup', 'key']))['keys']).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        age: expect.stringMatching(/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/) as string,
      },
    ]);
    const to = folder.path('restored/cvstomize.sqlite');
    expect(resultOf(await run(['restore', '--to', to]))).toMatchObject({
      id: made['id'],
      restoredTo: to,
      setAside: null,
    });
    expectRefusal(await run(['restore', '--to', to]), /is there already.*--force/);
    const again = resultOf(await run(['restore', '--to', to, '--force']));
    expect(again['setAside']).toContain(`${to}.replaced-`);
    expect(readdirSync(folder.path('restored'))).toHaveLength(2);
    const migrated = { DATA_FOLDER: folder.path('restored') };
    expect(resultOf(await run(['migrate'], migrated))).toMatchObject({ applied: 0 });
  });

  it('restores what there was at a time', async () => {
    const [first] = await backupsOf();
    const at = ['--to', folder.path('at.sqlite'), '--at'];
    expectRefusal(await run(['restore', ...at, '2001-01-01T00:00Z']), /The oldest is of 20/);
    const restored = resultOf(await run(['restore', ...at, first?.madeAt ?? '']));
    expect(restored['id']).toBe(first?.id);
  });

  it('restores the point in time that is nearer to the moment than any backup', async () => {
    const point = await openPointKeeper({
      storage: openFolderStorage(`${DATA}/objects`),
      keys: parseBackupKeys([readFileSync(`${DATA}/backup-key`, 'utf8').trim()]),
      workFolder: folder.path('point-work'),
      database: `${DATA}/cvstomize.sqlite`,
      everyHours: 6,
      clock: () => new Date(),
    }).keep(new AbortController().signal);
    const at = new Date(Date.now() + 60_000).toISOString();
    const to = folder.path('at-point.sqlite');
    expect(resultOf(await run(['restore', '--to', to, '--at', at]))).toMatchObject({
      format: 'cvstomize/point@1',
      madeAt: point?.madeAt,
      database: { sha256: expect.any(String) as string },
    });
    const [newest] = await backupsOf();
    const without = folder.path('at-backup.sqlite');
    expect(resultOf(await run(['restore', '--to', without]))['id']).toBe(newest?.id);
  });

  it('says to the doctor how old the last one is, and whether it opens', async () => {
    expect(await findingOf()).toMatchObject({
      state: 'ok',
      detail: expect.stringMatching(/is \d+ min old.*The present key opens it/) as string,
    });
    const other = randomBytes(32).toString('base64');
    expect(await findingOf({ BACKUP_KEY: other })).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('is sealed with key') as string,
    });
    expectRefusal(
      await run(['backup', 'verify'], { BACKUP_KEY: other }),
      /is sealed with key \w{16}; BACKUP_KEY has \w{16}/,
    );
  });

  it('backs nothing up in production without a key', async () => {
    const production = {
      CVSTOMIZE_MODE: 'production',
      ...PRODUCTION_NEEDS,
      SESSION_SECRET: STRONG_SECRET,
    };
    expectRefusal(await run(['backup'], production), /BACKUP_KEY is not set/);
    expect(await findingOf(production)).toMatchObject({ state: 'failed' });
  });

  it.each<string[][]>([
    [['backup', 'never']],
    [['restore']],
    [['restore', '--to', 'x', '--litefs', 'http://127.0.0.1:1']],
    [['restore', '--to', 'x', '--at', 'yesterday']],
    [['restore', '--to', 'x', '--at', '2026-03-01T12:00']],
  ])('calls %j wrong use', async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('refuses a LiteFS that is not there', async () => {
    const litefs = await run(['restore', '--litefs', 'http://127.0.0.1:1']);
    expectRefusal(litefs, /LiteFS cannot be reached at http:\/\/127\.0\.0\.1:1/);
    expect(readdirSync(`${DATA}/backup-work`)).toEqual([]);
  });
});
