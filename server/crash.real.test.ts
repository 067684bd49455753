import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadOnly, type Database } from '#db/client';
import { generationEvents, generations, jobs, resumes, resumeVersions } from '#db/schema';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort, startBuiltServer, type BuiltServer } from './testing/built-server';
import { hiddenField, Visitor } from './testing/visitor';

const KILLS = 24;
let folder: string;
let server: BuiltServer | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvstomize-crash-'));
});
afterEach(async () => {
  await server?.end('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Moments spread over the whole range, the same in each run. */
function killAfterMs(round: number, latestMs: number): number {
  return Math.round(((round * 0.6180339887) % 1) * latestMs);
}

/** A person may have three under way; after a crash they wait for room, as the page says. */
async function submitWhenAllowed(visitor: Visitor, form: Record<string, string>) {
  for (;;) {
    const response = await visitor.post('/generations', form);
    if (response.status !== 429) {
      expect(response.status).toBe(303);
      return response;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function getState(database: Database, generationId: string) {
  return database.read.select().from(generations).where(eq(generations.id, generationId)).get()
    ?.state;
}

test('a server killed in the middle of generations ends every accepted submit as one resume', async () => {
  const port = await freePort();
  const env = { DATA_FOLDER: folder };
  server = await startBuiltServer(env, port);
  const visitor = new Visitor(server.origin);
  const review = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
  expect(review.path).toMatch(/^\/interviews\/[\w-]+\/review$/);

  const accepted = new Set<string>();
  const submit = async (template: string) => {
    const { html } = await visitor.follow(await visitor.get(review.path));
    const form = {
      interviewId: hiddenField(html, 'interviewId'),
      idempotencyKey: hiddenField(html, 'idempotencyKey'),
      template,
    };
    const submitted = await submitWhenAllowed(visitor, form);
    const generation = submitted.headers.get('Location')!.split('/').at(-1)!;
    accepted.add(generation);
    return { form, generation };
  };

  // One that nothing interrupts, right after a start, says how long they take on this machine.
  const { generation: first } = await submit('classic');
  const startedAt = performance.now();
  const whole = openReadOnly(join(folder, 'cvstomize.sqlite'));
  await expect.poll(() => getState(whole, first), { timeout: 60_000, interval: 20 }).toBe('done');
  whole.close();
  // A little longer, so that kills land in all of its steps.
  const latestKillMs = 1.25 * (performance.now() - startedAt);

  const interrupted: string[] = [];
  for (let round = 0; round < KILLS; round += 1) {
    const { form, generation } = await submit(
      (['classic', 'modern', 'minimal'] as const)[round % 3]!,
    );
    await new Promise((resolve) => setTimeout(resolve, killAfterMs(round, latestKillMs)));
    await server.end('SIGKILL');

    const file = openReadOnly(join(folder, 'cvstomize.sqlite'));
    if (getState(file, generation) !== 'done') {
      interrupted.push(
        file.read
          .select()
          .from(generationEvents)
          .all()
          .filter((event) => event.generationId === generation)
          .at(-1)?.step ?? 'queued',
      );
    }
    file.close();
    server = await startBuiltServer(env, port);
    // The browser sends the form again, as a person does who saw the connection drop.
    const again = await visitor.post('/generations', form);
    expect(again.headers.get('Location')).toBe(`/generations/${generation}`);
  }
  expect(interrupted.length, 'kills that hit an unfinished generation').toBeGreaterThanOrEqual(8);
  expect(new Set(interrupted).size, `steps hit: ${interrupted.join(', ')}`).toBeGreaterThanOrEqual(
    3,
  );

  const database = openReadOnly(join(folder, 'cvstomize.sqlite'));
  const unfinished = () =>
    database.read
      .select()
      .from(generations)
      .all()
      .filter(({ state }) => state === 'queued' || state === 'running');
  await expect.poll(() => unfinished().length, { timeout: 60_000 }).toBe(0);

  expect(accepted.size).toBe(KILLS + 1);
  const ends = database.read.select().from(generations).all();
  expect(ends.map(({ id }) => id).sort()).toEqual([...accepted].sort());
  expect(new Set(ends.map(({ state }) => state))).toEqual(new Set(['done']));
  const made = database.read.select().from(resumes).all();
  expect(made.map(({ generationId }) => generationId).sort()).toEqual([...accepted].sort());
  expect(database.read.select().from(resumeVersions).all()).toHaveLength(KILLS + 1);
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
}, 900_000);
