/** What a flag may depend on. Nothing in it is personal: the id is random and belongs to nothing else. */
export interface FlagContext {
  /** Stable for a guest or person; null where nobody is known yet. */
  readonly id: string | null;
  /** Where the machine runs, e.g. `fra`. */
  readonly region: string;
  /** Primary subtag, e.g. `en`. */
  readonly language: string;
  readonly plan: string;
}

export interface FlagHealth {
  /** Where the flags in use come from: the server, the copy on disk, or the file shipped with us. */
  readonly source: 'server' | 'disk' | 'bootstrap';
  /** When a server last confirmed them; null where none ever did. */
  readonly confirmedAt: Date | null;
  /** The last thing that went wrong since they were confirmed. */
  readonly lastError: { readonly message: string; readonly at: Date } | null;
}

/** What holds while nothing is known about a flag, by its name. */
export type FlagDefaults<Name extends string> = Readonly<Record<Name, boolean>>;

/**
 * The flags as they are known to this machine. Asking is a look into memory: it never waits, never
 * fails, never writes. The same id gets the same answer for as long as a flag is not changed.
 *
 * Who has no id is one and the same to a gradual rollout, so that nothing flickers, and has no
 * variant: it would be another one at their next step.
 */
export interface Flags<Name extends string> {
  isEnabled(name: Name, context: FlagContext): boolean;
  /** The name of the variant; null where the flag is off, unknown, has none, or nobody is known. */
  variantOf(name: Name, context: FlagContext): string | null;
  health(): FlagHealth;
  /** Resolves when nothing of it runs any more. */
  close(): Promise<void>;
}
