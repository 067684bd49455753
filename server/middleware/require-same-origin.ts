import type { Request, RequestHandler } from 'express';
import { TOKEN_REFRESH_PATH } from '~/features/accounts/tokens/paths';
import { REVIEW_API_PATH } from '~/features/review/paths';
import { isSameOrigin } from '~/platform/http/same-origin';
import { UNSUBSCRIBE_PATH } from '~/platform/mail/paths';
import { WEBHOOK_PATH } from '~/platform/payments/paths';
import { answerPlainly } from '../plain-page';

/**
 * Programs post here, and no cookie counts there. They prove themselves by a signature, or take JSON
 * alone, which another site's page cannot send without asking us first.
 */
const isCookieless = ({ path, headers }: Request): boolean =>
  path === WEBHOOK_PATH ||
  path === REVIEW_API_PATH ||
  path === TOKEN_REFRESH_PATH ||
  path.startsWith(UNSUBSCRIBE_PATH) ||
  // Where a token is sent no cookie counts, and another site's page cannot send one unasked.
  (path.startsWith('/api/') && headers.authorization !== undefined);

/**
 * Refuses what another site makes a person's browser send.
 *
 * @param https whether the outside world reaches us by https alone.
 */
export const requireSameOrigin =
  (https: boolean): RequestHandler =>
  (request, response, next) => {
    if (isCookieless(request)) {
      next();
      return;
    }
    const own = isSameOrigin({
      method: request.method,
      host: response.locals.client.host,
      https,
      origin: request.get('Origin'),
      secFetchSite: request.get('Sec-Fetch-Site'),
      referer: request.get('Referer'),
    });
    if (own) {
      next();
      return;
    }
    answerPlainly(request, response, {
      status: 403,
      title: 'This did not come from our page',
      message:
        'What was sent came from another site, so nothing was done. Open the page here and send it again.',
    });
  };
