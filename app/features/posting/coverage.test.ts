import { describe, expect, it } from 'vitest';
import { type JsonResume } from '~/features/resume/json-resume';
import { bandOf, COVERAGE_VERSION, coverageOf } from './coverage';
import type { Requirement } from './posting';
import { readPosting } from './read-posting';
import { postingOf } from './testing/posting-of';

const one = (resume: JsonResume, requirement: Partial<Requirement>) => {
  const [part] = coverageOf(resume, postingOf([requirement])).parts;
  return [part?.credit, part?.status, part?.where];
};

const dated = (highlights: string[], startDate = '2020-01', endDate = '2022-12'): JsonResume => ({
  work: [{ name: 'ACME', position: 'Clerk', startDate, endDate, highlights }],
});

describe('the credit of a named requirement', () => {
  const sql = { canonical: 'sql', label: 'SQL' };

  it('is 1 in a dated entry', () => {
    expect(one(dated(['Wrote SQL reports']), sql)).toEqual([
      1,
      'covered',
      ['/work/0/highlights/0'],
    ]);
    expect(
      one(
        { projects: [{ name: 'Shop', startDate: '2021', description: 'A shop in SQL' }] },
        sql,
      )[0],
    ).toBe(1);
    expect(
      one({ volunteer: [{ startDate: '2021', summary: 'Kept the SQL database' }] }, sql)[0],
    ).toBe(1);
    expect(one({ education: [{ endDate: '2021', courses: ['SQL'] }] }, sql)[0]).toBe(1);
  });

  it('is 0.7 in the skills, the summary and an undated entry', () => {
    expect(one({ skills: [{ name: 'Data', keywords: ['SQL'] }] }, sql)).toEqual([
      0.7,
      'covered',
      ['/skills/0/keywords/0'],
    ]);
    expect(one({ basics: { summary: 'Clerk who knows SQL' } }, sql)[0]).toBe(0.7);
    expect(one({ work: [{ name: 'ACME', highlights: ['Wrote SQL'] }] }, sql)[0]).toBe(0.7);
  });

  it('is 0.4 for one of its family', () => {
    expect(one(dated(['Tuned PostgreSQL']), sql)).toEqual([
      0.4,
      'partial',
      ['/work/0/highlights/0'],
    ]);
  });

  it('is 0 for a gap', () => {
    expect(one(dated(['Baked bread']), sql)).toEqual([0, 'gap', []]);
    expect(one({}, sql)).toEqual([0, 'gap', []]);
  });

  it('goes by the term, not by its spelling', () => {
    expect(
      one(dated(['Ran k8s clusters']), { canonical: 'kubernetes', label: 'Kubernetes' })[0],
    ).toBe(1);
    expect(
      one(dated(['I excel at sums']), { canonical: 'microsoft excel', label: 'Excel' })[0],
    ).toBe(0);
  });

  it('points at the best places first', () => {
    const resume = { ...dated(['Wrote SQL']), skills: [{ keywords: ['SQL'] }] };
    expect(one(resume, sql)[2]).toEqual(['/work/0/highlights/0', '/skills/0/keywords/0']);
  });

  it('is held back where the entries are shorter than the years asked', () => {
    const asks = { ...sql, years: 5 };
    expect(one(dated(['Wrote SQL'], '2020-01', '2022-12'), asks)).toEqual([
      0.7,
      'partial',
      ['/work/0/highlights/0'],
    ]);
    expect(one(dated(['Wrote SQL'], '2018-01', '2022-12'), asks)[0]).toBe(1);
    expect(one(dated(['Wrote SQL'], '', '2022-12'), asks)[0]).toBe(1);
  });
});

