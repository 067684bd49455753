import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import express, { type RequestHandler } from 'express';
import { unzip, zip } from 'fflate';
import type { Logger } from 'pino';
import type { Clock } from '~/platform/clock';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '~/platform/durations';
import { newId } from '~/platform/id.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import { withinTimeLimit } from '~/platform/time-limit';

const PREFIX = 'assets/';
/** A browser that was left open over a week with a page of an earlier release has to reload it. */
const KEPT_MS = 7 * DAY_MS;
/** A release that is served says so daily, so that it is not taken for one that is gone. */
const SAY_EVERY_MS = DAY_MS;
/** Whoever asks for what nobody has makes us look no more often. */
const LOOK_EVERY_MS = 5 * SECOND_MS;
/** A store that is away keeps no machine from starting. */
const PUBLISH_LIMIT_MS = 10 * SECOND_MS;
/** Files of a build with a hash in their names; nothing that a browser would take for a page. */
const NAME = /^[\w.-]{1,120}-[\w-]{8}\.(?:js|css|woff2?)$/;
const BUNDLE = /^assets\/([0-9a-f]{32})\.zip$/;

export interface KeptAssets {
  /** Serves what another release's build has; hands on what none has. */
  readonly serve: RequestHandler;
  /** Hands this build's files to the store, where every machine finds them. */
  publish(): Promise<void>;
}

interface KeptAssetsParts {
  storage: Pick<ObjectStorage, 'head' | 'put' | 'get' | 'list' | 'remove'>;
  /** Of this build. */
  assetsFolder: string;
  /** On this machine, for what other releases have. */
  cacheFolder: string;
  clock: Clock;
  log: Pick<Logger, 'warn'>;
}

/**
 * Keeps the files that pages of every release of late ask for. While machines are replaced one by
 * one, a page of the new release asks an old machine for its files, and the other way round.
 *
 * A release's files are one object of the store, under a name made of theirs, for they have hashes.
 */
export function openKeptAssets(
  parts: KeptAssetsParts,
  { lookEveryMs = LOOK_EVERY_MS } = {},
): KeptAssets {
  const { storage, assetsFolder, cacheFolder, clock, log } = parts;
  let lookedAt = -Infinity;
  let looking: Promise<void> | undefined;
  const known = new Set<string>();

  async function publish(): Promise<void> {
    const names = (await readdir(assetsFolder)).filter((name) => NAME.test(name)).sort();
    const id = releaseId(names);
    known.add(id);
    const key = keyOf(id);
    const now = clock().getTime();
    const kept = await storage.head(key);
    if (kept === undefined || now - kept.modifiedAt.getTime() >= SAY_EVERY_MS) {
      await storage.put(key, await pack(assetsFolder, names), { contentType: 'application/zip' });
    }
    for await (const object of storage.list(PREFIX)) {
      if (object.key !== key && now - object.modifiedAt.getTime() > KEPT_MS) {
        await storage.remove(object.key);
        await rm(join(cacheFolder, idOf(object.key) ?? ''), { recursive: true, force: true });
      }
    }
  }

  /** Brings here what other releases have. */
  async function look(): Promise<void> {
    lookedAt = performance.now();
    for await (const { key } of storage.list(PREFIX)) {
      const id = idOf(key);
      if (id === undefined || known.has(id)) continue;
      if (!existsSync(join(cacheFolder, id))) {
        const bundle = await storage.get(key);
        if (bundle === undefined) continue;
        await unpack(bundle.bytes, cacheFolder, id);
      }
      known.add(id);
    }
  }

  async function find(name: string): Promise<string | undefined> {
    const here = () => [...known].map((id) => join(cacheFolder, id, name)).find(existsSync);
    const found = here();
    if (found !== undefined) return found;
    if (looking === undefined && performance.now() - lookedAt < lookEveryMs) return undefined;
    looking ??= look().finally(() => (looking = undefined));
    await looking;
    return here();
  }

  const serve: RequestHandler = (request, response, next) => {
    const name = request.path.slice(1);
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !NAME.test(name)) {
      next();
      return;
    }
    find(name)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'files of other releases cannot be looked up');
        return undefined;
      })
      .then((file) => {
        if (file === undefined) next();
        else response.sendFile(file, { immutable: true, maxAge: '365d', dotfiles: 'allow' });
      })
      .catch(next);
  };
  return { serve: express.Router().use(serve), publish };
}

/**
 * Publishes now and every day. Among several machines it resolves when that is done, for the pages
 * of this one may ask another for files; a machine alone does it when it has started.
 */
export async function keepPublished(
  kept: Pick<KeptAssets, 'publish'>,
  { alone, log }: { alone: boolean; log: Pick<Logger, 'warn'> },
): Promise<void> {
  const publish = () =>
    withinTimeLimit(kept.publish(), PUBLISH_LIMIT_MS).catch((error: unknown) =>
      log.warn({ err: error }, 'the files of this release could not be handed to the store'),
    );
  setInterval(() => void publish(), SAY_EVERY_MS).unref();
  if (alone) setTimeout(() => void publish(), MINUTE_MS).unref();
  else await publish();
}

const keyOf = (id: string) => `${PREFIX}${id}.zip`;
const idOf = (key: string) => BUNDLE.exec(key)?.[1];
const releaseId = (names: readonly string[]) =>
  createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 32);

async function pack(folder: string, names: readonly string[]): Promise<Uint8Array> {
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name))] as const),
  );
  return new Promise((resolve, reject) => {
    zip(Object.fromEntries(files), { level: 1 }, (error, packed) =>
      error === null ? resolve(packed) : reject(error),
    );
  });
}

/** Whole, then named: a folder that is there is complete. */
async function unpack(bytes: Uint8Array, parent: string, id: string): Promise<void> {
  const part = join(parent, `${id}.${newId()}`);
  await mkdir(part, { recursive: true, mode: 0o700 });
  try {
    for (const [name, content] of Object.entries(await promisify(unzip)(bytes))) {
      if (NAME.test(name)) await writeFile(join(part, name), content);
    }
    await rename(part, join(parent, id)).catch(() => undefined);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
