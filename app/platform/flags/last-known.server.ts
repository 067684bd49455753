import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readToggles, type Toggles } from './toggles';

/** The copy of the server's toggles on disk, which an outage and a restart leave as it is. */
export interface LastKnown {
  /** Undefined where there is none. @throws {Error} where there is one that cannot be read. */
  read(): { toggles: Toggles; confirmedAt: Date } | undefined;
  write(toggles: Toggles, now: Date): Promise<void>;
  /** Notes that the server still has these. */
  confirm(now: Date): Promise<void>;
}

/** @param folder made where it is missing. */
export function openLastKnown(folder: string): LastKnown {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'last-known.json');
  return {
    read() {
      const json = readIfThere(file);
      if (json === undefined) return undefined;
      return { toggles: readToggles(JSON.parse(json)), confirmedAt: statSync(file).mtime };
    },
    async write(toggles, now) {
      const part = `${file}.part`;
      await writeFile(part, JSON.stringify(toggles), { mode: 0o600 });
      await utimes(part, now, now);
      await rename(part, file);
    },
    async confirm(now) {
      await utimes(file, now, now).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
