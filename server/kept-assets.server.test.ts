import express from 'express';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY_MS } from '~/platform/durations';
import { openFolderStorage } from '~/platform/storage/folder-storage.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { openKeptAssets, type KeptAssets } from './kept-assets';
import { serveFiles } from './middleware/serve-files';

const NOW = new Date('2026-03-01T12:00:00Z');
const OLD = { 'page-AAAA1111.js': 'old()', 'font-SAME0000.woff2': 'font' };
const NEW = {
  'page-BBBB2222.js': 'new()',
  'style-CCCC3333.css': 'a{}',
  'font-SAME0000.woff2': 'font',
};

let folder: string;
let storage: ObjectStorage;
const servers: Server[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-assets-'));
  storage = openFolderStorage(join(folder, 'objects'));
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((one) => new Promise((done) => one.close(done))));
  rmSync(folder, { recursive: true, force: true });
});

let machines = 0;
/** A machine with a build of its own, and the store that all share. */
async function machine(
  files: Readonly<Record<string, string>>,
  { store = storage, now = NOW, lookEveryMs = 60_000 } = {},
): Promise<KeptAssets & { get(name: string): Promise<Response> }> {
  const own = join(folder, `machine-${(machines += 1)}`);
  const assetsFolder = join(own, 'client', 'assets');
  mkdirSync(assetsFolder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(assetsFolder, name), content);
    writeFileSync(join(assetsFolder, `${name}.map`), '{}');
  }
  const kept = openKeptAssets(
    {
      ...{ storage: store, assetsFolder, cacheFolder: join(own, 'data', '.assets') },
      ...{ clock: () => now, log: pino({ level: 'silent' }) },
    },
    { lookEveryMs },
  );
  const server = createServer(express().use(serveFiles(join(own, 'client'), kept.serve)));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  return { ...kept, get: (name) => fetch(`http://127.0.0.1:${port}/assets/${name}`) };
}

describe('files of other releases', () => {
  it('come from every machine, of the old release and of the new', async () => {
    const [old, fresh] = [await machine(OLD), await machine(NEW)];
    await old.publish();
    await fresh.publish();
    for (const one of [old, fresh]) {
      for (const [name, content] of Object.entries({ ...OLD, ...NEW })) {
        const response = await one.get(name);
        expect([response.status, await response.text()]).toEqual([200, content]);
        expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
      }
    }
    expect((await old.get('page-BBBB2222.js')).headers.get('Content-Type')).toMatch(/javascript/);
    expect((await old.get('style-CCCC3333.css')).headers.get('Content-Type')).toMatch(/css/);
  });

  it('are files of builds alone: no page, no map, nothing outside', async () => {
    const old = await machine(OLD);
    await (await machine({ ...NEW, 'page-EEEE5555.html': '<p>' })).publish();
    expect((await old.get('page-BBBB2222.js')).status).toBe(200);
    const names = ['page-EEEE5555.html', 'page-BBBB2222.js.map', 'page-DDDD4444.js'];
    for (const name of [...names, '..%2Fpage-BBBB2222.js', '%2e%2e/page-BBBB2222.js']) {
      expect([name, (await old.get(name)).status]).toEqual([name, 404]);
    }
  });

  it('are looked for once, however many ask for what nobody has', async () => {
    const list = vi.fn((prefix: string) => storage.list(prefix));
    const old = await machine(OLD, { store: { ...storage, list } });
    const asked = Array.from({ length: 20 }, () => old.get('page-DDDD4444.js'));
    expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([404]));
    await old.get('page-FFFF6666.js');
    expect(list).toHaveBeenCalledTimes(1);
  });

  it('are not there while the store is away, and then they are', async () => {
    let away = true;
    const get: ObjectStorage['get'] = (key) =>
      away ? Promise.reject(new Error('away')) : storage.get(key);
    const old = await machine(OLD, { store: { ...storage, get }, lookEveryMs: 0 });
    await (await machine(NEW)).publish();
    expect((await old.get('page-BBBB2222.js')).status).toBe(404);
    away = false;
    expect((await old.get('page-BBBB2222.js')).status).toBe(200);
  });
});

describe('a release', () => {
  const keys = async () => {
    const found: string[] = [];
    for await (const { key } of storage.list('assets/')) found.push(key);
    return found;
  };

  it('is kept once, however many machines serve it', async () => {
    const put = vi.fn(storage.put.bind(storage));
    for (let n = 0; n < 3; n += 1)
      await (await machine(OLD, { store: { ...storage, put } })).publish();
    expect(put).toHaveBeenCalledTimes(1);
  });

  it('is forgotten a week after the last machine served it, and not while one does', async () => {
    const later = (days: number) => new Date(Date.now() + days * DAY_MS);
    await (await machine(OLD)).publish();
    await (await machine(NEW, { now: later(6.9) })).publish();
    expect(await keys()).toHaveLength(2);
    await (await machine(NEW, { now: later(7.1) })).publish();
    expect(await keys()).toHaveLength(1);
    const put = vi.fn(storage.put.bind(storage));
    await (await machine(NEW, { store: { ...storage, put }, now: later(1.1) })).publish();
    expect(put).toHaveBeenCalledTimes(1);
  });
});
