import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportResume } from '~/features/resume/export/export-resume';
import { makeDocx, paragraph } from '../testing/make-docx';
import { readDocx } from './read-docx';

const SECRET = 'Perfect in every way';
const SEEN = paragraph('Nela Novak');
const shaded = (fill: string) => `<w:shd w:val="clear" w:fill="${fill}"/>`;
const white = '<w:color w:val="FFFFFF"/>';

const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const style = (id: string, inside: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`;

describe('readDocx', () => {
  it('reads headings, lists, tables, headers and text boxes', () => {
    const body = [
      paragraph('Work', '', '<w:pStyle w:val="Kop1"/>'),
      paragraph('Repaired pumps', '', '<w:numPr><w:numId w:val="3"/></w:numPr>'),
      `<w:tbl>${row(cell(paragraph('2019 - 2021')), cell(paragraph('Fitter')))}${row(cell(paragraph('A') + paragraph('B')), cell(paragraph('C')))}</w:tbl>`,
      `<w:p><w:r><w:t>Host</w:t><mc:AlternateContent><mc:Choice><wps:wsp><wps:txbx><w:txbxContent>${paragraph('In a box')}</w:txbxContent></wps:txbx></wps:wsp></mc:Choice><mc:Fallback>${paragraph('In a box')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      '<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t></w:r></w:p>',
    ].join('');
    const file = makeDocx(body, {
      'word/styles.xml': `<w:styles>${style('Kop1', '<w:name w:val="heading 1"/>')}</w:styles>`,
      'word/header1.xml': `<w:hdr>${SEEN}</w:hdr>`,
      'word/header2.xml': `<w:hdr>${SEEN}</w:hdr>`,
    });
    expect(readDocx(file)).toEqual({
      text: 'Nela Novak\n\n# Work\n- Repaired pumps\n2019 - 2021\tFitter\nA\nB\nC\nIn a box\nHost\nA\tB',
      hidden: [],
      columns: false,
    });
  });

  it('reads lists of a style, rows of a table, symbols and where links lead', () => {
    const listStyle = (id: string, inside: string) => style(id, `<w:name w:val="${id}"/>${inside}`);
    const item = (words: string, id: string) => paragraph(words, '', `<w:pStyle w:val="${id}"/>`);
    const body = [
      '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>LinkedIn</w:t></w:r></w:hyperlink></w:p>',
      item('Cut costs', 'List Bullet'),
      item('Sold bikes', 'Own'),
      `<w:tbl>${row(cell(paragraph('2019')), cell(paragraph('Fitter, Velo') + item('Fixed bikes', 'Own')))}</w:tbl>`,
      '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:tab/><w:t>Kept books</w:t></w:r></w:p>',
    ].join('');
    const file = makeDocx(body, {
      'word/styles.xml': `<w:styles>${listStyle('List Bullet', '')}${listStyle('Own', '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>')}</w:styles>`,
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="rId9" Target="https://www.linkedin.com/in/nela"/></Relationships>',
    });
    expect(readDocx(file).text).toBe(
      'LinkedIn https://www.linkedin.com/in/nela\n- Cut costs\n- Sold bikes\n2019\tFitter, Velo\n- Fixed bikes\n\uf0b7\tKept books',
    );
  });

  it.each<[string, string, string]>([
    ['that vanishes', 'switched_off', paragraph(SECRET, '<w:vanish/>')],
    ['in white', 'same_colour', paragraph(SECRET, white)],
    ['in almost white', 'same_colour', paragraph(SECRET, '<w:color w:val="FAFAFA"/>')],
    ['in the colour of its shading', 'same_colour', paragraph(SECRET, `<w:color w:val="1F3864"/>${shaded('1F3864')}`)],
    ['of half a point', 'tiny', paragraph(SECRET, '<w:sz w:val="1"/>')],
    ['of a style that vanishes', 'switched_off', paragraph(SECRET, '', '<w:pStyle w:val="Child"/>')],
  ])('leaves out text %s, and says so', (_, way, hidden) => {
    const styles = style('Base', '<w:rPr><w:vanish/></w:rPr>') + style('Child', '<w:basedOn w:val="Base"/>'); // prettier-ignore
    const file = makeDocx(SEEN + hidden, { 'word/styles.xml': `<w:styles>${styles}</w:styles>` });
    expect(readDocx(file)).toMatchObject({
      text: 'Nela Novak',
      hidden: [{ text: expect.stringContaining(SECRET) as string, way }],
    });
  }); // prettier-ignore

  it.each<[string, string]>([
    ['in white on a shaded paragraph', paragraph(SECRET, white, shaded('1F3864'))],
    ['in white on a shaded run', paragraph(SECRET, white + shaded('000000'))],
    ['in white, highlighted', paragraph(SECRET, `${white}<w:highlight w:val="darkBlue"/>`)],
    ['in white in a dark cell', `<w:tbl>${row(cell(paragraph(SECRET, white), shaded('333333')))}</w:tbl>`],
    ['in white in a table with a style', `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>${row(cell(paragraph(SECRET, white)))}</w:tbl>`],
    ['in white in a dark box', `<w:p><w:r><wps:wsp><wps:spPr><a:solidFill><a:srgbClr val="203040"/></a:solidFill></wps:spPr><wps:txbx><w:txbxContent>${paragraph(SECRET, white)}</w:txbxContent></wps:txbx></wps:wsp></w:r></w:p>`],
    ['in white before a picture behind the text', `<w:p><w:r><wp:anchor behindDoc="1"/></w:r></w:p>${paragraph(SECRET, white)}`],
    ['that does not vanish', paragraph(SECRET, '<w:vanish w:val="0"/>')],
    ['behind a mark that would vanish', paragraph(SECRET, '', '<w:rPr><w:vanish/></w:rPr>')],
  ])('keeps text %s', (_, body) => {
    const { text, hidden } = readDocx(makeDocx(body));
    expect(text).toContain(SECRET);
    expect(hidden).toEqual([]);
  }); // prettier-ignore

  it('reads the Word files we make', async () => {
    const file = await exportResume(
      {
        basics: { name: 'Nela Novak', email: 'nela@example.org' },
        work: [{ name: 'Halden', position: 'Fitter', highlights: ['Repaired 40 pumps a week'] }],
      },
      'docx',
    );
    const { text, hidden } = readDocx(file);
    expect(text).toMatch(
      /Nela Novak[\s\S]*nela@example\.org[\s\S]*# .*\n[\s\S]*- Repaired 40 pumps a week/,
    );
    expect(hidden).toEqual([]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['another ZIP file', zipSync({ 'a.txt': strToU8('x') }), /no Word document/],
    ['a file that is cut off', makeDocx(SEEN).slice(0, -30), /damaged/],
    ['a part that swells', makeDocx(`<w:p>${' '.repeat(13 * 1024 * 1024)}</w:p>`), /far more/],
    ['declared entities', zipSync({ 'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>') }), /no program builds/],
    ['parts without end in one another', makeDocx('<w:p>'.repeat(5_000)), /no program builds/],
  ])('refuses %s', (_, file, said) => {
    expect(() => readDocx(file)).toThrow(said);
  }); // prettier-ignore

  it('refuses a file with a password', () => {
    const file = Buffer.from(makeDocx(SEEN));
    const entry = file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    file.writeUInt16LE(1, entry + 8);
    expect(() => readDocx(file)).toThrow(/password/);
  });

  it('tells any damage to a file in words', () => {
    const whole = Buffer.from(makeDocx(SEEN));
    for (let at = 0; at < whole.length; at += 1) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      try {
        readDocx(broken);
      } catch (error) {
        expect(error).toMatchObject({ kind: 'invalid' });
      }
    }
  });
});
