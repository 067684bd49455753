import { expect, test } from 'vitest';
import { isContact } from './contact';

test.each([
  'call the office on 07700 900123',
  'ring (555) 010-1234',
  'reach me at +44 7700 900123',
  'see www.example.org',
  'write to me@example.org',
])('%s is contact', (words) => {
  expect(isContact(words)).toBe(true);
});

test.each([
  'cut 0.5 mm from 300 parts',
  'moved 2019-2021 archives, 400 000 files',
  'paid 40 invoices a week',
  'ran payroll for 52 staff @ two sites',
])('%s is none', (words) => {
  expect(isContact(words)).toBe(false);
});
