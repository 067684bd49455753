import { expect, test } from 'vitest';
import { MODEL_CONSENT_WORDING, decisionOf, providersAllowed, type Consent } from './consent';

const yes: Consent = {
  given: true,
  wording: MODEL_CONSENT_WORDING,
  providers: ['vertex'],
  at: new Date(0),
};

test('nobody is asked before somebody said yes', () => {
  expect(providersAllowed(null)).toEqual([]);
  expect(decisionOf(null, ['vertex'])).toBe('open');
});

test('a yes covers the providers it named, and no other', () => {
  expect(providersAllowed(yes)).toEqual(['vertex']);
  expect(decisionOf(yes, ['vertex', 'huggingface'])).toBe('given');
  expect(decisionOf(yes, ['huggingface'])).toBe('open');
});

test('a yes to other words is none to these', () => {
  const old = { ...yes, wording: '2025-01-01' };
  expect(providersAllowed(old)).toEqual([]);
  expect(decisionOf(old, ['vertex'])).toBe('open');
});

test('a no stays a no, whatever the words', () => {
  const no = { ...yes, given: false, wording: '2025-01-01' };
  expect(providersAllowed(no)).toEqual([]);
  expect(decisionOf(no, ['vertex'])).toBe('refused');
});
