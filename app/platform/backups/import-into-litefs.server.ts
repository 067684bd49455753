import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';
import { BackupFailure } from './backup-failure';
import { differencesFrom, type DatabaseFacts } from './manifest';
import { inPackingThread } from './packing-thread.server';

const info = z.object({
  isPrimary: z.boolean(),
  primary: z.object({ hostname: z.string() }).optional(),
});

/**
 * Hands a database file to a LiteFS cluster, at its primary, and compares what LiteFS then has with
 * the file: LiteFS itself checks nothing but the header (v0.5.14). It also changes two counters in
 * it, so that connections read their pages anew, and so the bytes are compared table by table.
 *
 * @param options.url LiteFS's HTTP API, e.g. `http://127.0.0.1:20202`.
 * @param options.workFile where what LiteFS has is written meanwhile; a file that is not there.
 * @throws {BackupFailure} `refused` where it is not the primary, cannot be reached, or has a database
 *   of that name and `force` is not set; `damaged` where it has something else afterwards.
 */
export async function importIntoLitefs(
  file: string,
  facts: DatabaseFacts,
  options: { url: string; name: string; force: boolean; workFile: string },
  signal: AbortSignal,
): Promise<void> {
  const { url, name, force } = options;
  await requirePrimary(url, signal);
  if (!force && (await has(url, name, signal))) {
    throw new BackupFailure(
      'refused',
      `The cluster at ${url} has a database ${name} already. Give --force to replace it on every node.`,
    );
  }
  const answer = await ask(url, `/import?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: Readable.toWeb(createReadStream(file)) as BodyInit,
    duplex: 'half',
    signal,
  });
  if (!answer.ok) {
    const reason = (await answer.text()).trim();
    throw new BackupFailure('refused', `LiteFS at ${url} did not take the database: ${reason}.`);
  }
  await compare(facts, options, signal);
}

async function requirePrimary(url: string, signal: AbortSignal): Promise<void> {
  const answer = await ask(url, '/info', { signal });
  const { isPrimary, primary } = info.parse(await answer.json());
  if (isPrimary) return;
  const hostname = primary?.hostname ?? '';
  throw new BackupFailure(
    'refused',
    `LiteFS at ${url} is not the primary${hostname === '' ? '' : `, ${hostname} is`}. Run this there.`,
  );
}

async function has(url: string, name: string, signal: AbortSignal): Promise<boolean> {
  const answer = await ask(url, `/export?name=${encodeURIComponent(name)}`, { signal });
  await answer.body?.cancel();
  if (answer.ok || answer.status === 404) return answer.ok;
  throw new BackupFailure('refused', `LiteFS at ${url} answers ${answer.status}.`);
}

async function compare(
  facts: DatabaseFacts,
  { url, name, workFile }: { url: string; name: string; workFile: string },
  signal: AbortSignal,
): Promise<void> {
  const exported = await ask(url, `/export?name=${encodeURIComponent(name)}`, { signal });
  await pipeline(
    Readable.fromWeb(exported.body as ReadableStream),
    createWriteStream(workFile, { mode: 0o600, flags: 'wx' }),
  );
  const found = await inPackingThread(signal, (work) =>
    work({ work: 'inspect', database: workFile }),
  );
  const differences = differencesFrom(facts, { ...found, sha256: facts.sha256 });
  if (differences.length === 0) return;
  throw new BackupFailure(
    'damaged',
    `What the cluster has is not what was brought back; is the application running already? ${differences.slice(0, 5).join(' ')}`,
  );
}

async function ask(
  url: string,
  path: string,
  request: RequestInit & { duplex?: 'half' },
): Promise<Response> {
  try {
    return await fetch(new URL(path, url), request);
  } catch (error) {
    if (request.signal?.aborted === true) throw error;
    throw new BackupFailure('refused', `LiteFS cannot be reached at ${url}.`, { cause: error });
  }
}
