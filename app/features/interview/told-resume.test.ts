import { describe, expect, it } from 'vitest';
import { coverageOf } from '~/features/posting/coverage';
import { postingOf } from '~/features/posting/testing/posting-of';
import type { Requirement } from '~/features/posting/posting';
import { INTERVIEW_FORMAT, interview, type InterviewFile } from './interview';
import { toldResume } from './told-resume';

const told = (answers: Partial<InterviewFile>) =>
  toldResume(interview.parse({ format: INTERVIEW_FORMAT, ...answers }));

const creditOf = (answers: Partial<InterviewFile>, asked: Partial<Requirement>) =>
  coverageOf(told(answers), postingOf([{ canonical: asked.label ?? '', ...asked }])).parts[0]
    ?.credit;

const porter: Partial<InterviewFile> = {
  history: [
    {
      id: 'a',
      kind: 'work',
      title: 'Porter',
      organisation: 'Milldown Hospital',
      start: '2019-01',
      end: '2024-01',
      words: 'moved patients. did not order linen. wanted to train volunteers',
    },
  ],
};

describe('everything somebody told', () => {
  it('holds titles, the kind of employer and what was done, with dates', () => {
    expect(creditOf(porter, { label: 'hospital', kind: 'skill' })).toBe(1);
    expect(creditOf(porter, { label: 'move patients', kind: 'duty' })).toBe(1);
  });

  it('holds nothing that was denied or only wished for', () => {
    expect(creditOf(porter, { label: 'order linen', kind: 'duty' })).toBe(0);
    expect(creditOf(porter, { label: 'train volunteers', kind: 'duty' })).toBe(0);
    const skills = { words: 'Excel. payroll never. BMS never touched' };
    expect(creditOf({ skills }, { label: 'Payroll', kind: 'skill' })).toBe(0);
    expect(creditOf({ skills }, { label: 'BMS', kind: 'skill' })).toBe(0);
    expect(
      creditOf({ skills }, { label: 'Excel', canonical: 'microsoft excel', kind: 'tool' }),
    ).toBe(0.7);
  });

  it('holds what was asked and answered with yes', () => {
    const question = 'Have you booked transport?';
    const booking = { label: 'book transport', kind: 'duty' } as const;
    expect(creditOf({ extra: [{ question, words: 'yes, 3 a week' }] }, booking)).toBeGreaterThan(0);
    expect(creditOf({ extra: [{ question, words: 'No.' }] }, booking)).toBe(0);
  });

  it('takes a credential that is applied for or run out for none', () => {
    const skills = {
      certificates: [
        { name: 'Hazmat endorsement', date: 'applied, waiting' },
        { name: 'First aid', date: '2019, ran out 2022' },
        { name: 'White card', date: '2009' },
      ],
    };
    const credit = (label: string) => creditOf({ skills }, { label, kind: 'credential' });
    expect([credit('Hazmat endorsement'), credit('First aid'), credit('White card')]).toEqual([
      0.4, 0.4, 1,
    ]);
  });

  it('knows the language of the answers', () => {
    expect(told({ language: 'en' }).languages).toEqual([{ language: 'English', fluency: '' }]);
    const languages = [{ name: 'english', level: 'native' }];
    expect(told({ language: 'en', skills: { languages } }).languages).toHaveLength(1);
  });
});
