import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobs } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claim, LeaseLost, releaseLeases, type LeasedJob } from '~/platform/jobs/queue.server';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import type { BackupObjects } from './backup-parts';
import { listBackups } from './backup-store.server';
import { BACKUP_QUEUE, runBackup, scheduleBackup } from './schedule-backups.server';
import { newBackupKey } from './testing/new-backup-key';

const EVERY_HOURS = 6;
const never = new AbortController().signal;
const keys = [newBackupKey()];

let test: ReturnType<typeof openTestDatabase>;
let folder: string;
let storage: BackupObjects;
let now: Date;
beforeEach(() => {
  test = openTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-schedule-'));
  storage = openFolderStorage(join(folder, 'objects'));
  now = new Date('2026-03-01T12:00:00Z');
});
afterEach(() => {
  test.remove();
  rmSync(folder, { recursive: true });
});

const minutesLater = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));
const schedule = () => scheduleBackup(test.database, EVERY_HOURS, now);
const allJobs = () => test.database.read.select().from(jobs).all();

function claimOne(): LeasedJob | undefined {
  return claim(test.database, BACKUP_QUEUE, 'machine', now);
}

const run = (job: LeasedJob) =>
  runBackup(
    {
      storage,
      keys,
      workFolder: join(folder, 'work'),
      database: test.database,
      databaseFile: test.file,
      everyHours: EVERY_HOURS,
      instance: 'machine',
      clock: () => now,
      log: pino({ level: 'silent' }),
    },
    job,
    never,
  );

it('makes one backup a period, however often it is scheduled', async () => {
  schedule();
  expect(claimOne()).toBeUndefined();
  minutesLater(1);
  schedule();
  const job = claimOne();
  if (job === undefined) throw new Error('A minute after the start there is work');
  await run(job);
  schedule();
  minutesLater(6 * 60 - 2);
  schedule();
  expect(allJobs()).toMatchObject([{ state: 'done' }]);
  expect(await listBackups(storage)).toHaveLength(1);
  minutesLater(1);
  schedule();
  expect(allJobs()).toMatchObject([{ state: 'done' }, { state: 'waiting' }]);
});

it('leaves a period that is over to the next one', async () => {
  schedule();
  minutesLater(6 * 60 + 1);
  const late = claimOne();
  if (late === undefined) throw new Error('The job is still there');
  await run(late);
  expect(allJobs()).toMatchObject([{ state: 'done' }]);
  expect(await listBackups(storage)).toEqual([]);
});

it('has attempts enough for a store that is away all period long', () => {
  schedule();
  const shortestPauseMinutes = 75 / 60;
  const [job] = allJobs();
  expect((job?.maxAttempts ?? 0) * shortestPauseMinutes).toBeGreaterThan(EVERY_HOURS * 60);
});

it('does not count for a machine that lost its lease to another meanwhile', async () => {
  schedule();
  minutesLater(1);
  const job = claimOne();
  if (job === undefined) throw new Error('There is work');
  releaseLeases(test.database, 'machine', now);
  expect(claimOne()).toBeDefined();
  await expect(run(job)).rejects.toBeInstanceOf(LeaseLost);
  expect(allJobs()).toMatchObject([{ state: 'leased' }]);
});
