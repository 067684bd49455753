import { UNKNOWN_ROLE, readEvent, readInfo, type LiteFsEvent, type Role } from './role';
import { SECOND_MS } from '../durations';

/** How often the role is asked for though nothing was announced: a silent stream proves nothing. */
const ASK_EVERY_MS = 2 * SECOND_MS;
const ANSWER_LIMIT_MS = SECOND_MS;
const RECONNECT_MS = 200;

export interface RoleWatch {
  role(): Role;
  /** Whether LiteFS would let this machine become the primary. */
  isCandidate(): boolean;
  /** Resolves once LiteFS has said it, or after `limitMs`. */
  known(limitMs: number): Promise<boolean>;
  close(): void;
}

/**
 * Follows LiteFS's own announcements of who is primary, and asks on top. As soon as neither
 * answers, the role is unknown, which is not being primary.
 *
 * The file `.primary` is no source: it is missing on the primary and on a replica without one
 * alike (https://fly.io/docs/litefs/primary/).
 */
export function watchRole(options: {
  /** LiteFS's HTTP API, e.g. `http://127.0.0.1:20202`. */
  url: string;
  instance: string;
  onEvent: (event: LiteFsEvent) => void;
  askEveryMs?: number;
}): RoleWatch {
  const { url, instance, onEvent, askEveryMs = ASK_EVERY_MS } = options;
  const closing = new AbortController();
  let role = UNKNOWN_ROLE;
  let isCandidate = false;
  let heard = false;

  function learn(next: Role): void {
    heard = true;
    if (next.isPrimary === role.isPrimary && next.primary === role.primary) return;
    role = next;
    onEvent({ type: 'role', role });
  }

  async function ask(): Promise<void> {
    try {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(ANSWER_LIMIT_MS)]);
      const response = await fetch(new URL('/info', url), { signal });
      const said = readInfo(await response.json(), instance);
      isCandidate = said.isCandidate;
      learn(said.role);
    } catch {
      if (!closing.signal.aborted) learn(UNKNOWN_ROLE);
    }
  }

  function take(line: string): void {
    const event = readEvent(line, instance);
    if (event?.type === 'role') learn(event.role);
    else if (event !== undefined) onEvent(event);
  }

  async function follow(): Promise<void> {
    const response = await fetch(new URL('/events', url), { signal: closing.signal });
    if (!response.ok || response.body === null) throw new Error(`LiteFS said ${response.status}`);
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line.trim() !== '') take(line);
    }
  }

  async function keepFollowing(): Promise<void> {
    while (!closing.signal.aborted) {
      await follow().catch(() => undefined);
      // A reader that was slow is cut off, which says nothing of the role; a LiteFS that is gone does.
      await ask();
      await pause(RECONNECT_MS, closing.signal);
    }
  }

  const asking = setInterval(() => void ask(), askEveryMs);
  asking.unref();
  void keepFollowing();
  // The stream tells who is primary at once, and never whether this machine may be.
  void ask();

  return {
    role: () => role,
    isCandidate: () => isCandidate,
    async known(limitMs) {
      const deadline = performance.now() + limitMs;
      while (!heard && performance.now() < deadline) await pause(10, closing.signal);
      return heard;
    },
    close() {
      clearInterval(asking);
      closing.abort();
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
