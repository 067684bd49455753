import { z } from 'zod';
import { SECOND_MS } from '../durations';

const ANSWER_LIMIT_MS = 2 * SECOND_MS;

/** What LiteFS 0.5 keeps under its key (store.go, PrimaryInfo); empty after a release. */
const held = z
  .array(z.object({ Value: z.string().nullable(), Session: z.string().optional() }))
  .length(1);
const primaryInfo = z.object({ hostname: z.string() });

/** Who holds the lease, as its keeper says and not as a machine believes. */
export interface Lease {
  /**
   * Asks anew, never giving an answer to a question from before the call.
   *
   * @returns the holder's name, null where nobody holds it, undefined where nobody answers.
   */
  holder(): Promise<string | null | undefined>;
}

/**
 * LiteFS's lease in Consul.
 *
 * @param options.url as in litefs.yml: the path is a prefix of the key, the password the token.
 */
export function consulLease(options: { url: string; key: string }): Lease {
  const { protocol, host, pathname, password } = new URL(options.url);
  const path = [...pathname.split('/'), ...options.key.split('/')].filter((part) => part !== '');
  const question = `${protocol}//${host}/v1/kv/${path.map(encodeURIComponent).join('/')}`;
  const headers: Record<string, string> =
    password === '' ? {} : { 'X-Consul-Token': decodeURIComponent(password) };

  async function ask(): Promise<string | null | undefined> {
    try {
      const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
      const response = await fetch(question, { headers, signal });
      if (response.status === 404) return null;
      const [entry] = held.parse(await response.json());
      if (!entry?.Session || !entry.Value) return null;
      const value: unknown = JSON.parse(Buffer.from(entry.Value, 'base64').toString());
      return primaryInfo.parse(value).hostname;
    } catch {
      return undefined;
    }
  }

  let running: Promise<unknown> | undefined;
  let next: Promise<string | null | undefined> | undefined;

  return {
    holder() {
      // However many ask while a question is under way, one more is enough for all of them.
      next ??= (async () => {
        await running;
        next = undefined;
        const asked = ask();
        running = asked;
        return asked;
      })();
      return next;
    },
  };
}
