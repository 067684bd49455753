import { describe, expect, it } from 'vitest';
import { dateString, nameObject, textString } from './pdf-values';

describe('textString', () => {
  it.each([
    ['Ada', '(Ada)'],
    ['', '()'],
    ['a(b)\\c', '(a\\(b\\)\\\\c)'],
    ['é', '<FEFF00E9>'],
    ['山🦄', '<FEFF5C71D83EDD84>'],
    ['line\nbreak', '<FEFF006C0069006E0065000A0062007200650061006B>'],
    ['\ud800', '<FEFFFFFD>'],
  ])('writes %j as %s', (text, written) => expect(textString(text)).toBe(written));
});

it('writes dates in UTC to the second', () => {
  expect(dateString(new Date('2026-03-04T05:06:07.890+02:00'))).toBe('(D:20260304030607Z)');
});

it('escapes what a name cannot hold', () => {
  expect(nameObject('application/json')).toBe('/application#2Fjson');
});
