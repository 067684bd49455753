import { openDatabase } from '#db/client';
import {
  grantOperator,
  listOperators,
  revokeOperator,
} from '~/features/operations/operators.server';
import { systemClock } from '~/platform/clock';
import { readConfig } from '~/platform/config/environment';
import { Refusal } from '../refusal';
import { writeResult } from '../write-output.server';
import { lookAtDatabase } from './look-at-database';

/**
 * `operator grant|revoke EMAIL`, `operator list`: who may see the pages of operators.
 *
 * @throws {Refusal} where there is no database yet, or no address is given.
 * @throws {Failure} where nobody has the address.
 */
export async function operator(
  action: 'grant' | 'revoke' | 'list',
  address: string | undefined,
  options: { out?: string },
): Promise<void> {
  const { databaseFile } = readConfig(process.env);
  if (lookAtDatabase(databaseFile).applied === 0) {
    throw new Refusal(`${databaseFile} does not exist. Start the server once, or migrate.`);
  }
  if (action !== 'list' && address === undefined) {
    throw new Refusal(`Whose? Name the mail address of an account: operator ${action} EMAIL.`);
  }
  const database = openDatabase(databaseFile);
  try {
    const result =
      action === 'list'
        ? { operators: listOperators(database.read) }
        : (action === 'grant' ? grantOperator : revokeOperator)(
            database,
            address ?? '',
            systemClock(),
          );
    await writeResult(result, options.out);
  } finally {
    database.close();
  }
}
