import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '#db/connection';
import { people } from '#db/schema';
import type { BackupObjects } from '../backup-dependencies';
import { BackupFailure } from '../backup-failure';
import { inPackingThread } from '../packing-thread.server';
import { restoreInto } from '../restore-backup.server';
import { never, openBackupWorld, type BackupWorld } from '../testing/backup-world';
import { tablesOf } from '../testing/fill-every-table';
import { newBackupKey } from '../testing/new-backup-key';
import { openPointKeeper } from './keep-points.server';
import { listPoints } from './point-store.server';
import { findPoint, restorePoint } from './restore-point.server';

const MINUTE_OF_AN_HOUR = 1 / 60;

let world: BackupWorld;
let target: string;
let count = 0;
beforeEach(() => {
  world = openBackupWorld();
  target = mkdtempSync(join(tmpdir(), 'cvstomize-points-'));
});
afterEach(() => {
  world.remove();
  rmSync(target, { recursive: true });
});

const keeper = (over: { storage?: BackupObjects } = {}) =>
  openPointKeeper({ ...world.parts(over), everyHours: 6 });

/** Somebody signs up, with a long text so that pages overflow. */
function write(text = 'x'.repeat(3_000)): void {
  count += 1;
  const now = world.clock();
  world.test.database.write((tx) => {
    tx.insert(people)
      .values({
        id: `p${count}`,
        email: `${count}-${text}@example.org`,
        createdAt: now,
        activeAt: now,
      })
      .run();
  });
}

/** Every row of every table of a database file. */
function everyRow(file: string): Record<string, unknown[]> {
  const connection = connect(file, { readonly: true });
  try {
    return Object.fromEntries(
      tablesOf(connection).map((table) => [
        table,
        connection.prepare(`select * from "${table}"`).all(),
      ]),
    );
  } finally {
    connection.close();
  }
}

/** The database as it was at a time, in a new file. */
async function restoreAt(time: Date, keys = [world.key]): Promise<string> {
  const point = await findPoint(world.storage, time);
  if (point === undefined) throw new Error('No point');
  const to = join(target, `at-${time.getTime()}.sqlite`);
  await restoreInto({ to, force: false, now: time }, (file, work) =>
    inPackingThread(never, (ask) =>
      restorePoint({ storage: world.storage, keys, ask }, point, { to: file, work }),
    ),
  );
  return to;
}

async function keysOf(storage: BackupObjects): Promise<{ key: string; bytes: number }[]> {
  const found = [];
  for await (const object of storage.list('points/')) found.push(object);
  return found;
}

describe('points in time', () => {
  it('bring back every row of each minute, whatever was written and deleted since', async () => {
    const points = keeper();
    const minutes: { time: Date; rows: Record<string, unknown[]> }[] = [];
    for (let minute = 0; minute < 6; minute += 1) {
      for (let n = 0; n < 20 + minute; n += 1) write();
      if (minute === 3) world.test.database.write((tx) => tx.delete(people).run());
      await points.keep(never);
      minutes.push({ time: world.clock(), rows: everyRow(world.test.file) });
      world.later(MINUTE_OF_AN_HOUR);
    }
    expect(new Set(minutes.map(({ rows }) => rows['people']?.length)).size).toBe(6);
    for (const { time, rows } of minutes) {
      // A moment after it, there is still nothing newer.
      const restored = await restoreAt(new Date(time.getTime() + 59_000));
      expect(everyRow(restored)).toEqual(rows);
    }
  });

  it('are kept where something changed, and hold no more than that', async () => {
    const points = keeper();
    for (let n = 0; n < 200; n += 1) write();
    await points.keep(never);
    const [first = 0] = (await keysOf(world.storage)).map(({ bytes }) => bytes);
    world.later(MINUTE_OF_AN_HOUR);
    expect(await points.keep(never)).toBeUndefined();
    write();
    expect(await points.keep(never)).toMatchObject({ pieces: 1 });
    const all = await keysOf(world.storage);
    expect(all).toHaveLength(4);
    expect(all[2]?.bytes).toBeLessThan(first / 3);
  });

  it('are taken while others write', async () => {
    const points = keeper();
    write();
    const writing = setInterval(() => write('y'), 1);
    await points.keep(never);
    clearInterval(writing);
    const restored = await restoreAt(world.clock());
    const found = everyRow(restored)['people']?.length ?? 0;
    expect(found).toBeGreaterThan(0);
    expect(everyRow(restored)['people']).toEqual(
      everyRow(world.test.file)['people']?.slice(0, found),
    );
  });

  it('go on from the last that was put whole', async () => {
    let broken = false;
    const put: BackupObjects['put'] = (key, bytes, options) =>
      broken && key.endsWith('point.sealed')
        ? Promise.reject(new Error('the store is away'))
        : world.storage.put(key, bytes, options);
    const points = keeper({ storage: { ...world.storage, put } });
    write();
    await points.keep(never);
    world.later(MINUTE_OF_AN_HOUR);
    write();
    broken = true;
    await expect(points.keep(never)).rejects.toThrow('away');
    broken = false;
    world.later(MINUTE_OF_AN_HOUR);
    write();
    await points.keep(never);
    expect(everyRow(await restoreAt(world.clock()))).toEqual(everyRow(world.test.file));
  });

  it('are sealed as backups are', async () => {
    write('words-of-somebody');
    await keeper().keep(never);
    for (const { key } of await keysOf(world.storage)) {
      const object = await world.storage.get(key);
      const text = Buffer.from(object?.bytes ?? []).toString('latin1');
      expect(text).toMatch(/^age-encryption\.org\/v1\n/);
      expect(text).not.toContain('words-of-somebody');
    }
    await expect(restoreAt(world.clock(), [newBackupKey()])).rejects.toMatchObject({
      kind: 'wrong_key',
    });
  });

  it.each(['point.sealed', '000001.piece'])(
    'are refused where a %s before is gone',
    async (name) => {
      const points = keeper();
      for (let minute = 0; minute < 3; minute += 1) {
        write();
        await points.keep(never);
        world.later(MINUTE_OF_AN_HOUR);
      }
      const found = (await keysOf(world.storage)).filter(({ key }) => key.endsWith(name));
      await world.storage.remove(found[1]!.key);
      await expect(restoreAt(world.clock())).rejects.toThrow(BackupFailure);
    },
  );
});

describe('a chain', () => {
  it('begins with the process and each period, and old ones go after two days', async () => {
    const storage = { ...world.storage, list: vi.fn(world.storage.list.bind(world.storage)) };
    const points = keeper({ storage });
    const chains = async () =>
      new Set((await listPoints(world.storage)).map(({ chain }) => chain.getTime())).size;
    write();
    await points.keep(never);
    world.later(5.9);
    write();
    await points.keep(never);
    expect(await chains()).toBe(1);
    world.later(0.2);
    await points.keep(never);
    expect(await chains()).toBe(2);
    await keeper().keep(never);
    world.later(49);
    write();
    await keeper().keep(never);
    expect(await chains()).toBe(1);
    // The store is asked for all of them when a chain begins, not each minute.
    expect(storage.list).toHaveBeenCalledTimes(2);
  });
});
