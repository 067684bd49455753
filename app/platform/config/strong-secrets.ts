const SHORTEST = 32;
const FEWEST_DIFFERENT = 12;
/** Of examples, and of keyboards; no random secret of letters and digits has one by chance. */
const KNOWN =
  /change.?me|passw|secret|example|placeholder|qwerty|letmein|cvstomize|0123456|1234567|abcdefg/i;

/**
 * What is wrong with a secret, as the end of a sentence; undefined where it may be random. It
 * never repeats the secret.
 */
function weaknessOf(secret: string): string | undefined {
  if (secret.length < SHORTEST) return `must have at least ${SHORTEST} characters`;
  const weak =
    new Set(secret).size < FEWEST_DIFFERENT || repeatsItself(secret) || KNOWN.test(secret);
  return weak ? 'must be random, e.g. from `openssl rand -hex 32`' : undefined;
}

/** Whether it is a shorter text written twice or more, whole or cut off. */
function repeatsItself(text: string): boolean {
  const twice = text + text;
  const longest = Math.floor(text.length / 2);
  for (let period = 1; period <= longest; period += 1) {
    if (twice.startsWith(text.slice(0, text.length - period), period)) return true;
  }
  return false;
}

/**
 * The secrets a variable lists, newest first: the first signs, all verify. None where unset.
 *
 * @param problems gets a sentence for each that is weak.
 */
export function readSecrets(
  variable: string,
  value: string | undefined,
  problems: string[],
): string[] {
  const secrets = value?.split(',').map((part) => part.trim()) ?? [];
  for (const secret of secrets) {
    const weakness = weaknessOf(secret);
    if (weakness !== undefined) problems.push(`${variable}: ${weakness}.`);
  }
  return secrets;
}
