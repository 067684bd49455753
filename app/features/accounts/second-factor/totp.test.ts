import { describe, expect, it } from 'vitest';
import { codeOf } from '../testing/code-of';
import { authenticatorSetup, findStep } from './totp';

const SECRET = new TextEncoder().encode('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1_000);
const find = (code: string, seconds: number, after = 0) =>
  findStep(SECRET, code, { after, now: at(seconds) });

describe('a code', () => {
  // RFC 6238, appendix B, of which six digits are shown.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i is the one of the standard', (seconds, code) => {
    expect(find(code, seconds)).toBe(Math.floor(seconds / 30));
  });

  it('is taken a step early or late, and no further', () => {
    expect(find('287082', 29)).toBe(1);
    expect(find('287082', 89)).toBe(1);
    expect(find('287082', 90)).toBeUndefined();
    expect(findStep(SECRET, '081804', { after: 0, now: at(1_111_111_109 - 60) })).toBeUndefined();
  });

  it('is not taken twice, nor one before it', () => {
    expect(find('287082', 59, 1)).toBeUndefined();
    expect(find('287082', 59, 2)).toBeUndefined();
  });

  it.each(['287 082', ' 287082 '])('may be typed as %j', (code) => {
    expect(find(code, 59)).toBe(1);
  });

  it.each(['', '28708', '2870822', 'abcdef', '-28708', '１２３４５６'])('is not %j', (code) => {
    expect(find(code, 59)).toBeUndefined();
  });
});

it('says to an authenticator what it needs, and no more', () => {
  const { uri, typedKey } = authenticatorSetup(SECRET, 'marta@example.org');
  expect(uri).toMatch(
    /^otpauth:\/\/totp\/CVstomize:marta%40example\.org\?issuer=CVstomize&secret=/,
  );
  expect(typedKey).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  expect(codeOf(typedKey, at(59))).toBe('287082');
});
