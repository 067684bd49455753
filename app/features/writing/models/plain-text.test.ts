import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text';

describe('a model’s sentence as plain text', () => {
  it.each([
    ['<b>Led</b> 3 teams', 'Led 3 teams'],
    ['<script>alert(1)</script>Led 3 teams', 'alert(1) Led 3 teams'],
    ['<img src=x onerror=alert(1)>Led', 'Led'],
    ['<svg/onload=alert(1)>Led', 'Led'],
    ['**Led** 3 `teams`', 'Led 3 teams'],
    ['- Led 3 teams', 'Led 3 teams'],
    ['# Led 3 teams', 'Led 3 teams'],
    ['<scr<b>ipt>alert(1)', 'alert(1)'],
    ['===', ''],
    ['=HYPERLINK("x")', 'HYPERLINK("x")'],
    ['+1+cmd|calc', '1+cmd|calc'],
    ['@SUM(A1)', 'SUM(A1)'],
    ['Led [3 teams](https://evil.example/x)', 'Led 3 teams'],
    ['Led 3 teams https://evil.example/x', 'Led 3 teams'],
    ['Led javascript:alert(1)', 'Led'],
    ['Led\u0000 3\r\nBcc: teams', 'Led 3 Bcc: teams'],
    ['Led \u202E3 smaet\u202C', 'Led 3 smaet'],
    ['Led\u{E0041}\u{E0042} 3\u200B teams', 'Led 3 teams'],
    ['Led &lt;b&gt; 3', 'Led b 3'],
    ['  Led   3 teams ', 'Led 3 teams'],
  ])('turns %j into %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it.each([
    'Cut waste from 12% to 4% in C++ and C#',
    'Wrote snake_case rules for 3 teams',
    'Kept stock < 2 days and > 98% right',
    'Łódź, 你好, Zażółć gęślą jaźń',
    'می\u200Cخواهم',
    'Ran R&D for 24/7 shifts (3 × 8 h)',
  ])('leaves %j as it is', (text) => {
    expect(plainText(text)).toBe(text);
  });

  it('holds no tag, control or hidden character, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const plain = plainText(text);
        expect(plain).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u);
        expect(plain).not.toMatch(/<[a-z/!]/iu);
        expect(plain).not.toMatch(/^[=+@-]/u);
      }),
    );
  });
});
