import { z } from 'zod';
import { isCommonPassword } from './common-passwords.server';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-length';

/** The form in which a password is checked and hashed: typed on any keyboard, it is the same. */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Why a password will not do, in a sentence; undefined where it will. Length is counted in
 * characters (code points). No rule about kinds of characters: they make passwords worse
 * (NIST SP 800-63B, 5.1.1.2).
 *
 * @param own whose it is, which the password may not contain; as far as known.
 */
export function findPasswordFault(
  password: string,
  own: { address?: string; name?: string } = {},
): string | undefined {
  const normal = normalisePassword(password);
  const length = Array.from(normal).length;
  if (length < SHORTEST_PASSWORD)
    return `Use a password of at least ${SHORTEST_PASSWORD} characters.`;
  if (length > LONGEST_PASSWORD) return `Use a password of at most ${LONGEST_PASSWORD} characters.`;
  const lower = normal.toLowerCase();
  if (isCommonPassword(lower) || isPattern(lower))
    return 'This password is among the first that are tried. Choose another one.';
  const [local = ''] = (own.address ?? '').split('@');
  if (contains(lower, [local])) return 'Choose a password without your e-mail address in it.';
  if (contains(lower, (own.name ?? '').split(/[\s-]+/)))
    return 'Choose a password without your name in it.';
  return undefined;
}

/** Shorter words are in too many others to tell anything. */
const TELLING_LENGTH = 4;

const contains = (lower: string, words: readonly string[]): boolean =>
  words.some((word) => word.length >= TELLING_LENGTH && lower.includes(word.toLowerCase()));

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
