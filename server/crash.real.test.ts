import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadOnly } from '#db/client';
import { generations, jobs, resumes, resumeVersions } from '#db/schema';
import { inArray } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shareOf } from '~/testing/share-of';
import { freePort, startBuiltServer, type BuiltServer } from './testing/built-server';
import { everyGenerationEnded, MOMENTS, reachMoment } from './testing/generation-moments';
import { hiddenField, Visitor } from './testing/visitor';

const TEMPLATES = ['classic', 'modern', 'minimal'] as const;
/** Before a landing one half here, and the other where resumes are paid (`paid-crash.real.test.ts`). */
const KILLS = shareOf(MOMENTS, 2);
let folder: string;
let server: BuiltServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-crash-'));
});
afterEach(async () => {
  await server?.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('a server killed in any part of a generation ends every accepted submit as one resume', async () => {
  const port = await freePort();
  const env = { DATA_FOLDER: folder };
  const file = join(folder, 'cvstomize.sqlite');
  server = await startBuiltServer(env, port);
  const visitor = new Visitor(server.origin);
  const review = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
  expect(review.path).toMatch(/^\/interviews\/[\w-]+\/review$/);

  const accepted = new Set<string>();
  const formFor = async (template: string) => {
    const { html } = await visitor.follow(await visitor.get(review.path));
    return {
      interviewId: hiddenField(html, 'interviewId'),
      idempotencyKey: hiddenField(html, 'idempotencyKey'),
      template,
    };
  };
  const submit = async (form: Awaited<ReturnType<typeof formFor>>) => {
    const submitted = await visitor.post('/generations', form);
    expect(submitted.status).toBe(303);
    const generation = submitted.headers.get('Location')!.split('/').at(-1)!;
    accepted.add(generation);
    return generation;
  };
  const killAndRestart = async () => {
    await server!.end('SIGKILL');
    const database = openReadOnly(file);
    const unfinished = database.read
      .select({ id: generations.id })
      .from(generations)
      .where(inArray(generations.state, ['queued', 'running']))
      .all();
    database.close();
    server = await startBuiltServer(env, port);
    return unfinished.length;
  };

  let hit = 0;
  for (const [round, moment] of KILLS.entries()) {
    const form = await formFor(TEMPLATES[round % TEMPLATES.length]!);
    const generation = await submit(form);
    await reachMoment(file, generation, moment);
    hit += await killAndRestart();
    // The browser sends the form again, as a person does who saw the connection drop.
    const again = await visitor.post('/generations', form);
    expect(again.headers.get('Location')).toBe(`/generations/${generation}`);
    await everyGenerationEnded(file);
  }
  // The last moments may be over before the signal is there.
  expect(hit, 'kills that hit an unfinished generation').toBeGreaterThanOrEqual(
    KILLS.filter((moment) => !moment.startsWith('store')).length,
  );

  // As many at once as a person may have.
  const forms = await Promise.all(TEMPLATES.map(formFor));
  await Promise.all(forms.map(submit));
  expect(await killAndRestart()).toBeGreaterThanOrEqual(1);
  await everyGenerationEnded(file);

  const database = openReadOnly(file);
  expect(accepted.size).toBe(KILLS.length + TEMPLATES.length);
  const ends = database.read.select().from(generations).all();
  expect(ends.map(({ id }) => id).sort()).toEqual([...accepted].sort());
  expect(new Set(ends.map(({ state }) => state))).toEqual(new Set(['done']));
  const made = database.read.select().from(resumes).all();
  expect(made.map(({ generationId }) => generationId).sort()).toEqual([...accepted].sort());
  expect(database.read.select().from(resumeVersions).all()).toHaveLength(accepted.size);
  expect(
    database.read
      .select()
      .from(jobs)
      .all()
      .filter(({ queue, state }) => queue === 'generation' && state !== 'done'),
  ).toEqual([]);
  for (const { id } of made) {
    const pdf = await visitor.get(`/resumes/${id}/download/pdf`);
    expect(pdf.status).toBe(200);
    expect(new TextDecoder('latin1').decode(await pdf.arrayBuffer()).slice(0, 5)).toBe('%PDF-');
  }
  database.close();
});
