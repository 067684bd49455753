import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

const CHANNEL = 'http.client.request.start';
const watchedHosts = new Set<string>();

/**
 * Ends requests to a host whose connection stays silent for `silentMs`. The store's SDK has no time
 * limit of its own: a request that is never answered would hold one of its 50 connections for good.
 * Lasts as long as the process; a host is watched once.
 */
export function applyIdleTimeout(host: string, silentMs: number): void {
  if (watchedHosts.has(host)) return;
  watchedHosts.add(host);
  subscribe(CHANNEL, (message) => {
    const { request } = message as { request: ClientRequest };
    const to = String(request.getHeader('host') ?? '');
    if (to !== host && !to.endsWith(`.${host}`)) return;
    request.setTimeout(silentMs, () => request.destroy(new Error('ETIMEDOUT: no answer')));
  });
}
