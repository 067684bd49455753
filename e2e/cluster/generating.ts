import { PATIENCE_MS } from '~/testing/patience';
import { hiddenField, type Visitor } from '../../server/testing/visitor';

/** Loads the sample person and submits a resume of theirs. @returns the generation's id. */
export async function submitGeneration(visitor: Visitor): Promise<string> {
  const review = await visitor.follow(await visitor.post('/start', { intent: 'sample' }));
  const form = {
    interviewId: hiddenField(review.html, 'interviewId'),
    idempotencyKey: hiddenField(review.html, 'idempotencyKey'),
    template: 'classic',
  };
  const response = await visitor.post('/generations', form);
  const id = response.headers.get('Location')?.split('/').at(-1);
  if (response.status !== 303 || id === undefined) {
    throw new Error(`Submitting ended with ${response.status}`);
  }
  return id;
}

interface StreamEvent {
  id?: number;
  event: string;
  data: unknown;
}

/**
 * Follows a generation's progress to its end, as a browser does: a stream that breaks is opened
 * again from the last event seen.
 */
export async function readStreamOf(visitor: Visitor, generation: string): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const last = events.findLast(({ id }) => id !== undefined)?.id;
    try {
      const response = await visitor.get(`/generations/${generation}/events`, {
        Accept: 'text/event-stream',
        ...(last === undefined ? {} : { 'Last-Event-ID': String(last) }),
      });
      if (response.ok && response.body !== null) {
        for await (const event of parse(response.body)) {
          events.push(event);
          if (event.event === 'end') return events;
        }
      }
    } catch {
      // Broken off: a browser connects again.
    }
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`The generation did not end; seen ${JSON.stringify(events)}`);
}

async function* parse(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => {
          const at = line.indexOf(': ');
          return [line.slice(0, at), line.slice(at + 2)] as const;
        }),
      );
      const event = fields.get('event');
      if (event === undefined) continue;
      const id = fields.get('id');
      const data: unknown = JSON.parse(fields.get('data') ?? 'null');
      yield id === undefined ? { event, data } : { id: Number(id), event, data };
    }
  }
}
