import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connect } from './connection';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-connection-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const open = () => connect(join(folder, 'test.sqlite'), { readonly: false });

test('one text is prepared once, and forgets how its last user read rows', () => {
  const connection = open();
  const text = 'select 1 as one';
  const statement = connection.prepare(text);
  expect(statement.raw().get()).toEqual([1]);
  expect(connection.prepare(text)).toBe(statement);
  expect(statement.get()).toEqual({ one: 1 });
  connection.close();
});

test('a kept statement follows the schema', () => {
  const connection = open();
  connection.exec('create table t (a)');
  const insert = () => connection.prepare('insert into t (a) values (?)').run(1);
  insert();
  connection.exec('alter table t add column b default 2');
  insert();
  expect(connection.prepare('select b from t').all()).toEqual([{ b: 2 }, { b: 2 }]);
  connection.close();
});

test('nothing of a closed connection meets the garbage collector', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const collected = vi.fn<(what: string) => void>();
  const registry = new FinalizationRegistry(collected);
  (() => {
    const connection = open();
    registry.register(connection, 'connection');
    registry.register(connection.prepare('select 1'), 'statement');
    registry.register({}, 'an object nobody keeps');
    connection.close();
  })();
  await expect
    .poll(() => {
      collect();
      return collected.mock.calls.length;
    })
    .toBeGreaterThan(0);
  expect(collected.mock.calls).toEqual([['an object nobody keeps']]);
});

test('nobody else on the machine may read the files', () => {
  const file = join(folder, 'test.sqlite');
  const connection = open();
  connection.exec('create table t (a)');
  for (const name of [file, `${file}-wal`, `${file}-shm`])
    expect(statSync(name).mode & 0o777, name).toBe(0o600);
  connection.close();
});
