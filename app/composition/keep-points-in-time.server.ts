import type { BackupDependencies } from '~/platform/backups/backup-dependencies';
import { openPointKeeper } from '~/platform/backups/points/keep-points.server';
import { schedulePoints } from '~/platform/backups/points/schedule-points.server';
import type { Application } from './application.server';

/** Between two backups, where there are any; undefined where nothing is kept. */
export function keepPointsInTime({
  config,
  backups,
  replication,
  clock,
  log,
}: Pick<Application, 'config' | 'replication' | 'clock' | 'log'> & {
  backups: BackupDependencies;
}) {
  const { everyHours, pointsEverySeconds: everySeconds } = config.backups;
  if (everySeconds === undefined || backups.keys.length === 0) return undefined;
  const database = config.databaseFile;
  const keeper = openPointKeeper({ ...backups, database, everyHours, clock });
  return schedulePoints(keeper, { replication, everySeconds, log });
}
