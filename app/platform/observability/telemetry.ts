/** What an error happened in; nothing of a person. */
export interface ErrorContext {
  /** The sentence that is logged with it: a constant of ours. */
  readonly message: string;
  readonly requestId?: string;
  readonly queue?: string;
  readonly level: 'error' | 'fatal';
}

/** What a trace measures: a route and its method, or a queue; never an address. */
export interface TracedWork {
  readonly name: string;
  /** As Sentry has it (https://develop.sentry.dev/sdk/telemetry/traces/span-operations/). */
  readonly operation: 'http.server' | 'queue.process' | 'pdf.print';
  readonly requestId?: string;
}

/**
 * The port of what is told of errors and of how long things take, for operators somewhere else.
 * Adapters: Sentry, and one that tells nobody.
 *
 * Contract: nothing of a person leaves by it: an error goes as its class, code and place in the
 * source, and as its message only where that is one of the few that can hold nothing else. No
 * method throws or waits for the network.
 */
export interface Telemetry {
  report(error: Error, context: ErrorContext): void;
  /** Runs `work`, as part of the trace it is called in, or as one of its own. */
  trace<Result>(traced: TracedWork, work: () => Promise<Result>): Promise<Result>;
  /** Sends what is left, for as long as `limitMs`; nothing is sent afterwards. */
  close(limitMs: number): Promise<void>;
}

export const noopTelemetry: Telemetry = {
  report: () => undefined,
  trace: (_traced, work) => work(),
  close: () => Promise.resolve(),
};
