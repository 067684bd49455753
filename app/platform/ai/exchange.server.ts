import {
  ModelFailure,
  type Model,
  type ModelAnswer,
  type ModelTrouble,
  type ModelUsage,
} from './model';
import { readRetryAfter } from './retry-after';

/** The most that is read of a vendor's answer, in bytes: events and escapes around its characters. */
const ANSWER_MAX_BYTES = 1_000_000;

/** One request to a vendor: its deadline, what became of it, and how much of the answer is read. */
export class Exchange {
  readonly #provider: Model['provider'];
  readonly #stopping = new AbortController();
  #failure: ModelFailure | undefined;
  usage: ModelUsage = { inputTokens: 0, outputTokens: 0 };

  constructor(provider: Model['provider']) {
    this.#provider = provider;
  }

  /**
   * Requests with the deadline, and hands on only what may be read: an answer that is no success
   * never reaches the vendor's library, which would put it and the prompt into an error.
   */
  readonly fetch = async (
    through: typeof fetch,
    ...[input, init]: Parameters<typeof fetch>
  ): Promise<Response> => {
    let response: Response;
    try {
      response = await through(input, { ...init, signal: this.#stopping.signal });
    } catch {
      throw this.fail('unreachable');
    }
    const { ok, status, headers, body } = response;
    if (!ok) {
      void body?.cancel().catch(() => undefined);
      throw this.fail(troubleOf(status), {
        status,
        retryAfterSeconds: readRetryAfter(headers.get('Retry-After'), new Date()),
      });
    }
    return new Response(body === null ? null : this.#limit(body), { status, headers });
  };

  /** Notes why there is no answer, the first reason only, and ends the request. */
  fail(
    trouble: ModelTrouble,
    details: { status?: number; retryAfterSeconds?: number | undefined } = {},
  ): ModelFailure {
    this.#failure ??= new ModelFailure(this.#provider, trouble, { ...details, usage: this.usage });
    this.#stopping.abort();
    return this.#failure;
  }

  /**
   * Does the work within the time.
   *
   * @throws {ModelFailure} whatever the work throws; the signal's reason once it is aborted.
   */
  async within(
    { signal, timeoutMs }: { signal: AbortSignal; timeoutMs: number },
    work: () => Promise<ModelAnswer>,
  ): Promise<ModelAnswer> {
    signal.throwIfAborted();
    let stop: (() => void) | undefined;
    let timer: NodeJS.Timeout | undefined;
    const stopped = new Promise<never>((_, reject) => {
      stop = () => {
        this.#stopping.abort();
        reject(signal.reason instanceof Error ? signal.reason : new Error('Aborted'));
      };
      signal.addEventListener('abort', stop, { once: true });
      timer = setTimeout(() => reject(this.fail('timed_out')), timeoutMs);
    });
    try {
      return await Promise.race([work(), stopped]);
    } catch (error) {
      signal.throwIfAborted();
      // The vendor's own error holds the prompt, so that it is neither kept as a cause.
      throw this.#failure ?? (error instanceof ModelFailure ? error : this.fail('malformed'));
    } finally {
      clearTimeout(timer);
      if (stop !== undefined) signal.removeEventListener('abort', stop);
      this.#stopping.abort();
    }
  }

  #limit(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = body.getReader();
    let bytes = 0;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (done) {
            controller.close();
            return;
          }
          bytes += value.byteLength;
          if (bytes > ANSWER_MAX_BYTES) {
            controller.error(this.fail('cut_off'));
            void reader.cancel().catch(() => undefined);
          } else controller.enqueue(value);
        } catch {
          controller.error(this.fail('unreachable'));
        }
      },
      cancel: (reason) => reader.cancel(reason),
    });
  }
}

/** https://cloud.google.com/vertex-ai/generative-ai/docs/model-reference/api-errors and OpenAI's, which Hugging Face follows. */
function troubleOf(status: number): ModelTrouble {
  if (status === 401 || status === 403 || status === 404) return 'unauthorized';
  // 402: the month's credits at Hugging Face are used up.
  if (status === 429 || status === 402) return 'busy';
  if (status === 408 || status === 504) return 'timed_out';
  return 'broken';
}
