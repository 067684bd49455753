import type { BackupKey } from './backup-key';
import { seal, unseal } from './sealing';

/** Seals a short text, such as what is written down of a backup. */
export const sealText = (text: string, key: BackupKey): Promise<Uint8Array> =>
  whole(seal(one(Buffer.from(text)), key));

/** @throws {BackupFailure} as `unseal` does. */
export const unsealText = async (sealed: Uint8Array, keys: readonly BackupKey[]): Promise<string> =>
  Buffer.from(await whole(unseal(one(sealed), keys))).toString('utf8');

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function whole(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}
