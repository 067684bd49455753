import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportResume } from '~/features/resume/export/export-resume';
import { toMarkdownFile } from '~/features/resume/export/markdown-file';
import { jsonResume } from '~/features/resume/json-resume';
import { importResume } from '../import-resume';
import { readUpload } from '../read-upload.server';

const resume = jsonResume.parse({
  basics: {
    name: 'Ana Lima',
    summary: 'Keeps -- and files --> books.',
    location: { city: 'Leeds', countryCode: 'GB' },
  },
  work: [{ name: 'Dairy', position: 'Fitter', startDate: '2019-04', highlights: ['Cut `stops`'] }],
  skills: [{ name: 'Tools', level: 'daily', keywords: ['SQL', 'Excel | VBA'] }],
});
const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const read = async (file: string) => importResume(await readUpload(new TextEncoder().encode(file)));

describe('a Markdown file of ours', () => {
  it('gives every field as it was, whatever its texts hold', async () => {
    expect((await read(toMarkdownFile(resume))).resume).toEqual(resume);
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (name, line) => {
        const one = { ...resume, work: [{ name: `Dairy ${name}`, highlights: [`Cut ${line}`] }] };
        const file = await exportResume(one, 'md');
        expect(importResume(await readUpload(file)).resume).toEqual(one);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['with line breaks of Windows', (file: string) => file.replaceAll('\n', '\r\n')],
    ['with a mark of its encoding', (file: string) => `\uFEFF${file}`],
    ['with lines at its end', (file: string) => `${file}\n\n`],
  ])('is still ours %s', async (_, change) => {
    expect((await read(change(toMarkdownFile(resume)))).resume).toEqual(resume);
  });

  it('counts for what is read in it, where somebody changed that', async () => {
    const changed = toMarkdownFile(resume).replace('Cut \\`stops\\`', 'Cut waste');
    const { resume: now, hidden } = await read(changed);
    expect(now.work?.[0]?.highlights).toEqual(['Cut waste']);
    expect(JSON.stringify(now)).not.toContain('countryCode');
    expect(hidden).toHaveLength(1);
  });

  it.each([
    ['broken fields', (file: string) => file.replace('{"basics"', '{"bas')],
    ['no end', (file: string) => file.slice(0, -5)],
    ['text behind it', (file: string) => `${file}More.`],
  ])('with %s is read as any other text', async (_, change) => {
    expect((await read(change(toMarkdownFile(resume)))).resume.basics?.name).toBe('Ana Lima');
  });
});
