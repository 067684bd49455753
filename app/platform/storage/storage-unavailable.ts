/** What keeps a store from serving. */
export type StorageTrouble =
  | 'bucket'
  | 'access key'
  | 'secret'
  | 'region'
  | 'rights'
  | 'unreachable'
  | 'slow'
  | 'busy'
  | 'full'
  | 'clock'
  | 'unexplained';

/**
 * The store did not do what it was asked for; asking later may help. The message names the setting
 * that is wrong, where one is, and never what it is set to.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
  constructor(
    readonly trouble: StorageTrouble,
    message: string,
  ) {
    super(message);
  }
}
