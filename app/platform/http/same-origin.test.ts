import { describe, expect, it } from 'vitest';
import { isSameOrigin, type OriginSigns } from './same-origin';

const post: OriginSigns = {
  method: 'POST',
  host: 'cv.example:3000',
  https: false,
  origin: undefined,
  secFetchSite: undefined,
  referer: undefined,
};

describe('isSameOrigin', () => {
  it.each<[string, Partial<OriginSigns>]>([
    [
      'a form of ours in a modern browser',
      { origin: 'http://cv.example:3000', secFetchSite: 'same-origin' },
    ],
    ['a form of ours in an older browser', { origin: 'http://cv.example:3000' }],
    ['a form of ours behind a proxy that ends TLS', { origin: 'https://cv.example:3000' }],
    ['a browser that sends only Referer', { referer: 'http://cv.example:3000/start' }],
    ['what the person did themselves', { secFetchSite: 'none' }],
    ['a host in other case', { host: 'CV.Example:3000', origin: 'http://cv.example:3000' }],
    [
      'a page opened from another site',
      { method: 'GET', secFetchSite: 'cross-site', origin: 'https://evil.example' },
    ],
    ['a look at the headers of a page', { method: 'HEAD', secFetchSite: 'cross-site' }],
  ])('lets through %s', (_, signs) => {
    expect(isSameOrigin({ ...post, ...signs })).toBe(true);
  });

  it.each<[string, Partial<OriginSigns>]>([
    ['a form of another site', { origin: 'https://evil.example', secFetchSite: 'cross-site' }],
    ['a form of another site in an older browser', { origin: 'https://evil.example' }],
    [
      'a form of a sibling domain',
      { origin: 'https://evil.cv.example:3000', secFetchSite: 'same-site' },
    ],
    ['another port of the same host', { origin: 'http://cv.example:4000' }],
    ['an origin the browser hides', { origin: 'null' }],
    ['an origin that only begins like ours', { origin: 'http://cv.example:3000.evil.example' }],
    ['our name before an at sign', { origin: 'http://cv.example:3000@evil.example' }],
    [
      'signs that contradict each other',
      { origin: 'https://evil.example', secFetchSite: 'same-origin' },
    ],
    ['a referer of another site', { referer: 'https://evil.example/cv.example:3000' }],
    ['a request that says nothing', {}],
    ['a request without a host', { host: undefined, origin: 'http://cv.example:3000' }],
    [
      'a value of Sec-Fetch-Site nobody knows',
      { origin: 'http://cv.example:3000', secFetchSite: 'x' },
    ],
    ['another method that changes things', { method: 'DELETE', origin: 'https://evil.example' }],
  ])('refuses %s', (_, signs) => {
    expect(isSameOrigin({ ...post, ...signs })).toBe(false);
  });
});
