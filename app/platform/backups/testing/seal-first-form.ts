import { createCipheriv, randomBytes } from 'node:crypto';
import { deriveFileKey, type BackupKey } from '../backup-key';
import { inChunks } from '../in-chunks';

const CHUNK_BYTES = 256 * 1024;

/** Seals as backups were sealed before age. */
export async function* sealFirstForm(
  plain: AsyncIterable<Uint8Array>,
  key: BackupKey,
): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(32);
  const header = Buffer.concat([Buffer.from('CVSTBAK\u0001'), Buffer.from(key.id, 'hex'), salt]);
  const fileKey = deriveFileKey(key, salt);
  yield header;
  let number = 0;
  for await (const { bytes, last } of inChunks(plain, CHUNK_BYTES)) {
    const nonce = Buffer.alloc(12);
    nonce.writeUIntBE(number, 5, 6);
    nonce.writeUInt8(last ? 1 : 0, 11);
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonce);
    cipher.setAAD(header);
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    number += 1;
  }
}
