/** Ids and tokens are at least this long; words in our paths are shorter. */
const SHORTEST_ID = 16;

/**
 * A request's path as it may be logged: without the query, and with every segment that may be an
 * unguessable id replaced by `:id`.
 *
 * @param url path and query, as in the request line.
 */
export function loggablePath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  if (path.startsWith('/assets/')) return '/assets/:file';
  return path
    .split('/')
    .map((segment) => (segment.length >= SHORTEST_ID && !isWord(segment) ? ':id' : segment))
    .join('/');
}

/** Written in lower case with hyphens, as our routes are; `.data` is how Remix asks for them. */
function isWord(segment: string): boolean {
  return /^[a-z]{1,15}(-[a-z]{1,15})*(\.data)?$/.test(segment);
}
