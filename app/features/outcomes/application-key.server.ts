import { createHash } from 'node:crypto';

const united = (text: string) => text.trim().replace(/\s+/g, ' ');

/** SHA-256, in hexadecimal, of a posting's text with its white space united. */
export const postingHash = (text: string): string =>
  createHash('sha256').update(united(text)).digest('hex');

/**
 * What all resumes for one posting have in common: its text, or the wanted job where there was no
 * posting. 22 URL-safe characters.
 */
export function applicationKey({ posting, title }: { posting: string; title: string }): string {
  const about =
    united(posting) === ''
      ? `title\n${united(title).toLowerCase()}`
      : `posting\n${united(posting)}`;
  return createHash('sha256').update(about).digest('base64url').slice(0, 22);
}
