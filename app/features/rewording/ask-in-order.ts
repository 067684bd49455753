/** Somebody who was asked in vain, and what was in the way. */
export interface FailedRequest {
  /** Place in the order. */
  index: number;
  error: unknown;
}

/** Nobody in the order delivered. */
export class AllRequestsFailed extends Error {
  override readonly name = 'NobodyDelivered';
  readonly asked: readonly FailedRequest[];

  constructor(asked: readonly FailedRequest[]) {
    super('Nobody who was asked delivered');
    this.asked = asked;
  }
}

interface Options {
  /** The next one is asked, too, when one is silent for longer; null: only when one failed. */
  hedgeAfterMs: number | null;
  /** Ends all of it. */
  signal: AbortSignal;
  /** Whether the next one is asked after this error; any other ends all of it. */
  isExpected: (error: unknown) => boolean;
}

/**
 * Asks one after the other until one delivers, and stops the others then. Only for what may be
 * asked twice without harm.
 *
 * @returns what was delivered first, by whom, and who was asked in vain before.
 * @throws {AllRequestsFailed}, the signal's reason, or the first error that is not expected.
 */
export async function askInOrder<T>(
  asks: readonly ((signal: AbortSignal) => Promise<T>)[],
  { hedgeAfterMs, signal, isExpected }: Options,
): Promise<{ value: T; index: number; asked: FailedRequest[] }> {
  signal.throwIfAborted();
  const stop = new AbortController();
  const within = AbortSignal.any([signal, stop.signal]);
  const asked: FailedRequest[] = [];
  let hedge: NodeJS.Timeout | undefined;
  let forget: () => void = () => undefined;
  try {
    return await new Promise((resolve, reject) => {
      let next = 0;
      let open = 0;
      const onAbort = () => reject(asError(signal.reason));
      signal.addEventListener('abort', onAbort, { once: true });
      forget = () => signal.removeEventListener('abort', onAbort);

      function askNext(): void {
        clearTimeout(hedge);
        const index = next;
        const ask = asks[index];
        if (ask === undefined) {
          if (open === 0) reject(new AllRequestsFailed(asked));
          return;
        }
        next += 1;
        open += 1;
        if (hedgeAfterMs !== null) hedge = setTimeout(askNext, hedgeAfterMs);
        ask(within).then(
          (value) => resolve({ value, index, asked: [...asked] }),
          (error: unknown) => {
            open -= 1;
            if (!isExpected(error)) {
              reject(asError(error));
              return;
            }
            asked.push({ index, error });
            askNext();
          },
        );
      }

      askNext();
    });
  } finally {
    clearTimeout(hedge);
    forget();
    stop.abort(new Error('Somebody else delivered'));
  }
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(String(reason));
