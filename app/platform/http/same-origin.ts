/** What a browser says about where a request comes from. */
export interface OriginSigns {
  method: string;
  /** The host we are reached at, with its port. */
  host: string | undefined;
  /** Whether the outside world reaches us by https alone. */
  https: boolean;
  origin: string | undefined;
  secFetchSite: string | undefined;
  referer: string | undefined;
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that may change something was sent by our own pages.
 *
 * Everything the browser says must agree: Sec-Fetch-Site (`same-origin`, or `none` for what the
 * person did themselves), and scheme and host of Origin or, where a browser sends none, of Referer. A
 * request that says nothing at all is refused: every browser says one of them with a form.
 */
export function isSameOrigin(signs: OriginSigns): boolean {
  const { method, host, https, origin, secFetchSite, referer } = signs;
  if (SAFE.has(method)) return true;
  if (host === undefined || host === '') return false;
  if (secFetchSite !== undefined && secFetchSite !== 'same-origin' && secFetchSite !== 'none')
    return false;
  const source = origin ?? referer;
  if (source === undefined) return secFetchSite !== undefined;
  if (!URL.canParse(source)) return false;
  const from = new URL(source);
  // Without https of our own, a tunnel in front of us may still have it.
  return from.host === host.toLowerCase() && (!https || from.protocol === 'https:');
}
