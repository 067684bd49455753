import { PassThrough } from 'node:stream';
import {
  createReadableStreamFromReadable,
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type HandleDataRequestFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from '~/ui/nonce';

/** Called by the host, which opens the application and hands it to every request. */
export { openReadiness } from '~/features/operations/readiness.server';
export { openApplication } from '~/open-application.server';

/** How long streamed data may take. Rendering is given up a second later, so it can be said. */
export const streamTimeout = 5_000;
const RENDER_TIMEOUT_MS = streamTimeout + 1_000;

/** Renders a page. Readers that do not run scripts get it whole, browsers as it comes. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { application, cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get('User-Agent'));
  headers.set('Content-Type', 'text/html; charset=utf-8');
  keepPrivate(headers);
  return new Promise((resolve, reject) => {
    let answered = false;
    const answer = () => {
      answered = true;
      const body = new PassThrough();
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        ...(whole ? { onAllReady: answer } : { onShellReady: answer }),
        onShellError: (error) => reject(error instanceof Error ? error : new Error(String(error))),
        onError(error) {
          // Before the answer it is reported by `onShellError`, and by `handleError`.
          if (!answered || request.signal.aborted) return;
          status = 500;
          application.log.error({ requestId, err: error }, 'rendering failed');
        },
      },
    );
    const timeout = setTimeout(abort, RENDER_TIMEOUT_MS);
    timeout.unref();
    request.signal.addEventListener('abort', () => {
      clearTimeout(timeout);
      abort();
    });
  });
}

export const handleDataRequest: HandleDataRequestFunction = (response) => {
  keepPrivate(response.headers);
  return response;
};

/** Logs what a loader, an action or rendering threw; expected answers are not errors. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  context.application.log.error({ requestId: context.requestId, err: error }, 'request failed');
}

/** Pages are somebody's own: no shared cache may keep them, and the browser asks again. */
function keepPrivate(headers: Headers): void {
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
}
