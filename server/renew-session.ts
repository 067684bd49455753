import type { Noticed } from '~/composition/noticed';

/** The answer, with the session's cookie renewed where that is due and the answer sets none itself. */
export function renewSession(answered: Response, { renewedSession }: Noticed): Response {
  if (renewedSession === undefined) return answered;
  const name = renewedSession.slice(0, renewedSession.indexOf('=') + 1);
  if (answered.headers.getSetCookie().some((cookie) => cookie.startsWith(name))) return answered;
  answered.headers.append('Set-Cookie', renewedSession);
  return answered;
}
