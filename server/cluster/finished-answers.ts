import { MINUTE_MS } from '~/platform/durations';

/** Longer than a forwarding machine keeps asking. */
const KEPT_MS = 2 * MINUTE_MS;
const MOST_KEPT = 500;
/** What an action answers: a redirect, a form with its errors. Larger ones are given once. */
const LARGEST_BODY_BYTES = 256 * 1024;

/** An answer that can be given again. */
interface Finished {
  status: number;
  headers: [string, string][];
  body: ArrayBuffer | null;
}

/** Runs each request once, however often it arrives, and gives every arrival the same answer. */
export interface FinishedAnswers {
  /**
   * @param key undefined for a request that cannot arrive again.
   * @param execute makes the answer; not called where the key is running or finished already. An
   *   answer of `undefined` (nothing was done) is not kept.
   * @returns undefined where `execute` returned it.
   */
  once(
    key: string | undefined,
    execute: () => Promise<Response | undefined>,
  ): Promise<Response | 'given before' | undefined>;
  /** Forgets all: what a primary that lost its role answered may have been lost with it. */
  forgetAll(): void;
}

/**
 * Kept in memory, not in the database: answers hold session tokens, of which the database and its
 * copies have hashes only. What a process that died had answered is told by `executed_requests`.
 */
export function keepFinishedAnswers(keptMs = KEPT_MS): FinishedAnswers {
  const known = new Map<string, Promise<Finished | 'too large' | undefined>>();

  function forget(key: string): void {
    known.delete(key);
  }

  async function execute(key: string, run: () => Promise<Response | undefined>) {
    const made = run().then((answer) => answer && finish(answer));
    known.set(
      key,
      made.then((result) => result?.kept),
    );
    try {
      const result = await made;
      if (result === undefined) forget(key);
      else setTimeout(() => forget(key), keptMs).unref();
      for (const oldest of known.keys()) {
        if (known.size <= MOST_KEPT) break;
        forget(oldest);
      }
      return result?.answer;
    } catch (error) {
      forget(key);
      throw error;
    }
  }

  return {
    forgetAll: () => known.clear(),
    async once(key, run) {
      if (key === undefined) return run();
      const earlier = known.get(key);
      if (earlier === undefined) return execute(key, run);
      const finished = await earlier.catch(() => undefined);
      if (finished === undefined) return this.once(key, run);
      return finished === 'too large' ? 'given before' : again(finished);
    },
  };
}

async function finish(
  answer: Response,
): Promise<{ answer: Response; kept: Finished | 'too large' }> {
  const length = Number(answer.headers.get('Content-Length') ?? 0);
  const streamed = answer.headers.get('Content-Type')?.includes('text/event-stream');
  if (streamed || length > LARGEST_BODY_BYTES) return { answer, kept: 'too large' };
  const body = answer.body === null ? null : await answer.arrayBuffer();
  const finished = { status: answer.status, headers: [...answer.headers], body };
  const large = (body?.byteLength ?? 0) > LARGEST_BODY_BYTES;
  return { answer: again(finished), kept: large ? 'too large' : finished };
}

function again({ status, headers, body }: Finished): Response {
  // Copied: each arrival's answer gets headers of its own added.
  return new Response(body, { status, headers: [...headers] });
}
