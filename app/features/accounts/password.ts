import { z } from 'zod';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length';

/**
 * What attackers try first, without the digits and signs people put behind it. Only what is long
 * enough to pass, or becomes so that way, needs naming.
 */
const COMMON = new Set(
  `abc abcdef abcdefgh admin administrator babygirl baseball basketball changeme charlie chocolate
  computer cvstomize default dragon football freedom fuckyou guest hello iloveyou jennifer jordan
  letmein liverpool login lovely master michael michelle monkey mynoob nicole passw0rd pass password
  passwort princess p@ssw0rd p@ssword q1w2e3r4t5y6 q1w2e3r4 qazwsx qazwsxedc 1qaz2wsx 1q2w3e4r
  1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc zaq12wsx qwer qwert qwerty qwertyui qwertyuiop qwertz
  qwertzuiop azerty azertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm resume secret shadow starwars
  summer winter spring autumn sunshine superman test tester testtest trustno welcome welkom
  whatever motdepasse contraseña passwordpassword letmeinplease thisisapassword correcthorsebatterystaple
  `
    .trim()
    .split(/\s+/),
);

/** The form in which a password is checked and hashed: typed on any keyboard, it is the same. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Why a password will not do, in a sentence; undefined where it will. Length is counted in
 * characters (code points). No rule about kinds of characters: they make passwords worse
 * (NIST SP 800-63B, 5.1.1.2).
 *
 * @param address the account's, which the password may not contain; empty where not known.
 */
export function findPasswordFault(password: string, address: string): string | undefined {
  const normal = normalisePassword(password);
  const length = Array.from(normal).length;
  if (length < SHORTEST_PASSWORD)
    return `Use a password of at least ${SHORTEST_PASSWORD} characters.`;
  if (length > LONGEST_PASSWORD) return `Use a password of at most ${LONGEST_PASSWORD} characters.`;
  const lower = normal.toLowerCase();
  const bare = lower.replace(/^[\d\s\p{P}\p{S}]+|[\d\s\p{P}\p{S}]+$/gu, '');
  if (COMMON.has(lower) || COMMON.has(bare) || isPattern(lower))
    return 'This password is among the first that are tried. Choose another one.';
  const [local = ''] = address.split('@');
  if (local.length >= 4 && lower.includes(local.toLowerCase()))
    return 'Choose a password without your e-mail address in it.';
  return undefined;
}

/** Digits and signs alone that repeat or count up or down, or a few characters over and over. */
function isPattern(text: string): boolean {
  if (new Set(text).size <= 3) return true;
  const steps = Array.from(text, (character) => character.codePointAt(0) ?? 0)
    .map((code, index, codes) => code - (codes[index - 1] ?? code))
    .slice(1);
  // "1234567890" wraps once; an odd step or two does not make a pattern hard.
  const commonest = Math.max(
    steps.filter((s) => s === 1).length,
    steps.filter((s) => s === -1).length,
  );
  return commonest >= steps.length - 1;
}

/** A new password with the field's name left to the form; the address is checked beside it. */
export const newPassword = z
  .string({ error: 'Choose a password.' })
  .max(LONGEST_PASSWORD * 4, `Use a password of at most ${LONGEST_PASSWORD} characters.`);

/** A password that is only compared: any length a form may hold, never trimmed. */
export const typedPassword = z
  .string({ error: 'Enter your password.' })
  .max(LONGEST_PASSWORD * 4, 'That is longer than any password here.');
