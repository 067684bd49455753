import { expect, it } from 'vitest';
import { compareVersions } from './compare-versions';

const resume = (highlights: string[], more = {}) => ({
  basics: { name: 'Ada Byron' },
  work: [{ name: 'Ashgrove', position: 'Fitter', highlights }],
  ...more,
});

it('says what is new and what is gone, by section', () => {
  const before = resume(['Cut returns', 'Wired panels'], { skills: [{ keywords: ['Kiln'] }] });
  const after = {
    ...resume(['Wired panels', 'Halved returns']),
    basics: { name: 'Ada Byron', phone: '1' },
  };
  expect(compareVersions(before, after)).toEqual([
    { heading: 'Name and contact', changes: [{ kind: 'new', text: '1' }] },
    {
      heading: 'WORK EXPERIENCE',
      changes: [
        { kind: 'new', text: 'Halved returns' },
        { kind: 'gone', text: 'Cut returns' },
      ],
    },
    { heading: 'SKILLS', changes: [{ kind: 'gone', text: 'Kiln' }] },
  ]);
});

it('counts lines that are there twice, and sees no difference in order', () => {
  expect(compareVersions(resume(['A', 'B', 'A']), resume(['B', 'A', 'A']))).toEqual([]);
  expect(compareVersions(resume(['A', 'A']), resume(['A']))).toHaveLength(1);
});
