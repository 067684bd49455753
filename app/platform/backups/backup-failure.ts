/** Why a backup cannot be made, read or brought back. */
export type BackupFailureKind =
  /** There is no key to seal or open with. */
  | 'no_key'
  /** It is sealed with a key that is not among those given. */
  | 'wrong_key'
  /** It is not what was sealed: changed, cut off, or a part is gone. */
  | 'damaged'
  /** It is no backup, or one of a newer version. */
  | 'unknown_form'
  /** There is none, or none of that time. */
  | 'missing'
  /** Something is in the way, and stays untouched. */
  | 'refused';

/** Says in a sentence for operators what is wrong and what to do. */
export class BackupFailure extends Error {
  override readonly name = 'BackupFailure';
  readonly kind: BackupFailureKind;

  constructor(kind: BackupFailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** @param id of the key that a backup needs, where it says so; @param keys those that were tried. */
export function wrongKey(id: string | undefined, keys: readonly { id: string }[]): BackupFailure {
  const had = keys.length === 0 ? 'none' : keys.map((one) => one.id).join(', ');
  return new BackupFailure(
    'wrong_key',
    `The backup is sealed with ${id === undefined ? 'another key' : `key ${id}`}; BACKUP_KEY has ${had}. Add the key it was made with to BACKUP_KEY, after a comma.`,
  );
}

export function damaged(cause?: unknown): BackupFailure {
  return new BackupFailure(
    'damaged',
    'The backup is damaged: it was changed or cut off after it was made. Use another one.',
    { cause },
  );
}
