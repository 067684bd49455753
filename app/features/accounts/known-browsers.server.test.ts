import { describe, expect, it } from 'vitest';
import { isKnownBrowser, keepKnownBrowser } from './known-browsers.server';

const config = {
  sessionSecrets: ['a secret of the tests, long enough to be one'],
  secureCookies: true,
};
const carrying = (cookie = '') =>
  new Request('https://cv.example/', { headers: { Cookie: cookie.split(';', 1)[0] ?? '' } });

describe('a browser', () => {
  it('is known to whoever logged in there, and names nobody', async () => {
    const cookie = await keepKnownBrowser(config, carrying(), 'marta');
    expect(cookie).toMatch(/^__Host-known=.*HttpOnly; Secure; SameSite=Lax$/);
    expect(Buffer.from(cookie, 'base64').toString()).not.toContain('marta');
    expect(await isKnownBrowser(config, carrying(cookie), 'marta')).toBe(true);
    expect(await isKnownBrowser(config, carrying(cookie), 'ana')).toBe(false);
    expect(await isKnownBrowser(config, carrying(), 'marta')).toBe(false);
  });

  it('knows five people, the newest', async () => {
    let cookie = '';
    for (const personId of ['1', '2', '3', '4', '5', '6', '6'])
      cookie = await keepKnownBrowser(config, carrying(cookie), personId);
    expect(await isKnownBrowser(config, carrying(cookie), '1')).toBe(false);
    expect(await isKnownBrowser(config, carrying(cookie), '2')).toBe(true);
  });

  it('stays known when the secret changes, and by no other', async () => {
    const cookie = await keepKnownBrowser(config, carrying(), 'marta');
    const rotated = { ...config, sessionSecrets: ['another secret', ...config.sessionSecrets] };
    expect(await isKnownBrowser(rotated, carrying(cookie), 'marta')).toBe(true);
    const forged = { ...config, sessionSecrets: ['another secret'] };
    expect(await isKnownBrowser(forged, carrying(cookie), 'marta')).toBe(false);
  });
});
