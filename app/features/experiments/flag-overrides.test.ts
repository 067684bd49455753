import { expect, test } from 'vitest';
import { createOverrides, listOverrides, statesOf, withOverrides } from './flag-overrides';
import { openSteadyFlags } from './testing/steady-flags';

const somebody = { id: 'somebody', region: 'fra', language: 'en', plan: 'free' };
const another = { ...somebody, id: 'another' };
const nobody = { ...somebody, id: null };

test('a flag is otherwise for the one person whose it was set, until it is taken back', () => {
  const overrides = createOverrides();
  const flags = withOverrides(openSteadyFlags({ 'resume-making': true }), overrides);
  overrides.set('somebody', 'template-compact', 'on');
  overrides.set('somebody', 'resume-making', 'off');
  expect(flags.isEnabled('template-compact', somebody)).toBe(true);
  expect(flags.isEnabled('resume-making', somebody)).toBe(false);
  for (const context of [another, nobody]) {
    expect(flags.isEnabled('template-compact', context)).toBe(false);
    expect(flags.isEnabled('resume-making', context)).toBe(true);
  }
  overrides.set('somebody', 'template-compact', undefined);
  expect(flags.isEnabled('template-compact', somebody)).toBe(false);
  expect([...overrides.of('somebody')]).toEqual([['resume-making', 'off']]);
});

test('a variant is another one, or none where the flag is off', () => {
  const overrides = createOverrides();
  const flags = withOverrides(openSteadyFlags({ price: 'ten-dollars' }), overrides);
  expect(flags.variantOf('price', somebody)).toBe('ten-dollars');
  overrides.set('somebody', 'price', 'five-dollars');
  expect(flags.variantOf('price', somebody)).toBe('five-dollars');
  expect(flags.isEnabled('price', somebody)).toBe(true);
  overrides.set('somebody', 'price', 'off');
  expect(flags.variantOf('price', somebody)).toBeNull();
  expect(flags.variantOf('price', another)).toBe('ten-dollars');
});

test('an experiment can be one of its variants, any other flag on or off', () => {
  expect(statesOf('template-compact')).toEqual(['off', 'on']);
  expect(statesOf('resume-spacing')).toEqual(['off', 'dense', 'airy']);
  expect(listOverrides().map(({ value }) => value)).toContain('price=fifteen-dollars');
});
