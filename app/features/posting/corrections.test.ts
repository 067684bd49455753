import { describe, expect, it } from 'vitest';
import { applyCorrections, withCorrection, type Correction } from './corrections';
import { coverageOf } from './coverage';
import { readPosting } from './read-posting';

const TEXT =
  'Fitter\nAcme Pumps\n\nRequirements:\n- Welding and pipe fitting\n- Excel\n- Forklift licence\n\nNice to have:\n- SAP';
const read = readPosting(TEXT);
const after = (...made: Correction[]) => applyCorrections(read, made, TEXT);
const labels = (...made: Correction[]) => after(...made).requirements.map(({ label }) => label);
const find = (canonical: string, ...made: Correction[]) =>
  after(...made).requirements.find((one) => one.canonical === canonical);

describe('corrections of a posting', () => {
  it('have something to correct', () => {
    expect(labels()).toEqual(['Welding', 'pipe fitting', 'Excel', 'Forklift licence', 'SAP']);
  });

  it('take out what is no requirement, and put back what was said before', () => {
    expect(labels({ what: 'drop', canonical: 'microsoft excel' })).not.toContain('Excel');
  });

  it('make a must of a wish, and the other way round', () => {
    expect(find('sap', { what: 'rank', canonical: 'sap', must: true })?.must).toBe(true);
    expect(find('welding', { what: 'rank', canonical: 'welding', must: false })?.must).toBe(false);
  });

  it('name it otherwise and leave it what it is', () => {
    const renamed = find('welding', { what: 'rename', canonical: 'welding', label: 'TIG welding' });
    expect(renamed).toMatchObject({ label: 'TIG welding', verbatim: 'Welding and pipe fitting' });
  });

  it('make one of two: the other is one more spelling of it', () => {
    const merged = find('welding', {
      what: 'merge',
      canonical: 'pipe fitting',
      into: 'welding',
    });
    expect(merged?.aliases).toContain('pipe fitting');
    expect(labels({ what: 'merge', canonical: 'pipe fitting', into: 'welding' })).toHaveLength(4);
  });

  it('of two that are one, either is enough', () => {
    const posting = after({ what: 'merge', canonical: 'sap', into: 'microsoft excel' });
    const resume = { work: [{ startDate: '2020', endDate: '2021', highlights: ['Kept SAP'] }] };
    const part = coverageOf(resume, posting).parts.find((_, at) => posting.requirements[at]?.canonical === 'microsoft excel'); // prettier-ignore
    expect(part?.credit).toBe(1);
  });

  it('make several of one, each found in the posting where it stands there', () => {
    const made: Correction = {
      what: 'split',
      canonical: 'welding',
      labels: ['Welding', 'reading drawings'],
    };
    expect(labels(made)).toContain('reading drawings');
    expect(find('welding', made)?.start).toBe(TEXT.indexOf('Welding'));
  });

  it('add what was missed, a term of the lexicon by its kind', () => {
    expect(find('python', { what: 'add', label: 'Python', must: false })).toMatchObject({
      kind: 'tool',
      must: false,
    });
    expect(labels({ what: 'add', label: 'Excel', must: true })).toHaveLength(5);
  });

  it('say who looks for whom', () => {
    expect(after({ what: 'field', field: 'company', value: 'Acme' }).company).toBe('Acme');
    expect(after({ what: 'field', field: 'title', value: '' }).title).toBeNull();
  });

  it('count requirements anew, and say nothing of what is not there', () => {
    const { requirements } = after({ what: 'drop', canonical: 'welding' });
    expect(requirements.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3', 'r4']);
    expect(labels({ what: 'drop', canonical: 'nowhere' })).toEqual(labels());
    expect(after()).toBe(read);
  });

  it('change nothing where they are made already', () => {
    const made: Correction[] = [
      { what: 'add', label: 'Python', must: true },
      { what: 'split', canonical: 'welding', labels: ['MIG welding', 'TIG welding'] },
      { what: 'merge', canonical: 'sap', into: 'microsoft excel' },
      { what: 'rename', canonical: 'pipe fitting', label: 'Pipes' },
      { what: 'drop', canonical: 'forklift licence' },
      { what: 'field', field: 'company', value: 'Acme' },
    ];
    const once = applyCorrections(read, made, TEXT);
    expect(applyCorrections(once, made, TEXT)).toEqual(once);
  });

  it('replace earlier ones of the same thing', () => {
    const first: Correction = { what: 'rank', canonical: 'sap', must: true };
    const second: Correction = { what: 'rank', canonical: 'sap', must: false };
    expect(withCorrection([first], second)).toEqual([second]);
    const other: Correction = { what: 'drop', canonical: 'sap' };
    expect(withCorrection([first], other)).toEqual([first, other]);
  });
});
