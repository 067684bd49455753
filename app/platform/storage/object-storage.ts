/** What is known of an object without reading it. */
export interface ObjectFacts {
  /** Its size. */
  bytes: number;
  contentType: string;
  modifiedAt: Date;
}

/** One object of a listing. */
export interface ListedObject {
  key: string;
  bytes: number;
  modifiedAt: Date;
}

/** How somebody who follows a link gets the object. */
export interface LinkOptions {
  /** How long the link works, in seconds; at most a week. */
  expiresInSeconds: number;
  /** The headers with which the object comes, whatever it was stored with. */
  contentType: string;
  contentDisposition: string;
}

/**
 * The port of everything that keeps bytes. Adapters: a local folder, and Tigris.
 *
 * Contract: `put` is atomic (readers see all bytes or none) and idempotent; `get` and `head` of what
 * is not there are undefined, not an error; `remove` of what is not there succeeds; `list` gives
 * what is under a prefix in the order of keys; a key that is not `[a-z0-9][a-z0-9./_-]*` without
 * empty, `.` or `..` segments is refused with an error before anything is touched. What a store
 * cannot do now fails within seconds, with `StorageUnavailable` where the store is another machine.
 */
export interface ObjectStorage {
  readonly name: string;
  put(key: string, bytes: Uint8Array, options: { contentType: string }): Promise<void>;
  get(key: string): Promise<{ bytes: Uint8Array; contentType: string } | undefined>;
  head(key: string): Promise<ObjectFacts | undefined>;
  /** @param prefix empty for everything, or as many whole segments as end in `/`. */
  list(prefix: string): AsyncIterable<ListedObject>;
  remove(key: string): Promise<void>;
  /** A link that works without any other right; undefined where the store has no address. */
  link(key: string, options: LinkOptions): Promise<string | undefined>;
  /** Resolves when the store can be written to. @throws {Error} saying why it cannot. */
  check(): Promise<void>;
}
