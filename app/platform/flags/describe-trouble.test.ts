import { expect, test } from 'vitest';
import { describeTrouble, isAboutFetching, isRefusal } from './describe-trouble';

const REFUSED =
  'Unleash Repository error: https://flags.example/api/client/features responded 401 which means your API key is not allowed to connect. Stopping refresh of toggles';

test.each<[unknown, string, boolean, boolean]>([
  [new Error(REFUSED), 'The Unleash server refuses UNLEASH_TOKEN.', true, true],
  [
    new Error('Unleash Repository error: connect ECONNREFUSED 127.0.0.1:4242'),
    'connect ECONNREFUSED 127.0.0.1:4242',
    false,
    true,
  ],
  [
    'https://flags.example responded 503. Backing off',
    'https://flags.example responded 503. Backing off',
    false,
    true,
  ],
  [
    'https://flags.example/api/client/metrics returning 401, stopping metrics',
    'The Unleash server refuses UNLEASH_TOKEN.',
    false,
    false,
  ],
])('%s', (reported, words, refusal, fetching) => {
  expect(describeTrouble(reported)).toBe(words);
  expect(isRefusal(String(reported))).toBe(refusal);
  expect(isAboutFetching(reported)).toBe(fetching);
});