describe('the credit of a certificate, a degree, a language', () => {
  it('is 1 for a certificate that is listed', () => {
    const asks: Partial<Requirement> = { canonical: 'cpr', label: 'CPR', kind: 'credential' };
    expect(one({ certificates: [{ name: 'CPR/First Aid' }] }, asks)[0]).toBe(1);
    expect(one(dated(['Renewed CPR']), asks)[0]).toBe(0.7);
  });

  const bachelor: Partial<Requirement> = {
    canonical: 'bachelor',
    label: "Bachelor's degree in Computer Science",
    kind: 'education',
  };

  it.each<[string, string, number]>([
    ['BSc', 'Computer Science', 1],
    ['Master of Science', 'Computer Science', 1],
    ['BSc', 'History', 0.4],
    ['High school diploma', '', 0],
    ['A-levels', 'Computer Science', 0],
  ])('of a degree: %s %s gives %s', (studyType, area, credit) => {
    expect(one({ education: [{ studyType, area, endDate: '2020' }] }, bachelor)[0]).toBe(credit);
  });

  it('of a degree asks for the lower of two', () => {
    const asks = { ...bachelor, canonical: 'master', label: "Master's degree or PhD" };
    expect(one({ education: [{ studyType: 'MSc', area: 'Law', endDate: '2020' }] }, asks)[0]).toBe(
      1,
    );
    expect(one({ education: [{ studyType: 'BSc', area: 'Law', endDate: '2020' }] }, asks)[0]).toBe(
      0,
    );
  });

  it.each<[string, string, number]>([
    ['Native speaker', 'fluent German', 1],
    ['C1', 'fluent German', 1],
    ['A2', 'fluent German', 0.4],
    ['', 'fluent German', 1],
    ['A2', 'German', 1],
  ])('of a language: %j for %j gives %s', (fluency, label, credit) => {
    const asks: Partial<Requirement> = { canonical: 'german', label, kind: 'language' };
    expect(one({ languages: [{ language: 'German', fluency }] }, asks)[0]).toBe(credit);
  });
});

describe('the credit of a phrase', () => {
  const lead: Partial<Requirement> = {
    canonical: 'training new staff on the till',
    label: 'training new staff on the till',
    kind: 'duty',
    must: false,
  };

  it('goes by the stems it shares', () => {
    expect(one(dated(['Trained 4 new staff on tills']), lead)[0]).toBe(1);
    expect(one(dated(['Trained staff']), lead)[0]).toBe(0.4);
    expect(one(dated(['Swept floors']), lead)[0]).toBe(0);
  });
});

describe('the score', () => {
  it('weighs a must three times a wish and rounds', () => {
    const posting = postingOf([
      { canonical: 'sql', label: 'SQL' },
      { canonical: 'git', label: 'Git', must: false },
    ]);
    const coverage = coverageOf(dated(['Wrote SQL']), posting);
    expect(coverage).toMatchObject({
      score: 75,
      band: 'good',
      must: { covered: 1, total: 1 },
      nice: { covered: 0, total: 1 },
    });
    expect(coverage.parts.map(({ weight }) => weight)).toEqual([3, 1]);
  });

  it('has a version', () => {
    expect(COVERAGE_VERSION).toMatch(/^\d+$/);
  });

  it('is 0, none, where nothing is asked', () => {
    expect(coverageOf(dated(['Wrote SQL']), postingOf([]))).toEqual({
      score: 0,
      band: 'none',
      must: { covered: 0, total: 0 },
      nice: { covered: 0, total: 0 },
      parts: [],
    });
  });

  it.each([
    [0, 'none'],
    [1, 'low'],
    [34, 'low'],
    [35, 'fair'],
    [59, 'fair'],
    [60, 'good'],
    [79, 'good'],
    [80, 'strong'],
    [100, 'strong'],
  ])('of %d is in the band %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });

  it('is the same each time and is not raised by repeating a word', () => {
    const posting = readPosting('Requirements:\n- SQL\n- Git\n- Customer service');
    const once = coverageOf(dated(['Wrote SQL for customer service']), posting);
    const often = coverageOf(dated(['Wrote SQL SQL SQL for customer service']), posting);
    expect(coverageOf(dated(['Wrote SQL for customer service']), posting)).toEqual(once);
    expect(often.score).toBe(once.score);
  });
});
