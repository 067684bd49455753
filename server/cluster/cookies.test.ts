import { describe, expect, it } from 'vitest';
import { cookieValue, readSeen, rememberSeen } from './cookies';

describe('a cookie', () => {
  it.each([
    ['a=1', '1'],
    ['b=2; a=1', '1'],
    ['b=2;a=1;c=3', '1'],
    ['a=', ''],
    ['a=x=y', 'x=y'],
    ['a=1; a=2', '1'],
    ['aa=1', undefined],
    ['xa=1', undefined],
    ['a', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('is read from %j as %j', (header, value) => {
    expect(cookieValue(header, 'a')).toBe(value);
  });
});

describe('what was seen', () => {
  it('is read back as it was remembered', () => {
    for (const secure of [true, false]) {
      const [pair] = rememberSeen('00000000000000ff', secure).split(';');
      expect(readSeen(`other=1; ${pair ?? ''}`, secure)).toBe('00000000000000ff');
      expect(readSeen(pair, !secure)).toBeUndefined();
    }
  });

  it('is out of reach of scripts and other sites, and bound to https where there is', () => {
    expect(rememberSeen('00000000000000ff', true)).toBe(
      '__Host-seen=00000000000000ff; Path=/; Max-Age=86400; HttpOnly; SameSite=Lax; Secure',
    );
    expect(rememberSeen('00000000000000ff', false)).not.toContain('Secure');
  });

  it.each([
    '',
    'ff',
    '00000000000000FF',
    '00000000000000ff0',
    'zz000000000000ff',
    '../etc/passwd__',
  ])('is nothing where a browser says %j', (value) => {
    expect(readSeen(`cvstomize-seen=${value}`, false)).toBeUndefined();
  });
});
