import { openDatabase } from '#db/client';
import { COMMAND_LINE } from '~/features/audit/audit.server';
import { systemClock } from '~/platform/clock';
import { readConfig } from '~/platform/config/environment';
import { isRefusedByLiteFs } from '~/platform/litefs/not-primary';
import { Refusal } from '../refusal';
import { writeOutputFile } from '../write-output.server';
import { lookAtDatabase } from './look-at-database';

/**
 * `export-training [--out FILE]`: one line an application. How many were left out is said beside it.
 * That it was taken is audited first.
 *
 * @throws {Refusal} where there is no database yet, this machine may not write to it, or the file
 * cannot be written.
 */
export async function exportTrainingData(options: { out?: string }): Promise<void> {
  const { databaseFile } = readConfig(process.env);
  if (lookAtDatabase(databaseFile).applied === 0) {
    throw new Refusal(`${databaseFile} does not exist. Start the server once, or migrate.`);
  }
  const [{ auditTrainingExport }, { exportTraining, toJsonLines }] = await Promise.all([
    import('~/features/operations/training-export.server'),
    import('~/features/outcomes/training/export-training.server'),
  ]);
  const database = openDatabase(databaseFile, { existing: true });
  try {
    noteExport(() => auditTrainingExport(database, COMMAND_LINE, systemClock()));
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

function noteExport(audit: () => void): void {
  try {
    audit();
  } catch (error) {
    if (!isRefusedByLiteFs(error)) throw error;
    throw new Refusal('Only the primary can note that it is taken. Take it there.', {
      cause: error,
    });
  }
}
