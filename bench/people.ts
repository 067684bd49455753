import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBuiltServer } from '../server/testing/built-server';
import { hiddenField, Visitor } from '../server/testing/visitor';
import { atMost, percentile, reference, type Row } from './row';

const PEOPLE = 100;
const MEASURED_SUBMITS = 40;

/** Follows the event stream of a generation to its end. */
async function waitForEnd(visitor: Visitor, generation: string): Promise<string> {
  const stream = await visitor.get(`${generation}/events`);
  const text = await stream.text();
  const end = /event: end\ndata: (.*)\n/.exec(text)?.[1] ?? '{}';
  return (JSON.parse(end) as { state?: string }).state ?? 'unknown';
}

async function submit(visitor: Visitor, reviewPath: string): Promise<string> {
  const review = await (await visitor.get(reviewPath)).text();
  const response = await visitor.post('/generations', {
    interviewId: hiddenField(review, 'interviewId'),
    idempotencyKey: hiddenField(review, 'idempotencyKey'),
  });
  return response.headers.get('Location') ?? '';
}

/** One person after another: from pressing the button until the PDF can be downloaded. */
export async function benchSubmit(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-bench-'));
  const server = await startBuiltServer({ DATA_FOLDER: folder });
  try {
    const visitor = new Visitor(server.origin);
    const { path } = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
    const times: number[] = [];
    for (let round = 0; round < MEASURED_SUBMITS + 5; round += 1) {
      const page = await (await visitor.get(path)).text();
      const form = {
        interviewId: hiddenField(page, 'interviewId'),
        idempotencyKey: hiddenField(page, 'idempotencyKey'),
      };
      const before = performance.now();
      const accepted = await visitor.post('/generations', form);
      const state = await waitForEnd(visitor, accepted.headers.get('Location') ?? '');
      if (state !== 'done') throw new Error(`A generation ended as ${state}`);
      if (round >= 5) times.push(performance.now() - before);
    }
    return [
      reference('submit → PDF ready, p50', percentile(times, 0.5), 'ms'),
      atMost('submit → PDF ready, p95', percentile(times, 0.95), 300, 'ms'),
    ];
  } finally {
    await server.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A hundred people at once: each reads a question, saves it, reads on, and submits. */
export async function benchCrowd(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-bench-'));
  const server = await startBuiltServer({ DATA_FOLDER: folder });
  try {
    const pages: number[] = [];
    let errors = 0;
    const timed = async (run: () => Promise<Response>): Promise<string> => {
      const before = performance.now();
      const response = await run();
      const body = await response.text();
      pages.push(performance.now() - before);
      if (response.status >= 400) errors += 1;
      return body;
    };
    await Promise.all(
      Array.from({ length: PEOPLE }, async (_, person) => {
        // People arrive over some seconds and take time to read; nobody clicks in step.
        const pause = () =>
          new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 1_200));
        await new Promise((resolve) => setTimeout(resolve, person * 40));
        const visitor = new Visitor(server.origin);
        const { path } = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
        const interview = path.replace('/review', '');
        for (const question of [4, 5, 6]) {
          await pause();
          const html = await timed(() => visitor.get(`${interview}/questions/${question}`));
          await pause();
          await timed(() =>
            visitor.post(`${interview}/questions/${question}`, {
              intent: 'stay',
              baseVersion: hiddenField(html, 'baseVersion'),
              situation: 'The line stood still twice a week.',
              action: `I rewired the panel and wrote a checklist, number ${person}.`,
              result: 'Stops fell from 8 to 3 a month.',
            }),
          );
        }
        await pause();
        const generation = await submit(visitor, path);
        await pause();
        await timed(() => visitor.get(interview));
        const state = await waitForEnd(visitor, generation);
        if (state !== 'done') errors += 1;
      }),
    );
    return [
      atMost('100 people at once, pages p95 while jobs run', percentile(pages, 0.95), 200, 'ms'),
      reference('100 people at once, pages p50', percentile(pages, 0.5), 'ms'),
      atMost('100 people at once, errors', errors, 0, 'errors'),
    ];
  } finally {
    await server.end('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}
