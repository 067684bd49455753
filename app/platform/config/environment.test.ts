import { describe, expect, it } from 'vitest';
import { InvalidEnvironment, readConfig } from './environment';
import { PRODUCTION_NEEDS, STRONG_SECRET as STRONG } from './testing/production-needs';

const BACKUP_KEY = Buffer.from(Array.from({ length: 32 }, (_, at) => at)).toString('base64');
const production = {
  CVSTOMIZE_MODE: 'production',
  SESSION_SECRET: STRONG,
  ...PRODUCTION_NEEDS,
};

describe('readConfig', () => {
  it('needs nothing in embedded mode', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'embedded',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      sessionSecrets: [],
      secureCookies: false,
    });
  });

  it('takes a variable set to nothing for one that is not set', () => {
    expect(readConfig({ PORT: '', SMTP_URL: '' })).toMatchObject({
      port: 3000,
      smtpUrl: undefined,
    });
  });

  it('makes cookies secure where the outside world comes by https', () => {
    expect(readConfig(production)).toMatchObject({
      publicUrl: 'https://cv.example',
      secureCookies: true,
    });
  });

  it('serves figures nowhere unless it is told where, and to this machine alone', () => {
    expect(readConfig({}).metrics).toBeUndefined();
    expect(readConfig({ METRICS_PORT: '9464', HOST: '0.0.0.0' }).metrics).toEqual({
      port: 9464,
      host: '127.0.0.1',
    });
    expect(readConfig({ METRICS_PORT: '9464', METRICS_HOST: '::' }).metrics?.host).toBe('::');
  });

  it('gives nobody passwords of a cost below 12, whatever is set', () => {
    for (const variables of [{}, production, { NODE_ENV: 'test' }, { PASSWORD_COST: '4' }]) {
      expect(readConfig(variables).passwordCost).toBe(12);
    }
  });

  it('keeps the order of secrets, the newest first', () => {
    const older = STRONG.split('').reverse().join('');
    const { sessionSecrets } = readConfig({ ...production, SESSION_SECRET: `${STRONG}, ${older}` });
    expect(sessionSecrets).toEqual([STRONG, older]);
  });

  it('backs up more often in production, and keeps the order of keys', () => {
    expect(readConfig({})).toMatchObject({ backups: { keys: [], everyHours: 24 } });
    expect(readConfig({}).backups.pointsEverySeconds).toBeUndefined();
    expect(readConfig(production).backups.pointsEverySeconds).toBe(45);
    const never = { ...production, BACKUP_POINTS_SECONDS: '0' };
    expect(readConfig(never).backups.pointsEverySeconds).toBeUndefined();
    expect(readConfig(production)).toMatchObject({ backups: { keys: [], everyHours: 6 } });
    const older = Buffer.from(BACKUP_KEY, 'base64').reverse().toString('base64');
    expect(
      readConfig({ BACKUP_KEY: `${BACKUP_KEY}, ${older}`, BACKUP_EVERY_HOURS: '0.5' }),
    ).toMatchObject({ backups: { keys: [BACKUP_KEY, older], everyHours: 0.5 } });
  });

  it.each([
    ['SESSION_SECRET', undefined],
    ['SESSION_SECRET', 'short'],
    ['SESSION_SECRET', 'a'.repeat(64)],
    ['SESSION_SECRET', `${STRONG},short`],
    ['SESSION_SECRET', 'a-secret-of-more-than-32-characters'],
    ['SESSION_SECRET', '0123456789abcdef0123456789abcdef'],
    ['SESSION_SECRET', '9f2c6be07a41d9f2c6be07a41d9f2c6be07a'],
    ['SMTP_URL', undefined],
    ['BUCKET_NAME', undefined],
    ['PUBLIC_URL', 'http://cv.example'],
    ['PRODUCTION_WITHOUT', 'mail,nothing'],
    ['PUBLIC_URL', undefined],
    ['PUBLIC_URL', 'ftp://cv.example'],
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['METRICS_PORT', '0'],
    ['METRICS_PORT', '3000'],
    ['TRUSTED_PROXIES', '-1'],
    ['SMTP_URL', 'http://mail.example'],
    ['LOG_LEVEL', 'loud'],
    ['DRAIN_SECONDS', '0'],
    ['BUCKET_NAME', 'no bucket'],
    ['BACKUP_KEY', 'short'],
    ['BACKUP_KEY', Buffer.alloc(32).toString('base64')],
    ['BACKUP_KEY', `${BACKUP_KEY},short`],
    ['BACKUP_EVERY_HOURS', '0'],
    ['BACKUP_EVERY_HOURS', '169'],
    ['BACKUP_POINTS_SECONDS', '-1'],
    ['BACKUP_POINTS_SECONDS', '3601'],
  ])('refuses production with %s = %s, naming the variable', (name, value) => {
    const attempt = () => readConfig({ ...production, [name]: value });
    expect(attempt).toThrow(InvalidEnvironment);
    expect(attempt).toThrow(new RegExp(`^${name}: `));
  });

  it('never repeats a secret in what it says', () => {
    expect.assertions(1);
    try {
      readConfig({ ...production, SESSION_SECRET: 'hunter2hunter2' });
    } catch (error) {
      expect(String(error)).not.toContain('hunter2');
    }
  });
});
