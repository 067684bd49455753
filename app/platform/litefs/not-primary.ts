import { Failure } from '~/platform/failure';

/** This machine may not write, and this transaction wrote nothing. */
export class NotPrimary extends Failure {
  override readonly name = 'NotPrimary';

  constructor(options: ErrorOptions = {}) {
    super(
      'unavailable',
      'We could not save this just now, and nothing was changed. Please send it again in a moment.',
      { ...options, retryAfterSeconds: 2 },
    );
  }
}

/**
 * Whether a write failed because LiteFS refuses it on this machine. In WAL mode that is an I/O
 * error while writing (https://github.com/superfly/litefs/blob/v0.5.14/fuse/file_node.go), in the
 * other modes a read-only database; Drizzle hands it on as the cause of its own error.
 */
export function isRefusedByLiteFs(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (code === 'SQLITE_IOERR_WRITE' || code.startsWith('SQLITE_READONLY')) return true;
  }
  return false;
}
