import { describe, expect, it, test } from 'vitest';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { POSTINGS } from '~/features/review/testing/postings';
import { isSamePosting } from './same-posting';

const postings = [...Object.values(POSTINGS), sampleInterview().target.posting];

describe('two postings', () => {
  test.each(postings)('are the same after a correction, however it is spaced: %#', (posting) => {
    expect(isSamePosting(posting, posting.replaceAll('\n', '\n\n  '))).toBe(true);
    expect(isSamePosting(posting, posting.toUpperCase())).toBe(true);
    const [first = '', ...others] = posting.split('\n');
    expect(isSamePosting(posting, [...others, first, 'Apply by Friday'].join('\n'))).toBe(true);
  });

  it('of different jobs are different', () => {
    const taken = postings.flatMap((one, place) =>
      postings.slice(place + 1).filter((other) => isSamePosting(one, other)),
    );
    expect(postings.length).toBeGreaterThan(5);
    expect(taken).toEqual([]);
  });

  it('are different where there is only one', () => {
    expect(isSamePosting('', ' \n')).toBe(true);
    expect(isSamePosting('', '...')).toBe(true);
    expect(isSamePosting(postings[0]!, '')).toBe(false);
    expect(isSamePosting('', postings[0]!)).toBe(false);
  });
});
