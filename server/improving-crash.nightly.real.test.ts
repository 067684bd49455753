import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadOnly } from '#db/client';
import { improvements, jobs, ledgerEntries, modelUsage, resumes, resumeVersions } from '#db/schema';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  answerOf,
  linesOf,
  readMaterial,
  reword,
} from '~/features/writing/models/testing/scripted-model';
import { freePort, startBuiltServer, type BuiltServer } from './testing/built-server';
import { startChatEndpoint, type ChatEndpoint } from './testing/chat-endpoint';
import { hiddenField, Visitor } from './testing/visitor';

const KILLS = 8;
/** A model takes this long for each part, so that kills land between and within parts. */
const ANSWER_MS = 150;
const WORDS = '25 sites in 3 years';
const BETTER = 'Installed and wired conveyors at 25 customer sites in 3 years';

let folder: string;
let endpoint: ChatEndpoint;
let server: BuiltServer | undefined;

/** Words one line of the sample person's better, and leaves the others. */
function answer(data: string): string {
  const material = readMaterial({ data });
  const isMeant = linesOf(material).some(({ text }) => text.includes(WORDS));
  return answerOf(isMeant ? [reword(material, WORDS, BETTER)] : []);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-improving-'));
  endpoint = await startChatEndpoint(answer, { delayMs: ANSWER_MS });
});
afterEach(async () => {
  await server?.end('SIGKILL');
  await endpoint.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a server killed again and again while a model is asked ends with one better version', async () => {
  const port = await freePort();
  const env = {
    ...{ DATA_FOLDER: folder, HF_TOKEN: 'a-token-of-the-tests', HF_ENDPOINT_URL: endpoint.url },
    AI_TIMEOUT_MS: '60000',
  };
  server = await startBuiltServer(env, port);
  const visitor = new Visitor(server.origin);
  const review = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
  const agreed = await visitor.post('/account/models', { choice: 'yes', returnTo: review.path });
  expect(agreed.headers.get('Location')).toBe(review.path);
  const { html } = await visitor.follow(await visitor.get(review.path));
  const submitted = await visitor.post('/generations', {
    interviewId: hiddenField(html, 'interviewId'),
    idempotencyKey: hiddenField(html, 'idempotencyKey'),
    template: 'classic',
  });
  expect(submitted.status).toBe(303);

  const file = openReadOnly(join(folder, 'cvstomize.sqlite'));
  const { read } = file;
  const isMade = () => read.select().from(resumes).all().length;
  await expect.poll(isMade).toBe(1);
  const improvement = () => read.select().from(improvements).get();
  let hit = 0;
  for (let round = 0; round < KILLS && improvement()?.state !== 'ended'; round += 1) {
    const before = endpoint.calls();
    await expect
      .poll(() => endpoint.calls() > before || improvement()?.state === 'ended', {
        interval: 20,
      })
      .toBe(true);
    if (improvement()?.state === 'running') hit += 1;
    await server.end('SIGKILL');
    server = await startBuiltServer(env, port);
  }
  expect(hit, 'kills that hit an unfinished improvement').toBeGreaterThanOrEqual(2);
  await expect.poll(() => improvement()?.state).toBe('ended');

  expect(improvement()).toMatchObject({ outcome: 'improved', version: 2, draft: null });
  const versions = read.select().from(resumeVersions).all();
  expect(versions.map(({ version }) => version)).toEqual([1, 2]);
  expect(JSON.stringify(versions[0]?.document)).not.toContain(BETTER);
  expect(JSON.stringify(versions[1]?.document)).toContain(BETTER);
  const queued = read.select().from(jobs).where(eq(jobs.queue, 'improvement')).all();
  expect(queued.map(({ state }) => state)).toEqual(['done']);
  const charges = read.select().from(ledgerEntries).all();
  expect(charges.filter(({ kind }) => kind === 'hold' || kind === 'capture')).toEqual([]);
  // Each call that left is counted; one that died on its way out may be, too.
  const counted = read.select().from(modelUsage).get()?.calls ?? 0;
  expect(counted).toBeGreaterThanOrEqual(endpoint.calls());
  expect(counted).toBeLessThanOrEqual(endpoint.calls() + hit);
  file.close();
  const id = versions[0]?.resumeId ?? '';
  const pdf = await visitor.get(`/resumes/${id}/download/pdf`);
  expect(pdf.status).toBe(200);
});
