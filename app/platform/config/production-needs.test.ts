import { describe, expect, it } from 'vitest';
import { readConfig } from './environment';
import { PRODUCTION_NEEDS, STRONG_SECRET } from './testing/production-needs';

const whole = {
  CVSTOMIZE_MODE: 'production',
  SESSION_SECRET: STRONG_SECRET,
  ...PRODUCTION_NEEDS,
};
const BUCKET = {
  BUCKET_NAME: '',
  AWS_ENDPOINT_URL_S3: '',
  AWS_ACCESS_KEY_ID: '',
  AWS_SECRET_ACCESS_KEY: '',
};
const TEST_KEY = { STRIPE_SECRET_KEY: 'sk_test_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };

const lacking = [
  ['mail', 'SMTP_URL', { SMTP_URL: '' }],
  ['bucket', 'BUCKET_NAME', BUCKET],
  ['https', 'PUBLIC_URL', { PUBLIC_URL: 'http://cv.example' }],
  ['live-payments', 'STRIPE_SECRET_KEY', TEST_KEY],
  ['live-payments', 'STRIPE_SECRET_KEY', { ...TEST_KEY, STRIPE_SECRET_KEY: 'rk_test_1' }],
] as const;

describe('production', () => {
  it('starts with all it needs, by a live key or without payments', () => {
    expect(readConfig(whole).mode).toBe('production');
    const live = { ...TEST_KEY, STRIPE_SECRET_KEY: 'sk_live_1' };
    expect(readConfig({ ...whole, ...live }).stripe?.secretKey).toBe('sk_live_1');
  });

  it.each(lacking)(
    'refuses to start without %s, and names %s and both ways out',
    (need, variable, without) => {
      expect(() => readConfig({ ...whole, ...without })).toThrow(
        new RegExp(
          `^${variable}: [^\\n]+ Set [^\\n]+; or say PRODUCTION_WITHOUT=${need} to start all the same\\.$`,
        ),
      );
    },
  );

  it.each(lacking)('starts without %s where it is told so by name', (need, _, without) => {
    const told = { ...whole, ...without, PRODUCTION_WITHOUT: ` ${need},` };
    expect(readConfig(told).mode).toBe('production');
  });

  it('says everything that it lacks at once, except for what it is told to do without', () => {
    const without = Object.assign({}, ...lacking.map(([, , one]) => one)) as Record<string, string>;
    try {
      readConfig({ ...whole, ...without, PRODUCTION_WITHOUT: 'bucket' });
      expect.unreachable();
    } catch (error) {
      const named = (error as Error).message.split('\n').map((line) => line.split(':')[0]);
      expect(named).toEqual(['SMTP_URL', 'PUBLIC_URL', 'STRIPE_SECRET_KEY']);
    }
  });

  it('says once what is missing of a bucket that is half set up', () => {
    expect(() => readConfig({ ...whole, BUCKET_NAME: '' })).toThrow(
      /^BUCKET_NAME: is missing\.[^\n]+$/,
    );
  });
});

it('is asked of production alone', () => {
  expect(readConfig({ ...TEST_KEY, PRODUCTION_WITHOUT: 'mail' }).mode).toBe('embedded');
});
