/**
 * A process that tries to hold one credit of a person as often as it is told, on a database file
 * shared with others. Prints how many tries succeeded.
 */
import { openDatabase } from '#db/client';
import { holdCredit, OutOfCredit } from '../credits.server';

const [file = '', personId = '', tries = '0', name = ''] = process.argv.slice(2);
const database = openDatabase(file);
let succeeded = 0;
for (let n = 0; n < Number(tries); n += 1) {
  try {
    database.write((tx) => holdCredit(tx, personId, `${name}-${n}`, new Date()));
    succeeded += 1;
  } catch (error) {
    if (!(error instanceof OutOfCredit)) throw error;
  }
}
database.close();
process.stdout.write(String(succeeded));
