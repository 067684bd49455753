import type { Database } from '#db/client';
import type { Logger } from 'pino';
import {
  ModelFailure,
  type Model,
  type ModelRequest,
  type ModelTrouble,
  type ModelUsage,
} from '~/platform/ai/model';
import type { Clock } from '~/platform/clock';
import { newId } from '~/platform/id.server';
import { admit, settle, type CallEnd } from './breaker';
import {
  costMicrosOf,
  mostTokens,
  type DailyLimits,
  type LimitState,
  type TokenPrice,
} from './budget';
import { reserve, settleUsage, type CallUsage, type Reservation } from './model-usage.server';
import { getHealth, keepHealth, type ProviderHealth } from './provider-health.server';
import { MINUTE_MS } from '../durations';

/** What every call of a model goes by. */
export interface Metering {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
  readonly region: string;
  readonly limits: DailyLimits;
  readonly prices: Readonly<Record<Model['provider'], TokenPrice>>;
  /** How long one call may take. */
  readonly callLimitMs: number;
  /** Uniform in [0, 1); spreads probes. */
  readonly random: () => number;
  /** Told of each call, made or withheld. */
  readonly onCall?: (call: CallReport) => void;
}

export const WITHHELD = ['circuit_open', 'person_limit', 'daily_limit'] as const;
/** Why a model was not asked. */
export type Withheld = (typeof WITHHELD)[number];

/** A call as it ended. */
export interface CallReport extends CallUsage {
  readonly provider: Model['provider'];
  readonly outcome: 'answered' | 'abandoned' | ModelTrouble | Withheld;
  /** In milliseconds; undefined where nobody was asked. */
  readonly tookMs: number | undefined;
}

/** The model was not asked at all: nothing left this machine, and nothing was spent. */
export class ModelWithheld extends ModelFailure {
  readonly why: Withheld;

  constructor(provider: Model['provider'], why: Withheld) {
    super(provider, 'busy');
    this.why = why;
  }
}

/** A probe that says nothing for longer is lost, with the process that sent it. */
const PROBE_LIMIT_MS = MINUTE_MS;

/** The provider works; it is this request that it does not answer as asked. */
const ABOUT_THE_REQUEST = new Set<ModelTrouble>(['refused', 'cut_off']);
/** No model ran, so nothing was used. */
const NEVER_RUN = new Set<ModelTrouble>(['unreachable', 'busy', 'broken', 'unauthorized']);

/**
 * A model whose every call passes the provider's circuit breaker and the limits of the day before
 * it is made, and is counted after it ended, in one transaction each. A process that dies in
 * between leaves the call counted with the most it can cost.
 *
 * @param personId whom the calls are for; null for those that are about nobody.
 * @throws {ModelWithheld} from `answer`, where it is not asked.
 */
export function meterModel(model: Model, metering: Metering, personId: string | null): Model {
  return {
    ...model,
    async answer(request, { signal, ...options }) {
      signal.throwIfAborted();
      const call = newId();
      const reservation = begin(model, metering, { call, personId, request });
      const made = { call, reservation, startedAt: performance.now() };
      const limit = AbortSignal.timeout(metering.callLimitMs);
      try {
        const within = AbortSignal.any([signal, limit]);
        const answer = await untilAborted(
          model.answer(request, { ...options, signal: within }),
          within,
        );
        const usage = knownUsage(metering, model, answer.usage);
        end(model, metering, made, { how: { kind: 'answered' }, usage, trouble: null });
        return answer;
      } catch (error) {
        if (signal.aborted) {
          end(model, metering, made, {
            how: { kind: 'abandoned' },
            usage: undefined,
            trouble: null,
          });
          throw error;
        }
        const { provider } = model;
        const failure = limit.aborted
          ? new ModelFailure(provider, 'timed_out')
          : asFailure(provider, error);
        const usage = NEVER_RUN.has(failure.trouble)
          ? NOTHING
          : knownUsage(metering, model, failure.usage);
        end(model, metering, made, { how: endOf(failure), usage, trouble: failure.trouble });
        throw failure;
      }
    },
  };
}

const NOTHING: CallUsage = { inputTokens: 0, outputTokens: 0, costMicros: 0 };

