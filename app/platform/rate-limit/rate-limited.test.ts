import { expect, it } from 'vitest';
import { RateLimited } from './rate-limited';

it.each([
  [1, 'a second'],
  [59, '59 seconds'],
  [60, 'a minute'],
  [61, '2 minutes'],
  [900, '15 minutes'],
])('%i seconds are %s', (seconds, words) => {
  const error = new RateLimited(seconds);
  expect(error.message).toContain(`in ${words}.`);
  expect(error).toMatchObject({ kind: 'exhausted', retryAfterSeconds: seconds });
});
