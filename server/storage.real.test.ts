import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadOnly } from '#db/client';
import { generations, jobs, resumes, resumeVersions } from '#db/schema';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { pdfKey } from '~/features/library/resumes.server';
import { startVersitygw, type Versitygw } from '~/platform/storage/testing/versitygw';
import { openTigrisStorage } from '~/platform/storage/tigris-storage.server';
import { freePort, startBuiltServer, type BuiltServer } from './testing/built-server';
import { hiddenField, Visitor } from './testing/visitor';

const TEMPLATES = ['classic', 'modern', 'minimal'] as const;

let store: Versitygw;
let folder: string;
let bucket: string;
let server: BuiltServer;
let port: number;
let visitor: Visitor;
let interview: string;

beforeAll(async () => {
  store = await startVersitygw();
});
afterAll(() => store.remove());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-storage-'));
  bucket = `bucket-${randomUUID()}`;
  port = await freePort();
  await startServer();
  visitor = new Visitor(server.origin);
  interview = (await visitor.follow(await visitor.post('/start', { intent: 'sample' }))).path;
});
afterEach(async () => {
  await server.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function startServer(): Promise<void> {
  server = await startBuiltServer({ DATA_FOLDER: folder, ...store.environment(bucket) }, port);
}

async function submit(template: (typeof TEMPLATES)[number]): Promise<string> {
  const { html } = await visitor.follow(await visitor.get(interview));
  const submitted = await visitor.post('/generations', {
    interviewId: hiddenField(html, 'interviewId'),
    idempotencyKey: hiddenField(html, 'idempotencyKey'),
    template,
  });
  expect(submitted.status).toBe(303);
  return submitted.headers.get('Location')?.split('/').at(-1) ?? '';
}

/** What the database holds now. */
function look<T>(read: (database: ReturnType<typeof openReadOnly>['read']) => T): T {
  const database = openReadOnly(join(folder, 'cvstomize.sqlite'));
  try {
    return read(database.read);
  } finally {
    database.close();
  }
}

async function untilDone(ids: readonly string[]): Promise<string[]> {
  const made = () =>
    look((read) =>
      ids.flatMap((id) =>
        read
          .select({ id: resumes.id })
          .from(resumes)
          .innerJoin(generations, eq(generations.id, resumes.generationId))
          .where(eq(generations.id, id))
          .all()
          .map((row) => row.id),
      ),
    );
  await expect.poll(() => made().length).toBe(ids.length);
  return made();
}

const ready = async () => {
  const response = await fetch(`${server.origin}/health/ready`);
  const { status, parts } = (await response.json()) as {
    status: string;
    parts: { storage: { state: string } };
  };
  return [response.status, status, parts.storage.state];
};
const isPdf = async (response: Response) =>
  Buffer.from(await response.arrayBuffer()).toString('latin1', 0, 5) === '%PDF-';

async function expectFreshDownload(resumeId: string): Promise<void> {
  const response = await visitor.get(`/resumes/${resumeId}/download/pdf`);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/pdf');
  expect(await isPdf(response)).toBe(true);
}

test('a download leads to the private object by a link that works for minutes', async () => {
  const [resumeId] = await untilDone([await submit('classic')]);
  const response = await visitor.get(`/resumes/${resumeId}/download/pdf`);
  expect(response.status).toBe(302);
  expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  const link = response.headers.get('Location') ?? '';
  const followed = await fetch(link);
  expect(followed.status).toBe(200);
  expect(followed.headers.get('Content-Type')).toBe('application/pdf');
  expect(followed.headers.get('Content-Disposition')).toMatch(
    /^attachment; filename=.*Resume\.pdf/,
  );
  expect(await isPdf(followed)).toBe(true);
  const { origin, pathname, searchParams } = new URL(link);
  expect((await fetch(`${origin}${pathname}`)).status).toBe(403);
  expect(searchParams.get('X-Amz-Expires')).toBe('300');

  const stranger = new Visitor(server.origin);
  await stranger.post('/start', { intent: 'sample' });
  expect((await stranger.get(`/resumes/${resumeId}/download/pdf`)).status).toBe(404);
});

test('nothing is lost when the store dies in the middle and the server after it', async () => {
  await expect.poll(ready).toEqual([200, 'ready', 'ok']);
  const accepted = [await submit('classic')];
  await store.kill();
  for (const template of TEMPLATES.slice(1)) accepted.push(await submit(template));
  const made = await untilDone(accepted);
  for (const id of made) await expectFreshDownload(id);
  await expect.poll(ready).toEqual([200, 'degraded', 'degraded']);

  await server.end('SIGKILL');
  await startServer();
  for (const id of made) await expectFreshDownload(id);

  await store.restart();
  const storage = openTigrisStorage(store.settings(bucket), { clock: () => new Date() });
  const hashes = look((read) => read.select().from(resumeVersions).all()).map(
    ({ pdfSha256, pdfBytes }) => ({ pdfSha256, pdfBytes }),
  );
  expect(hashes).toHaveLength(accepted.length);
  for (const { pdfSha256, pdfBytes } of hashes) {
    await expect
      .poll(async () => (await storage.head(pdfKey(pdfSha256)))?.bytes, {
        interval: 500,
      })
      .toBe(pdfBytes);
  }
  await expect.poll(ready).toEqual([200, 'ready', 'ok']);
  const unfinished = () =>
    look((read) => read.select().from(jobs).all()).filter(
      ({ queue, state }) => queue === 'push-pdf' && state !== 'done',
    );
  await expect.poll(() => unfinished().length).toBe(0);
  for (const id of made) {
    expect((await visitor.get(`/resumes/${id}/download/pdf`)).status).toBe(302);
  }
});

test('a store that falls silent holds no download up', async () => {
  const [resumeId = ''] = await untilDone([await submit('classic')]);
  store.process.kill('SIGSTOP');
  try {
    await expectFreshDownload(resumeId);
    const [again = ''] = await untilDone([await submit('modern')]);
    await expectFreshDownload(again);
  } finally {
    store.process.kill('SIGCONT');
  }
  await expect
    .poll(async () => (await visitor.get(`/resumes/${resumeId}/download/pdf`)).status, {
      interval: 500,
    })
    .toBe(302);
});

test('half a configuration stops the start with a sentence', async () => {
  const start = startBuiltServer({ DATA_FOLDER: folder, BUCKET_NAME: 'my-bucket' });
  await expect(start).rejects.toThrow(
    /The server ended with 2:[^]*AWS_SECRET_ACCESS_KEY: is missing/,
  );
});
