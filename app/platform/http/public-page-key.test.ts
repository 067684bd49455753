import { describe, expect, it } from 'vitest';
import { publicPageKey } from './public-page-key';

const home = {
  method: 'GET',
  url: 'https://cv.example/',
  status: 200,
  actionData: null,
  errors: null,
  loaderData: { root: { actor: null }, 'routes/_index': { price: 10 } },
  matches: [{ params: {} }, { params: {} }],
};

describe('the key of a public page', () => {
  it('is the same for the same address and data, and for no other', () => {
    const key = publicPageKey(home, true);
    expect(key).toBeDefined();
    expect(publicPageKey({ ...home }, true)).toBe(key);
    const dearer = { ...home, loaderData: { ...home.loaderData, 'routes/_index': { price: 15 } } };
    expect(publicPageKey(dearer, true)).not.toBe(key);
    expect(publicPageKey({ ...home, url: 'https://cv.example/privacy' }, true)).not.toBe(key);
  });

  it.each([
    ['of an address with a part of its own', { matches: [{ params: { token: 'secret' } }] }],
    ['of an address with a question', { url: 'https://cv.example/reset-password?token=secret' }],
    ['after a form was sent', { method: 'POST', actionData: {} }],
    ['that failed', { status: 404, errors: { root: {} } }],
    ['that is not found', { status: 404 }],
  ])('is none for a page %s', (_, over) => {
    expect(publicPageKey({ ...home, ...over }, true)).toBeUndefined();
  });

  it('is none for somebody who is known', () => {
    expect(publicPageKey(home, false)).toBeUndefined();
  });
});
