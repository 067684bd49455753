import { SECOND_MS } from '../durations';

const POLL_MS = SECOND_MS;
/** Proxies close connections that stay silent. */
const KEEP_ALIVE_MS = 15 * SECOND_MS;
/** How long a browser waits before it connects again, in milliseconds. */
const RETRY_MS = SECOND_MS;

interface EventStream {
  /** Calls back when there may be something to send; returns how to stop listening. */
  listen: (listener: () => void) => () => void;
  /**
   * Sends what is new, each event whole, in the wire format of
   * https://html.spec.whatwg.org/multipage/server-sent-events.html. Called at the start, when
   * `listen` says so, and every second. A throw ends the stream: the browser asks again.
   *
   * @returns `ended` once nothing will follow.
   */
  look: (send: (text: string) => void) => 'open' | 'ended';
  /** Aborts when the browser goes. */
  signal: AbortSignal;
}

/** Answers with server-sent events until they end or the browser goes. */
export function streamEvents({ listen, look, signal }: EventStream): Response {
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
      const guarded = () => {
        try {
          if (open && look(send) === 'ended') stop();
        } catch {
          stop();
        }
      };
      const unlisten = listen(guarded);
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
