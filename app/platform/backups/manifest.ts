import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

export const databaseFactsSchema = z.strictObject({
  bytes: count,
  sha256,
  /** How many migrations it had, and when the newest of them was made (ms since 1970). */
  schema: z.strictObject({ migrations: count, newest: count }),
  /** Rows by table. */
  tables: z.record(z.string(), count),
});

/** What is in a database file, as far as two of them can be told apart by it. */
export type DatabaseFacts = z.infer<typeof databaseFactsSchema>;

export const manifestSchema = z.strictObject({
  format: z.literal('cvstomize/backup@1'),
  id: z.string(),
  /** Everything committed before this is in it. */
  madeAt: z.iso.datetime(),
  /** The instance that made it. */
  madeBy: z.string(),
  database: databaseFactsSchema,
  /** The compressed and sealed file, kept in parts. */
  sealed: z.strictObject({ bytes: count, parts: count.positive() }),
});

/** Says what a backup holds. It is put last, once the rest was read back: without it there is none. */
export type Manifest = z.infer<typeof manifestSchema>;

/** In what a database read back is not what was written down, a sentence each. */
export function differencesFrom(expected: DatabaseFacts, found: DatabaseFacts): string[] {
  const differences: string[] = [];
  if (found.bytes !== expected.bytes) {
    differences.push(`It has ${found.bytes} bytes instead of ${expected.bytes}.`);
  }
  if (found.sha256 !== expected.sha256) differences.push('Its SHA-256 is another one.');
  if (
    found.schema.migrations !== expected.schema.migrations ||
    found.schema.newest !== expected.schema.newest
  ) {
    differences.push('Its schema is of another version.');
  }
  const names = new Set([...Object.keys(expected.tables), ...Object.keys(found.tables)]);
  for (const name of names) {
    const [was, is] = [expected.tables[name], found.tables[name]];
    if (was === is) continue;
    differences.push(`Table ${name} has ${is ?? 'no'} rows instead of ${was ?? 'none'}.`);
  }
  return differences;
}
