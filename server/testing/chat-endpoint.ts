import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inPieces } from '~/platform/ai/testing/scene';

interface ChatRequest {
  messages: { role: string; content: string }[];
}

/** A chat endpoint of one's own on this machine, in the form that Hugging Face's client expects. */
export interface ChatEndpoint {
  /** Up to and including `/v1`. */
  readonly url: string;
  /** Requests so far. */
  readonly calls: () => number;
  close(): Promise<void>;
}

/** How an answer comes. */
interface Pace {
  /** Before the first piece. */
  delayMs: number;
  /** Characters; the whole answer at once where not said. */
  pieceLength?: number;
  /** Before each further piece. */
  pieceMs?: number;
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Answers every request, streamed.
 *
 * @param answer the text for the data of a request; null fails it as a server does that is down.
 */
export async function startChatEndpoint(
  answer: (data: string) => string | null,
  { delayMs, pieceLength = Number.MAX_SAFE_INTEGER, pieceMs = 0 }: Pace,
): Promise<ChatEndpoint> {
  let calls = 0;

  async function respond(response: ServerResponse, text: string | null): Promise<void> {
    await wait(delayMs);
    if (text === null) {
      response.writeHead(503, { 'Content-Type': 'text/html' }).end('<h1>Down</h1>');
      return;
    }
    const chunk = (change: object) =>
      `data: ${JSON.stringify({ id: 'chat', object: 'chat.completion.chunk', created: 1, model: 'stand-in', ...change })}\n\n`;
    const choice = (delta: object, finish_reason: string | null) => ({
      choices: [{ index: 0, delta, finish_reason }],
    });
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    for (const [index, piece] of inPieces(text, pieceLength).entries()) {
      if (index > 0) await wait(pieceMs);
      response.write(chunk(choice({ role: 'assistant', content: piece }, null)));
    }
    response.write(chunk(choice({ content: '' }, 'stop')));
    const usage = { prompt_tokens: 500, completion_tokens: 50, total_tokens: 550 };
    response.write(chunk({ choices: [], usage }));
    response.end('data: [DONE]\n\n');
  }

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      calls += 1;
      const { messages } = JSON.parse(body) as ChatRequest;
      void respond(response, answer(messages.find(({ role }) => role === 'user')?.content ?? ''));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    calls: () => calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
