import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openEmbeddedFlags } from './embedded-flags.server';
import { DEFAULTS, describeFlags, SOMEBODY, TOGGLES } from './testing/conformance';

describeFlags('the file', async () => {
  const flags = openEmbeddedFlags(DEFAULTS, TOGGLES);
  await setImmediate();
  return flags;
});

test('the file says that it is one', async () => {
  const flags = openEmbeddedFlags(DEFAULTS, TOGGLES);
  expect(flags.health()).toEqual({ source: 'bootstrap', confirmedAt: null, lastError: null });
  await flags.close();
});

test('until the file is read, within the tick after opening, defaults hold', async () => {
  const flags = openEmbeddedFlags(DEFAULTS, TOGGLES);
  expect(flags.isEnabled('off', SOMEBODY)).toBe(true);
  await setImmediate();
  expect(flags.isEnabled('off', SOMEBODY)).toBe(false);
  await flags.close();
});
