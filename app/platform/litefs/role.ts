import { z } from 'zod';

/** Who may write, as LiteFS on this machine says. */
export interface Role {
  readonly isPrimary: boolean;
  /** The primary's name; null while LiteFS knows none. */
  readonly primary: string | null;
}

export const UNKNOWN_ROLE: Role = { isPrimary: false, primary: null };

/** `GET /info` of LiteFS 0.5 (http/server.go, handleGetInfo). */
const info = z.object({
  isPrimary: z.boolean(),
  candidate: z.boolean().default(false),
  primary: z.object({ hostname: z.string().default('') }).default({ hostname: '' }),
});

/** A line of `GET /events` of LiteFS 0.5 (store.go, Event). */
const event = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['init', 'primaryChange']),
    data: z.object({ isPrimary: z.boolean(), hostname: z.string().default('') }),
  }),
  z.object({ type: z.literal('tx'), db: z.string() }),
]);

export type LiteFsEvent = { type: 'role'; role: Role } | { type: 'transaction'; database: string };

/**
 * @param instance this machine's name, which a primary's own events leave out.
 * @throws {z.ZodError} where LiteFS says something else than it documents.
 */
export function readInfo(body: unknown, instance: string): { role: Role; isCandidate: boolean } {
  const { isPrimary, candidate, primary } = info.parse(body);
  return { role: roleOf(isPrimary, primary.hostname, instance), isCandidate: candidate };
}

/** What an event says; undefined for a kind that is none of our business. */
export function readEvent(line: string, instance: string): LiteFsEvent | undefined {
  const parsed = event.safeParse(JSON.parse(line));
  if (!parsed.success) return undefined;
  if (parsed.data.type === 'tx') return { type: 'transaction', database: parsed.data.db };
  const { isPrimary, hostname } = parsed.data.data;
  return { type: 'role', role: roleOf(isPrimary, hostname, instance) };
}

function roleOf(isPrimary: boolean, hostname: string, instance: string): Role {
  if (isPrimary) return { isPrimary, primary: instance };
  // A replica that hears its own name has not heard yet that it lost the role.
  return { isPrimary, primary: hostname === '' || hostname === instance ? null : hostname };
}
