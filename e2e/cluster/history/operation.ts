/**
 * What clients keep of what they did. Each person writes to registers of their own, one operation
 * at a time; a write's value is a number larger than the one before.
 */
export interface Operation {
  person: string;
  /** What was written or read; one register has one writer. */
  register: string;
  kind: 'write' | 'read';
  /** Written, or seen; 0 for a register nothing was written to. */
  value: number;
  /**
   * `ok`: answered as done. `refused`: answered as not done. `unknown`: no answer, or one that does
   * not tell; a write may then have been done, at most once.
   */
  outcome: 'ok' | 'refused' | 'unknown';
  /** ms on the clients' one clock. */
  startMs: number;
  endMs: number;
  /** Who answered, where it was said. */
  instance?: string;
  /** For an acknowledged write: the transaction it is in, 16 hexadecimal digits. */
  transaction?: string;
  /** For one that did not end well: what was answered. */
  said?: string;
}

/** A primary that ended without handing over. */
export interface LostPrimary {
  instance: string;
  /** When it could acknowledge no more, ms on the clients' clock. */
  endedMs: number;
  /** The last of its transactions that its successor has. */
  survivingTransaction: string;
}

export interface FinalState {
  /** What each register holds in the end. */
  values: ReadonlyMap<string, number>;
  /** How often each thing that must be there once is there. */
  counts?: ReadonlyMap<string, number>;
}
