import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { FULL_RESUME } from '~/features/resume/testing/resumes';
import type { JsonResume } from '~/features/resume/json-resume';
import { openBrowserPrinter } from '~/platform/pdf/browser-printer.server';
import type { Certificate } from './certificate';
import { certify, sharedPdfReaders } from './certify.server';
import { plainPage } from './testing/plain-page';

const printer = openBrowserPrinter();
afterAll(async () => {
  await printer.close();
  await sharedPdfReaders().close();
});

type Mistake = NonNullable<Parameters<typeof plainPage>[1]>;

async function certifyPage(mistake: Mistake = {}, resume: JsonResume = FULL_RESUME) {
  const pdf = await printer.print(plainPage(resume, mistake));
  return certify(pdf, FULL_RESUME);
}

const wrongFields = ({ readers }: Certificate): string[][] =>
  readers.map(({ fields }) =>
    Object.entries(fields).flatMap(([path, { ok }]) => (ok ? [] : [path])),
  );

describe('certify', () => {
  it('finds every field of a plain page with both readers, in order', async () => {
    const certificate = await certifyPage();
    expect(certificate.problems).toEqual([]);
    expect(certificate).toMatchObject({
      ok: true,
      pages: 1,
      tagged: true,
      title: 'Nguyễn Thị Ánh O’Brien-Šťastná – Resume',
      language: 'en',
    });
    // The plain page is set in 8 points.
    expect(certificate.smallestType).toBe(8);
    expect(certificate.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(certificate.fonts.length).toBeGreaterThan(0);
    expect(certificate.readers.map(({ name }) => name)).toEqual(['pdf.js', 'PDFium']);
    for (const { fields, order } of certificate.readers) {
      expect(order).toBe(true);
      expect(Object.keys(fields)).toEqual(
        expect.arrayContaining([
          '/basics/name',
          '/basics/email',
          '/basics/phone',
          '/basics/location',
          '/basics/url',
          'headings/work',
          '/work/0/name',
          '/work/0/position',
          '/work/0/dates',
          '/work/1/highlights/1',
          '/education/0/institution',
          '/skills/0/keywords/1',
          '/certificates/0/name',
        ]),
      );
      expect(fields['/work/0/dates']).toEqual({
        expected: 'Mar 2019 – Present',
        read: 'Mar 2019 - Present',
        ok: true,
      });
    }
  });

  it('follows text over page breaks', async () => {
    const certificate = await certifyPage({ css: 'p { margin: 0 0 4mm; }' });
    expect(certificate.pages).toBeGreaterThan(1);
    expect(certificate.problems).toEqual([]);
  });

  it('refuses two columns, which machines read across', async () => {
    const certificate = await certifyPage({ css: 'main { column-count: 2; }' });
    expect(certificate.ok).toBe(false);
    expect(certificate.problems.join('\n')).toContain('row by row across the page');
    const [written, placed] = wrongFields(certificate);
    expect(written).toEqual([]);
    expect(placed?.length).toBeGreaterThan(3);
  });

  it('refuses letter-spaced headings', async () => {
    const certificate = await certifyPage({ css: 'h2 { letter-spacing: .5em; }' });
    expect(certificate.ok).toBe(false);
    expect(certificate.problems.join('\n')).toContain('letters stand so far apart');
    expect(wrongFields(certificate).flat()).toContain('headings/work');
  });

  it('names a missing heading', async () => {
    const certificate = await certifyPage({
      change: (body) => body.replace('<h2>EDUCATION</h2>', '<h2>My journey</h2>'),
    });
    expect(certificate.ok).toBe(false);
    expect(wrongFields(certificate)).toEqual([['headings/education'], ['headings/education']]);
    expect(certificate.problems).toEqual([
      'Machines do not find the heading “EDUCATION” on a line of its own.',
    ]);
  });

  it('wants a heading to have its line alone', async () => {
    const certificate = await certifyPage({
      change: (body) => body.replace('<h2>EDUCATION</h2>', '<p>EDUCATION of mine</p>'),
    });
    expect(wrongFields(certificate)).toEqual([['headings/education'], ['headings/education']]);
  });

  it('says which phone number is read instead', async () => {
    const certificate = await certifyPage({
      change: (body) => body.replace('7946 0958', '7946 0959'),
    });
    expect(certificate.ok).toBe(false);
    expect(certificate.problems).toEqual([
      'Machines read “+44 20 7946 0959” instead of the phone number “+44 20 7946 0958”.',
    ]);
    expect(certificate.readers[0]?.fields['/basics/phone']).toEqual({
      expected: '+44 20 7946 0958',
      read: '+44 20 7946 0959',
      ok: false,
    });
  });

  it.each([
    ['a digit more', '7946 0958', '7946 09581', '/basics/phone'],
    ['another mail host', 'anh_obrien@example.org', 'anh_obrien@example.orgs', '/basics/email'],
    ['a changed number', 'by 30 % within', 'by 80 % within', '/work/0/highlights/1'],
    ['a changed year', 'Sep 2015 – Feb 2019', 'Sep 2016 – Feb 2019', '/work/1/dates'],
    ['a missing accent', 'Šťastná', 'Stastna', '/basics/name'],
    ['a lost title', '<span>Staff Nurse</span>', '', '/work/1/position'],
    ['a lost keyword', ', Tracheostomy care', '', '/skills/0/keywords/1'],
  ])('notices %s', async (_, printed, instead, path) => {
    const certificate = await certifyPage({
      change: (body) => {
        expect(body).toContain(printed);
        return body.replace(printed, instead);
      },
    });
    expect(certificate.ok).toBe(false);
    expect(wrongFields(certificate)).toEqual([[path], [path]]);
  });

  it.each<[string, JsonResume]>([
    ['jobs', { ...FULL_RESUME, work: [...(FULL_RESUME.work ?? [])].reverse() }],
    [
      'points',
      {
        ...FULL_RESUME,
        work: FULL_RESUME.work?.map((job) => ({
          ...job,
          highlights: [...(job.highlights ?? [])].reverse(),
        })),
      },
    ],
  ])('notices swapped %s, all of which are read', async (_, printed) => {
    const certificate = await certifyPage({}, printed);
    expect(certificate.ok).toBe(false);
    expect(certificate.readers.map(({ order }) => order)).toEqual([false, false]);
    expect(certificate.problems).toEqual([
      'Sections or entries are read in another order than that of the resume.',
    ]);
  });

  it('notices swapped sections', async () => {
    const certificate = await certifyPage({
      change: (body) =>
        body.replace(
          /(<section><h2>WORK EXPERIENCE[^]*?<\/section>)([^]*)(<section><h2>EDUCATION[^]*?<\/section>)/,
          '$3$2$1',
        ),
    });
    expect(certificate.readers.map(({ order }) => order)).toEqual([false, false]);
    expect(wrongFields(certificate)).toEqual([[], []]);
  });

  it('says that a picture of a page has no text', async () => {
    const document = await PDFDocument.create();
    document.addPage().drawRectangle({ width: 200, height: 20 });
    const certificate = await certify(await document.save(), FULL_RESUME);
    expect(certificate.ok).toBe(false);
    expect(certificate.problems[0]).toContain('no text that a machine can read');
    expect(certificate.readers.map(({ order }) => order)).toEqual([false, false]);
  });

  it('names a font that is not embedded', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    document.addPage().drawText('Ada Lovelace', { font, x: 50, y: 700 });
    const certificate = await certify(await document.save(), { basics: { name: 'Ada Lovelace' } });
    expect(certificate.fonts).toEqual([
      { name: 'Helvetica', embedded: false, type: expect.any(String) as string },
    ]);
    expect(certificate.problems).toEqual([
      'The PDF is not tagged: screen readers and some machines lose its structure.',
      'The font Helvetica is not embedded: other computers show another one instead.',
    ]);
    expect(certificate.readers.every(({ fields }) => fields['/basics/name']?.ok)).toBe(true);
  });

  it('names a Type 3 font, even where it is read well', async () => {
    const certificate = await certify(await type3Pdf(), { basics: { name: 'AAA' } });
    expect(certificate.ok).toBe(false);
    expect(certificate.problems.join('\n')).toContain('is a Type 3 font');
  });

  it('takes the resume that the PDF carries when it is given none', async () => {
    const pdf = await printer.print({
      ...plainPage(FULL_RESUME),
      attachment: {
        name: 'resume.json',
        mimeType: 'application/json',
        description: 'JSON Resume',
        bytes: new TextEncoder().encode(JSON.stringify(FULL_RESUME)),
      },
    });
    const certificate = await certify(pdf, null);
    expect(certificate.problems).toEqual([]);
    expect(certificate.ok).toBe(true);
    expect(certificate.readers[1]?.fields['/work/0/name']?.expected).toBe(
      'St. James’s University Hospital',
    );
  });

  it('tells what is read of an unknown PDF', async () => {
    const pdf = await printer.print(plainPage(FULL_RESUME));
    const certificate = await certify(pdf, null);
    expect(certificate.readers[0]?.fields).toMatchObject({
      '/basics/name': { expected: '', read: "Nguyễn Thị Ánh O'Brien-Šťastná", ok: true },
      '/basics/email': { expected: '', read: 'anh_obrien@example.org', ok: true },
      '/basics/phone': { expected: '', read: '+44 20 7946 0958', ok: true },
      'headings/0': { read: 'SUMMARY' },
      'headings/1': { read: 'WORK EXPERIENCE' },
    });
    expect(certificate.ok).toBe(true);
  });
});

/** A page with text in a font whose glyphs are drawings. */
async function type3Pdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { context } = document;
  const glyph = context.register(context.stream('1000 0 0 0 750 750 d1 0 0 750 750 re f'));
  const toUnicode = context.register(
    context.stream(
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <61> <0041> endbfchar endcmap end',
    ),
  );
  const font = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type3',
      FontBBox: [0, 0, 750, 750],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      CharProcs: { square: glyph },
      Encoding: { Type: 'Encoding', Differences: [97, PDFName.of('square')] },
      FirstChar: 97,
      LastChar: 97,
      Widths: [800],
      Resources: {},
      ToUnicode: toUnicode,
    }),
  );
  const page = document.addPage();
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font } }));
  page.node.set(
    PDFName.of('Contents'),
    context.register(context.stream('BT /F1 20 Tf 50 700 Td (aaa) Tj ET')),
  );
  document.catalog.set(PDFName.of('Lang'), PDFString.of('en'));
  return document.save();
}
