import { describe, expect, it } from 'vitest';
import { coverageOf } from './coverage';
import { openCoverageReader } from './coverage-reader.server';
import { postingOf } from './testing/posting-of';

describe('coverage as pages ask for it', () => {
  it('is reckoned once for the same words', async () => {
    let times = 0;
    const cover = openCoverageReader((of) => {
      times += 1;
      return Promise.resolve(coverageOf(...of));
    });
    const posting = postingOf([{ canonical: 'sql', label: 'SQL' }]);
    const resume = { skills: [{ name: 'Data', keywords: ['SQL'] }] };
    expect(await cover([resume, posting])).toEqual(coverageOf(resume, posting));
    expect(await cover([structuredClone(resume), structuredClone(posting)])).toEqual(
      coverageOf(resume, posting),
    );
    expect(times).toBe(1);
    expect((await cover([{}, posting])).score).toBe(0);
    expect((await cover([{}, posting, resume])).score).toBeGreaterThan(0);
    expect(times).toBe(3);
  });
});
