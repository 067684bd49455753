import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBuiltServer } from '../server/testing/built-server';
import { hiddenField, Visitor } from '../server/testing/visitor';
import { answerOf, linesOf, readMaterial } from '~/features/writing/models/testing/scripted-model';
import { atMost, percentile, reference, type Row } from './row';

const ROUNDS = 12;
/** So long a model says nothing more, so that words are shown of its first piece or not at all. */
const SILENT_MS = 400;

/**
 * From the first byte a vendor sends until words of it reach somebody who watches, through the built
 * server: its socket, the reading of partial JSON, making it plain, the stream of events. Both ends
 * are in this process, so that one clock measures.
 */
export async function benchFirstWords(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-bench-'));
  const vendor = await startVendor();
  const server = await startBuiltServer({
    ...{ DATA_FOLDER: folder, HF_TOKEN: 'a-token-of-the-bench', HF_ENDPOINT_URL: vendor.url },
  });
  const times: number[] = [];
  const between: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const visitor = new Visitor(server.origin);
      const { path } = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
      const { html } = await visitor.follow(await visitor.get(path));
      const accepted = await visitor.post('/generations', {
        interviewId: hiddenField(html, 'interviewId'),
        idempotencyKey: hiddenField(html, 'idempotencyKey'),
      });
      const events = await (
        await visitor.get(`${accepted.headers.get('Location') ?? ''}/events`)
      ).text();
      const resumeId = /"resumeId":"([^"]+)"/.exec(events)?.[1] ?? '';
      await visitor.post('/account/models', { choice: 'yes', returnTo: '/' });
      vendor.sent.length = 0;
      await visitor.post(`/resumes/${resumeId}/improving`, { intent: 'start' });
      const shown = await watch(visitor, resumeId);
      // The first round warms up; the first part is under way before anybody watches.
      if (round === 0) continue;
      between.push(...vendor.between());
      for (const { at } of shown.filter(({ part }) => part > 0)) {
        const before = vendor.sent.filter(({ firstAt }) => firstAt < at);
        times.push(at - (before.at(-1)?.firstAt ?? Number.NaN));
      }
    }
  } finally {
    await server.end('SIGTERM');
    await vendor.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    reference('first words at the reader: answers measured', times.length, '×'),
    reference('… after a model’s first byte, p50', percentile(times, 0.5), 'ms'),
    atMost('… after a model’s first byte, p95', percentile(times, 0.95), 100, 'ms'),
    reference('our own time between two requests, p50', percentile(between, 0.5), 'ms'),
    atMost('our own time between two requests, p95', percentile(between, 0.95), 150, 'ms'),
  ];
}

/** Follows the stream to its end. @returns when the first words of each part came. */
async function watch(visitor: Visitor, resumeId: string): Promise<{ part: number; at: number }[]> {
  const { body } = await visitor.get(`/resumes/${resumeId}/improving/events`);
  const seen = new Map<number, number>();
  let text = '';
  if (body === null) throw new Error('Nothing is streamed');
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const at = performance.now();
    text += decoder.decode(read.value, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^event: words\ndata: (\{.*\})$/m.exec(block)?.[1];
      if (data === undefined) continue;
      const { part } = JSON.parse(data) as { part: number };
      if (!seen.has(part)) seen.set(part, at);
    }
  }
  return [...seen].map(([part, at]) => ({ part, at }));
}

/** A vendor that says some words at once, is silent, and ends. One request a part. */
async function startVendor() {
  const sent: { askedAt: number; firstAt: number; endedAt: number }[] = [];
  const chunk = (change: object) =>
    `data: ${JSON.stringify({ id: 'chat', object: 'chat.completion.chunk', created: 1, model: 'bench', ...change })}\n\n`;
  const says = (content: string, finish_reason: string | null = null) =>
    chunk({ choices: [{ index: 0, delta: { content }, finish_reason }] });

  async function answer(body: string, askedAt: number, response: ServerResponse): Promise<void> {
    const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] };
    const data = messages.find(({ role }) => role === 'user')?.content ?? '';
    const lines = linesOf(readMaterial({ data }));
    const json = answerOf(lines.map(({ part, id, text }) => ({ part, from: [id], text })));
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const firstAt = performance.now();
    const told = { askedAt, firstAt, endedAt: Number.NaN };
    sent.push(told);
    response.write(says(json.slice(0, 60)));
    await new Promise((resolve) => setTimeout(resolve, SILENT_MS));
    response.write(says(json.slice(60)) + says('', 'stop'));
    response.end('data: [DONE]\n\n');
    told.endedAt = performance.now();
  }

  const server = createServer((request, response) => {
    const askedAt = performance.now();
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => void answer(body, askedAt, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    sent,
    /** From the end of each answer until the next request: checking, keeping, gathering, sending. */
    between: () =>
      sent.slice(1).map(({ askedAt }, index) => askedAt - (sent[index]?.endedAt ?? askedAt)),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