/** Undefined where the vendor did not say. */
function knownUsage(
  { prices }: Metering,
  { provider }: Model,
  usage: ModelUsage,
): CallUsage | undefined {
  if (usage.inputTokens + usage.outputTokens === 0) return undefined;
  return { ...usage, costMicros: costMicrosOf(usage, prices[provider]) };
}

/** A client that lets through what is none of the troubles it should name is broken itself. */
function asFailure(provider: Model['provider'], error: unknown): ModelFailure {
  return error instanceof ModelFailure ? error : new ModelFailure(provider, 'broken');
}

function endOf({ trouble, retryAfterSeconds }: ModelFailure): CallEnd {
  if (ABOUT_THE_REQUEST.has(trouble)) return { kind: 'answered' };
  return { kind: 'failed', refused: trouble === 'unauthorized', retryAfterSeconds };
}

/** Ends with the signal even where the client does not mind it. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(asError(signal.reason));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error('aborted');

function begin(
  { provider, model }: Model,
  { database, clock, log, region, limits, prices, onCall }: Metering,
  { call, personId, request }: { call: string; personId: string | null; request: ModelRequest },
): Reservation {
  const now = clock();
  const characters = request.instructions.length + request.data.length;
  const most = mostTokens(characters, request.maxOutputTokens);
  const costMicros = costMicrosOf(most, prices[provider]);
  const begun = database.write(
    (tx) => {
      const health = getHealth(tx, { provider, region }, now);
      const circuit = admit(health.circuit, call, PROBE_LIMIT_MS, now.getTime());
      if (circuit === undefined) return { withheld: 'circuit_open' as const };
      const reserved = reserve(tx, { provider, model, personId, costMicros }, limits, now);
      if ('exhausted' in reserved) {
        return {
          withheld:
            reserved.exhausted === 'all' ? ('daily_limit' as const) : ('person_limit' as const),
        };
      }
      if (circuit !== health.circuit) keepHealth(tx, { ...health, circuit });
      return reserved;
    },
    { aside: true },
  );
  if ('withheld' in begun) {
    onCall?.({ ...NOTHING, provider, outcome: begun.withheld, tookMs: undefined });
    throw new ModelWithheld(provider, begun.withheld);
  }
  warnOnce(log, begun.before, begun.after);
  return begun.reservation;
}

function warnOnce(log: Metering['log'], before: LimitState, after: LimitState): void {
  if (before === after) return;
  log.warn({ limit: after }, 'the limit of models for the day is nearly, or all, used');
}

/** @param trouble null where it answered, or was given up. */
function end(
  { provider }: Model,
  { database, clock, log, region, random, onCall }: Metering,
  { call, reservation, startedAt }: { call: string; reservation: Reservation; startedAt: number },
  {
    how,
    usage,
    trouble,
  }: { how: CallEnd; usage: CallUsage | undefined; trouble: ModelTrouble | null },
): void {
  onCall?.({
    ...(usage ?? { ...NOTHING, costMicros: reservation.costMicros }),
    provider,
    outcome: trouble ?? (how.kind === 'abandoned' ? 'abandoned' : 'answered'),
    tookMs: performance.now() - startedAt,
  });
  const now = clock();
  const change = database.write(
    (tx) => {
      settleUsage(tx, reservation, { usage, trouble: trouble !== null });
      const health = getHealth(tx, { provider, region }, now);
      const circuit = settle(health.circuit, { call, end: how }, now.getTime(), random());
      const seen = how.kind === 'abandoned' ? {} : seenOf(trouble, now);
      keepHealth(tx, { ...health, circuit, ...seen });
      return { from: health.circuit.state, to: circuit.state };
    },
    { aside: true },
  );
  if (change.from !== 'open' && change.to === 'open') {
    log.warn({ provider, trouble }, 'a model provider is not asked for a while');
  }
}

function seenOf(trouble: ModelTrouble | null, now: Date): Partial<ProviderHealth> {
  const what =
    trouble === null ? { lastAnswerAt: now } : { lastTrouble: trouble, lastTroubleAt: now };
  return { checkedAt: now, ...what };
}
