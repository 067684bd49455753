import { describe, expect, it } from 'vitest';
import { InvalidEnvironment, readConfig } from './environment';

const STRONG = '0123456789abcdef0123456789abcdef';
const production = {
  CVSTOMIZE_MODE: 'production',
  SESSION_SECRET: STRONG,
  PUBLIC_URL: 'https://cv.example',
};

describe('readConfig', () => {
  it('needs nothing in embedded mode', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'embedded',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      sessionSecrets: [],
      secureCookies: false,
    });
  });

  it('takes a variable set to nothing for one that is not set', () => {
    expect(readConfig({ PORT: '', SMTP_URL: '' })).toMatchObject({
      port: 3000,
      smtpUrl: undefined,
    });
  });

  it('makes cookies secure where the outside world comes by https', () => {
    expect(readConfig(production)).toMatchObject({
      publicUrl: 'https://cv.example',
      secureCookies: true,
    });
  });

  it('keeps the order of secrets, the newest first', () => {
    const older = STRONG.split('').reverse().join('');
    const { sessionSecrets } = readConfig({ ...production, SESSION_SECRET: `${STRONG}, ${older}` });
    expect(sessionSecrets).toEqual([STRONG, older]);
  });

  it.each([
    ['SESSION_SECRET', undefined],
    ['SESSION_SECRET', 'short'],
    ['SESSION_SECRET', 'a'.repeat(64)],
    ['SESSION_SECRET', `${STRONG},short`],
    ['PUBLIC_URL', undefined],
    ['PUBLIC_URL', 'ftp://cv.example'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['TRUSTED_PROXIES', '-1'],
    ['SMTP_URL', 'http://mail.example'],
    ['LOG_LEVEL', 'loud'],
    ['DRAIN_SECONDS', '0'],
    ['BUCKET_NAME', 'no bucket'],
  ])('refuses production with %s = %s, naming the variable', (name, value) => {
    const attempt = () => readConfig({ ...production, [name]: value });
    expect(attempt).toThrow(InvalidEnvironment);
    expect(attempt).toThrow(new RegExp(`^${name}: `));
  });

  it('never repeats a secret in what it says', () => {
    expect.assertions(1);
    try {
      readConfig({ ...production, SESSION_SECRET: 'hunter2hunter2' });
    } catch (error) {
      expect(String(error)).not.toContain('hunter2');
    }
  });
});
