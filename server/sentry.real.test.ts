import { sql } from 'drizzle-orm';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#db/client';
import { DATABASE_NAME } from '~/platform/config/environment';
import { startBuiltServer } from './testing/built-server';
import { openSentrySink, type SentrySink } from './testing/sentry-sink';
import { Visitor } from './testing/visitor';

/** Each is looked for in all that leaves. */
const MARKS = [
  ...['zqanswer', 'zqquery', 'zqcookie', 'zqtoken', 'zqkey', 'zqagent', 'zqreferrer'],
  ...['zqmail@example.org', '203.0.113.77', 'zqpath', 'zqfield'],
];

let folder: string;
let sink: SentrySink;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-sentry-'));
  sink = await openSentrySink();
});
afterEach(async () => {
  await sink.close();
  rmSync(folder, { recursive: true, force: true });
});

const serve = (env: Readonly<Record<string, string>>) =>
  startBuiltServer({ DATA_FOLDER: folder, TRUSTED_PROXIES: '1', RELEASE: 'r-42', ...env });

/** Somebody fills in a form whose table is gone, in a request with a mark wherever one can be. */
async function failOnce(origin: string): Promise<{ status: number; requestId: string }> {
  const visitor = new Visitor(origin, {
    'User-Agent': 'zqagent',
    'X-Forwarded-For': '203.0.113.77',
    Authorization: 'Bearer zqtoken',
    'X-Api-Key': 'zqkey',
    Referer: `${origin}/zqreferrer?zqquery`,
  });
  const { path } = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
  const question = `${path.replace('/review', '')}/questions/4`;
  const page = await (await visitor.get(question)).text();
  const database = openDatabase(join(folder, DATABASE_NAME));
  database.write((tx) => tx.run(sql`alter table answers rename to answers_gone`));
  database.close();
  const names = [...page.matchAll(/<(?:input|textarea)[^>]* name="([^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  const answered = await fetch(`${origin}${question}?email=zqmail@example.org&q=zqquery`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams([
      ...names.map((name) => [name, 'zqanswer zqmail@example.org “zqanswer”']),
      ['zqfield', 'zqanswer'],
    ]),
    headers: {
      ...visitor.headers,
      Origin: origin,
      Cookie: `${visitor.cookieHeader()}; other=zqcookie`,
    },
  });
  await answered.text();
  return { status: answered.status, requestId: answered.headers.get('X-Request-Id') ?? '' };
}

test('one failure is one event, with its request, release and place, and nothing of a person', async () => {
  const server = await serve({ SENTRY_DSN: sink.dsn, SENTRY_TRACES_SAMPLE_RATE: '1' });
  const { status, requestId } = await failOnce(server.origin);
  expect(status).toBe(500);
  // What was logged has the marks taken out as well, and is not what is looked at here.
  expect(await server.end('SIGTERM')).toBe(0);
  const errors = sink.events().filter(({ type }) => type === 'event');
  expect(errors).toHaveLength(1);
  expect(errors[0]?.payload).toMatchObject({
    release: 'r-42',
    level: 'error',
    tags: { requestId },
  });
  expect(requestId).toMatch(/^[\w-]{8,}$/);
  const said = JSON.stringify(errors[0]?.payload);
  expect(said).toContain('no such table: answers');
  expect(said).toContain('app:///build/server/');
  const traces = sink.events().filter(({ type }) => type === 'transaction');
  const names = traces.map(({ payload }) => payload['transaction']);
  expect(names).toContain('POST routes/interviews.$interviewId.questions.$number');
  const kinds = new Set(sink.events().map(({ type }) => type));
  expect([...kinds].sort()).toEqual(['event', 'transaction']);
  const sent = sink.everything();
  for (const mark of MARKS) expect(sent).not.toContain(mark);
});

test('without a DSN nothing of Sentry is loaded and nothing sent; with one, it is', async () => {
  const loadedWith = async (env: Readonly<Record<string, string>>) => {
    const coverage = mkdtempSync(join(folder, 'loaded-'));
    const server = await serve({ NODE_V8_COVERAGE: coverage, ...env });
    await failOnce(server.origin);
    expect(await server.end('SIGTERM')).toBe(0);
    const files = readdirSync(coverage).map((name) => readFileSync(join(coverage, name), 'utf8'));
    expect(files.join('')).toContain('/node_modules/express/');
    rmSync(join(folder, DATABASE_NAME));
    return files.join('').includes('/node_modules/@sentry/');
  };
  expect(await loadedWith({ SENTRY_TRACES_SAMPLE_RATE: '1' })).toBe(false);
  expect(sink.events()).toEqual([]);
  expect(await loadedWith({ SENTRY_DSN: sink.dsn })).toBe(true);
  expect(sink.events().filter(({ type }) => type === 'event')).toHaveLength(1);
});
