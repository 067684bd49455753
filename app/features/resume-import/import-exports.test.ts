import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportResume } from '~/features/resume/export/export-resume';
import type { JsonResume } from '~/features/resume/json-resume';
import { importResume } from './import-resume';
import { readUpload } from './read-upload.server';
import { JOBS, STUDIES } from './testing/entries';

const plain = (words: string | undefined): string =>
  (words ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const anyResume: fc.Arbitrary<JsonResume> = fc
  .record({
    name: fc.constantFrom('Ana Lima', 'Ludwig van der Berg', '王小明', 'Šárka Šťastná'),
    jobs: fc.uniqueArray(fc.constantFrom(...JOBS), { minLength: 1, maxLength: 4 }),
    study: fc.constantFrom(...STUDIES),
    latest: fc.integer({ min: 2005, max: 2025 }),
  })
  .map(({ name, jobs, study: [studyType, institution], latest }) => ({
    basics: {
      name,
      email: 'ana@example.org',
      phone: '+44 20 7946 0958',
      url: 'https://ana.example',
      summary: 'Keeps books and people in order.',
      location: { address: 'Leeds, GB' },
      profiles: [{ network: 'LinkedIn', url: 'https://linkedin.com/in/ana' }],
    },
    work: jobs.map(([position, company], index) => ({
      name: company,
      position,
      startDate: `${latest - 3 * index}-03`,
      ...(index === 0 ? {} : { endDate: `${latest - 3 * index + 2}-02` }),
      highlights: ['Trained 6 colleagues in SQL', 'Cut report time by 40%'],
    })),
    education: [{ institution, studyType, startDate: '1995', endDate: '1998' }],
    skills: [{ name: 'SQL' }, { name: 'Excel' }],
    certificates: [{ name: 'Life Support', issuer: 'Resuscitation Council', date: '2002-05' }],
    languages: [{ language: 'English', fluency: 'native' }],
    awards: [{ title: 'Nurse of the Year', awarder: 'LTHT', date: '2001' }],
    interests: [{ name: 'Chess' }],
  }));

/** Its texts for comparison: how case and marks of a name were printed is not. */
const comparable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' ? plain(inner) : inner,
  );

describe('importing what was exported', () => {
  it.each(['json', 'md', 'html', 'txt', 'docx'] as const)('gives every field again: .%s', async (ending) => {
    await fc.assert(
      fc.asyncProperty(anyResume, async (resume) => {
        const read = importResume(await readUpload(await exportResume(resume, ending)));
        expect(comparable(read.resume)).toMatchObject(comparable(resume) as object);
        expect(read.unread).toEqual([]);
      }),
      { numRuns: ending === 'docx' ? 15 : 40 },
    );
  });
}); // prettier-ignore
