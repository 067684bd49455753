import { describe, expect, it } from 'vitest';
import { correctSpelling } from './misspellings';

describe('correctSpelling', () => {
  it.each([
    ['Teached him', 'Taught him'],
    ['buyed, sended and runned', 'bought, sent and ran'],
    ['the custumers recieved it', 'the customers received it'],
  ])('sets %j right', (typed, right) => {
    expect(correctSpelling(typed)).toBe(right);
  });

  it.each(['seed orders', 'fitted and costed', 'a leaded window', 'reset the till', 'lighted'])(
    'leaves %j',
    (typed) => {
      expect(correctSpelling(typed)).toBe(typed);
    },
  );
});
