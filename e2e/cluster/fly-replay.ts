/** What an application asks of Fly's edge by the response header `fly-replay`. */
export interface Replay {
  instance?: string;
  region?: string;
  state?: string;
  /** Where the request comes back to when the target cannot be reached. */
  fallback?: string;
  timeout?: string;
}

/** Fly replays no request whose body is larger: networking/dynamic-request-routing. */
export const REPLAY_BODY_LIMIT_BYTES = 1_000_000;

const FIELDS = new Set(['instance', 'region', 'state', 'fallback', 'timeout']);

/**
 * Reads `instance=…;region=…;state=…;timeout=5s;fallback=force_self`.
 *
 * @throws {Error} for what this edge does not do.
 */
export function readReplay(header: string): Replay {
  const replay: Record<string, string> = {};
  for (const field of header.split(';')) {
    const [name = '', value = ''] = field.trim().split('=');
    if (!FIELDS.has(name)) throw new Error(`This edge knows no fly-replay field ${name}`);
    replay[name] = value;
  }
  if (replay['fallback'] !== undefined && replay['fallback'] !== 'force_self') {
    throw new Error(`This edge knows no fallback ${replay['fallback']}`);
  }
  return replay;
}

/** What the target of a replay is told. */
export function replaySource(
  from: { instance: string; region: string },
  { state }: Replay,
  now: number,
): string {
  const source = `instance=${from.instance};region=${from.region};t=${now * 1_000}`;
  return state === undefined ? source : `${source};state=${state}`;
}
