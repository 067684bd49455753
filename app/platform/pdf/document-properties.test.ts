import { describe, expect, it } from 'vitest';
import { withProperties } from './document-properties';
import { readPdfObjects, UnknownPdfForm } from './pdf-objects';

const properties = { title: 'A & <B>', author: 'Ada', language: 'en-GB' };

/** A PDF in the form that Chromium writes. */
function pdfOf(objects: readonly string[], trailer = '/Root 1 0 R\n/Info 2 0 R'): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((content, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${content}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<</Size ${objects.length + 1}\n${trailer}>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const CATALOG = '<</Type /Catalog\n/Pages 3 0 R\n/Lang (en)>>';
const INFO = "<</Title (mark)\n/CreationDate (D:20261121023503+00'00')>>";
const PAGES = '<</Type /Pages\n/Count 0>>';
const LINK = '<</Type /Annot\n/Subtype /Link\n/A <</S /URI\n/URI (https://a.org/\\(b\\))>>>>';
const plain = pdfOf([CATALOG, INFO, PAGES, LINK]);

describe('withProperties', () => {
  const written = Buffer.from(withProperties(plain, properties)).toString('latin1');

  it('replaces what Chromium said of the document', () => {
    expect(written).toContain('/Title (A & <B>)');
    expect(written).toContain('/Producer (CVstomize)');
    expect(written).toContain('/Lang (en-GB)');
    expect(written).toContain('<rdf:li xml:lang="x-default">A &amp; &lt;B&gt;</rdf:li>');
    expect(written).not.toMatch(/mark|CreationDate|Lang \(en\)/);
  });

  it('names a bookmark once, and parts the label of a list item from its body', () => {
    const LIST = [
      '<</Title (SKILLSSKILLS)\n/Parent 1 0 R>>',
      '<</Title <FEFF00E900E9>\n/Parent 1 0 R>>',
      '<</Title (BORA BORA)\n/Parent 1 0 R>>',
      '<</Type /StructElem\n/S /LI\n/P 1 0 R\n/K [8 0 R 9 0 R]>>',
      '<</Type /StructElem\n/S /NonStruct\n/P 7 0 R\n/K 1>>',
      '<</Type /StructElem\n/S /NonStruct\n/P 7 0 R\n/K 2>>',
    ];
    const pdf = pdfOf([CATALOG, INFO, PAGES, ...LIST]);
    const text = Buffer.from(withProperties(pdf, properties, 'SKILLS é BORA BORA')).toString(
      'latin1',
    );
    expect(text).toContain('/Title (SKILLS)');
    expect(text).toContain('/Title <FEFF00E9>');
    expect(text).toContain('/Title (BORA BORA)');
    const [, body] = /\/S \/LI\n\/P 1 0 R\n\/K \[8 0 R (\d+) 0 R\]/.exec(text) ?? [];
    expect(text).toMatch(
      new RegExp(`${body} 0 obj\n<</Type /StructElem\n/S /LBody\n/P 7 0 R\n/K \\[9 0 R\\]`),
    );
    expect(text).toContain('/S /Lbl\n/P 7 0 R');
    expect(text).toContain(`/S /NonStruct\n/P ${body} 0 R`);
    const said = Buffer.from(withProperties(pdf, properties, 'SKILLSSKILLS')).toString('latin1');
    expect(said).toContain('/Title (SKILLSSKILLS)');
  });

  it('describes links by their address', () => {
    expect(written).toContain('/Contents (https://a.org/\\(b\\))');
  });

  it('writes a cross-reference table that finds every object', () => {
    const bytes = Buffer.from(written, 'latin1');
    for (const { number, start } of readPdfObjects(bytes).ranges) {
      expect(bytes.toString('latin1', start, start + 12)).toMatch(new RegExp(`^${number} 0 obj`));
    }
  });

  it('identifies the file by its content, not by the time it was printed', () => {
    const later = pdfOf([CATALOG, INFO.replace('2026', '2027'), PAGES, LINK]);
    expect(Buffer.from(withProperties(later, properties)).toString('latin1')).toBe(written);
    const other = Buffer.from(withProperties(plain, { ...properties, author: 'Eve' }));
    const id = (file: string) => /\/ID \[<(\w+)>/.exec(file)?.[1];
    expect(id(other.toString('latin1'))).not.toBe(id(written));
  });

  it.each([
    ['no PDF', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['an update of another', pdfOf([CATALOG, INFO, PAGES], '/Root 1 0 R\n/Prev 12')],
    ['a catalog that has names already', pdfOf([`<</Type /Catalog\n/Names 3 0 R>>`, INFO, PAGES])],
  ])('refuses %s', (_, bytes) => {
    expect(() => withProperties(bytes, properties)).toThrow(UnknownPdfForm);
  });
});
