import { expect, it } from 'vitest';
import { isoDate } from './iso-date';

it.each([
  ['2021', '2021'],
  ['2021-05', '2021-05'],
  ['2021-05-09', '2021-05-09'],
  ['May 2021', '2021-05'],
  ['3 May 2021', '2021-05-03'],
  ['September 3, 2021', '2021-09-03'],
  ['05/2021', '2021-05'],
  ['03/04/2023', '2023'],
  ['in progress', undefined],
  ['99/2021', undefined],
  ['2021-13', undefined],
])('reads the date “%s” as %s', (said, iso) => {
  expect(isoDate(said)).toBe(iso);
});
