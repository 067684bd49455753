import { expect, it } from 'vitest';
import { differencesFrom, type DatabaseFacts } from './manifest';

const facts: DatabaseFacts = {
  bytes: 4096,
  sha256: 'a'.repeat(64),
  schema: { migrations: 1, newest: 1_700_000_000_000 },
  tables: { people: 3, jobs: 0 },
};

it('finds no difference between the same', () => {
  expect(differencesFrom(facts, structuredClone(facts))).toEqual([]);
});

it.each<[string, Partial<DatabaseFacts>, string]>([
  ['another size', { bytes: 4095 }, 'It has 4095 bytes instead of 4096.'],
  ['other bytes', { sha256: 'b'.repeat(64) }, 'Its SHA-256 is another one.'],
  ['more migrations', { schema: { migrations: 2, newest: 1_700_000_000_000 } }, 'Its schema'],
  ['another newest migration', { schema: { migrations: 1, newest: 1 } }, 'Its schema'],
  ['fewer rows', { tables: { people: 2, jobs: 0 } }, 'Table people has 2 rows instead of 3.'],
  ['a table less', { tables: { people: 3 } }, 'Table jobs has no rows instead of 0.'],
  ['a table more', { tables: { people: 3, jobs: 0, x: 1 } }, 'Table x has 1 rows instead of none.'],
])('names %s', (_, other, sentence) => {
  const differences = differencesFrom(facts, { ...facts, ...other });
  expect(differences).toHaveLength(1);
  expect(differences[0]).toContain(sentence);
});
