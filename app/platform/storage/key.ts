/** The longest key and the longest of its segments, in characters. */
const KEY_MAX_LENGTH = 512;
const SEGMENT_MAX_LENGTH = 200;

/** A key that no storage accepts. */
class InvalidStorageKey extends Error {
  override readonly name = 'InvalidStorageKey';
  constructor(key: string) {
    super(`${JSON.stringify(key.slice(0, 80))} is no storage key`);
  }
}

/**
 * The segments of a key. Keys are lower case, so that they mean the same on file systems that
 * ignore case.
 *
 * @throws {InvalidStorageKey} for what is not `[a-z0-9][a-z0-9./_-]*`, is too long, or has an
 * empty, `.` or `..` segment.
 */
export function segmentsOf(key: string): string[] {
  const segments = key.split('/');
  const valid =
    key.length <= KEY_MAX_LENGTH &&
    /^[a-z0-9][a-z0-9./_-]*$/.test(key) &&
    !key.endsWith('\n') &&
    segments.every(
      (segment) =>
        segment !== '' &&
        segment !== '.' &&
        segment !== '..' &&
        segment.length <= SEGMENT_MAX_LENGTH,
    );
  if (!valid) throw new InvalidStorageKey(key);
  return segments;
}
