import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { TEMPLATES } from '../template';
import { offeredOf } from '../offered-templates';
import { styleOfDesign } from '../styles/template-style';
import { facesOfDesign } from '../fonts/families';
import { classic } from './classic';
import type { Design } from './design';
import { DESIGNS, getDesign, releaseFlagOf } from './designs';

const APP = join(import.meta.dirname, '../../..');

/** Not in the index: what becomes of a design that was added a moment ago. */
const invented: Design = {
  ...classic,
  name: 'ledger',
  release: { description: 'The ledger design is offered.', reviewBy: '2099-01-01' },
  looks: 'Ruled in columns',
  families: [{ ...classic.families[0], family: 'Ledger Serif', package: 'ledger-serif' }],
  style: '.cv-ledger{--size:10pt}',
};
const all = [...DESIGNS, invented];

describe('a design', () => {
  it('that is added is there by its descriptor alone', () => {
    expect(getDesign('ledger', all)).toBe(invented);
    expect(styleOfDesign(invented)).toMatch(/^\n?\.cv\{[\s\S]*\.cv-ledger\{--size:10pt\}$/);
    expect(facesOfDesign(invented)[0]?.file).toBe(
      '@expo-google-fonts/ledger-serif/400Regular/LedgerSerif_400Regular.ttf',
    );
    expect(offeredOf(all, () => false)).not.toContain('ledger');
    expect(offeredOf(all, (name) => releaseFlagOf(name) === 'template-ledger')).toContain('ledger');
    expect(offeredOf(all, () => false, ['ledger'])).toContain('ledger');
    expect(() => getDesign('ledger')).toThrow('There is no design ledger');
  });

  it('is named by nothing but its descriptor and the index', () => {
    const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        /\.tsx?$/.test(file) && !/\.test\.|[/\\]testing[/\\]|templates[/\\]designs[/\\]/.test(file),
    );
    expect(files.length).toBeGreaterThan(500);
    const naming = files.filter((file) =>
      /'(?:template-)?(?:minimal|compact|technical)'|cv-(?:classic|modern|minimal|executive|compact|technical)\b/.test(
        readFileSync(join(APP, file), 'utf8'),
      ),
    );
    expect(naming).toEqual([]);
  });

  test.each(DESIGNS)('$name has section heads larger than those of entries', (design) => {
    const sizeOf = (element: string): number =>
      Number(
        new RegExp(`\\.cv-${design.name} ${element}\\{[^}]*font-size:([\\d.]+)em`).exec(
          design.style,
        )?.[1] ?? 1,
      );
    expect(sizeOf('h2') / sizeOf('h3')).toBeGreaterThanOrEqual(1.15);
    expect(sizeOf('h1')).toBeGreaterThan(sizeOf('h2') * 1.5);
  });

  test.each(DESIGNS)('$name styles nothing but itself', ({ name, style }) => {
    const selectors = style.replaceAll(/\{[^}]*\}/g, '\n').split('\n');
    const own = new RegExp(`^\\.cv-${name}\\b`);
    for (const selector of selectors.filter((line) => line.trim() !== '')) {
      for (const one of selector.split(',')) expect(one.trim()).toMatch(own);
    }
    expect(TEMPLATES).toContain(name);
  });
});
