import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedError, allowedTrace } from './sentry-events';

const MARK = 'zqmarked';
/** Somebody's words, in whatever shape an SDK may hand them over. */
const said = fc.oneof(
  fc.constantFrom(MARK, `${MARK}@example.org`, `Bearer ${MARK}`, `https://x.org/?q=${MARK}`),
  fc.jsonValue({ maxDepth: 2 }).map((value) => ({ [MARK]: value, list: [MARK] })),
);
/** Where SDKs put what they find: https://develop.sentry.dev/sdk/data-model/event-payloads/. */
const found = fc.record({
  request: fc.record({
    ...{ url: said, query_string: said, cookies: said, headers: said, data: said, env: said },
  }),
  user: said,
  extra: said,
  breadcrumbs: said,
  modules: said,
  logentry: said,
  contexts: fc.record({ trace: fc.record({ trace_id: fc.constant('t'), data: said }), app: said }),
  tags: fc.record({ requestId: fc.constant('abc'), url: said, user: said }),
});

describe('an event of an error', () => {
  it('has its kind, its places and its request, and nothing else of what was found', () => {
    fc.assert(
      fc.property(found, said, (around, secret) => {
        const frame = { filename: '/app/build/server/index.js', lineno: 7, function: 'loader' };
        const exception = { type: 'TypeError', value: 'x is not a function' };
        const event = {
          ...around,
          type: undefined,
          event_id: 'e',
          release: 'r1',
          exception: {
            values: [
              {
                ...exception,
                mechanism: { type: 'generic', handled: true, data: secret },
                stacktrace: { frames: [{ ...frame, vars: secret, context_line: secret }] },
              },
            ],
          },
        };
        const sent = allowedError(event as never);
        expect(JSON.stringify(sent)).not.toContain(MARK);
        expect(sent).toMatchObject({ event_id: 'e', release: 'r1', tags: { requestId: 'abc' } });
        expect(sent.exception?.values?.[0]).toEqual({
          ...exception,
          mechanism: { type: 'generic', handled: true },
          stacktrace: { frames: [{ ...frame, filename: 'app:///build/server/index.js' }] },
        });
      }),
    );
  });

  it('names files by their path in the application, wherever that is', () => {
    const named = (filename: string) =>
      allowedError({
        type: undefined,
        exception: { values: [{ stacktrace: { frames: [{ filename }] } }] },
      }).exception?.values?.[0]?.stacktrace?.frames?.[0]?.filename;
    expect(named('file:///srv/build/x/build/host/serve.js')).toBe('app:///build/host/serve.js');
    expect(named('/app/node_modules/a/build/index.js')).toBe(
      'app:///node_modules/a/build/index.js',
    );
    expect(named('node:events')).toBe('node:events');
  });
});

describe('an event of a trace', () => {
  it('has names and times, and nothing else of what was found', () => {
    fc.assert(
      fc.property(found, said, (around, secret) => {
        const ids = { trace_id: 't', span_id: 's' };
        const span = { ...ids, op: 'pdf.print', description: 'print', start_timestamp: 1 };
        const sent = allowedTrace({
          ...around,
          type: 'transaction',
          transaction: 'GET routes/start',
          spans: [{ ...span, data: secret, origin: MARK }],
        } as never);
        expect(JSON.stringify(sent)).not.toContain(MARK);
        expect(sent).toMatchObject({
          transaction: 'GET routes/start',
          tags: { requestId: 'abc' },
          spans: [{ ...span, data: {} }],
        });
      }),
    );
  });
});
