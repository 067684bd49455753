import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TIME_LIMIT_MS = 180_000;

/** A file that LibreOffice is to make of another. */
export interface Conversion {
  name: string;
  bytes: Uint8Array;
  from: 'docx';
  to: 'pdf' | 'docx';
}

/**
 * Converts files by LibreOffice, all of a kind in one run of it.
 *
 * @returns the files by their names; empty where LibreOffice is not on this machine.
 */
export async function convert(files: readonly Conversion[]): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  const folder = await mkdtemp(path.join(tmpdir(), 'reading-'));
  try {
    const kinds = new Set(files.map(({ from, to }) => `${from} ${to}`));
    for (const kind of kinds) {
      const own = files.filter(({ from, to }) => `${from} ${to}` === kind);
      for (const [name, bytes] of await convertKind(own, path.join(folder, kind.replace(' ', '-')))) made.set(name, bytes); // prettier-ignore
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return made;
}

async function convertKind(
  files: readonly Conversion[],
  folder: string,
): Promise<[string, Uint8Array][]> {
  const [first] = files;
  if (first === undefined) return [];
  await mkdir(folder, { recursive: true });
  const given = await Promise.all(
    files.map(async ({ bytes, from }, index) => {
      const file = path.join(folder, `${index}.${from}`);
      await writeFile(file, bytes);
      return file;
    }),
  );
  await run(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', '--convert-to', first.to, '--outdir', path.join(folder, 'made')],
      ...given,
    ],
    { timeout: TIME_LIMIT_MS },
  );
  return Promise.all(
    files.map(async ({ name }, index): Promise<[string, Uint8Array]> => [
      name,
      await readFile(path.join(folder, 'made', `${index}.${first.to}`)),
    ]),
  );
}
