import { describe, expect, it } from 'vitest';
import { type JsonResume } from '~/features/resume/json-resume';
import { coverageOf } from './coverage';
import { readPosting } from './read-posting';

/** The credit and reason of the first thing an item of a list asks for. */
const credit = (item: string, resume: JsonResume) => {
  const { requirements } = readPosting(`Worker\nBrill Ltd, Hull\n\nRequirements\n- ${item}`);
  const [part] = coverageOf(resume, { requirements }).parts;
  return [part?.credit, part?.why];
};
const job = (position: string, highlights: string[] = [], name = ''): JsonResume => ({
  work: [{ position, name, highlights, startDate: '2019-02', endDate: '2024-06' }],
});
const certified = (...names: string[]): JsonResume => ({
  ...job('HGV Class 1 Driver'),
  certificates: names.map((name) => ({ name })),
});

describe('how long somebody has done it', () => {
  const asked = '5 years of bookkeeping';

  it('is not short where they still do it and nobody says what day it is', () => {
    const resume: JsonResume = { work: [{ position: 'Bookkeeper', startDate: '2020-01' }] };
    expect(credit(asked, resume)).toEqual([1, 'experience']);
  });

  it('is counted to the day the resume was written', () => {
    const work = [{ position: 'Bookkeeper', startDate: '2024-01' }];
    const meta = { lastModified: '2025-06-30' };
    expect(credit(asked, { work, meta })).toEqual([0.7, 'shorter']);
  });
});

describe('a credential that is not held (now)', () => {
  it.each([
    ['HGV Class 1', 'HGV Class 1 (medical not renewed)'],
    ['Transport Manager CPC', 'Transport Manager CPC National (result due in August)'],
  ])('%s is not met by the jobs or the name it has: %s', (asked, name) => {
    expect(credit(asked, certified(name))).toEqual([0.4, 'notHeld']);
  });

  it('is not met by a page that leaves out that it lapsed', () => {
    const { requirements } = readPosting('Planner\nBrill Ltd, Hull\n\nRequirements\n- HGV Class 1');
    const told = certified('HGV Class 1, medical not renewed');
    const [part] = coverageOf(job('HGV Class 1 Driver'), { requirements }, told).parts;
    expect([part?.credit, part?.why]).toEqual([0.4, 'notHeld']);
  });

  it('is met by another that is', () => {
    expect(credit('HGV Class 1', certified('HGV Class 1'))).toEqual([1, 'experience']);
  });

  it('“X trainer” is no X', () => {
    const resume = certified('Moving and handling', 'Moving and handling trainer (booked March)');
    const { requirements } = readPosting(
      'Porter\nBrill Ltd, Hull\n\nEssential\n- Moving and handling\n\nDesirable\n- Moving and handling trainer',
    );
    expect(coverageOf(resume, { requirements }).parts.map((part) => part.credit)).toEqual([
      0.7, 0.4,
    ]);
  });
});

describe('leading people', () => {
  it.each([
    ['leading a team', 'Charge hand at weekends, nine porters on a shift'],
    ['people management', 'Managed a team of 14 floor staff'],
    ['supervising staff', 'In charge of six drivers'],
  ])('%s is said by a rank over people: %s', (asked, line) => {
    expect(credit(`Experience of ${asked}`, job('Worker', [line]))[0]).toBe(1);
  });

  it.each([
    ['a rank over things is a part of it', 'Managed the oxygen store', 0.4],
    ['people without a rank are none of it', 'Worked in a team of nine porters', 0],
  ])('%s', (_, line, expected) => {
    expect(credit('Experience of leading a team', job('Worker', [line]))[0]).toBe(expected);
  });
});

describe('what shows it in other words', () => {
  it.each([
    ['2 years as a hospital porter', job('Porter', [], 'Cross Hospital')],
    ['2 years in a food laboratory', job('Lab Technician', ['Ran plate counts'], 'Hill Dairy')],
    ['Experience of mentoring', job('Driver', ['Mentored 14 new drivers'])],
    ['Firewalls', job('Technician', ['Looked after the FortiGate'])],
    ['POS systems', job('Waiter', ['Cashed up on the Micros till'])],
    ['Tachographs', job('Planner', ['Wrote up tacho infringements'])],
    ['Construction', job('Bookkeeper', ['Kept the books of two framers and a drywall firm'])],
    ['ITIL', { ...job('Clerk'), certificates: [{ name: 'ITIL Foundation', date: '2018' }] }],
    [
      'Code 08 driver’s licence',
      { ...job('Technician'), certificates: [{ name: 'Code 8 licence', date: '2019' }] },
    ],
    ['PVG membership', { ...job('Porter'), certificates: [{ name: 'PVG', date: '2016' }] }],
  ])('%s', (asked, resume) => {
    expect(credit(asked, resume)[0]).toBe(1);
    expect(credit(asked, job('Baker', ['Baked bread']))[0]).toBe(0);
  });

  it('a hire budget is nobody’s recruiting', () => {
    const line = 'Kept the hire budget for agency drivers and hired kit';
    expect(credit('Experience of recruiting drivers', job('Planner', [line]))[0]).toBeLessThan(0.7);
  });

  it('a neighbour of the field will do where the posting says “or related”', () => {
    const resume: JsonResume = {
      education: [{ studyType: "Associate's", area: 'Biotechnology', endDate: '2019' }],
    };
    const asked = "Associate's degree in biology or microbiology";
    expect(credit(`${asked} or related science`, resume)[0]).toBe(1);
    expect(credit(asked, resume)[0]).toBe(0.4);
  });

  it('school is shown by grades among the certificates, and by what began after it', () => {
    const grades: JsonResume = { certificates: [{ name: 'GCSE English C, maths D' }] };
    const diploma: JsonResume = {
      education: [{ studyType: 'National Diploma', area: 'IT (not completed)', endDate: '2019' }],
    };
    expect(credit('GCSE English', grades)[0]).toBe(0.7);
    expect(credit('Grade 12', diploma)[0]).toBe(1);
    expect(credit('Diploma in IT', diploma)[0]).toBe(0.4);
  });

  it('another language is whichever they speak beside the first', () => {
    const languages = [{ language: 'English' }, { language: 'Dari' }];
    expect(credit('A second community language', { languages })[0]).toBe(1);
    expect(credit('A second community language', { languages: languages.slice(1) })[0]).toBe(0);
  });
});
