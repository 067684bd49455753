import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FlagContext, Flags } from '../flags';
import type { Toggles } from '../toggles';

/** What every flag of `TOGGLES` falls back to; `unheard` and `off-unheard` are not among them. */
export const DEFAULTS = {
  on: false,
  off: true,
  half: false,
  'for-berlin': false,
  'three-ways': false,
  plain: false,
  unheard: true,
  'off-unheard': false,
};
export type TestFlag = keyof typeof DEFAULTS;

const rollout = (share: string) => ({
  name: 'flexibleRollout',
  parameters: { rollout: share, stickiness: 'default', groupId: 'test' },
  constraints: [],
  variants: [],
});
const variant = (name: string, weight: number) => ({ name, weight, stickiness: 'default' });
const flag = (name: string, enabled: boolean, strategies: unknown[]) => ({
  name,
  type: 'release',
  project: 'default',
  enabled,
  strategies,
});

export const TOGGLES = {
  version: 2,
  features: [
    flag('on', true, [rollout('100')]),
    flag('off', false, [rollout('100')]),
    flag('half', true, [rollout('50')]),
    flag('plain', true, []),
    flag('for-berlin', true, [
      {
        ...rollout('100'),
        constraints: [
          { contextName: 'region', operator: 'IN', values: ['ber'] },
          { contextName: 'language', operator: 'IN', values: ['de'] },
          { contextName: 'plan', operator: 'NOT_IN', values: ['guest'] },
        ],
      },
    ]),
    flag('three-ways', true, [
      {
        ...rollout('100'),
        variants: [variant('a', 500), variant('b', 300), variant('c', 200)],
      },
    ]),
  ],
} as unknown as Toggles;

export const SOMEBODY: FlagContext = { id: 'p1', region: 'local', language: 'en', plan: 'free' };
const people = Array.from({ length: 2_000 }, (_, index) => ({
  ...SOMEBODY,
  id: `person-${index}`,
}));

/** What every adapter of `Flags` must pass. `open` gives one that knows `TOGGLES`. */
export function describeFlags(name: string, open: () => Promise<Flags<TestFlag>>): void {
  describe(`${name} as flags`, () => {
    let flags: Flags<TestFlag>;
    beforeEach(async () => {
      flags = await open();
    });
    afterEach(() => flags.close());

    it('answers as the toggles say, whatever the default', () => {
      expect(flags.isEnabled('on', SOMEBODY)).toBe(true);
      expect(flags.isEnabled('plain', SOMEBODY)).toBe(true);
      expect(flags.isEnabled('off', SOMEBODY)).toBe(false);
    });

    it('answers the default where a flag is not known', () => {
      expect(flags.isEnabled('unheard', SOMEBODY)).toBe(true);
      expect(flags.isEnabled('off-unheard', SOMEBODY)).toBe(false);
      expect(flags.variantOf('unheard', SOMEBODY)).toBeNull();
    });

    it('lets in the share of people it should, and the same ones each time', () => {
      const inside = people.filter((person) => flags.isEnabled('half', person));
      expect(inside.length).toBeGreaterThan(900);
      expect(inside.length).toBeLessThan(1_100);
      expect(people.filter((person) => flags.isEnabled('half', person))).toEqual(inside);
    });

    it('gives variants by their weights, the same to a person each time and anywhere', () => {
      const given = people.map((person) => flags.variantOf('three-ways', person));
      const count = (wanted: string) => given.filter((one) => one === wanted).length;
      expect(count('a') + count('b') + count('c')).toBe(people.length);
      expect(Math.abs(count('a') - 1_000)).toBeLessThan(100);
      expect(Math.abs(count('b') - 600)).toBeLessThan(100);
      const elsewhere = people.map((person) =>
        flags.variantOf('three-ways', { ...person, region: 'syd', language: 'fr', plan: 'guest' }),
      );
      expect(elsewhere).toEqual(given);
    });

    it('has no variant of a flag that is off or has none', () => {
      expect(flags.variantOf('off', SOMEBODY)).toBeNull();
      expect(flags.variantOf('on', SOMEBODY)).toBeNull();
    });

    it.each([
      [{ region: 'ber', language: 'de', plan: 'free' }, true],
      [{ region: 'fra', language: 'de', plan: 'free' }, false],
      [{ region: 'ber', language: 'en', plan: 'free' }, false],
      [{ region: 'ber', language: 'de', plan: 'guest' }, false],
    ])('asks for region, language and plan: %j', (context, enabled) => {
      expect(flags.isEnabled('for-berlin', { id: 'p1', ...context })).toBe(enabled);
    });

    it('never flickers for somebody without an id, and gives them no variant', () => {
      const nobody = { ...SOMEBODY, id: null };
      const answers = Array.from({ length: 100 }, () => flags.isEnabled('half', nobody));
      expect(new Set(answers).size).toBe(1);
      expect(flags.variantOf('three-ways', nobody)).toBeNull();
    });

    it('says where they come from, with nothing wrong', () => {
      expect(flags.health()).toMatchObject({ lastError: null });
    });

    it('still answers once it is closed', async () => {
      await flags.close();
      expect(flags.isEnabled('on', SOMEBODY)).toBe(true);
    });
  });
}
