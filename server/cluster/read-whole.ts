import { buffer } from 'node:stream/consumers';
import type { Request } from 'express';

/** What is kept in memory so that it can be sent again: every form, and a file a person brings. */
const KEPT_BYTES = 8 * 1024 * 1024;

/**
 * The body, where its announced length is small enough to keep; undefined where it must be handed
 * on as it comes. A form whose client goes in the middle throws.
 */
export async function readWhole(request: Request): Promise<Buffer<ArrayBuffer> | undefined> {
  if (request.get('Transfer-Encoding') !== undefined) return undefined;
  if (Number(request.get('Content-Length') ?? 0) > KEPT_BYTES) return undefined;
  return await buffer(request);
}
