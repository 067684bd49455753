import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Security headers, with a fresh nonce a response.
 *
 * Scripts come from our origin or carry the nonce. `'strict-dynamic'` is left out: it makes
 * browsers ignore `'self'`, and Remix preloads its modules by links that carry no nonce.
 *
 * @param options.https whether the outside world reaches us by https.
 * @param options.development the dev server injects styles and opens a socket.
 * @param options.formTargets origins that an answer to a form of ours may lead to.
 */
export function securityHeaders(options: {
  https: boolean;
  development: boolean;
  formTargets?: readonly string[];
}): RequestHandler {
  const { https, development, formTargets = [] } = options;
  const nonce = (_request: IncomingMessage, response: ServerResponse) =>
    `'nonce-${(response as ServerResponse & { locals: Express.Locals }).locals.cspNonce}'`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        scriptSrcAttr: ["'none'"],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
        formAction: ["'self'", ...formTargets],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        // WebKit would upgrade http://localhost too.
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    // Not `no-referrer`: it makes browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: https ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  });
  return (request, response, next) => {
    response.locals.cspNonce = randomBytes(18).toString('base64');
    response.set('Permissions-Policy', PERMISSIONS);
    headers(request, response, next);
  };
}
