import { expect, test } from 'vitest';
import { jsonResume } from '~/features/resume/json-resume';
import { previewOf } from '~/features/templates/preview';
import { layout } from '~/features/templates/template';
import { linkLines } from './link-lines';

const hrefOf = (path: string) => `?line=${encodeURIComponent(path)}#proof`;
const line = '<li><span data-path="/work/0/highlights/1">Cut &amp; rewired</span></li>';

test('a printed string becomes a link to its proof, its text untouched', () => {
  expect(linkLines(line, hrefOf, null)).toBe(
    '<li><a class="line" id="line-work-0-highlights-1" href="?line=%2Fwork%2F0%2Fhighlights%2F1#proof" data-path="/work/0/highlights/1">Cut &amp; rewired</a></li>',
  );
});

test('the line that is shown says so', () => {
  expect(linkLines(line, hrefOf, '/work/0/highlights/1')).toContain('aria-current="true"');
});

test('a string without proof stays as it was', () => {
  expect(linkLines(line, () => undefined, null)).toBe(line);
});

test('an address is escaped', () => {
  expect(linkLines(line, () => '?version=1&line="x"', null)).toContain(
    'href="?version=1&amp;line=&quot;x&quot;"',
  );
});

test('links do not nest: a printed web address leads to its proof', () => {
  const html = linkLines(
    '<a href="https://example.org"><span data-path="/basics/url">example.org</span></a>',
    hrefOf,
    null,
  );
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).not.toContain('https://example.org');
});

test.each(['classic', 'modern', 'minimal'] as const)(
  'every string of a %s preview is linked, and hostile text stays text',
  (template) => {
    const resume = jsonResume.parse({
      basics: { name: '<script>alert(1)</script>', url: 'https://example.org/"onclick="x' },
      work: [{ name: 'A & B', highlights: ['<span data-path="/x">y</span>', 'Cut 14 to 3'] }],
      skills: [{ name: 'Tools', keywords: ['"><img src=x onerror=1>'] }],
    });
    const { html } = previewOf(resume, layout.parse({ template }), { pathAttributes: true });
    const linked = linkLines(html, hrefOf, null);
    expect(linked).not.toContain('<span data-path');
    const tags = linked.match(/<[^>]+>/g)!.join('\n');
    expect(tags).not.toMatch(/<(script|img)|\son[a-z]+=|\sstyle=/);
    expect(linked).toContain('data-path="/work/0/highlights/1"');
    expect(linked).not.toContain('data-path="/x"');
    expect(linked).not.toMatch(/<a [^>]*>[^<]*<a /);
  },
);
