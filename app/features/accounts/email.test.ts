import { expect, it } from 'vitest';
import { email } from './email';

it.each([
  [' Marta.W@Example.ORG ', 'marta.w@example.org'],
  ['a+b@x.co', 'a+b@x.co'],
  ["o'neil@example.org", "o'neil@example.org"],
])('reads %j as %s', (typed, read) => {
  expect(email.parse(typed)).toBe(read);
});

it.each([
  '',
  'marta',
  'marta@',
  '@example.org',
  'a b@example.org',
  'a@example.org,b@example.org',
  'a@example.org\nBcc: b@example.org',
  'a@exa\u202emple.org',
  '<a@example.org>',
  `${'a'.repeat(250)}@x.co`,
])('refuses %j', (typed) => {
  expect(email.safeParse(typed).success).toBe(false);
});
