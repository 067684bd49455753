import '@remix-run/node';
import '@remix-run/server-runtime';
import type { Application } from '~/composition/application.server';
import type { Readiness } from './features/operations/readiness.server';
import type { Noticed } from './composition/noticed';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    readonly application: Application;
    /** Of this response's Content-Security-Policy. */
    readonly cspNonce: string;
    /** Of this request, as in the logs and the X-Request-Id header. */
    readonly requestId: string;
    /** What requests need, and how it is. */
    readonly readiness: Pick<Readiness, 'report'>;
    /** The client's address as the trusted proxies say it. */
    readonly clientAddress: string;
    /** Whether no proxy, trusted or not, says that it hands the request on. */
    readonly isDirect: boolean;
    /** What answering found out and the host acts on: it is filled in as the answer is made. */
    readonly noticed: Noticed;
  }
}
