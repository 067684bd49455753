import type { Reader } from '#db/client';
import { streamEvents } from '~/platform/http/event-stream.server';
import { getGeneration, listGenerationEvents, type Generation } from './generations.server';
import type { ProgressFeed } from './progress.server';
import type { GenerationEvent } from './steps';

/** One event of the stream. */
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
  { read, progress }: { read: Reader; progress: ProgressFeed },
  personId: string,
  generationId: string,
  { afterSequence, signal }: { afterSequence: number; signal: AbortSignal },
): Response {
  getGeneration(read, personId, generationId);
  let seen = afterSequence;
  return streamEvents({
    listen: (listener) => progress.listen(generationId, listener),
    look(send) {
      // Read before the events: a generation that ends in between is seen at the next look.
      const generation = getGeneration(read, personId, generationId);
      for (const event of listGenerationEvents(read, generationId, seen)) {
        send(formatEvent(event));
        seen = event.sequence;
      }
      if (generation.state !== 'done' && generation.state !== 'failed') return 'open';
      send(formatEnd(generation));
      return 'ended';
    },
    signal,
  });
}
