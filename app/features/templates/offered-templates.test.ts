import { expect, test } from 'vitest';
import { offeredTemplates } from './offered-templates';
import { requireOffered } from './require-offered';
import { OPEN_TEMPLATES, TEMPLATES } from './template';

const context = { id: 'somebody', region: 'fra', language: 'en', plan: 'free' };
const flagsOn = (...on: string[]) => ({ isEnabled: (name: string) => on.includes(name) });

test('offers the open designs to everybody, and a gated one where its flag is on', () => {
  expect(offeredTemplates(flagsOn(), context)).toEqual(OPEN_TEMPLATES);
  expect(offeredTemplates(flagsOn('template-compact'), context)).toEqual([
    ...OPEN_TEMPLATES,
    'compact',
  ]);
  const all = ['template-executive', 'template-compact', 'template-technical'];
  expect(offeredTemplates(flagsOn(...all), context)).toEqual(TEMPLATES);
});

test('keeps a design for the resume that uses it after its flag is off', () => {
  expect(offeredTemplates(flagsOn(), context, ['technical', 'classic'])).toEqual([
    ...OPEN_TEMPLATES,
    'technical',
  ]);
});

test('refuses a design that is not offered, by its name', () => {
  expect(() => requireOffered('compact', OPEN_TEMPLATES)).toThrow(/compact design is not offered/);
  expect(() => requireOffered('modern', OPEN_TEMPLATES)).not.toThrow();
});
