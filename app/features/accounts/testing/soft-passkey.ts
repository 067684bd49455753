import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

const FLAGS_SHOWN = 0b0000_0101; // user present, user verified
const FLAGS_MADE = 0b0100_0101; // and a key follows

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** CBOR, as much of it as a key and an attestation of none are made of: up to 255 bytes. */
const bytesOf = (bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0x58, bytes.length]), bytes]);
const textOf = (text: string): Buffer => Buffer.from([0x60 + text.length, ...Buffer.from(text)]);

/** A device with one passkey, in software. @param site the address its browser is at. */
export function softPasskey(site: string) {
  const { origin, hostname } = new URL(site);
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  let counter = 0;

  function authenticatorData(flags: number, key: Uint8Array = new Uint8Array()): Buffer {
    const counted = Buffer.alloc(4);
    counted.writeUInt32BE((counter += 1));
    return Buffer.concat([sha256(hostname), Buffer.from([flags]), counted, key]);
  }
  const clientData = (type: string, challenge: string, at = origin): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin: at, crossOrigin: false }));
  const named = { id: base64url(id), rawId: base64url(id), type: 'public-key' } as const;

  return {
    id: named.id,
    /** Answers what a page asks for a new passkey. */
    make({ challenge }: { challenge: string }): RegistrationResponseJSON {
      // {1: 2, 3: -7, -1: 1, -2: x, -3: y}: a point of P-256, for ES256.
      const cose = Buffer.concat([
        Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
        bytesOf(Buffer.from(x, 'base64url')),
        Buffer.from([0x22]),
        bytesOf(Buffer.from(y, 'base64url')),
      ]);
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        ...[textOf('fmt'), textOf('none'), textOf('attStmt'), Buffer.from([0xa0])],
        ...[textOf('authData'), bytesOf(authenticatorData(FLAGS_MADE, credential))],
      ]);
      const response = {
        clientDataJSON: base64url(clientData('webauthn.create', challenge)),
        attestationObject: base64url(attestation),
      };
      return { ...named, response, clientExtensionResults: {} };
    },
    /** Answers what a page asks of whoever has a passkey. @param at another site's page. */
    show({ challenge }: { challenge: string }, at?: string): AuthenticationResponseJSON {
      const data = authenticatorData(FLAGS_SHOWN);
      const client = clientData('webauthn.get', challenge, at);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      const response = {
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(signature),
      };
      return { ...named, response, clientExtensionResults: {} };
    },
    /** As a copy of the device would, which does not know how often the other was used. */
    forgetUses() {
      counter = 0;
    },
  };
}
