import { createReadableStreamFromReadable, writeReadableStreamToWritable } from '@remix-run/node';
import type { Request as HostRequest, Response as HostResponse } from 'express';

const SAFE_METHODS = new Set(['GET', 'HEAD']);

/** What a request is taken for, beyond what its own socket says. */
export interface AsFetch {
  /** The body, where it was read already. */
  body?: Uint8Array<ArrayBuffer> | undefined;
  /** Goes on though the client is gone: its answer is kept for when it is asked for again. */
  detached?: boolean;
}

/** The request as Remix takes it; aborted when the client goes before the answer is sent. */
export function toFetchRequest(
  request: HostRequest,
  response: HostResponse,
  { body, detached = false }: AsFetch = {},
): Request {
  const { protocol, host } = response.locals.client;
  const abort = new AbortController();
  if (!detached) {
    response.once('close', () => {
      if (!response.writableFinished) abort.abort();
    });
  }
  const headers = new Headers();
  // Not `headersDistinct`: that is made from what was sent, with what the host has taken out since.
  for (const [name, values] of Object.entries(request.headers)) {
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  return new Request(new URL(`${protocol}://${host}${request.originalUrl}`), {
    method: request.method,
    headers,
    signal: abort.signal,
    ...(SAFE_METHODS.has(request.method)
      ? {}
      : { body: body ?? createReadableStreamFromReadable(request), duplex: 'half' }),
  });
}

/** Sends an answer of Remix. Headers the host set before stay, unless the answer sets them. */
export async function sendAnswer(answer: Response, response: HostResponse): Promise<void> {
  response.status(answer.status);
  if (answer.statusText !== '') response.statusMessage = answer.statusText;
  for (const [name, value] of answer.headers) response.append(name, value);
  if (answer.headers.get('Content-Type')?.includes('text/event-stream')) response.flushHeaders();
  if (answer.body === null) response.end();
  else await writeReadableStreamToWritable(answer.body, response);
}
