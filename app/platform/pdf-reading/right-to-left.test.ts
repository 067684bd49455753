import { describe, expect, it } from 'vitest';
import { workOf } from '~/testing/processor-time';
import { readBidirectional, runsRightToLeft } from './right-to-left';

/** A line as it is displayed, from left to right: a character a piece, ten points wide. */
const displayed = (line: string, onPage = false): string =>
  readBidirectional(
    Array.from(line, (text, index) => ({
      text,
      left: index * 10,
      right: index * 10 + 10,
      size: 10,
    })),
    onPage,
  );

describe('readBidirectional', () => {
  it.each([
    ['יול הנד', 'דנה לוי'],
    ['.ןויסינ תונש 6 םע', 'עם 6 שנות ניסיון.'],
    ['40%-ב תוחוד הרציק', 'קיצרה דוחות ב-40%'],
    ['.Node.js-ב םיחתפמ 5', '5 מפתחים ב-Node.js.'],
    ['Jan 2013 – Dec 2013 הריכב תמגרתמ', 'מתרגמת בכירה Jan 2013 – Dec 2013'],
    ['+972 50 000 0000 | ביבא לת', 'תל אביב | +972 50 000 0000'],
    ['2016 – 2012 הטיסרבינוא', 'אוניברסיטה 2012 – 2016'],
    ['Clerk at ל"ארצ in 2019', 'Clerk at צרא"ל in 2019'],
  ])('reads %j as %j', (line, spoken) => expect(displayed(line)).toBe(spoken));

  it('takes a page that runs from right to left at its word', () => {
    expect(displayed('TypeScript, Go :תופש', true)).toBe('שפות: TypeScript, Go');
    expect(runsRightToLeft('שפות: Go')).toBe(true);
    expect(runsRightToLeft('שפות: TypeScript')).toBe(false);
  });

  it('turns letters that are shaped as on the page, and keeps a mark off an Arabic number', () => {
    const shaped = 'ﺔﺒﺴﻨﺑ';
    const pieces = [
      { text: '%', left: 0, right: 8, size: 10 },
      { text: '40', left: 8, right: 20, size: 10 },
      { text: shaped, left: 24, right: 60, size: 10 },
    ];
    expect(readBidirectional(pieces, true).normalize('NFKC')).toBe('بنسبة 40%');
  });

  it('takes no long time for a line that no page has', () => {
    const read = () => {
      displayed(`${'1 '.repeat(999)}א`);
      displayed(`${'1 a'.repeat(50_000)}א`);
    };
    expect(workOf(read)).toBeLessThan(20);
  });
});
