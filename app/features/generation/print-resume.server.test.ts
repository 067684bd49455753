import { afterAll, describe, expect, test } from 'vitest';
import { sharedPdfReaders } from '~/features/certification/certify.server';
import { FULL_RESUME } from '~/features/resume/testing/resumes';
import { layout, TEMPLATES } from '~/features/templates/template';
import { ofScripts, READABLE_SCRIPTS } from '~/features/templates/testing/of-scripts';
import { hardResumes } from '~/features/templates/testing/hard-resumes';
import { electrician, nurse, tightLetters } from '~/features/templates/testing/people';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { printResume } from './print-resume.server';

const printer = openBrowserPrinter();
afterAll(async () => {
  await printer.close();
  await sharedPdfReaders().close();
});

describe.each(TEMPLATES)('the %s design', (template) => {
  test.each([
    ['a resume of one page', electrician, {}],
    ['a resume of two pages', nurse, { paper: 'letter', density: 'airy' }],
    ['two pages fitted on one', nurse, { fitOnePage: true, density: 'dense' }],
    ['words whose letters touch', tightLetters, {}],
    ['every section there is', FULL_RESUME, { accent: 'plum' }],
  ] as const)('is certified by two readers for %s', async (_, resume, look) => {
    const printed = await printResume(printer, resume, layout.parse({ ...look, template }));
    expect(printed.certificate.problems).toEqual([]);
    expect(printed).toMatchObject({ layout: { template }, fallback: null });
    expect(printed.certificate.readers.map(({ order }) => order)).toEqual([true, true]);
  });
});

/** Each content in two designs, so that each design meets a third of them; in every one in the real lane. */
const sample = [
  ...Object.entries(hardResumes),
  ...READABLE_SCRIPTS.map((script) => [`in ${script}`, ofScripts[script] ?? {}] as const),
].flatMap(([name, resume], index) =>
  [index, index + 3].map((at) => ({
    name,
    resume,
    template: TEMPLATES[at % TEMPLATES.length] ?? 'classic',
  })),
);

test.each(sample)('$name are certified in $template, at 9 points at least', async (each) => {
  const asked = layout.parse({ template: each.template, fitOnePage: true });
  const { certificate, fallback } = await printResume(printer, each.resume, asked);
  expect(certificate.problems).toEqual([]);
  expect(fallback).toBeNull();
  expect(certificate.smallestType).toBeGreaterThanOrEqual(9);
});
