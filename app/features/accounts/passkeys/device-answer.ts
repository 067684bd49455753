import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

const LONGEST = 32 * 1024;
const base64url = z.string().max(LONGEST);

/** As far as it is read here; the library looks at the rest. */
const common = { id: base64url, rawId: base64url, type: z.literal('public-key') };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const typedJson = z.string().max(LONGEST).transform(parsed);

const made = z.looseObject({
  ...common,
  response: z.looseObject({ clientDataJSON: base64url, attestationObject: base64url }),
});

const shown = z.looseObject({
  ...common,
  response: z.looseObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
  }),
});

/** What a browser sends of a passkey it made, as JSON in a field; undefined where it is none. */
export const readMade = (field: unknown): RegistrationResponseJSON | undefined =>
  typedJson.pipe(made).safeParse(field).data as RegistrationResponseJSON | undefined;

/** What a browser sends of a passkey that was shown; undefined where it is none. */
export const readShown = (field: unknown): AuthenticationResponseJSON | undefined =>
  typedJson.pipe(shown).safeParse(field).data as AuthenticationResponseJSON | undefined;
