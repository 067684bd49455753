import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { expect, it } from 'vitest';
import { getStanding, openAccounts } from './accounts.server';

const PROCESSES = 4;
const TRIES = 1_000;

it('1,000 concurrent tries of several processes to spend the last credit: one succeeds', async () => {
  const test = openTestDatabase();
  const now = new Date();
  test.database.write((tx) => {
    tx.insert(people).values({ id: 'person', createdAt: now, activeAt: now }).run();
    openAccounts(tx, 'person', now);
  });
  const program = join(import.meta.dirname, 'testing', 'spend-in-a-process.ts');
  const succeeded = await Promise.all(
    Array.from({ length: PROCESSES }, async (_, name) => {
      const tries = String(TRIES / PROCESSES);
      const { stdout } = await promisify(execFile)(process.execPath, [
        ...['--import', 'tsx', program],
        ...[test.file, 'person', tries, String(name)],
      ]);
      return Number(stdout);
    }),
  );
  expect(succeeded.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(getStanding(test.database.read, 'person')).toMatchObject({ available: 0, held: 1 });
  test.remove();
});
