import { HttpResponse } from 'msw';

/** How a stream of events goes on and ends. */
export interface Streaming {
  delayMs?: number | undefined;
  /** `breaks`: the connection is lost. `hangs`: nothing comes any more. */
  ends: 'closes' | 'breaks' | 'hangs';
  onSent?: (bytes: number) => void;
}

const HEADERS = { 'Content-Type': 'text/event-stream; charset=utf-8' };

/** A response of server-sent events, made one at a time as they are read. */
export function eventStream(
  events: Iterable<string>,
  { delayMs = 0, ends, onSent }: Streaming,
): HttpResponse<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const source = events[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
        const next = source.next();
        if (next.done === true) {
          if (ends === 'hangs') return new Promise<never>(() => undefined);
          if (ends === 'closes') controller.close();
          else controller.error(new TypeError('terminated'));
          return;
        }
        const bytes = encoder.encode(next.value);
        onSent?.(bytes.byteLength);
        controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
  return new HttpResponse(body, { headers: HEADERS });
}
