import { describe, expect, it } from 'vitest';
import { readPosting } from './read-posting';
import { POSTING_HEADS } from './testing/posting-heads';

const FIELDS = ['title', 'company', 'location'] as const;

describe('the heads of postings of many shapes', () => {
  const read = POSTING_HEADS.map((head) => ({ head, posting: readPosting(head.text) }));

  it('name nobody and nowhere wrongly', () => {
    const wrong = read.flatMap(({ head, posting }) =>
      FIELDS.filter((field) => posting[field] !== null && posting[field] !== head[field]).map(
        (field) => `${field} of ${JSON.stringify(head.text)}: ${String(posting[field])}`,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(FIELDS)('give the %s nearly always where they say it', (field) => {
    const said = read.filter(({ head }) => head[field] !== null);
    const found = said.filter(({ head, posting }) => posting[field] === head[field]);
    expect(POSTING_HEADS.length).toBeGreaterThanOrEqual(40);
    expect(found.length / said.length).toBeGreaterThanOrEqual(0.95);
  });
});
