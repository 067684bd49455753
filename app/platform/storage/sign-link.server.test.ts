import { createHash, createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { openLinkSigning } from './sign-link.server';

const settings = {
  bucket: 'bucket',
  endpoint: 'http://localhost:7070',
  accessKeyId: 'key',
  secretAccessKey: 'a secret',
  pathStyle: true,
};
const options = {
  expiresInSeconds: 300,
  contentType: 'application/pdf',
  contentDisposition: "attachment; filename*=UTF-8''%D0%AF (1)!",
  now: new Date('2026-03-01T10:00:00Z'),
};

/**
 * The signature that the store works out from what it is asked, by the documentation of Signature
 * Version 4 (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html).
 */
function signatureOf(link: URL, secret: string): string {
  const query = link.search
    .slice(1)
    .split('&')
    .filter((pair) => !pair.startsWith('X-Amz-Signature='))
    .sort()
    .join('&');
  const asked = ['GET', link.pathname, query, `host:${link.host}`, '', 'host', 'UNSIGNED-PAYLOAD'];
  const [, ...scope] = (link.searchParams.get('X-Amz-Credential') ?? '').split('/');
  const hash = createHash('sha256').update(asked.join('\n')).digest('hex');
  const time = link.searchParams.get('X-Amz-Date');
  const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  return hmac(
    scope.reduce(hmac, Buffer.from(`AWS4${secret}`)),
    ['AWS4-HMAC-SHA256', time, scope.join('/'), hash].join('\n'),
  ).toString('hex');
}

it.each([
  [true, 'localhost:7070', '/bucket/pdf/a.pdf'],
  [false, 'bucket.localhost:7070', '/pdf/a.pdf'],
])('signs what a store checks, with the bucket in the path: %s', async (pathStyle, host, path) => {
  const link = new URL(await openLinkSigning({ ...settings, pathStyle })('pdf/a.pdf', options));
  expect([link.host, link.pathname]).toEqual([host, path]);
  expect(link.searchParams.get('X-Amz-Signature')).toBe(signatureOf(link, 'a secret'));
  expect(signatureOf(link, 'another')).not.toBe(signatureOf(link, 'a secret'));
});

it('carries what the object is to come with, in any script, and how long it works', async () => {
  const link = await openLinkSigning(settings)('pdf/a.pdf', options);
  const { searchParams } = new URL(link);
  expect(searchParams.get('response-content-disposition')).toBe(options.contentDisposition);
  expect(searchParams.get('response-content-type')).toBe('application/pdf');
  expect(searchParams.get('response-cache-control')).toBe('private, no-store');
  expect(searchParams.get('X-Amz-Date')).toBe('20260301T100000Z');
  expect(searchParams.get('X-Amz-Expires')).toBe('300');
  expect(link).not.toContain('a secret');
  expect(decodeURIComponent(link)).not.toContain('a secret');
});
