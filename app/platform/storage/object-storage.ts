/**
 * The port of everything that keeps bytes. Adapters: a local folder, and object storage later.
 *
 * Contract: `put` is atomic (readers see all bytes or none) and idempotent; `get` of what is not
 * there is undefined, not an error; `remove` of what is not there succeeds; a key that is not
 * `[a-z0-9][a-z0-9./_-]*` without empty, `.` or `..` segments is refused with an error before
 * anything is touched.
 */
export interface ObjectStorage {
  readonly name: string;
  put(key: string, bytes: Uint8Array, options: { contentType: string }): Promise<void>;
  get(key: string): Promise<{ bytes: Uint8Array; contentType: string } | undefined>;
  has(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** Resolves when the store can be written to. @throws {Error} saying why it cannot. */
  check(): Promise<void>;
}
