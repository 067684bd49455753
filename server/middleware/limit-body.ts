import type { Request, RequestHandler, Response } from 'express';
import { answerPlainly } from '../plain-page';

/** A body up to this size is read and thrown away, so that the browser gets to see the answer. */
const DISCARDED_BYTES = 32 * 1024 * 1024;

/** Where more than elsewhere is taken. */
export interface LargerBodies {
  path: RegExp;
  bytes: number;
}

/**
 * Refuses bodies over `usual` bytes, or over what a path may take, before reading them (413). A body whose length is not announced is
 * refused too (411): browsers always announce it.
 */
export function limitBody(usual: number, larger?: LargerBodies): RequestHandler {
  return (request, response, next) => {
    const bytes = larger?.path.test(request.path) === true ? larger.bytes : usual;
    const announced = request.get('Content-Length');
    const chunked = request.get('Transfer-Encoding') !== undefined;
    const length = Number(announced ?? 0);
    if (!chunked && length <= bytes) {
      next();
      return;
    }
    if (!chunked && length <= DISCARDED_BYTES) {
      // Answered before its end, a client that closes afterwards would be reset and see nothing.
      request.once('end', () => refuseTooLarge(request, response, bytes));
      request.resume();
      return;
    }
    response.set('Connection', 'close');
    if (chunked) {
      const message = 'The browser did not say how much it sends. Please send it again.';
      answerPlainly(request, response, { status: 411, title: 'How long is it', message });
      return;
    }
    refuseTooLarge(request, response, bytes);
  };
}

function refuseTooLarge(request: Request, response: Response, bytes: number): void {
  answerPlainly(request, response, {
    status: 413,
    title: 'That is too much at once',
    message: `We take up to ${Math.floor(bytes / 1024 / 1024)} MB at a time. Go back: what you typed is still there. Make it shorter and send it again.`,
  });
}
