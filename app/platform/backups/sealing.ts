import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Identity, Recipient } from 'age-encryption';
import { BackupFailure, damaged, wrongKey } from './backup-failure';
import { ageIdentityOf, type BackupKey } from './backup-key';
import { inChunks } from './in-chunks';
import { isFirstForm, unsealFirstForm } from './first-form';

/**
 * A sealed file has the form of age (https://age-encryption.org/v1, X25519), so that the standard
 * tool opens it. Beside the stanza of its key it has one that names the key, which other programs
 * pass over: the form itself does not say which key it needs.
 */
const VERSION = 1;
const PIECE_BYTES = 64 * 1024;
const FIRST_LINE_BYTES = 'age-encryption.org/v10\n'.length;
const KEY_STANZA = 'cvstomize-key';

/** Encrypts a stream in constant memory. */
export async function* seal(
  plain: AsyncIterable<Uint8Array>,
  key: BackupKey,
): AsyncGenerator<Uint8Array> {
  const { Encrypter, Stanza, identityToRecipient } = await loadAge();
  const naming: Recipient = {
    wrapFileKey: () => [new Stanza([KEY_STANZA, key.id], new Uint8Array())],
  };
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(ageIdentityOf(key)));
  encrypter.addRecipient(naming);
  yield* piecesOf(await encrypter.encrypt(streamOf(plain)));
}

/**
 * Decrypts what `seal` made, now or in the form before, in constant memory. Whoever reads it must
 * read it to the end: only then is it known to be whole.
 *
 * @throws {BackupFailure} `unknown_form`, `wrong_key` or `damaged`.
 */
export async function* unseal(
  sealed: AsyncIterable<Uint8Array>,
  keys: readonly BackupKey[],
): AsyncGenerator<Uint8Array> {
  const { start, whole } = await lookAtStart(sealed, FIRST_LINE_BYTES);
  if (isFirstForm(start)) {
    yield* unsealFirstForm(whole, keys);
    return;
  }
  const [, version] =
    /^age-encryption\.org\/v(\d+)\n/.exec(Buffer.from(start).toString('latin1')) ?? [];
  if (version === undefined) {
    throw new BackupFailure('unknown_form', 'This is no backup made by CVstomize.');
  }
  if (Number(version) !== VERSION) {
    throw new BackupFailure(
      'unknown_form',
      `This backup has form ${version} of age; this version of CVstomize reads form ${VERSION}. Use a newer one.`,
    );
  }
  yield* openAge(whole, keys);
}

async function* openAge(
  sealed: AsyncIterable<Uint8Array>,
  keys: readonly BackupKey[],
): AsyncGenerator<Uint8Array> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  let needed: string | undefined;
  const naming: Identity = {
    unwrapFileKey(stanzas) {
      needed = stanzas.find(({ args: [kind] }) => kind === KEY_STANZA)?.args[1];
      return null;
    },
  };
  decrypter.addIdentity(naming);
  for (const key of keys) decrypter.addIdentity(ageIdentityOf(key));
  let unreadable: Error | undefined;
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* sealed;
    } catch (error) {
      unreadable = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }
  try {
    yield* piecesOf(await decrypter.decrypt(streamOf(watched())));
  } catch (error) {
    if (unreadable !== undefined) throw unreadable;
    const fits = keys.some(({ id }) => id === needed);
    if (/no identity matched/.test(String(error)) && !fits) throw wrongKey(needed, keys);
    throw damaged(error);
  }
}

/** The first bytes of a stream, and the stream with them. */
async function lookAtStart(source: AsyncIterable<Uint8Array>, size: number) {
  const iterator = source[Symbol.asyncIterator]();
  let start = Buffer.alloc(0);
  while (start.byteLength < size) {
    const next = await iterator.next();
    if (next.done === true) break;
    start = Buffer.concat([start, next.value]);
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield start;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { start, whole: whole() };
}

/** Loaded when first needed: most processes seal nothing. */
const loadAge = () => import('age-encryption');

/** In pieces of a size: a thousand small ones would each cost what a large one does. */
function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const chunk of inChunks(bytes, PIECE_BYTES)) yield chunk.bytes;
  }
  return Readable.toWeb(Readable.from(pieces())) as ReadableStream<Uint8Array>;
}

const piecesOf = (stream: ReadableStream<Uint8Array>): AsyncIterable<Uint8Array> =>
  Readable.fromWeb(stream as NodeReadableStream<Uint8Array>);
