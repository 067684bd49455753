import { openReadOnly } from '#db/client';
import { exportTraining, toJsonLines } from '~/features/outcomes/training/export-training.server';
import { readConfig } from '~/platform/config/environment';
import { Refusal } from '../refusal';
import { writeOutputFile } from '../write-output.server';
import { countMigrations } from './migrate';

/**
 * `export-training [--out FILE]`: one line an application. How many were left out is said beside it.
 *
 * @throws {Refusal} where there is no database yet, or the file cannot be written.
 */
export async function exportTrainingData(options: { out?: string }): Promise<void> {
  const { databaseFile } = readConfig(process.env);
  if (countMigrations(databaseFile) === 0) {
    throw new Refusal(`${databaseFile} does not exist. Start the server once, or migrate.`);
  }
  const database = openReadOnly(databaseFile);
  try {
    const { rows, people, leftOut } = exportTraining(database.read);
    const text = toJsonLines(rows);
    if (options.out !== undefined) await writeOutputFile(options.out, Buffer.from(text));
    else await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
    process.stderr.write(
      `${rows.length} rows of ${people} people who allow it; ${leftOut} left out, for they could single somebody out.\n`,
    );
  } finally {
    database.close();
  }
}
