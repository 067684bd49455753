import { MINUTE_MS, SECOND_MS } from '../durations';

export const CIRCUIT_STATES = ['closed', 'open', 'half_open'] as const;

/**
 * What a circuit breaker remembers of a provider. Times are ms since 1970.
 * The pattern: https://martinfowler.com/bliki/CircuitBreaker.html
 */
export interface Circuit {
  state: (typeof CIRCUIT_STATES)[number];
  consecutiveFailures: number;
  windowStartedAt: number;
  windowCalls: number;
  windowFailures: number;
  /** How often it opened since it last answered. */
  opens: number;
  /** While open: when one call may try. */
  retryAt: number | null;
  /** While half open: the call that tries, and when it counts as lost. */
  probe: string | null;
  probeEndsAt: number | null;
}

export const FAILURES_TO_OPEN = 5;
export const WINDOW_MS = MINUTE_MS;
/** Fewer calls in a window say nothing about a rate. */
export const WINDOW_CALLS = 10;
export const FAILURE_SHARE = 0.5;
export const OPEN_MS = 30 * SECOND_MS;
export const LONGEST_OPEN_MS = 15 * MINUTE_MS;
/** A key that is refused stays refused until somebody does something. */
export const REFUSED_OPEN_MS = 5 * MINUTE_MS;
/** No provider keeps us away for longer, whatever it says. */
const LONGEST_WAIT_SECONDS = 60 * 60;

export const closedCircuit = (now: number): Circuit => ({
  state: 'closed',
  consecutiveFailures: 0,
  windowStartedAt: now,
  windowCalls: 0,
  windowFailures: 0,
  opens: 0,
  retryAt: null,
  probe: null,
  probeEndsAt: null,
});

/** Whether a call would be let through now. */
export function isAskable(circuit: Circuit, now: number): boolean {
  switch (circuit.state) {
    case 'closed':
      return true;
    case 'open':
      return circuit.retryAt !== null && now >= circuit.retryAt;
    case 'half_open':
      return circuit.probeEndsAt !== null && now >= circuit.probeEndsAt;
  }
}

/**
 * Lets a call through: every one while closed, exactly one probe once the time is up.
 *
 * @param call names this call; the probe's word alone closes the circuit again.
 * @param limitMs how long the call may take; a probe that says nothing for longer is lost.
 * @returns the circuit after it, or undefined where the call is refused.
 */
export function admit(
  circuit: Circuit,
  call: string,
  limitMs: number,
  now: number,
): Circuit | undefined {
  if (!isAskable(circuit, now)) return undefined;
  if (circuit.state === 'closed') return circuit;
  return { ...circuit, state: 'half_open', probe: call, probeEndsAt: now + limitMs };
}

/** How a call ended, as far as the provider's health goes. */
export type CallEnd =
  | { kind: 'answered' }
  /** Given up by ourselves: it says nothing about the provider. */
  | { kind: 'abandoned' }
  | { kind: 'failed'; refused?: boolean; retryAfterSeconds?: number | undefined };

/**
 * Takes note of how a call ended.
 *
 * @param random uniform in [0, 1): spreads the probes of machines that opened together
 */
export function settle(
  circuit: Circuit,
  { call, end }: { call: string; end: CallEnd },
  now: number,
  random: number,
): Circuit {
  if (circuit.state !== 'closed') {
    // Calls that began before it opened have nothing to say.
    if (circuit.probe !== call) return circuit;
    if (end.kind === 'answered') return closedCircuit(now);
    if (end.kind === 'abandoned') {
      return { ...circuit, state: 'open', probe: null, probeEndsAt: null, retryAt: now };
    }
    return open(circuit, end, now, random);
  }
  if (end.kind === 'abandoned') return circuit;
  const failed = end.kind === 'failed';
  const counted = count(circuit, failed, now);
  if (!failed) return { ...counted, opens: 0 };
  const told = end.refused === true || end.retryAfterSeconds !== undefined;
  const often =
    counted.windowCalls >= WINDOW_CALLS &&
    counted.windowFailures >= counted.windowCalls * FAILURE_SHARE;
  const opens = told || often || counted.consecutiveFailures >= FAILURES_TO_OPEN;
  return opens ? open(counted, end, now, random) : counted;
}

function count(circuit: Circuit, failed: boolean, now: number): Circuit {
  const over = now - circuit.windowStartedAt >= WINDOW_MS;
  const since = over ? { windowStartedAt: now, windowCalls: 0, windowFailures: 0 } : circuit;
  return {
    ...circuit,
    consecutiveFailures: failed ? circuit.consecutiveFailures + 1 : 0,
    windowStartedAt: since.windowStartedAt,
    windowCalls: since.windowCalls + 1,
    windowFailures: since.windowFailures + (failed ? 1 : 0),
  };
}

function open(
  circuit: Circuit,
  end: Extract<CallEnd, { kind: 'failed' }>,
  now: number,
  random: number,
): Circuit {
  const base = end.refused === true ? REFUSED_OPEN_MS : OPEN_MS;
  const waitMs = Math.min(LONGEST_OPEN_MS, base * 2 ** circuit.opens);
  const toldMs = Math.min(end.retryAfterSeconds ?? 0, LONGEST_WAIT_SECONDS) * 1_000;
  return {
    ...circuit,
    state: 'open',
    opens: circuit.opens + 1,
    probe: null,
    probeEndsAt: null,
    retryAt: now + Math.round(Math.max(waitMs, toldMs) * (1 + random / 2)),
  };
}
