import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, openReadOnly } from '#db/client';
import { ledgerEntries, people, resumes } from '#db/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { adjustCredits } from '~/features/billing/adjust-credits.server';
import { shareOf } from '~/testing/share-of';
import { freePort, startBuiltServer, type BuiltServer } from './testing/built-server';
import { everyGenerationEnded, MOMENTS, reachMoment } from './testing/generation-moments';
import { hiddenField, Visitor } from './testing/visitor';

/** Before a landing one half here, and the other in `crash.real.test.ts`. */
const KILLS = shareOf(MOMENTS, 2, 1);

let folder: string;
let server: BuiltServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-paid-crash-'));
});
afterEach(async () => {
  await server?.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Gives whoever is there enough to make a resume a kill. */
function giveCredits(file: string): void {
  const database = openDatabase(file);
  const now = new Date();
  database.write((tx) => {
    const [person] = tx.select().from(people).all();
    if (person === undefined) throw new Error('Nobody is there');
    adjustCredits(
      tx,
      person.id,
      { id: 'gift-of-the-test', credits: KILLS.length, reason: 'A test' },
      now,
    );
  });
  database.close();
}

/** Shares no word with that of another round: each resume is a further one, and costs a credit. */
const postingOf = (round: number): string =>
  Array.from({ length: 12 }, (_, word) => `duty${round}of${word}`).join(' ');

test('a server killed while paid resumes are made ends each hold once', async () => {
  const port = await freePort();
  const env = { DATA_FOLDER: folder };
  const file = join(folder, 'cvstomize.sqlite');
  server = await startBuiltServer(env, port);
  const visitor = new Visitor(server.origin);
  const started = await visitor.post('/start', { intent: 'own' });
  const interview = /\/interviews\/[\w-]+/.exec(started.headers.get('Location') ?? '')?.[0] ?? '';
  const question = `${interview}/questions/2`;
  const { html } = await visitor.follow(await visitor.get(question));
  await visitor.post(question, {
    intent: 'stay',
    baseVersion: hiddenField(html, 'baseVersion'),
    'history[0].id': 'h1',
    'history[0].kind': 'work',
    'history[0].title': 'Electrician',
    'history[0].organisation': 'Northgate Bakery',
    'history[0].start': '2018-04',
  });
  giveCredits(file);

  for (const [round, moment] of KILLS.entries()) {
    const asked = await visitor.follow(await visitor.get(`${interview}/questions/1`));
    await visitor.post(`${interview}/questions/1`, {
      intent: 'stay',
      baseVersion: hiddenField(asked.html, 'baseVersion'),
      posting: postingOf(round),
    });
    const review = await visitor.follow(await visitor.get(`${interview}/review`));
    const form = {
      interviewId: hiddenField(review.html, 'interviewId'),
      idempotencyKey: hiddenField(review.html, 'idempotencyKey'),
    };
    const submitted = await visitor.post('/generations', form);
    const generation = submitted.headers.get('Location')?.split('/').at(-1) ?? '';
    await reachMoment(file, generation, moment);
    await server.end('SIGKILL');
    server = await startBuiltServer(env, port);
    await everyGenerationEnded(file);
  }

  const database = openReadOnly(file);
  const entries = database.read.select().from(ledgerEntries).all();
  const of = (kind: string) => entries.filter((entry) => entry.kind === kind);
  const ended = [...of('capture'), ...of('release')].map(({ hold }) => hold);
  expect(of('hold')).toHaveLength(KILLS.length);
  expect(ended.toSorted()).toEqual(
    of('hold')
      .map(({ entry }) => entry)
      .toSorted(),
  );
  const made = database.read.select().from(resumes).all();
  expect(
    of('capture')
      .map(({ cause }) => cause)
      .toSorted(),
  ).toEqual(made.flatMap(({ generationId }) => generationId ?? []).toSorted());
  const left = entries.reduce((sum, { credits }) => sum + credits, 0);
  expect(left).toBe(1 + KILLS.length - of('capture').length);
  database.close();
});
