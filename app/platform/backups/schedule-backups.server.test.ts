import { jobs } from '#db/schema';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claim, LeaseLost, releaseLeases, type LeasedJob } from '~/platform/jobs/queue.server';
import { listBackups } from './backup-store.server';
import { BACKUP_QUEUE, runBackup, scheduleBackup } from './schedule-backups.server';
import { never, openBackupWorld, type BackupWorld } from './testing/backup-world';

const EVERY_HOURS = 6;

let world: BackupWorld;
beforeEach(() => {
  world = openBackupWorld();
});
afterEach(() => {
  world.remove();
});

const minutesLater = (minutes: number) => world.later(minutes / 60);
const schedule = () => scheduleBackup(world.test.database, EVERY_HOURS, world.clock());
const allJobs = () => world.test.database.read.select().from(jobs).all();

function claimOne(): LeasedJob | undefined {
  return claim(world.test.database, BACKUP_QUEUE, 'machine', world.clock());
}

const run = (job: LeasedJob) => {
  const { database } = world.test;
  const parts = { ...world.parts(), database, databaseFile: world.test.file };
  return runBackup({ ...parts, everyHours: EVERY_HOURS }, job, never);
};

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
  expect(await listBackups(world.storage)).toHaveLength(1);
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
  expect(await listBackups(world.storage)).toEqual([]);
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
  releaseLeases(world.test.database, 'machine', world.clock());
  expect(claimOne()).toBeDefined();
  await expect(run(job)).rejects.toBeInstanceOf(LeaseLost);
  expect(allJobs()).toMatchObject([{ state: 'leased' }]);
});
