import { describe, expect, it } from 'vitest';
import { compareWordings, isWorthAdding } from './rubric';

const wording = (texts: string[]) => ({ texts, resume: { work: [{ highlights: texts }] } });
const compare = (before: string[], after: string[], kind: 'lines' | 'letter' = 'lines') =>
  compareWordings(wording(before), wording(after), { kind, posting: null, language: 'en' });

describe('of two true wordings', () => {
  it.each([
    [
      'adds the proof',
      ['Trained 3 new drivers'],
      ['Trained 3 new drivers; all passed within 2 weeks'],
    ],
    [
      'tells the value before',
      ['Queries were down to 9 a week'],
      ['Queries fell from 40 to 9 a week'],
    ],
    ['opens with the verb', ['Responsible for training 3 drivers'], ['Trained 3 drivers']],
    [
      'is a sentence, not a note',
      ['Started sheet at desk, 30 a day'],
      ['Started a sheet at the desk, 30 a day'],
    ],
    [
      'says the same in fewer words',
      ['Trained 3 drivers and then trained them again'],
      ['Trained 3 drivers again'],
    ],
    [
      'makes two lines one',
      ['Trained 3 drivers', 'Wrote the rota'],
      ['Trained 3 drivers and wrote the rota'],
    ],
  ])('the new one is better where it %s', (_, before, after) => {
    expect(compare(before, after)).toMatchObject({ better: true });
  });

  it.each([
    ['is the same', ['Trained 3 drivers'], ['Trained 3 drivers']],
    ['loses a number', ['Trained 3 drivers in 2 weeks'], ['Trained 3 drivers']],
    [
      'drops the team',
      ['Trained 3 drivers as a team'],
      ['Trained 3 drivers in the yard in spring'],
    ],
    ['brings in praise', ['Trained 3 drivers'], ['Successfully trained 3 drivers in the yard']],
    ['says “I”', ['Trained 3 drivers'], ['I trained 3 drivers in the yard in spring']],
    ['forgets half of it', ['Trained drivers, wrote rotas, checked loads'], ['Trained drivers']],
    ['reads worse', ['Trained 3 drivers'], [`Trained 3 drivers, ${'and, so, on, '.repeat(20)}`]],
  ])('the old one stays where the new one %s', (_, before, after) => {
    expect(compare(before, after)).toMatchObject({ better: false });
  });

  it('keeps the person’s voice in a letter', () => {
    expect(compare(['I trained 3 drivers.'], ['Trained 3 drivers in 2 weeks.'], 'letter')).toEqual({
      better: false,
      why: 'It no longer speaks as the person.',
    });
  });

  it('holds the wording against the posting', () => {
    const requirement = {
      ...{ id: 'r1', label: 'Siemens S7', canonical: 'siemens s7', aliases: [] },
      ...{ verbatim: 'Siemens S7', start: 0, end: 10, kind: 'tool', must: true, years: null },
    } as const;
    const posting = { requirements: [requirement] } as never;
    const rubric = { kind: 'lines', posting, language: 'en' } as const;
    const [plain, named] = ['Repaired 3 lines in time', 'Repaired 3 lines on Siemens S7'];
    expect(compareWordings(wording([named]), wording([plain]), rubric).why).toMatch(/posting/);
  });
});

describe('a line that is new to the page', () => {
  it.each([
    ['Trained 3 new drivers', true],
    ['Wrote the safety plan for the night shift and the yard', true],
    ['Wrote things', false],
    ['3 new drivers', false],
    ['I trained 3 new drivers', false],
    [`Trained ${'x'.repeat(200)} 3`, false],
  ])('%j is worth a line: %s', (text, worth) => {
    expect(isWorthAdding(text, 'en')).toBe(worth);
  });
});
