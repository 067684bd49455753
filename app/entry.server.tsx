import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type HandleDataRequestFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { collectPage } from '~/platform/http/collect-page.server';
import { hasOwnScript } from '~/platform/http/own-script';
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
  const whole = renderWithoutData(request, remixContext, cspNonce);
  if (whole !== undefined) return Promise.resolve(new Response(whole, { headers, status }));
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

/**
 * A page that brings its own script needs no data for the whole application's: React then renders
 * it as one string, which saves encoding it piece by piece.
 *
 * @returns undefined for all other pages, and where an error page took this one's place.
 */
function renderWithoutData(
  request: Request,
  remixContext: EntryContext,
  cspNonce: string,
): string | undefined {
  const { staticHandlerContext, routeModules } = remixContext;
  const ownScript = staticHandlerContext.matches.some(({ route }) =>
    hasOwnScript(routeModules[route.id]?.handle),
  );
  if (!ownScript) return undefined;
  const context = { ...remixContext, renderMeta: {} as { didRenderScripts?: boolean } };
  delete context.serverHandoffStream;
  const page = renderToString(
    <NonceContext.Provider value={cspNonce}>
      <RemixServer context={context} url={request.url} nonce={cspNonce} />
    </NonceContext.Provider>,
  );
  // As a string, React leaves out what the other way writes first.
  return context.renderMeta.didRenderScripts === true ? undefined : `<!DOCTYPE html>${page}`;
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
