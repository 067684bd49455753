import { describe, expect, it } from 'vitest';
import { yearsIn } from './years';

describe('years of experience', () => {
  it.each<[string, number, number | null]>([
    ['5+ years of experience', 5, null],
    ['5 years experience', 5, null],
    ['at least 3 years of professional experience', 3, null],
    ['minimum 10 yrs experience', 10, null],
    ['3-5 years experience', 3, 5],
    ['3 – 5 years of work experience'.replace('–', '-'), 3, 5],
    ['2 to 4 years of experience', 2, 4],
    ['two to three years of experience', 2, 3],
    ["five years' experience", 5, null],
    ['three (3) years of experience', 3, null],
    ['1 year of experience', 1, null],
    ['18 months experience', 1.5, null],
    ['6 months experience', 0.5, null],
    ['2.5 years of experience', 2.5, null],
    ['30 years of experience required', 30, null],
    ['mindestens 3 Jahre Berufserfahrung', 3, null],
    ["2 ans d'expérience", 2, null],
    ['4 años de experiencia', 4, null],
  ])('%j asks for %s to %s', (sentence, min, max) => {
    expect(yearsIn(sentence)).toMatchObject([{ min, max }]);
  });

  it.each([
    'for over 20 years we have served our customers',
    'We have more than 15 years of experience in retail',
    'You must be 18 years or older',
    'Applicants must be at least 18 years of age',
    'children aged 3 to 5 years',
    'founded 12 years ago by experienced nurses',
    'a 2-year fixed-term contract for experienced cooks',
    'a 4 year degree and experience',
    'within 2 years you will be experienced',
    'every 2 years',
    'in the last 5 years we gained experience',
    'Experience needed',
    '31 years of experience',
    '2 months of experience',
    '',
  ])('%j asks for none', (sentence) => {
    expect(yearsIn(sentence)).toEqual([]);
  });

  it('need no word for experience beside a skill', () => {
    expect(yearsIn('5 years Java', false)).toEqual([]);
    expect(yearsIn('5 years Java', true)).toMatchObject([{ min: 5 }]);
  });
});
