import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type HandleDataRequestFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { collectPage } from '~/platform/http/collect-page.server';
import { NonceContext } from '~/ui/nonce';

/** Called by the host, which opens the application and hands it to every request. */
export { openReadiness } from '~/features/operations/readiness.server';
export { openApplication } from '~/open-application.server';

/** How long streamed data may take. Rendering is given up a second later, so it can be said. */
export const streamTimeout = 5_000;
const RENDER_TIMEOUT_MS = streamTimeout + 1_000;

/**
 * Renders a page whole. Loaders wait for all they need, so nothing would come earlier in pieces,
 * and an error still changes the status.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { application, cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  keepPrivate(headers);
  return new Promise((resolve, reject) => {
    let failed = false;
    const rendering = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer context={remixContext} url={request.url} nonce={cspNonce} />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        onAllReady() {
          clearTimeout(timeout);
          collectPage(rendering).then(
            (page) => resolve(new Response(page, { headers, status: failed ? 500 : status })),
            reject,
          );
        },
        onShellError: (error) => reject(error instanceof Error ? error : new Error(String(error))),
        onError(error) {
          if (request.signal.aborted) return;
          failed = true;
          application.log.error({ requestId, err: error }, 'rendering failed');
        },
      },
    );
    const timeout = setTimeout(rendering.abort, RENDER_TIMEOUT_MS);
    timeout.unref();
    request.signal.addEventListener('abort', () => {
      clearTimeout(timeout);
      rendering.abort();
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
