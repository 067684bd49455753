import { afterAll, describe, expect, it } from 'vitest';
import { exportResume } from '~/features/resume/export/export-resume';
import { jsonResume, type JsonResume } from '~/features/resume/json-resume';
import { FULL_RESUME } from '~/features/resume/testing/resumes';
import { layOut } from '~/features/templates/lay-out.server';
import { layout, TEMPLATES } from '~/features/templates/template';
import { hardResumes } from '~/features/templates/testing/hard-resumes';
import { ofScripts, READABLE_SCRIPTS } from '~/features/templates/testing/of-scripts';
import { electrician, nurse } from '~/features/templates/testing/people';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { importResume } from './import-resume';
import { readUpload } from './read-upload.server';

const printer = openBrowserPrinter();
afterAll(() => printer.close());

const read = async (bytes: Uint8Array): Promise<JsonResume> =>
  importResume(await readUpload(bytes)).resume;

const PEOPLE: readonly (readonly [name: string, resume: JsonResume])[] = [
  ['a nurse', nurse],
  ['an electrician', electrician],
  ['somebody with every section', FULL_RESUME],
  ...Object.entries(hardResumes),
  ...READABLE_SCRIPTS.map((script) => [script, ofScripts[script] ?? {}] as const),
];

describe('a PDF of ours', () => {
  it.each(PEOPLE.map(([name, resume], index) => ({ name, resume, template: TEMPLATES[index % TEMPLATES.length] ?? 'classic' })))('gives the same resume again: $name in $template', async ({ resume, template }) => {
    const pdf = await printer.print(await layOut(resume, layout.parse({ template })));
    expect(await read(pdf)).toEqual(jsonResume.parse(resume));
  });
}); // prettier-ignore

describe.each(['json', 'md'] as const)('a .%s file of ours', (ending) => {
  it.each(PEOPLE)('gives the same resume again: %s', async (_, resume) => {
    const again = await read(await exportResume(resume, ending));
    delete again['$schema'];
    expect(again).toEqual(jsonResume.parse(resume));
  });
});

const plain = (words: string | undefined): string =>
  (words ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What machines ask for, however it was printed. */
const keyFields = ({ basics, work = [] }: JsonResume) => ({
  name: plain(basics?.name),
  email: basics?.email ?? '',
  work: work.map(({ name, position, startDate, endDate, highlights = [] }) => ({
    ...{ name: plain(name), position: plain(position), start: startDate ?? '', end: endDate ?? '' },
    highlights: highlights.map(plain),
  })),
});

describe.each(['docx', 'html', 'txt'] as const)('a .%s file of ours', (ending) => {
  it.each([
    ['a nurse', nurse] as const,
    ['an electrician', electrician] as const,
    ...READABLE_SCRIPTS.map((script) => [script, ofScripts[script] ?? {}] as const),
  ])('gives its fields again: %s', async (_, resume) => {
    const again = keyFields(await read(await exportResume(resume, ending)));
    expect(again).toEqual(keyFields(resume));
  });
});
