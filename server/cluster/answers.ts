import type { Request, Response as HostResponse } from 'express';
import { answerPlainly } from '../plain-page';
import { NOT_KEPT_HEADER, NOT_PRIMARY_HEADER } from './forwarded';

/** Tells the machine that forwarded that nothing was written here, and to ask another one. */
export function answerNotPrimary(response: HostResponse): void {
  response.set(NOT_PRIMARY_HEADER, 'nothing written').status(503).end();
}

/** Tells the machine that forwarded that it was done on a machine which may be cut off. */
export function answerNotKept(response: HostResponse): void {
  response.set(NOT_KEPT_HEADER, 'nobody else has it').status(503).end();
}

/** No answer came from a primary: says in words whether anything may have been changed. */
export function answerWithoutPrimary(
  request: Request,
  response: HostResponse,
  outcome: 'nothing written' | 'unknown',
): void {
  response.set('Retry-After', '5');
  if (outcome === 'nothing written') {
    answerPlainly(request, response, {
      status: 503,
      title: 'We cannot save right now',
      message:
        'Nothing was changed. Go back: what you typed is still there. Please send it again in a few seconds.',
    });
    return;
  }
  answerPlainly(request, response, {
    status: 503,
    title: 'We do not know whether this was saved',
    message:
      'The answer got lost on its way. Please open the page again to see whether it was saved before you send it once more.',
  });
}

/** This machine's copy is older than what the person has seen, and no primary answers. */
export function answerBehind(request: Request, response: HostResponse): void {
  response.set('Retry-After', '3');
  answerPlainly(request, response, {
    status: 503,
    title: 'Your newest words are on their way here',
    message: 'We would rather not show you an older page. Please open it again in a few seconds.',
  });
}

/**
 * What was executed before but whose answer got lost: back to the page it was sent from, which
 * shows it. The application's scripts are told that it was done, and read the page anew.
 */
export function answerExecuted(request: Request, host: string): Response {
  if (request.path.endsWith('.data')) return new Response(null, { status: 204 });
  const referer = request.get('Referer') ?? '';
  const page = URL.canParse(referer) ? new URL(referer) : undefined;
  const Location = page?.host === host ? `${page.pathname}${page.search}` : request.originalUrl;
  return new Response(null, { status: 303, headers: { Location } });
}
