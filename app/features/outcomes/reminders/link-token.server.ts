import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a mailed link lets whoever has it do: answer one reminder, or end all of them for somebody. */
export type LinkPurpose = 'answer' | 'unsubscribe';

const sign = (purpose: LinkPurpose, id: string, secret: string): string =>
  createHmac('sha256', secret).update(`mailed-link:${purpose}:${id}`).digest('base64url');

/**
 * A token that proves by itself that we mailed it. The same for the same id: a mail that is sent
 * again after a crash is the same mail.
 */
export function linkToken(purpose: LinkPurpose, id: string, secrets: readonly string[]): string {
  return `${id}.${sign(purpose, id, secrets[0] ?? '')}`;
}

/** The id a token was made for, by any of our secrets; undefined where we never made it. */
export function readLinkToken(
  purpose: LinkPurpose,
  token: string,
  secrets: readonly string[],
): string | undefined {
  const [id = '', given = ''] = token.split('.');
  const offered = Buffer.from(given);
  const made = secrets.map((secret) => Buffer.from(sign(purpose, id, secret)));
  const known = made.filter(
    (one) => one.length === offered.length && timingSafeEqual(one, offered),
  );
  return id === '' || known.length === 0 ? undefined : id;
}
