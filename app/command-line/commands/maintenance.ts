import { openDatabase } from '#db/client';
import {
  beginMaintenance,
  endMaintenance,
  readMaintenance,
} from '~/features/operations/maintenance-mode.server';
import { systemClock } from '~/platform/clock';
import { readConfig } from '~/platform/config/environment';
import { isRefusedByLiteFs } from '~/platform/litefs/not-primary';
import { Refusal } from '../refusal';
import { writeResult } from '../write-output.server';
import { lookAtDatabase } from './look-at-database';

/**
 * `maintenance on|off|show`: refuses everybody but operators, on every machine within seconds.
 *
 * @throws {Refusal} where there is no database yet, or this machine may not write to it.
 */
export async function maintenance(
  action: 'on' | 'off' | 'show',
  options: { minutes: number; out?: string },
): Promise<void> {
  const { databaseFile } = readConfig(process.env);
  if (lookAtDatabase(databaseFile).applied === 0) {
    throw new Refusal(`${databaseFile} does not exist. Start the server once, or migrate.`);
  }
  const database = openDatabase(databaseFile, { existing: true });
  try {
    const now = systemClock();
    onThePrimary(() => {
      if (action === 'on') beginMaintenance(database, options.minutes, now);
      if (action === 'off') endMaintenance(database, now);
    });
    const mode = readMaintenance(database.read);
    await writeResult({ maintenance: mode !== undefined, ...mode }, options.out);
  } finally {
    database.close();
  }
}

function onThePrimary(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!isRefusedByLiteFs(error)) throw error;
    throw new Refusal('Only the primary can write that down. Say it there.', { cause: error });
  }
}
