import { describe, expect, it } from 'vitest';
import { contentDisposition } from './content-disposition';

const decode = (header: string): string | undefined => {
  const extended = /filename\*=UTF-8''(\S+)$/.exec(header)?.[1];
  return extended === undefined
    ? /filename="([^"]*)"/.exec(header)?.[1]
    : decodeURIComponent(extended);
};

describe('contentDisposition', () => {
  it.each([
    ['Ada Lovelace.pdf', 'attachment; filename="Ada Lovelace.pdf"'],
    [
      'Žofie Nováková.pdf',
      `attachment; filename="Zofie Novakova.pdf"; filename*=UTF-8''%C5%BDofie%20Nov%C3%A1kov%C3%A1.pdf`,
    ],
    [
      '山田太郎.pdf',
      `attachment; filename="download.pdf"; filename*=UTF-8''%E5%B1%B1%E7%94%B0%E5%A4%AA%E9%83%8E.pdf`,
    ],
    ['', 'attachment; filename="download"'],
    ['.pdf', 'attachment; filename="pdf"'],
    ['...', 'attachment; filename="download"'],
  ])('names %j as %s', (fileName, header) => {
    expect(contentDisposition(fileName)).toBe(header);
  });

  it.each([
    'Ada – Resume.pdf',
    'محمد علي.pdf',
    'Ελένη.docx',
    '👩🏽‍💻 Dev.pdf',
    "O'Brien (final) 100%.pdf",
    'Nguyễn Thị Ánh.md',
  ])('lets a browser read %j back', (fileName) => {
    const read = decode(contentDisposition(fileName));
    expect(read).toBe(fileName);
  });

  it.each([
    'a"; filename="evil.exe',
    'a\r\nSet-Cookie: x=1.pdf',
    'a\u2028b.pdf',
    '../../etc/passwd',
    '..\\..\\boot.ini',
    'resume\u202Efdp.exe',
    'a\0b.pdf',
    'a\ud800.pdf',
    'x'.repeat(5_000),
    '"'.repeat(50),
  ])('lets %j neither leave the header nor the folder', (fileName) => {
    const header = contentDisposition(fileName);
    expect(header).toMatch(
      /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"(; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+)?$/,
    );
    expect(header.length).toBeLessThan(2_500);
    expect(decode(header)).not.toMatch(/[/\\\u202e]|^\./);
    expect(new Headers({ 'Content-Disposition': header }).get('Content-Disposition')).toBe(header);
  });

  it('shows a file in the browser when asked to', () => {
    expect(contentDisposition('a.pdf', 'inline')).toBe('inline; filename="a.pdf"');
  });
});
