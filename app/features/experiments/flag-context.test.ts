import { expect, test } from 'vitest';
import { flagContext } from './flag-context';

const ASKER = { personId: 'p1', guest: true, acceptLanguage: 'de-AT,en;q=0.8' };

test('a context holds the id, the region, the language and the plan, and nothing else', () => {
  expect(flagContext(ASKER, 'fra')).toEqual({
    id: 'p1',
    region: 'fra',
    language: 'de',
    plan: 'guest',
  });
});

test('signing up changes the plan and keeps the id', () => {
  expect(flagContext({ ...ASKER, guest: false }, 'fra')).toMatchObject({ id: 'p1', plan: 'free' });
});

test('nobody known is a guest without an id', () => {
  const nobody = { personId: null, guest: false, acceptLanguage: null };
  expect(flagContext(nobody, 'fra')).toMatchObject({ id: null, plan: 'guest' });
});

test.each([
  [null, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['EN-gb', 'en'],
  [' fil;q=0.9', 'fil'],
  ['<script>', 'en'],
  ['englishlanguage', 'en'],
])('the language of "%s" is %s', (acceptLanguage, language) => {
  expect(flagContext({ ...ASKER, acceptLanguage }, 'fra').language).toBe(language);
});
