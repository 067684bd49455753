import { expect, test } from 'vitest';
import {
  MODEL_CONSENT_WORDING,
  decisionOf,
  describeModel,
  recipientOf,
  recipientsAllowed,
  type Consent,
} from './consent';

const yes: Consent = {
  given: true,
  wording: MODEL_CONSENT_WORDING,
  recipients: ['vertex'],
  at: new Date(0),
};

test('nobody is asked before somebody said yes', () => {
  expect(recipientsAllowed(null)).toEqual([]);
  expect(decisionOf(null, ['vertex'])).toBe('open');
});

test('a yes covers the providers it named, and no other', () => {
  expect(recipientsAllowed(yes)).toEqual(['vertex']);
  expect(decisionOf(yes, ['vertex', 'huggingface'])).toBe('given');
  expect(decisionOf(yes, ['huggingface'])).toBe('open');
});

test('a yes to other words is none to these', () => {
  const old = { ...yes, wording: '2025-01-01' };
  expect(recipientsAllowed(old)).toEqual([]);
  expect(decisionOf(old, ['vertex'])).toBe('open');
});

test('a no stays a no, whatever the words', () => {
  const no = { ...yes, given: false, wording: '2025-01-01' };
  expect(recipientsAllowed(no)).toEqual([]);
  expect(decisionOf(no, ['vertex'])).toBe('refused');
});

test('a yes for a server of one’s own is for that server, and for what it is sent', () => {
  const own = { provider: 'openai-compatible', model: 'gemma', host: '127.0.0.1:8080' } as const;
  const given = { ...yes, recipients: [recipientOf(own)] };
  expect(decisionOf(given, [recipientOf({ ...own, model: 'qwen' })])).toBe('given');
  expect(decisionOf(given, [recipientOf({ ...own, host: 'elsewhere.example' })])).toBe('open');
  expect(decisionOf(given, [recipientOf({ ...own, readsNames: true })])).toBe('open');
  expect(recipientOf({ provider: 'vertex', model: 'gemini' })).toBe('vertex');
});

test('whoever is asked to agree reads where the words go, and whether names are replaced', () => {
  const own = { provider: 'openai-compatible', model: 'gemma', host: '127.0.0.1:8080' } as const;
  expect(describeModel(own).by).toBe('whoever runs this site, at 127.0.0.1:8080');
  expect(describeModel({ ...own, readsNames: true }).by).toMatch(/go there as they are$/);
});
