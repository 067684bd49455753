import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';

/** As the product renders: whole pages. Nothing else, so that only the page differs. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
): Promise<Response> {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      <RemixServer context={remixContext} url={request.url} />,
      {
        onAllReady() {
          buffer(pipe(new PassThrough())).then(
            (page) => resolve(new Response(page, { headers, status })),
            reject,
          );
        },
        onShellError: (error) => reject(error instanceof Error ? error : new Error(String(error))),
      },
    );
  });
}
