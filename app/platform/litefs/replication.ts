/**
 * How far a database's history is known: LiteFS's transaction id, 16 lower-case hexadecimal
 * digits, so that two compare as strings.
 */
export type Position = string;

export const START_OF_HISTORY: Position = '0'.repeat(16);

/** Another candidate that holds a copy of this primary's database and says how far it is. */
export interface Follower {
  readonly instance: string;
  /** Asks it to become the primary. */
  takeOver(): void;
}

export interface Following {
  /** It is still there. */
  heard(): void;
  /** Its copy is this far. */
  reached(position: Position): void;
  /** It is gone. */
  end(): void;
}

/** What moved: who is primary, or how far this node's copy is. */
export type ReplicationChange = 'role' | 'position';

/**
 * This machine's place among the machines that hold a copy of the database. Exactly one of them,
 * the primary, may write. What cannot be learned counts as not being it.
 */
export interface Replication {
  /** This machine's name: what the others call it by. */
  readonly instance: string;
  readonly region: string;
  isPrimary(): boolean;
  /** The primary's name, this machine's own included; null while none is known. */
  primary(): string | null;
  /** How far this machine's copy is. Read it after a commit, or after reading what was shown. */
  position(): Position;
  /** Milliseconds since the primary was last heard; 0 at the primary, undefined where never. */
  lagMs(): number | undefined;
  /** Resolves with true once the copy is at `position` or later, with false after `limitMs`. */
  waitFor(position: Position, limitMs: number): Promise<boolean>;
  /** @returns how to stop listening. */
  onChange(listener: (change: ReplicationChange) => void): () => void;
  /** Whether this machine may become the primary. */
  isCandidate(): boolean;
  /** Another candidate began to follow this machine. @returns how to say what it says. */
  follow(follower: Follower): Following;
  /**
   * Whether all that was committed here before the call may be acknowledged: another candidate has
   * it, or the lease was this machine's after it was committed.
   */
  isKept(): Promise<boolean>;
  /**
   * Gives the role to another candidate. Meanwhile nobody is told of a primary; what runs may write
   * until `idle` has resolved, and nothing may from then on.
   *
   * @param options.to who gets it; the one whose copy is the furthest where nobody is named.
   * @returns whether this machine is not the primary any more; false at once where nobody can take
   * it, or it is being handed over already.
   */
  handOver(options: {
    idle: () => Promise<void>;
    limitMs: number;
    to?: Follower;
  }): Promise<boolean>;
  close(): void;
}

/** The position in what a person or a file says; undefined where it is none. */
export function parsePosition(text: string): Position | undefined {
  return /^[0-9a-f]{16}/.exec(text)?.[0];
}

/**
 * Waits until a primary is known.
 *
 * @returns its name, or null after `limitMs` or once `signal` is aborted.
 */
export function waitForPrimary(
  replication: Replication,
  limitMs: number,
  signal?: AbortSignal,
): Promise<string | null> {
  const known = replication.primary();
  if (known !== null || limitMs <= 0 || signal?.aborted) return Promise.resolve(known);
  return new Promise((resolve) => {
    const settle = (primary: string | null) => {
      clearTimeout(limit);
      stop();
      signal?.removeEventListener('abort', giveUp);
      resolve(primary);
    };
    const giveUp = () => settle(null);
    const limit = setTimeout(giveUp, limitMs);
    const stop = replication.onChange(() => {
      const primary = replication.primary();
      if (primary !== null) settle(primary);
    });
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
