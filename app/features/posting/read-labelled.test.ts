import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LabelledPosting, measureReading, readingShares } from './testing/measure-reading';

const FOLDER = join(import.meta.dirname, 'testing/labelled');
const postings = readdirSync(FOLDER)
  .sort()
  .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as LabelledPosting);

describe('postings that somebody labelled', () => {
  const reading = measureReading(postings);
  const shares = readingShares(reading);
  const misses = reading.misses.join('\n');

  it('are of several trades, languages and layouts', () => {
    expect(postings.length).toBeGreaterThanOrEqual(8);
    expect(reading.gold).toBeGreaterThanOrEqual(60);
  });

  it.each(['recall', 'class', 'company', 'seniority', 'years'] as const)(
    'are read right: %s',
    (what) => {
      expect(shares[what], misses).toBeGreaterThanOrEqual(92);
    },
  );

  it('are given their title', () => {
    expect(shares.title, misses).toBeGreaterThanOrEqual(85);
  });

  it('ask for next to nothing that is no requirement', () => {
    expect(shares.noise, misses).toBeLessThanOrEqual(1);
  });
});
