import type * as SentryModule from '@sentry/remix';
import { SECOND_MS } from '~/platform/durations';
import type { SentryConfig } from '~/platform/config/observability-variables';
import { reportableError } from './reportable-error';
import { allowedError, allowedTrace } from './sentry-events';
import type { ErrorContext, Telemetry } from './telemetry';

type Sentry = typeof SentryModule;

/** What is told of each event. */
interface Place {
  readonly release: string;
  readonly machine: string;
  readonly region: string;
}

/** Errors kept until the SDK is there: those of a start that goes wrong. */
const MOST_WAITING = 50;
/** A fatal error is sent before the process ends, if the network is well. */
export const FATAL_FLUSH_MS = 2 * SECOND_MS;
/** Of those the SDK brings. The others look at requests, at variables and at the process. */
const CAUSES_OF_ERRORS = 'LinkedErrors';

/**
 * Tells Sentry of errors and, for a share of requests and jobs, how long they took.
 *
 * The SDK takes longer to load than the rest of the application to start, so it is loaded beside it;
 * what happens before it is there is told afterwards.
 *
 * @param told said where Sentry cannot be told: the log must not be, or it would be told of itself.
 */
export function openSentry(
  config: SentryConfig,
  place: Place,
  told: (sentence: string) => void,
): Telemetry {
  const waiting: [Error, ErrorContext][] = [];
  let sentry: Sentry | undefined;
  let dropped = 0;
  const reported = new WeakSet<Error>();

  const ready = import('@sentry/remix').then(
    (loaded) => {
      start(loaded, config, place);
      sentry = loaded;
      for (const [error, context] of waiting.splice(0)) send(loaded, error, context);
      if (dropped > 0) told(`${dropped} errors were not told to Sentry: it was not loaded yet`);
    },
    () => told('Sentry could not be loaded: errors are in the log alone'),
  );

  return {
    report(error, context) {
      // Whoever lets an error pass may log it too.
      if (reported.has(error)) return;
      reported.add(error);
      const reportable = reportableError(error);
      if (sentry !== undefined) send(sentry, reportable, context);
      else if (waiting.length < MOST_WAITING) waiting.push([reportable, context]);
      else dropped += 1;
    },
    trace({ name, operation, requestId }, work) {
      const loaded = sentry;
      if (loaded === undefined) return work();
      const attributes = { 'sentry.source': 'route' } as const;
      return loaded.withIsolationScope((scope) => {
        if (requestId !== undefined) scope.setTag('requestId', requestId);
        return loaded.startSpan({ name, op: operation, attributes }, work);
      });
    },
    async close(limitMs) {
      await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, limitMs).unref())]);
      await sentry?.close(limitMs);
    },
  };
}

function start(sentry: Sentry, config: SentryConfig, place: Place): void {
  sentry.init({
    dsn: config.dsn,
    release: place.release,
    environment: config.environment,
    serverName: place.machine,
    tracesSampleRate: config.tracesSampleRate,
    registerEsmLoaderHooks: false,
    sendClientReports: false,
    maxBreadcrumbs: 0,
    integrations: (all) => all.filter(({ name }) => name === CAUSES_OF_ERRORS),
    initialScope: { tags: { machine: place.machine, region: place.region } },
    beforeSend: allowedError,
    beforeSendTransaction: allowedTrace,
  });
}

function send(sentry: Sentry, error: Error, context: ErrorContext): void {
  const { message, level, requestId, queue } = context;
  sentry.captureException(error, {
    level,
    tags: {
      logged: message,
      ...(requestId === undefined ? {} : { requestId }),
      ...(queue === undefined ? {} : { queue }),
    },
    fingerprint: ['{{ default }}', message],
  });
}
