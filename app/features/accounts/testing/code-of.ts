import { Secret, TOTP } from 'otpauth';

/** The code an authenticator shows at a time. @param typedKey as the page shows it. */
export const codeOf = (typedKey: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(typedKey.replaceAll(' ', '')) }).generate({
    timestamp: at.getTime(),
  });
