import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

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

/**
 * Answers every request after `delayMs`, streamed.
 *
 * @param answer the text for the data of a request.
 */
export async function startChatEndpoint(
  answer: (data: string) => string,
  delayMs: number,
): Promise<ChatEndpoint> {
  let calls = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      calls += 1;
      const { messages } = JSON.parse(body) as ChatRequest;
      const data = messages.find(({ role }) => role === 'user')?.content ?? '';
      const chunk = (change: object) =>
        `data: ${JSON.stringify({ id: 'chat', object: 'chat.completion.chunk', created: 1, model: 'stand-in', ...change })}\n\n`;
      const choice = (delta: object, finish_reason: string | null) => ({
        choices: [{ index: 0, delta, finish_reason }],
      });
      setTimeout(() => {
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.write(chunk(choice({ role: 'assistant', content: answer(data) }, null)));
        response.write(chunk(choice({ content: '' }, 'stop')));
        const usage = { prompt_tokens: 500, completion_tokens: 50, total_tokens: 550 };
        response.write(chunk({ choices: [], usage }));
        response.end('data: [DONE]\n\n');
      }, delayMs);
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
