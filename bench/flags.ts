import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { pino } from 'pino';
import { openFlags } from '~/features/experiments/open-flags.server';
import { systemClock } from '~/platform/clock';
import { atMost, percentile, reference, type Row } from './row';

const ROUNDS = 200;
const A_ROUND = 500;
const WARM_UP = 10_000;

/** What asking a flag costs a page: it is a look into memory, with a rollout and variants to hash. */
export async function benchFlags(): Promise<Row[]> {
  const flags = openFlags(
    { unleash: undefined, flagsFile: undefined, flagsFolder: '', instance: 'bench' },
    systemClock,
    pino({ level: 'silent' }),
  );
  await setImmediate();
  const context = (call: number) => ({
    id: `person-${call}`,
    region: 'local',
    language: 'en',
    plan: 'free',
  });
  const enabled = measure((call) => flags.isEnabled('onboarding-order', context(call)));
  const variant = measure((call) => flags.variantOf('onboarding-order', context(call)));
  const hash = measure((call) => createHash('sha256').update(`person-${call}`).digest('base64url'));
  await flags.close();
  return [
    reference('a SHA-256 of an id, p50', percentile(hash, 0.5), 'µs'),
    atMost('a flag asked, p50', percentile(enabled, 0.5), 50, 'µs'),
    atMost('a flag asked, p95', percentile(enabled, 0.95), 50, 'µs'),
    atMost('a variant asked, p50', percentile(variant, 0.5), 50, 'µs'),
    atMost('a variant asked, p95', percentile(variant, 0.95), 50, 'µs'),
    reference('… against the SHA-256', percentile(variant, 0.5) / percentile(hash, 0.5), '×'),
  ];
}

/** Microseconds a call, a value for each round: the clock is too coarse for one call. */
function measure(work: (call: number) => unknown): number[] {
  let call = 0;
  for (; call < WARM_UP; call += 1) work(call);
  return Array.from({ length: ROUNDS }, () => {
    const startedAt = performance.now();
    for (let index = 0; index < A_ROUND; index += 1) work((call += 1));
    return (1_000 * (performance.now() - startedAt)) / A_ROUND;
  });
}
