import { describe, expect, it } from 'vitest';
import { printable, safeAddress, shownAddress } from './printable-text';

describe('printable', () => {
  it.each([
    ['  a\tb\n\nc  ', 'a b c'],
    ['a\u0000b\u0007c', 'abc'],
    ['\u202eevil\u202c', 'evil'],
    ['ze\u200bro wi\u2060dth\ufeff', 'zero width'],
    ['so\u00adft', 'soft'],
    ['12\u00a0000', '12 000'],
    ['e\u0301', 'é'],
    ['well\u2011known', 'well-known'],
    ['a\ud800b', 'ab'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['in\u200cvisible', 'invisible'],
    [`z${'\u0336'.repeat(30)}`, `z${'\u0336'.repeat(4)}`],
  ])('prints %j as %j', (given, printed) => expect(printable(given)).toBe(printed));
});

describe('safeAddress', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['example.org', 'https://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['tel:+4930901820', 'tel:+4930901820'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
  ])('takes %s', (given, address) => expect(safeAddress(given)).toBe(address));

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'https://user:secret@example.org',
    'nowhere',
    '',
  ])('refuses %j', (given) => expect(safeAddress(given)).toBeUndefined());
});

it('shows addresses as people read them', () => {
  expect(shownAddress('https://example.org/')).toBe('example.org');
  expect(shownAddress('mailto:a@example.org')).toBe('a@example.org');
});
