import { z } from 'zod';
import { parseBackupKey } from '~/platform/backups/backup-key';

/** What the environment says about backups. */
export const backupVariables = z.object({
  /** Seals backups: identities of age, or 32 random bytes in base64. Comma-separated, newest first. */
  BACKUP_KEY: z.string().optional(),
  /** How often what changed since is kept between two backups; 0: never. */
  BACKUP_POINTS_SECONDS: z.coerce.number().int().min(0).max(3_600).optional(),
  /** How often the database is backed up. */
  BACKUP_EVERY_HOURS: z.coerce.number().min(0.25).max(168).optional(),
});

export interface BackupConfig {
  /** Newest first. Empty where nothing is backed up, and in embedded mode until made. */
  readonly keys: readonly string[];
  readonly everyHours: number;
  /** How often what changed is kept between them; undefined: never. */
  readonly pointsEverySeconds: number | undefined;
}

/** @param problems gets a sentence for each variable that is wrong. */
export function readBackupConfig(
  env: z.infer<typeof backupVariables>,
  { production, problems }: { production: boolean; problems: string[] },
): BackupConfig {
  const keys = env.BACKUP_KEY?.split(',').map((part) => part.trim()) ?? [];
  if (!keys.every((key) => parseBackupKey(key) !== undefined)) {
    problems.push(
      'BACKUP_KEY: must be an identity of age, from `age-keygen`, or 32 random bytes in base64, from `openssl rand -base64 32`.',
    );
  }
  const pointsEverySeconds = env.BACKUP_POINTS_SECONDS ?? (production ? 45 : 0);
  return {
    keys,
    everyHours: env.BACKUP_EVERY_HOURS ?? (production ? 6 : 24),
    pointsEverySeconds: pointsEverySeconds === 0 ? undefined : pointsEverySeconds,
  };
}
