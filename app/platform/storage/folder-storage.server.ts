import { constants } from 'node:fs';
import { access, mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { newId } from '~/platform/id.server';
import { syncFolder } from '~/platform/sync-folder.server';
import { segmentsOf } from './key';
import type { ListedObject, ObjectStorage } from './object-storage';
import { HOUR_MS } from '../durations';

/** `~` is in no key, so names with it belong to this adapter alone. */
const INCOMING = '~incoming';
const TYPE_SUFFIX = '~type';
const ABANDONED_AFTER_MS = HOUR_MS;
const DEFAULT_TYPE = 'application/octet-stream';

/** Types that are told by the ending; any other is kept in a file beside the bytes. */
const TYPE_OF_ENDING: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Object storage in a local folder, made when first written to. A write goes to a temporary file,
 * reaches the disk, and is then renamed into place.
 */
export function openFolderStorage(root: string): ObjectStorage {
  const pathOf = (key: string): string => join(root, ...segmentsOf(key));

  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await mkdir(join(root, INCOMING), { recursive: true, mode: 0o700 });
    const temporary = join(root, INCOMING, newId());
    try {
      await writeThrough(temporary, bytes);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
  };

  return {
    name: 'folder',

    async put(key, bytes, { contentType }) {
      const path = pathOf(key);
      if (contentType === typeOfEnding(path)) await rm(`${path}${TYPE_SUFFIX}`, { force: true });
      else await write(`${path}${TYPE_SUFFIX}`, Buffer.from(contentType));
      await write(path, bytes);
    },

    async get(key) {
      const path = pathOf(key);
      const bytes = await readIfThere(path);
      if (bytes === undefined) return undefined;
      const type = await readIfThere(`${path}${TYPE_SUFFIX}`);
      // A plain Uint8Array over its own memory, as every adapter returns.
      return {
        bytes: new Uint8Array(bytes),
        contentType: type?.toString('utf8') ?? typeOfEnding(path),
      };
    },

    async head(key) {
      const path = pathOf(key);
      const found = await stat(path).catch(undefinedIfMissing);
      if (found?.isFile() !== true) return undefined;
      const type = await readIfThere(`${path}${TYPE_SUFFIX}`);
      return {
        bytes: found.size,
        contentType: type?.toString('utf8') ?? typeOfEnding(path),
        modifiedAt: found.mtime,
      };
    },

    async *list(prefix) {
      const folder = prefix === '' ? root : pathOf(prefix.replace(/\/$/, ''));
      yield* walk(folder, prefix);
    },

    async link(key) {
      segmentsOf(key);
      return undefined;
    },

    async remove(key) {
      const path = pathOf(key);
      await rm(path, { force: true }).catch(undefinedIfMissing);
      await rm(`${path}${TYPE_SUFFIX}`, { force: true }).catch(undefinedIfMissing);
    },

    async check() {
      await mkdir(join(root, INCOMING), { recursive: true, mode: 0o700 });
      await access(root, constants.W_OK);
      const probe = join(root, INCOMING, newId());
      await writeThrough(probe, Buffer.from('check'));
      await rm(probe);
      await sweep(join(root, INCOMING));
    },
  };
}

/** What is in a folder and below, in the order of keys. */
async function* walk(folder: string, prefix: string): AsyncGenerator<ListedObject> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(undefinedIfMissing);
  const names = (entries ?? [])
    .filter(({ name }) => !name.includes('~'))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .sort();
  for (const name of names) {
    const key = `${prefix}${name}`;
    if (name.endsWith('/')) {
      yield* walk(join(folder, name), key);
    } else {
      const found = await stat(join(folder, name)).catch(undefinedIfMissing);
      if (found !== undefined) yield { key, bytes: found.size, modifiedAt: found.mtime };
    }
  }
}

function typeOfEnding(path: string): string {
  return TYPE_OF_ENDING[extname(basename(path))] ?? DEFAULT_TYPE;
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Removes what writes that died left behind. */
async function sweep(incoming: string): Promise<void> {
  const oldest = Date.now() - ABANDONED_AFTER_MS;
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const found = await stat(path).catch(undefinedIfMissing);
    if (found && found.mtimeMs < oldest) await rm(path, { force: true });
  }
}

function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(undefinedIfMissing);
}

/** A folder of the name, or a file where the path has a folder, is no object either. */
const MISSING = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ERR_FS_EISDIR']);

function undefinedIfMissing(error: unknown): undefined {
  if (MISSING.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
  throw error;
}
