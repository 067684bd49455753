/** Over https the name binds the cookie to this very host (RFC 6265bis, 4.1.3.2). */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-session' : 'cvstomize-session';
}
