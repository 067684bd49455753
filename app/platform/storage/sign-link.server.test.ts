import { expect, it } from 'vitest';
import { signLink } from './sign-link.server';

it('signs as the example in the documentation of Signature Version 4 does', () => {
  const link = signLink(new URL('https://examplebucket.s3.amazonaws.com/test.txt'), {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    region: 'us-east-1',
    expiresInSeconds: 86_400,
    now: new Date('2013-05-24T00:00:00Z'),
  });
  expect(new URL(link).searchParams.get('X-Amz-Signature')).toBe(
    'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  );
});

it('carries what the object is to come with, in any script', () => {
  const parameters = { 'response-content-disposition': "attachment; filename*=UTF-8''%D0%AF (1)" };
  const link = signLink(new URL('http://localhost:7070/bucket/pdf/a.pdf'), {
    accessKeyId: 'key',
    secretAccessKey: 'secret',
    region: 'auto',
    expiresInSeconds: 300,
    now: new Date('2026-03-01T10:00:00Z'),
    parameters,
  });
  const { searchParams, pathname } = new URL(link);
  expect(pathname).toBe('/bucket/pdf/a.pdf');
  expect(searchParams.get('response-content-disposition')).toBe(
    parameters['response-content-disposition'],
  );
  expect(searchParams.get('X-Amz-Date')).toBe('20260301T100000Z');
  expect(link).not.toContain('secret');
});
