import type { ErrorEvent, Exception, init, StackFrame } from '@sentry/remix';

type Options = NonNullable<Parameters<typeof init>[0]>;
export type TransactionEvent = Parameters<NonNullable<Options['beforeSendTransaction']>>[0];

type TraceContext = NonNullable<TransactionEvent['contexts']>['trace'];

interface Ids {
  trace_id: string;
  span_id: string;
  parent_span_id?: string | undefined;
  op?: string | undefined;
  status?: string | undefined;
}

/** What an event may be about. */
const TAGS = ['logged', 'requestId', 'queue', 'machine', 'region'];

/**
 * What of an error's event is sent: what is named here, and nothing an SDK adds of itself. Requests,
 * headers, cookies, breadcrumbs, people and variables are not named.
 */
export function allowedError(event: ErrorEvent): ErrorEvent {
  const { values = [] } = event.exception ?? {};
  return {
    ...allowedOfBoth(event),
    type: undefined,
    ...given('level', event.level),
    ...given('message', event.message),
    ...given('fingerprint', event.fingerprint),
    ...given('debug_meta', event.debug_meta),
    exception: { values: values.map(allowedException) },
  };
}

/** What of a trace's event is sent: names of routes, queues and operations, and how long each took. */
export function allowedTrace(event: TransactionEvent): TransactionEvent {
  return {
    ...allowedOfBoth(event),
    type: 'transaction',
    ...given('transaction', event.transaction),
    ...given('start_timestamp', event.start_timestamp),
    ...given('transaction_info', event.transaction_info),
    spans: (event.spans ?? []).map((span) => ({
      ...timesOf(span),
      ...idsOf(span),
      data: {},
    })),
  };
}

function allowedOfBoth(event: ErrorEvent | TransactionEvent) {
  const { tags = {}, contexts = {} } = event;
  return {
    ...given('event_id', event.event_id),
    ...given('timestamp', event.timestamp),
    ...given('platform', event.platform),
    ...given('environment', event.environment),
    ...given('release', event.release),
    ...given('server_name', event.server_name),
    ...given('sdk', event.sdk),
    tags: Object.fromEntries(
      TAGS.flatMap((tag) => (tags[tag] === undefined ? [] : [[tag, tags[tag]]])),
    ),
    contexts: contexts.trace === undefined ? {} : { trace: allowedContext(contexts.trace) },
  };
}

const allowedContext = (trace: NonNullable<TraceContext>) => ({ ...idsOf(trace), data: {} });

function idsOf({ trace_id, span_id, parent_span_id, op, status }: Ids) {
  return {
    ...{ trace_id, span_id },
    ...given('parent_span_id', parent_span_id),
    ...given('op', op),
    ...given('status', status),
  };
}

function timesOf({
  description,
  start_timestamp,
  timestamp,
}: NonNullable<TransactionEvent['spans']>[number]) {
  return {
    start_timestamp,
    ...given('description', description),
    ...given('timestamp', timestamp),
  };
}

function allowedException({ type, value, mechanism, stacktrace }: Exception): Exception {
  return {
    ...given('type', type),
    ...given('value', value),
    ...(mechanism === undefined
      ? {}
      : {
          mechanism: {
            type: mechanism.type,
            ...given('handled', mechanism.handled),
            ...given('exception_id', mechanism.exception_id),
            ...given('parent_id', mechanism.parent_id),
          },
        }),
    stacktrace: { frames: (stacktrace?.frames ?? []).map(allowedFrame) },
  };
}

function allowedFrame(frame: StackFrame): StackFrame {
  return {
    ...(frame.filename === undefined ? {} : { filename: underTheApplication(frame.filename) }),
    ...given('function', frame.function),
    ...given('lineno', frame.lineno),
    ...given('colno', frame.colno),
    ...given('in_app', frame.in_app),
  };
}

/**
 * A file as source maps are uploaded for it: by its path within the application, which is the same
 * on every machine.
 */
function underTheApplication(filename: string): string {
  const path = filename.replace(/^file:\/\//, '');
  const ofPackage = path.indexOf('/node_modules/');
  const start = ofPackage >= 0 ? ofPackage : path.lastIndexOf('/build/');
  return path.startsWith('/') && start >= 0 ? `app://${path.slice(start)}` : path;
}

const given = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { [Name in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { [Name in Key]: Value });
