import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { jsonResume, type JsonResume } from '../json-resume';
import { FULL_RESUME, HOSTILE_RESUME } from '../testing/resumes';
import { missingInOrder, stringsOf, textsOfResume } from '../testing/texts-of-resume';
import { readDocx } from './testing/read-docx';
import { toDocx } from './docx';
import { PLAIN_WORD_LOOK } from './word-look';
import { toHtml } from './html';
import { toJson } from './json';
import { toMarkdown } from './markdown';
import { toPlainText } from './plain-text';
import { textOfHtml } from './testing/text-of-html';

const renderMarkdown = (markdown: string): string =>
  micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

const readers: [string, (resume: JsonResume) => Promise<string>][] = [
  ['Markdown', (resume) => Promise.resolve(textOfHtml(renderMarkdown(toMarkdown(resume))))],
  ['plain text', (resume) => Promise.resolve(toPlainText(resume))],
  ['HTML', (resume) => Promise.resolve(textOfHtml(toHtml(resume)))],
  ['DOCX', async (resume) => readDocx(await toDocx(resume)).text],
];

describe.each(readers)('a resume as %s', (form, read) => {
  // Word has the dates at the end of the line, after the place.
  const expected = (resume: JsonResume): string[] =>
    form === 'DOCX'
      ? textsOfResume(resume).filter((text) => text !== 'Leeds')
      : textsOfResume(resume);

  it.each([
    ['full', FULL_RESUME],
    ['hostile', HOSTILE_RESUME],
  ])('has every text of a %s resume, in order, as it was typed', async (_, resume) => {
    expect(missingInOrder(await read(resume), expected(resume))).toEqual([]);
  });

  it('has every string of the document', async () => {
    const text = (await read(FULL_RESUME)).replace(/\s+/g, ' ');
    const lost = stringsOf(FULL_RESUME)
      .flatMap((string) => string.split('\n'))
      .filter((string) => string !== 'anhob' && !text.includes(string));
    expect(lost).toEqual([]);
  });

  it('is a document even of an empty resume', async () => {
    await expect(read({})).resolves.toEqual(expect.any(String));
  });
});

describe('toMarkdown', () => {
  const rendered = renderMarkdown(toMarkdown(HOSTILE_RESUME));

  it('lets no text become markup', () => {
    const tags = new Set([...rendered.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag));
    expect([...tags].sort()).toEqual(['a', 'br', 'h1', 'h2', 'h3', 'li', 'p', 'strong', 'ul']);
  });

  it('links nowhere but where an address was typed in full', () => {
    const links = [...rendered.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect(href).toMatch(/^(https:\/\/|mailto:)/);
  });

  it('leaves plain words alone', () => {
    const markdown = toMarkdown(FULL_RESUME);
    expect(markdown).toContain('anh_obrien@example.org');
    expect(markdown).toContain('- Cut medication errors by 30 % within 6 months');
    expect(markdown).toContain('## WORK EXPERIENCE\n\n### St. James’s University Hospital\n\n');
    expect(markdown).toContain('Senior Staff Nurse \\| Mar 2019 – Present \\| Leeds\n');
  });
});

describe('toHtml', () => {
  it('has no script, and no address of another kind than web, mail and phone', () => {
    const page = toHtml(HOSTILE_RESUME);
    expect(page).not.toMatch(/<script|<img|<h1>Pwned|\son\w+="/i);
    for (const [, href] of page.matchAll(/href="([^"]*)"/g)) {
      expect(href).toMatch(/^(https?:|mailto:|tel:)/);
    }
    expect(toHtml(FULL_RESUME)).toContain('href="https://anh.example.org/cv?a=1&amp;b=2"');
  });

  it('tells language, direction and title', () => {
    expect(toHtml(FULL_RESUME)).toContain('<html lang="en-GB" dir="ltr">');
    expect(toHtml(FULL_RESUME)).toContain('<title>Nguyễn Thị Ánh O’Brien-Šťastná – Resume</title>');
    expect(toHtml({ meta: { cvstomize: { language: 'ar' } } })).toContain('lang="ar" dir="rtl"');
    expect(toHtml({ meta: { cvstomize: { language: '"><b>' } } })).toContain('lang="en"');
  });
});

describe('toPlainText', () => {
  it('has no line of more than 80 columns but for a word that is longer', () => {
    const long = toPlainText({
      ...FULL_RESUME,
      basics: { ...FULL_RESUME.basics, summary: '数据分析'.repeat(5).concat(' ').repeat(8) },
    });
    for (const line of `${toPlainText(FULL_RESUME)}${long}`.split('\n')) {
      const columns = line.length + (line.match(/\p{Script=Han}/gu)?.length ?? 0);
      if (line.trim().includes(' ')) expect(columns).toBeLessThanOrEqual(80);
      expect(line).not.toMatch(/\|$/);
    }
  });
});

describe('toDocx', () => {
  it('has headings, points and language of Word itself', async () => {
    const { document, styles, properties } = readDocx(await toDocx(FULL_RESUME));
    expect(document.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1);
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(12);
    expect(document.match(/<w:numPr>/g)).toHaveLength(7);
    expect(document).not.toMatch(
      /<w:tbl>|<w:txbxContent>|<w:headerReference|<w:cols [^>]*w:num="2"/,
    );
    expect(styles).toContain('w:val="en-GB"');
    expect(properties).toContain('Nguyễn Thị Ánh O’Brien-Šťastná – Resume');
  });

  it('has the paper, colour and type that it is given, and says no more of who made it', async () => {
    const look = {
      ...PLAIN_WORD_LOOK,
      paper: 'letter',
      accent: '65285A',
      font: 'Garamond',
    } as const;
    const { document, styles, properties } = readDocx(await toDocx(FULL_RESUME, look));
    expect(document).toContain('<w:pgSz w:w="12240" w:h="15840"');
    expect(styles).toContain('w:val="65285A"');
    expect(styles).toContain('w:ascii="Garamond"');
    expect(document).not.toContain('<w:bidi/>');
    expect(properties).not.toMatch(/Un-named|docx/i);
  });

  it('runs from right to left where its language does', async () => {
    const { document } = readDocx(
      await toDocx({
        basics: { name: 'דנה לוי', summary: 'מנתחת נתונים' },
        meta: { cvstomize: { language: 'he' } },
      }),
    );
    expect(document.match(/<w:bidi\/>/g)).toHaveLength(document.match(/<w:p>/g)?.length ?? 0);
    expect(document).toContain('<w:rtl/>');
    expect(document).toContain('תקציר');
  });

  it('links only to web, mail and phone', async () => {
    const { relationships } = readDocx(await toDocx(HOSTILE_RESUME));
    expect(relationships).not.toMatch(/javascript:|data:|user:pass/);
  });
});

describe('toJson', () => {
  it('carries the whole document, what others added to it included', () => {
    const resume = jsonResume.parse({ ...FULL_RESUME, 'x-other': { kept: true } });
    expect(JSON.parse(toJson(resume))).toMatchObject(resume);
    expect(jsonResume.parse(JSON.parse(toJson(resume)))).toMatchObject(resume);
  });
});
