import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type EntryContext,
  type HandleDataRequestFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { collectPage } from '~/platform/http/collect-page.server';
import { hasOwnScript } from '~/platform/http/own-script';
import { publicPageKey } from '~/platform/http/public-page-key';
import { RenderedPages } from '~/platform/http/rendered-pages.server';
import { NonceContext } from '~/ui/nonce';
import type { loader as rootLoader } from './root';

/** Called by the host, which opens the application and hands it to every request. */
export { openReadiness } from '~/features/operations/readiness.server';
export { openApplication } from '~/composition/open-application.server';

/** How long streamed data may take. Rendering is given up a second later, so it can be said. */
export const streamTimeout = 5_000;
const RENDER_TIMEOUT_MS = streamTimeout + 1_000;

const publicPages = new RenderedPages();

/**
 * Answers with a whole page. Loaders wait for all they need, so nothing would come earlier in
 * pieces, and an error still changes the status.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { application, cspNonce, requestId }: AppLoadContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const { method, url } = request;
  const { staticHandlerContext: asked } = remixContext;
  const { actor } = (asked.loaderData['root'] ?? {}) as Partial<
    Awaited<ReturnType<typeof rootLoader>>
  >;
  const key = publicPageKey({ ...asked, method, url, status }, actor === null);
  keepPrivate(headers, key !== undefined);
  const known = key === undefined ? undefined : publicPages.find(key, cspNonce);
  if (known !== undefined) return new Response(known, { headers, status });
  const nonce = key === undefined ? cspNonce : publicPages.noncePlace;
  const { page, failure } = await render(request, remixContext, nonce);
  if (failure !== undefined && !request.signal.aborted) {
    application.log.error({ requestId, err: failure }, 'rendering failed');
  }
  if (key === undefined) {
    return new Response(page, { headers, status: failure === undefined ? status : 500 });
  }
  const text = page.toString();
  return failure === undefined
    ? new Response(publicPages.keep(key, text, cspNonce), { headers, status })
    : new Response(text.replaceAll(nonce, cspNonce), { headers, status: 500 });
}

/** @throws where nothing at all could be rendered. */
function render(
  request: Request,
  remixContext: EntryContext,
  nonce: string,
): Promise<{ page: string | Buffer<ArrayBuffer>; failure?: unknown }> {
  const whole = renderWithoutData(request, remixContext, nonce);
  if (whole !== undefined) return Promise.resolve({ page: whole });
  return new Promise((resolve, reject) => {
    let failure: unknown;
    const rendering = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timeout);
          collectPage(rendering).then((page) => resolve({ page, failure }), reject);
        },
        onShellError: (error) => reject(error instanceof Error ? error : new Error(String(error))),
        onError(error) {
          failure = error;
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
  nonce: string,
): string | undefined {
  const { staticHandlerContext, routeModules } = remixContext;
  const ownScript = staticHandlerContext.matches.some(({ route }) =>
    hasOwnScript(routeModules[route.id]?.handle),
  );
  if (!ownScript) return undefined;
  const context = { ...remixContext, renderMeta: {} as { didRenderScripts?: boolean } };
  delete context.serverHandoffStream;
  const page = renderToString(
    <NonceContext.Provider value={nonce}>
      <RemixServer context={context} url={request.url} nonce={nonce} />
    </NonceContext.Provider>,
  );
  // As a string, React leaves out what the other way writes first.
  return context.renderMeta.didRenderScripts === true ? undefined : `<!DOCTYPE html>${page}`;
}

export const handleDataRequest: HandleDataRequestFunction = (response) => {
  keepPrivate(response.headers, false);
  return response;
};

/** Logs what a loader, an action or rendering threw; expected answers are not errors. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted) return;
  // An address no route has, or a method none takes: the answer says so.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  context.application.log.error({ requestId: context.requestId, err: error }, 'request failed');
}

/** Nothing keeps somebody's own pages; those for everybody a browser may, if it asks again. */
function keepPrivate(headers: Headers, isForEverybody: boolean): void {
  if (headers.has('Cache-Control')) return;
  headers.set('Cache-Control', isForEverybody ? 'private, no-cache' : 'private, no-store');
}
