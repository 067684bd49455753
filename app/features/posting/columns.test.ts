import { expect, it } from 'vitest';
import { inReadingOrder } from './columns';

const PAGE =
  'Nurse\n\nAbout you\tNice to have\nGDC registered\tRadiography\nCalm\t\n\nApply to Yvette\n';

it('reads the left of two columns before the right one, with the way back', () => {
  const read = inReadingOrder(PAGE);
  expect(read?.text).toBe(
    'Nurse\n\nAbout you\nGDC registered\nCalm\nNice to have\nRadiography\n\nApply to Yvette\n',
  );
  for (const words of ['GDC registered', 'Radiography', 'Apply to Yvette']) {
    const start = read?.text.indexOf(words) ?? -1;
    const { start: from, end } = read?.toGiven(start, start + words.length) ?? { start: 0, end: 0 };
    expect(PAGE.slice(from, end)).toBe(words);
  }
});

it.each([
  'Location: Leeds\tSalary: £30k\nHours: 37\tContract: permanent',
  'Criteria\tEssential\tDesirable\nDriving licence\tx\t',
  'Essential\tDesirable\nx\t\n',
  'Requirements\nGo\tfive years',
  'no tab at all',
])('leaves %j as it is', (text) => {
  expect(inReadingOrder(text)).toBeUndefined();
});
