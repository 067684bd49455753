import { createServer } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { listen } from '../listen';

export interface SentEvent {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface SentrySink {
  /** A DSN whose events come here. */
  readonly dsn: string;
  /** What came so far, each item of an envelope apart. */
  events(): readonly SentEvent[];
  /** All that came, as it came: paths, headers and bodies. */
  everything(): string;
  close(): Promise<void>;
}

/** Stands where Sentry does: takes envelopes (https://develop.sentry.dev/sdk/data-model/envelopes/). */
export async function openSentrySink(): Promise<SentrySink> {
  const events: SentEvent[] = [];
  const raw: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const zipped = request.headers['content-encoding'] === 'gzip';
      const text = (zipped ? gunzipSync(body) : body).toString();
      raw.push(request.url ?? '', JSON.stringify(request.headers), text);
      events.push(...itemsOf(text));
      response.setHeader('Content-Type', 'application/json').end('{}');
    });
  });
  const origin = await listen(server, 0, '127.0.0.1');
  return {
    dsn: `${origin.replace('://', '://public@')}/42`,
    events: () => [...events],
    everything: () => raw.join('\n'),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** An envelope is its header, then each item's header and payload, a line each. */
function itemsOf(envelope: string): SentEvent[] {
  const [, ...lines] = envelope.split('\n').filter((line) => line !== '');
  return lines.flatMap((line, at) => {
    if (at % 2 === 1) return [];
    const { type } = JSON.parse(line) as { type: string };
    return [{ type, payload: JSON.parse(lines[at + 1] ?? '{}') as SentEvent['payload'] }];
  });
}
