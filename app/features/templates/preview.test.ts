import { describe, expect, it } from 'vitest';
import { previewOf } from './preview';
import { ACCENT_COLOURS, QUIET_INK } from './styles/accents';
import { layout, TEMPLATES } from './template';
import { nurse } from './testing/people';

describe.each(TEMPLATES)('the preview of %s', (template) => {
  const look = layout.parse({ template });

  it('says of each printed string where it stands, when asked', () => {
    const { html } = previewOf(nurse, look, { pathAttributes: true });
    const line = nurse.work?.[0]?.highlights?.[1] ?? '';
    expect(html).toContain(`<span data-path="/work/0/highlights/1">${line}</span>`);
    expect(html).toContain('<span data-path="/basics/name">');
    expect(previewOf(nurse, look).html).not.toContain('data-path');
  });

  it('has neither style attributes nor scripts', () => {
    const { html } = previewOf({ basics: { name: '<script>x</script>' } }, look);
    expect(html).not.toMatch(/<script| style=/);
  });

  it('styles nothing outside itself', () => {
    const { css } = previewOf(nurse, look);
    const selectors = css.match(/[^{}]+(?=\{)/g)?.flatMap((list) => list.split(',')) ?? [];
    expect(selectors.length).toBeGreaterThan(20);
    for (const selector of selectors) expect(selector.trim()).toMatch(/^\.cv\b/);
  });

  it('uses nothing that machines misread', () => {
    expect(previewOf(nurse, look).css).not.toMatch(
      /::|letter-spacing:(?!normal)|small-caps|text-transform|display:(grid|table)|columns/,
    );
  });
});

describe('colours', () => {
  it.each(Object.entries({ ...ACCENT_COLOURS, quiet: QUIET_INK }))(
    '%s reads at 7:1 on white',
    (_, colour) => expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(7),
  );
});

/** WCAG 2.1 contrast ratio. */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
