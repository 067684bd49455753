import { describe, expect, it } from 'vitest';
import { readForwarded, signForwarded, type Forwarded } from './forwarded';

const SECRET = 'a-secret-of-these-tests-0123456789';
const NOW = new Date('2026-03-01T10:00:00Z');
const target = { method: 'POST', path: '/interviews/1?page=2' };
const said: Forwarded = {
  from: 'near',
  at: NOW.getTime(),
  requestId: 'request-1',
  key: 'key-1',
  client: { address: '2001:db8::1', protocol: 'https', host: 'cv.example' },
};
const read = (header: string, { as = target, secret = SECRET, now = NOW } = {}) =>
  readForwarded(header, as, [secret], now);
const later = (ms: number) => new Date(NOW.getTime() + ms);

describe('a forwarded request', () => {
  const header = signForwarded(said, target, [SECRET]);

  it('is read as it was signed', () => {
    expect(read(header)).toEqual(said);
  });

  it('is read while secrets rotate: the first signs, any verifies', () => {
    const [older, newer] = [SECRET, `${SECRET}-newer`];
    const both = signForwarded(said, target, [newer, older]);
    expect(readForwarded(both, target, [older, newer], NOW)).toEqual(said);
    expect(readForwarded(both, target, [newer], NOW)).toEqual(said);
    expect(readForwarded(both, target, [older], NOW)).toBeUndefined();
    expect(readForwarded(both, target, [], NOW)).toBeUndefined();
  });

  it('is one header of visible ASCII', () => {
    expect(header).toMatch(/^[\w-]+\.[\w-]+$/);
  });

  it('is believed between clocks that are minutes apart, and not for ever', () => {
    expect(read(header, { now: later(299_000) })).toEqual(said);
    expect(read(header, { now: later(-299_000) })).toEqual(said);
    expect(read(header, { now: later(301_000) })).toBeUndefined();
    expect(read(header, { now: later(-301_000) })).toBeUndefined();
  });

  it.each([
    ['another secret', { secret: `${SECRET}x` }],
    ['another method', { as: { ...target, method: 'PUT' } }],
    ['another path', { as: { ...target, path: '/interviews/2?page=2' } }],
    ['another query', { as: { ...target, path: '/interviews/1?page=3' } }],
  ])('is not believed with %s', (_, other) => {
    expect(read(header, other)).toBeUndefined();
  });

  it('is not believed when what it says was changed', () => {
    const [, signature] = header.split('.');
    const forged = Buffer.from(
      JSON.stringify({ ...said, client: { ...said.client, address: '127.0.0.1' } }),
    ).toString('base64url');
    expect(read(`${forged}.${signature ?? ''}`)).toBeUndefined();
  });

  it.each(['', '.', 'a', 'a.b', 'a.b.c', `${header}.x`, `${header}A`, '{}', '\u0000'])(
    'is not believed as %j, and nothing is thrown',
    (nonsense) => {
      expect(read(nonsense)).toBeUndefined();
    },
  );
});
