import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowserPrinter, type BrowserPrinter } from '~/platform/pdf/browser-printer.server';
import { shareOf } from '~/testing/share-of';
import type { JsonResume } from '~/features/resume/json-resume';
import { findUnprintable, layOut, missingGlyphs } from './lay-out.server';
import { facesOf } from './fonts/families';
import { layout, TEMPLATES, type Layout } from './template';
import { ofScripts } from './testing/of-scripts';
import { electrician, hebrew, nurse, polyglot } from './testing/people';
import { readPdf } from './testing/read-pdf';

let printer: BrowserPrinter;
beforeAll(() => {
  printer = openBrowserPrinter();
});
afterAll(() => printer.close());

const print = async (resume: JsonResume, given: Partial<Layout> = {}) =>
  printer.print(await layOut(resume, layout.parse(given)));

describe.each(TEMPLATES)('the %s template', (template) => {
  it.each([
    ['a one-page resume', 'electrician', electrician, 1],
    ['a two-page resume', 'nurse', nurse, 2],
  ])('reads back %s in its kept order', async (_, name, resume, pages) => {
    const pdf = await print(resume, { template });
    const read = await readPdf(pdf);
    expect(read.pages).toBe(pages);
    const prose = read.text.split('\n').filter((line) => !/\||\d{4}$/.test(line));
    for (const line of prose) expect(line.length).toBeLessThanOrEqual(100);
    await expect(read.text).toMatchFileSnapshot(`testing/text-order/${name}-${template}.txt`);
  });

  it('embeds static faces only, the bold one named so, in less than 300 kB', async () => {
    const pdf = await print(nurse, { template });
    const source = Buffer.from(pdf).toString('latin1');
    const fonts = [...source.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map((match) => match[1]);
    expect(fonts.some((font) => /Bold/.test(font ?? ''))).toBe(true);
    expect(source).not.toMatch(/\/Subtype \/Type3/);
    expect(source.match(/\/FontFile2 /g)?.length).toBe(new Set(fonts).size);
    expect(pdf.byteLength).toBeLessThan(300_000);
  });

  it('gives back every script', async () => {
    const { text } = await readPdf(await print(polyglot, { template }));
    for (const words of [
      'Trần Thị Hồng Nhung',
      'Łódź, İzmir, Þingeyri, Saß, Çeşme',
      'Ελληνική Τράπεζα Αθηνών',
      'Перевела 3 романа; їжак, ђак, қала.',
      '完成了一百二十份合同的翻译。',
      '東京でカタカナとひらがな。',
      '서울에서 열린 회의 열두 건을 통역했습니다.',
      // pdf.js gives words of a line from left to right, whatever their direction.
      'בית',
      'התרגום',
      'תרגמה',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('sets a Hebrew resume from right to left', async () => {
    const request = await layOut(hebrew, layout.parse({ template }));
    expect(request).toMatchObject({ language: 'he', direction: 'rtl' });
    const { text, language } = await readPdf(await printer.print(request));
    expect(language).toBe('he');
    expect(text.split('\n')[0]?.split(' ').toSorted()).toEqual(['לוי', 'נועה']);
    // Months and the end of a range are in the language of the page.
    expect(text).toContain('היום – 2019 אפריל');
  });

  it('fits two pages on one when asked, and only then', async () => {
    expect((await readPdf(await print(nurse, { template }))).pages).toBe(2);
    const fitted = await readPdf(await print(nurse, { template, fitOnePage: true }));
    expect(fitted.pages).toBe(1);
    expect(fitted.smallestType).toBeGreaterThanOrEqual(9);
  });

  it('prints as designed what cannot be fitted', async () => {
    const long = { ...nurse, work: Array.from({ length: 5 }, () => nurse.work ?? []).flat() };
    const asked = await readPdf(await print(long, { template, fitOnePage: true }));
    const plain = await readPdf(await print(long, { template }));
    expect(asked.pages).toBeGreaterThan(1);
    expect(asked.smallestType).toBe(plain.smallestType);
  });

  it('parts nothing that belongs together by a page break, and names each heading once', async () => {
    const starts = [
      ...['•', 'Clinical:', 'Leading:', 'Filler'],
      ...[...(nurse.work ?? []), ...(nurse.certificates ?? [])].map(({ name }) => name ?? ''),
      ...(nurse.volunteer ?? []).map(({ organization }) => organization ?? ''),
      ...(nurse.education ?? []).map(({ institution }) => institution ?? ''),
    ];
    const heights = Array.from({ length: 24 }, (_, lines) => lines);
    for (const lines of shareOf(heights, 3, TEMPLATES.indexOf(template))) {
      const filler = Array.from({ length: lines }, (_, line) => `Line ${line + 1} of filler.`);
      const resume: JsonResume = {
        ...nurse,
        work: [{ name: 'Filler', position: 'Filler', highlights: filler }, ...(nurse.work ?? [])],
      };
      const { pageTexts, outline } = await readPdf(await print(resume, { template }));
      expect(new Set(outline).size).toBe(outline.length);
      expect(
        outline.filter((title) => title.slice(0, title.length / 2).repeat(2) === title),
      ).toEqual([]);
      for (const page of pageTexts.slice(1)) {
        const [first = ''] = page.trimStart().split('\n');
        expect(/^[A-Z ]+$/.test(first) || starts.some((start) => first.includes(start))).toBe(true);
      }
      for (const page of pageTexts.slice(0, -1)) {
        const last = page.trimEnd().split('\n').at(-1) ?? '';
        expect(last).not.toMatch(/^[A-Z ]+$/);
        expect(nurse.work?.map((job) => job.name)).not.toContain(last);
        expect(last).not.toMatch(/\d{4} – (Present|\w{3} \d{4})$/);
      }
    }
  });
});

describe('a printed resume', () => {
  it('says who it is about, in which language, and carries its JSON Resume', async () => {
    const read = await readPdf(await print(nurse));
    expect(read).toMatchObject({
      title: 'Zoë Nguyễn-Ørsted – Resume',
      author: 'Zoë Nguyễn-Ørsted',
      language: 'en',
      tagged: true,
    });
    expect(JSON.parse(read.attachments['resume.json'] ?? '')).toEqual(nurse);
    expect(read.outline).toContain('WORK EXPERIENCE');
  });

  it('has the same bytes each time it is printed', async () => {
    const first = await print(nurse);
    await print(electrician);
    expect(Buffer.from(await print(nurse)).equals(Buffer.from(first))).toBe(true);
  });

  it.each(['a4', 'letter'] as const)('is on %s paper', async (paper) => {
    const { size } = await readPdf(await print(electrician, { paper }));
    const [width = 0, height = 0] = paper === 'a4' ? [595.3, 841.9] : [612, 792];
    // Chromium rounds the paper up to whole CSS pixels.
    expect(size[0]).toBeGreaterThanOrEqual(width - 0.1);
    expect(size[0]).toBeLessThan(width + 1);
    expect(size[1]).toBeGreaterThanOrEqual(height - 0.1);
    expect(size[1]).toBeLessThan(height + 1);
  });

  it('is denser or airier as asked', async () => {
    const heights = await Promise.all(
      (['dense', 'normal', 'airy'] as const).map(async (density) => {
        const { lowest } = await readPdf(await print(electrician, { density }));
        return lowest;
      }),
    );
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
    expect(new Set(heights).size).toBe(3);
  });

  it('shows no markup, override or script that was typed into a field', async () => {
    const hostile: JsonResume = {
      basics: {
        name: '<script>alert(1)</script>\u202eevil\u0000',
        url: 'javascript:alert(1)',
        summary: '</style><img src=x onerror=alert(1)> & "quoted" \u200bhidden',
      },
    };
    const pdf = await print(hostile);
    const { text } = await readPdf(pdf);
    expect(text).toContain('<script>alert(1)</script>evil');
    expect(text).toContain('</style><img src=x onerror=alert(1)> & "quoted" hidden');
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('/URI (javascript');
  });

  it('prints an empty resume as an empty page', async () => {
    const read = await readPdf(await print({}));
    expect(read).toMatchObject({ pages: 1, text: '', title: 'Resume' });
  });
});

describe('missingGlyphs', () => {
  it('names what no font can show, once', async () => {
    const resume = { basics: { name: 'Ana 🦄', summary: 'ᚠ and 🦄 and 中' } };
    expect(await missingGlyphs(resume, layout.parse({}))).toEqual(['🦄', 'ᚠ']);
  });

  it.each(TEMPLATES)('names nothing of the scripts that %s knows', async (template) => {
    for (const resume of [nurse, electrician, polyglot, hebrew]) {
      expect(await missingGlyphs(resume, layout.parse({ template }))).toEqual([]);
    }
  });
});

it.each(Object.entries(ofScripts))('has every letter of a resume in %s', async (_, resume) => {
  for (const template of TEMPLATES) {
    expect(await missingGlyphs(resume, layout.parse({ template }))).toEqual([]);
  }
});

it('shows Chinese characters in a Japanese resume in their Japanese form', async () => {
  const { body } = await layOut(ofScripts['Japanese'] ?? {}, layout.parse({}));
  const chinese = await layOut(
    { ...ofScripts['Japanese'], meta: { cvstomize: { language: 'zh' } } },
    layout.parse({}),
  );
  expect(body.length).not.toBe(chinese.body.length);
});

describe('findUnprintable', () => {
  it('names the templates that can print what this one cannot', async () => {
    const resume = { basics: { name: 'Ana ✔' } };
    expect(await findUnprintable(resume, layout.parse({ template: 'minimal' }))).toBeUndefined();
    expect(await findUnprintable(resume, layout.parse({ template: 'modern' }))).toEqual({
      characters: ['✔'],
      templates: ['minimal'],
    });
    const unicorn = { basics: { name: '🦄' } };
    expect((await findUnprintable(unicorn, layout.parse({})))?.templates).toEqual([]);
  });
});

it('keeps every face that a template uses under the Open Font License', async () => {
  const packages = TEMPLATES.flatMap((template) =>
    facesOf(template).map(({ file }) => file.split('/').slice(0, 2).join('/')),
  );
  for (const name of new Set(packages)) {
    const license = await readFile(`node_modules/${name}/LICENSE_FONT`, 'utf8');
    expect(license).toContain('SIL OPEN FONT LICENSE');
  }
});
