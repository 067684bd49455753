import { afterAll, describe, expect, test } from 'vitest';
import { sharedPdfReaders } from '~/features/certification/certify.server';
import { FULL_RESUME } from '~/features/resume/testing/resumes';
import { layout, TEMPLATES } from '~/features/templates/template';
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
