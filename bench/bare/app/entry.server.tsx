import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { collectPage } from '../../../app/platform/http/collect-page.server';

/** As the product renders: whole pages. Nothing else, so that only the page differs. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Promise((resolve, reject) => {
    const rendering = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} />,
      {
        onAllReady() {
          collectPage(rendering).then(
            (page) => resolve(new Response(page, { headers, status })),
            reject,
          );
        },
        onShellError: (error) => reject(error instanceof Error ? error : new Error(String(error))),
      },
    );
  });
}
