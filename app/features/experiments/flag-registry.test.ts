import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import bootstrap from './flags.bootstrap.json';
import { EXPERIMENTS } from './experiments';
import { DESIGNS } from '~/features/templates/designs/designs';
import {
  FLAGS,
  listFlags,
  listOverdue,
  releaseFlagsOf,
  writerFlagOf,
  writerFlagsOf,
} from './flag-registry';
import { VENDOR_KEYS, VENDORS } from '~/platform/ai/vendors/vendors';
import { METRICS } from './metrics';
import { anytimeSize } from './statistics/sample-size';
import { ALPHA } from './read-experiment';

const APP = join(import.meta.dirname, '..', '..');

/** Names of flags that the sources ask for, by the calls that take one, and in experiments. */
function namesUsed(): Set<string> {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\/|platform\/flags\//.test(file),
  );
  const names = files.flatMap((file) => {
    const source = readFileSync(join(APP, file), 'utf8');
    return [
      ...source.matchAll(/\b(?:isEnabled|variantOf)\(\s*'([\w-]+)'/g),
      ...source.matchAll(/\brequireSwitch\(\s*[\w.]+,\s*'([\w-]+)'/g),
    ].map(([, name]) => name ?? '');
  });
  const releases = Object.keys(releaseFlagsOf(DESIGNS));
  const writers = VENDOR_KEYS.map(writerFlagOf);
  return new Set([...names, ...releases, ...writers, ...EXPERIMENTS.map(({ flag }) => flag)]);
}

describe('the registry of flags', () => {
  test('has every flag that is used, and no other', () => {
    expect([...namesUsed()].sort()).toEqual(Object.keys(FLAGS).sort());
  });

  test('has a release flag of a design that is added', () => {
    const release = { description: 'The ledger design is offered.', reviewBy: '2099-01-01' };
    const flags = releaseFlagsOf([...DESIGNS, { ...DESIGNS[0], name: 'ledger', release }]);
    expect(flags['template-ledger']).toEqual({
      ...{ kind: 'release', default: false, owner: 'product' },
      ...release,
    });
    expect(flags).not.toHaveProperty(`template-${DESIGNS[0].name}`);
  });

  test('has the switch of a vendor that is added', () => {
    const flags = writerFlagsOf([{ ...VENDORS[0], key: 'quill', title: 'Quill at Inkwell' }]);
    expect(flags).toEqual({
      'writer-quill': {
        ...{ kind: 'kill_switch', default: true, owner: 'operations' },
        description: 'Quill at Inkwell may improve resumes. Off, it is not asked at all.',
        reviewBy: VENDORS[0].reviewBy,
      },
    });
  });

  test('has no flag whose day of review is past', () => {
    expect(listOverdue(listFlags(), new Date().toISOString().slice(0, 10))).toEqual([]);
  });

  test.each([
    ['2027-01-01', []],
    ['2027-01-02', ['one']],
    ['2027-01-03', ['one', 'two']],
  ])('knows what is overdue on %s', (today, overdue) => {
    const flag = { kind: 'release', default: false, owner: 'o', description: 'd' } as const;
    const flags = [
      { ...flag, name: 'one', reviewBy: '2027-01-01' },
      { ...flag, name: 'two', reviewBy: '2027-01-02' },
    ];
    expect(listOverdue(flags, today)).toEqual(overdue);
  });

  test.each(listFlags())('says of $name what an operator needs', (flag) => {
    expect(flag.description).toMatch(/^[A-Z].{10,}\.$/);
    expect(flag.owner).not.toBe('');
    expect(flag.reviewBy).toMatch(/^\d{4}-\d\d-\d\d$/);
    // A tool must not stop because a server does not know its switch.
    expect(flag.default).toBe(flag.kind === 'kill_switch');
  });

  test('is what the bootstrap file has, of the same kinds, but for releases that begin off', () => {
    const shipped = Object.fromEntries(bootstrap.features.map(({ name, type }) => [name, type]));
    const registered = listFlags()
      .filter(({ kind }) => kind !== 'release')
      .map(({ name, kind }) => [name, kind.replace('_', '-')]);
    expect(shipped).toEqual(Object.fromEntries(registered));
  });
});

describe.each(EXPERIMENTS)('the experiment $name', (experiment) => {
  test('has a flag that assigns its variants by the person, as many of each as declared', () => {
    expect(FLAGS[experiment.flag].kind).toBe('experiment');
    const feature = bootstrap.features.find(({ name }) => name === experiment.flag);
    const [strategy] = feature?.strategies ?? [];
    const whole = experiment.variants.reduce((sum, { weight }) => sum + weight, 0);
    expect(strategy && 'variants' in strategy ? strategy.variants : []).toEqual(
      experiment.variants.map(({ name, weight }) => ({
        name,
        weight: (1_000 * weight) / whole,
        stickiness: 'userId',
      })),
    );
    expect(strategy?.parameters.stickiness).toBe('userId');
  });

  test('is planned with enough people to see the smallest effect that matters', () => {
    const { expected, smallestEffect, variants, plannedPeople } = experiment;
    const needed = anytimeSize({
      variances: [expected.variance, expected.variance],
      effect: smallestEffect,
      alpha: ALPHA / (variants.length - 1),
      power: 0.8,
    });
    expect(plannedPeople).toBeGreaterThanOrEqual(needed);
    expect(plannedPeople).toBeLessThan(1.2 * needed);
  });

  test('measures what is declared, its primary metric once', () => {
    const metrics = [experiment.primary, ...experiment.guardrails];
    expect(new Set(metrics).size).toBe(metrics.length);
    for (const metric of metrics) expect(METRICS[metric].name).toBe(metric);
    if (METRICS[experiment.primary].kind === 'rate') {
      const { mean, variance } = experiment.expected;
      expect(variance).toBeCloseTo(mean * (1 - mean), 6);
    }
  });

  test('ends before its flag is reviewed', () => {
    expect(experiment.start < experiment.stop).toBe(true);
    expect(experiment.stop <= FLAGS[experiment.flag].reviewBy).toBe(true);
  });
});
