import { describe, expect, it } from 'vitest';
import { formatDate, formatDateRange } from './dates';

describe('formatDate', () => {
  it.each([
    ['2019', '2019'],
    ['2019-01', 'Jan 2019'],
    ['2019-03', 'Mar 2019'],
    ['2019-12', 'Dec 2019'],
    ['2019-03-14', 'Mar 2019'],
    [' 2019-03 ', 'Mar 2019'],
    ['present', 'Present'],
    ['', ''],
  ])('prints %j as %j', (given, printed) => {
    expect(formatDate(given, 'en')).toBe(printed);
  });

  it.each(['2019-00', '2019-13', 'spring 2019', '19-03'])('prints %j as it was given', (given) => {
    expect(formatDate(given, 'en')).toBe(given);
  });
});

describe('formatDateRange', () => {
  it.each([
    ['2019-03', '2021-06', 'Mar 2019 – Jun 2021'],
    ['2019-03', undefined, 'Mar 2019 – Present'],
    ['2019-03', '', 'Mar 2019 – Present'],
    ['2019-03', 'present', 'Mar 2019 – Present'],
    ['2016', '2019', '2016 – 2019'],
    ['2016', '2019-06', '2016 – Jun 2019'],
    [undefined, '2019', '2019'],
    ['2019-03-01', '2019-03-20', 'Mar 2019'],
    [undefined, undefined, ''],
    ['', '', ''],
  ])('prints %j to %j as %j', (start, end, printed) => {
    expect(formatDateRange(start, end, 'en')).toBe(printed);
  });
});

describe('dates in the language of a resume', () => {
  it.each([
    ['de', 'März 2019 – heute'],
    ['fr-CA', 'mars 2019 – aujourd’hui'],
    ['vi', '03/2019 – nay'],
    ['ar', 'مارس 2019 – الآن'],
    ['ja', '2019年3月 – 現在'],
    ['ko', '2019년 3월 – 현재'],
    ['zh-TW', '2019年3月 – 至今'],
    ['fi', 'Mar 2019 – Present'],
  ])('are those of %s', (language, printed) => {
    expect(formatDateRange('2019-03', undefined, language)).toBe(printed);
  });
});
