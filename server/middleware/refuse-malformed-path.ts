import type { RequestHandler } from 'express';
import { answerPlainly } from '../plain-page';

/** Refuses an address whose escapes are no UTF-8: no page has one, and routers trip over it. */
export const refuseMalformedPath: RequestHandler = (request, response, next) => {
  if (isReadable(request.path)) {
    next();
    return;
  }
  answerPlainly(request, response, {
    status: 400,
    title: 'This address cannot be read',
    message:
      'Part of it was cut off or changed on the way here. Follow the link again, or type it anew.',
  });
};

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
