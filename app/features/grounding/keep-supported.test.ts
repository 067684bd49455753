import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnswer } from '~/features/interview/evidence';
import { jsonResume, type JsonResume } from '~/features/resume/json-resume';
import { judge } from './judge';
import { keepSupported } from './keep-supported';
import { stringsOf } from './fields/resume-strings';
import { interviews } from './testing/interviews';
import { TWINS } from './testing/twins';

const { nurse } = interviews;

const keep = (resume: JsonResume) =>
  keepSupported({ resume, claims: [], removed: [], questions: [] }, judge({ resume }, nurse));

const job = { name: "St Mary's Hospital", position: 'Staff Nurse', startDate: '2020-02' };

describe('keepSupported', () => {
  it('takes a false line out and moves the paths of those after it', () => {
    const kept = keep({
      work: [
        { ...job, highlights: ['Trained doctors in Leipzig', 'Trained 12 nurses on the new pump'] },
      ],
    });
    expect(kept.resume.work?.[0]?.highlights).toEqual(['Trained 12 nurses on the new pump']);
    expect(kept.claims.find(({ text }) => text.startsWith('Trained'))?.path).toBe(
      '/work/0/highlights/0',
    );
    expect(kept.removed).toEqual([expect.objectContaining({ text: 'Trained doctors in Leipzig' })]);
    expect(kept.questions[0]?.text).toContain('Trained doctors in Leipzig');
  });

  it('asks nothing about what the person denied', () => {
    const kept = keep({ skills: [{ name: 'Skills', keywords: ['EPIC', 'SystmOne'] }] });
    expect(kept.resume.skills).toEqual([{ name: 'Skills', keywords: ['SystmOne'] }]);
    expect(kept.questions).toEqual([]);
  });

  it('drops an entry that is not in the answers, with its lines', () => {
    const kept = keep({
      work: [
        {
          name: 'Deloitte',
          position: 'Partner',
          startDate: '2011',
          highlights: ['Advised hospitals on pumps'],
        },
        job,
      ],
    });
    expect(kept.resume.work).toEqual([job]);
    expect(kept.claims.map(({ path }) => path)).toContain('/work/0/name');
    expect(kept.removed.map(({ text }) => text)).toContain('Advised hospitals on pumps');
  });

  it('takes the dates out of an entry that would read as going on', () => {
    const kept = keep({
      work: [
        { name: 'Willow Court Care Home', position: 'Healthcare Assistant', startDate: '2014-06' },
      ],
    });
    expect(kept.resume.work).toEqual([
      { name: 'Willow Court Care Home', position: 'Healthcare Assistant' },
    ]);
  });

  it('leaves meta and what it does not judge alone', () => {
    const kept = keep({
      $schema: 'https://example.org/schema',
      work: [job],
      meta: { version: '1', theme: 'x' },
    });
    expect(kept.resume.meta).toEqual({ version: '1', theme: 'x' });
    expect(kept.resume.$schema).toBe('https://example.org/schema');
  });

  it('leaves a draft that judged again is supported, with verbatim quotes and right paths', () => {
    const lines = TWINS.filter(({ interview }) => interview === 'nurse').flatMap(
      ({ wrong, right }) => [wrong, right],
    );
    const entry = fc.record(
      {
        name: fc.constantFrom("St Mary's Hospital", 'Willow Court Care Home', 'Deloitte', ''),
        position: fc.constantFrom('Staff Nurse', 'Ward Manager', 'Healthcare Assistant', 'Nurse'),
        startDate: fc.constantFrom('2020-02', '2014-06', '2014', '2010', ''),
        endDate: fc.constantFrom('2016-08', '2016', '2019', ''),
        highlights: fc.array(fc.constantFrom(...lines), { maxLength: 4 }),
      },
      { requiredKeys: [] },
    );
    const resumes = fc.record(
      {
        basics: fc.record(
          {
            name: fc.constantFrom('Amara Okafor', 'Amara O.'),
            summary: fc.constantFrom(...lines),
            email: fc.constantFrom('amara@example.org', 'x@example.org'),
          },
          { requiredKeys: [] },
        ),
        work: fc.array(entry, { maxLength: 3 }),
        skills: fc.array(
          fc.record({
            name: fc.constantFrom('Skills', 'EPIC'),
            keywords: fc.array(fc.constantFrom('EPIC', 'Wound care', 'Kubernetes', 'IV drips'), {
              maxLength: 3,
            }),
          }),
          { maxLength: 2 },
        ),
        languages: fc.array(
          fc.record({
            language: fc.constantFrom('Igbo', 'German'),
            fluency: fc.constantFrom('fluent', 'native'),
          }),
          { maxLength: 2 },
        ),
        certificates: fc.array(
          fc.record({
            name: fc.constantFrom('Immediate Life Support', 'NVQ'),
            issuer: fc.constantFrom('Resuscitation Council UK', 'NHS'),
            date: fc.constantFrom('2023', '2022'),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(resumes, (given) => {
        const kept = keep(jsonResume.parse(given));
        const again = judge({ resume: kept.resume, claims: kept.claims }, nurse);
        expect(again.claims.filter(({ verdict }) => verdict !== 'supported')).toEqual([]);
        const texts = new Map(stringsOf(kept.resume).map(({ path, text }) => [path, text]));
        for (const { path, text, evidence } of kept.claims) {
          expect(texts.get(path)).toBe(text);
          for (const { source, quote, start, end } of evidence)
            expect(findAnswer(nurse, source)?.slice(start, end)).toBe(quote);
        }
        const labels = [...texts.values()].filter((text) => text === 'Skills').length;
        expect(kept.claims).toHaveLength(texts.size - labels);
      }),
      { numRuns: 150 },
    );
  });
});
