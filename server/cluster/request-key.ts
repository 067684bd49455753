import { createHash, randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';

/**
 * Names what Fly's edge may send twice: the id of its own request, which a replay carries on as the
 * state of `fly-replay-src` (https://fly.io/docs/networking/dynamic-request-routing/).
 *
 * @returns undefined where Fly's edge is not in front.
 */
export function edgeRequestId(request: Request): string | undefined {
  const state = /(?:^|;)\s*state=([\w-]{8,64})/.exec(request.get('Fly-Replay-Src') ?? '')?.[1];
  const id = state ?? request.get('Fly-Request-Id');
  return id !== undefined && /^[\w-]{8,64}$/.test(id) ? id : undefined;
}

/**
 * The key under which a request that may write is executed once. What the edge says could be
 * forged, so the key holds for this client, its cookies and this very form only.
 */
export function requestKey(request: Request, response: Response, edgeId?: string): string {
  if (edgeId === undefined) return randomUUID();
  const { address } = response.locals.client;
  const cookie = request.get('Cookie') ?? '';
  return createHash('sha256')
    .update(JSON.stringify([edgeId, request.method, request.originalUrl, address, cookie]))
    .digest('base64url');
}
