import type { Reader } from '#db/client';
import { getGeneration, listEvents, type Generation } from './generations.server';
import type { Progress } from './progress.server';
import type { GenerationEvent } from './steps';

const POLL_MS = 1_000;
/** Proxies close connections that stay silent. */
const KEEP_ALIVE_MS = 15_000;
/** How long a browser waits before it connects again, in milliseconds. */
const RETRY_MS = 1_000;

/** One event of the stream, in the wire format of https://html.spec.whatwg.org/multipage/server-sent-events.html */
function formatEvent(event: GenerationEvent): string {
  const { sequence, step, state, detail } = event;
  return `id: ${sequence}\nevent: step\ndata: ${JSON.stringify({ step, state, detail })}\n\n`;
}

function formatEnd(generation: Generation): string {
  const { state, resumeId, failure } = generation;
  return `event: end\ndata: ${JSON.stringify({ state, resumeId, failure })}\n\n`;
}

/** The last event a reconnecting browser has seen; 0 where the header is absent or not ours. */
export function lastEventId(request: Request): number {
  const value = request.headers.get('Last-Event-ID') ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : 0;
}

/**
 * Streams one's own generation from the event after `afterSequence` until it ends or the browser
 * goes. The end is its own event, so that the browser stops reconnecting.
 *
 * @throws {NotFound} before anything is streamed.
 */
export function streamGeneration(
  { read, progress }: { read: Reader; progress: Progress },
  personId: string,
  generationId: string,
  { afterSequence, signal }: { afterSequence: number; signal: AbortSignal },
): Response {
  getGeneration(read, personId, generationId);
  let seen = afterSequence;
  let stop: () => void = () => undefined;
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const send = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      stop = () => {
        if (!open) return;
        open = false;
        unlisten();
        clearInterval(poll);
        clearInterval(keepAlive);
        signal.removeEventListener('abort', stop);
        controller.close();
      };
      const catchUp = () => {
        if (!open) return;
        // Read before the events: a generation that ends in between is seen at the next look.
        const generation = getGeneration(read, personId, generationId);
        for (const event of listEvents(read, generationId, seen)) {
          send(formatEvent(event));
          seen = event.sequence;
        }
        if (generation.state === 'done' || generation.state === 'failed') {
          send(formatEnd(generation));
          stop();
        }
      };
      const guarded = () => {
        try {
          catchUp();
        } catch {
          // Deleted or the database is closing: the browser asks again and gets the answer.
          stop();
        }
      };
      const unlisten = progress.listen(generationId, guarded);
      const poll = setInterval(guarded, POLL_MS);
      const keepAlive = setInterval(() => send(': waiting\n\n'), KEEP_ALIVE_MS);
      signal.addEventListener('abort', stop);
      send(`retry: ${RETRY_MS}\n\n`);
      guarded();
    },
    cancel: () => stop(),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
