import { afterAll, describe, expect, test } from 'vitest';
import { sharedPdfReaders } from '~/features/certification/certify.server';
import { layout, TEMPLATES } from '~/features/templates/template';
import { ofScripts, READABLE_SCRIPTS } from '~/features/templates/testing/of-scripts';
import { hardResumes } from '~/features/templates/testing/hard-resumes';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { shareOf } from '~/testing/share-of';
import { printResume } from './print-resume.server';

const printer = openBrowserPrinter();
afterAll(async () => {
  await printer.close();
  await sharedPdfReaders().close();
});

const looks = TEMPLATES.flatMap((template) =>
  (['a4', 'letter'] as const).flatMap((paper) =>
    [false, true].map((fitOnePage) => ({ template, paper, fitOnePage })),
  ),
);

const RESUMES = [
  ...Object.entries(hardResumes),
  ...READABLE_SCRIPTS.map((script) => [script, ofScripts[script] ?? {}] as const),
];

// Before a landing each look prints some of them, and each of them is printed in some looks.
describe.each(looks)('$template on $paper, fitted: $fitOnePage', (look) => {
  test.each(shareOf(RESUMES, 4, looks.indexOf(look)))('certifies %s', async (_, resume) => {
    const { certificate, fallback } = await printResume(printer, resume, layout.parse(look));
    expect(certificate.problems).toEqual([]);
    expect(fallback).toBeNull();
    expect(certificate.smallestType).toBeGreaterThanOrEqual(9);
  });
});
