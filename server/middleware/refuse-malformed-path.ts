import type { RequestHandler } from 'express';
import { answerPlainly } from '../plain-page';

/**
 * Refuses an address whose escapes are no UTF-8, which routers trip over, and one with steps such as
 * `/../`, which one router takes as written and the next resolves: no page has either.
 */
export const refuseMalformedPath: RequestHandler = (request, response, next) => {
  if (isReadable(request.path) && isResolved(request.path)) {
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

/** Browsers and `URL` take a backslash for a slash, and `%2e` for a dot. */
function isResolved(path: string): boolean {
  const segments = path.replaceAll(/%2e/gi, '.').split('/');
  return !path.includes('\\') && !path.startsWith('//') && !segments.some(isStep);
}

const isStep = (segment: string): boolean => segment === '.' || segment === '..';
