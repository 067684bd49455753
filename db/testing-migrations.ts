import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MIGRATIONS = join(import.meta.dirname, '..', 'migrations');

interface Journal {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
}

/** This release's migrations in a folder of a test's own, to be changed there. */
export function copyMigrations(folder: string): {
  readonly folder: string;
  readonly tags: readonly string[];
  /** Leaves the first `count` only: an earlier release. */
  keep(count: number): void;
  /** Adds one: a later release. */
  add(tag: string, sql: string): void;
} {
  const copy = join(folder, 'migrations');
  cpSync(MIGRATIONS, copy, { recursive: true });
  const path = join(copy, 'meta', '_journal.json');
  const read = () => JSON.parse(readFileSync(path, 'utf8')) as Journal;
  const write = (entries: Journal['entries']) =>
    writeFileSync(path, JSON.stringify({ ...read(), entries }));
  return {
    folder: copy,
    tags: read().entries.map(({ tag }) => tag),
    keep: (count) => write(read().entries.slice(0, count)),
    add(tag, sql) {
      const { entries } = read();
      const [idx, when] = [entries.length, Date.UTC(2100) + entries.length];
      write([...entries, { idx, version: '6', when, tag, breakpoints: true }]);
      writeFileSync(join(copy, `${tag}.sql`), sql);
    },
  };
}
