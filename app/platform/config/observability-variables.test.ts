import { describe, expect, it } from 'vitest';
import { InvalidEnvironment, readConfig } from './environment';

describe('the release', () => {
  const releaseOf = (env: Record<string, string>) => readConfig(env).release;

  it('is what the deploy says, before what Fly calls the image', () => {
    const FLY_IMAGE_REF = 'registry.fly.io/cvstomize:deployment-01J8';
    expect(releaseOf({ RELEASE: '2026-11-30.4f2a9c1', FLY_IMAGE_REF })).toBe('2026-11-30.4f2a9c1');
    expect(releaseOf({ FLY_IMAGE_REF })).toBe('deployment-01J8');
    expect(releaseOf({ FLY_IMAGE_REF: 'registry.fly.io/cvstomize@sha256:ab12' })).toBe('ab12');
    expect(releaseOf({})).toBe('unreleased');
  });

  it('has no characters that would have to be quoted anywhere', () => {
    expect(() => releaseOf({ RELEASE: 'a "b"' })).toThrow(InvalidEnvironment);
  });
});

describe('Sentry', () => {
  it('is off without a DSN, whatever else is set', () => {
    expect(readConfig({ SENTRY_TRACES_SAMPLE_RATE: '1' }).sentry).toBeUndefined();
  });

  it('traces nothing unless told how much', () => {
    const SENTRY_DSN = 'https://key@example.org/42';
    expect(readConfig({ SENTRY_DSN }).sentry).toEqual({
      dsn: SENTRY_DSN,
      tracesSampleRate: 0,
      environment: 'production',
    });
    expect(
      readConfig({ SENTRY_DSN, SENTRY_TRACES_SAMPLE_RATE: '0.1' }).sentry?.tracesSampleRate,
    ).toBe(0.1);
    expect(() => readConfig({ SENTRY_DSN, SENTRY_TRACES_SAMPLE_RATE: '2' })).toThrow(
      /SENTRY_TRACES_SAMPLE_RATE/,
    );
  });
});
