/** Of one connection only: RFC 9110, section 7.6.1, and what browsers and proxies add to it. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/**
 * The headers that belong to the message and not to its connection, in order, duplicates kept.
 *
 * @param raw names and values in turn, as in `IncomingMessage.rawHeaders`.
 * @param drop more names to leave out, in lower case.
 */
export function endToEndHeaders(
  raw: readonly string[],
  drop: ReadonlySet<string> = new Set(),
): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at] ?? '', raw[at + 1] ?? '']);
  const named = pairs
    .filter(([name]) => name.toLowerCase() === 'connection')
    .flatMap(([, value]) => value.split(','))
    .map((name) => name.trim().toLowerCase());
  const dropped = new Set([...HOP_BY_HOP, ...named, ...drop]);
  return pairs.filter(([name]) => !dropped.has(name.toLowerCase()));
}
