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
/** So long a model says nothing, so that what is shown is of the piece before. */
const SILENT_MS = 400;

/**
 * From the first byte a vendor sends until words of it reach somebody who watches, and from the last
 * byte of a line until it is shown as checked, through the built server: its socket, the reading of
 * partial JSON, making it plain, the checker in its thread, the stream of events. Both ends
 * are in this process, so that one clock measures.
 */
export async function benchFirstWords(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cvstomize-bench-'));
  const vendor = await startVendor();
  const server = await startBuiltServer({
    ...{ DATA_FOLDER: folder, HF_TOKEN: 'a-token-of-the-bench', HF_ENDPOINT_URL: vendor.url },
  });
  const words: number[] = [];
  const proven: number[] = [];
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
      const [sent] = vendor.sent;
      // The first round warms up.
      if (round === 0 || sent === undefined) continue;
      words.push(shown.wordsAt - sent.firstAt);
      proven.push(shown.provenAt - sent.lineAt);
    }
  } finally {
    await server.end('SIGTERM');
    await vendor.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    reference('first words at the reader: answers measured', words.length, '×'),
    reference('… after a model’s first byte, p50', percentile(words, 0.5), 'ms'),
    atMost('… after a model’s first byte, p95', percentile(words, 0.95), 100, 'ms'),
    reference('first checked line after its last byte, p50', percentile(proven, 0.5), 'ms'),
    atMost('first checked line after its last byte, p95', percentile(proven, 0.95), 300, 'ms'),
  ];
}

/** Follows the stream to its end. @returns when the first words, and the first checked line, came. */
async function watch(
  visitor: Visitor,
  resumeId: string,
): Promise<{ wordsAt: number; provenAt: number }> {
  const { body } = await visitor.get(`/resumes/${resumeId}/improving/events`);
  const shown = { wordsAt: Number.NaN, provenAt: Number.NaN };
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
      const { proven } = JSON.parse(data) as { proven: string[] };
      if (Number.isNaN(shown.wordsAt)) shown.wordsAt = at;
      if (Number.isNaN(shown.provenAt) && proven.length > 0) shown.provenAt = at;
    }
  }
  return shown;
}

/** A vendor that says some words, then the rest of the first line, then all, with silence between. */
async function startVendor() {
  const sent: { firstAt: number; lineAt: number }[] = [];
  const chunk = (change: object) =>
    `data: ${JSON.stringify({ id: 'chat', object: 'chat.completion.chunk', created: 1, model: 'bench', ...change })}\n\n`;
  const says = (content: string, finish_reason: string | null = null) =>
    chunk({ choices: [{ index: 0, delta: { content }, finish_reason }] });
  const silence = () => new Promise((resolve) => setTimeout(resolve, SILENT_MS));

  async function answer(body: string, response: ServerResponse): Promise<void> {
    const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] };
    const data = messages.find(({ role }) => role === 'user')?.content ?? '';
    const lines = linesOf(readMaterial({ data }));
    const json = answerOf(lines.map(({ part, id, text }) => ({ part, from: [id], text })));
    const lineEnd = json.indexOf('}') + 1;
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    // Somebody has to be watching first.
    await silence();
    const told = { firstAt: performance.now(), lineAt: Number.NaN };
    sent.push(told);
    response.write(says(json.slice(0, 60)));
    await silence();
    told.lineAt = performance.now();
    response.write(says(json.slice(60, lineEnd)));
    await silence();
    response.write(says(json.slice(lineEnd)) + says('', 'stop'));
    response.end('data: [DONE]\n\n');
  }

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => void answer(body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    sent,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
