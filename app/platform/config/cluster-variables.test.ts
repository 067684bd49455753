import { describe, expect, it } from 'vitest';
import { readConfig } from './environment';
import { STRONG_SECRET as SECRET } from './testing/production-needs';

const cluster = {
  LITEFS_DIR: '/litefs',
  CLUSTER_SECRET: SECRET,
  SESSION_SECRET: SECRET,
  PEER_URL: 'http://{instance}:3000',
};

describe('a machine alone', () => {
  it('knows no cluster, whatever else is set', () => {
    const config = readConfig({ CLUSTER_SECRET: SECRET, FLY_APP_NAME: 'cvstomize' });
    expect(config.cluster).toBeUndefined();
    expect(config.databaseFile).toBe('data/cvstomize.sqlite');
    expect(config.instance).toBeUndefined();
    expect(config.region).toBe('local');
  });
});

describe('a machine with LiteFS', () => {
  it('has its database in the mount, and the rest in its own folder', () => {
    const { databaseFile, storageFolder } = readConfig(cluster);
    expect([databaseFile, storageFolder]).toEqual(['/litefs/cvstomize.sqlite', 'data/objects']);
  });

  it('is called, and finds the others, as Fly does it', () => {
    const fly = { FLY_APP_NAME: 'cv', FLY_MACHINE_ID: 'd8901', FLY_REGION: 'syd', PORT: '8080' };
    const config = readConfig({ ...cluster, PEER_URL: undefined, ...fly, INSTANCE: 'other' });
    expect(config).toMatchObject({ instance: 'd8901', region: 'syd' });
    expect(config.cluster).toMatchObject({
      peerUrl: 'http://{instance}.vm.cv.internal:8080',
      flyReplay: true,
    });
  });

  it('is called, and finds the others, as it is told', () => {
    const config = readConfig({ ...cluster, INSTANCE: 'node-a', REGION: 'iad' });
    expect(config).toMatchObject({ instance: 'node-a', region: 'iad' });
    expect(config.cluster).toEqual({
      litefsFolder: '/litefs',
      litefsUrl: 'http://127.0.0.1:20202',
      secrets: [SECRET],
      peerUrl: 'http://{instance}:3000',
      flyReplay: false,
      readWaitMs: 200,
      primaryWaitMs: 25_000,
    });
  });

  it.each([
    ['CLUSTER_SECRET', undefined],
    ['CLUSTER_SECRET', 'short'],
    ['CLUSTER_SECRET', 'a'.repeat(40)],
    ['CLUSTER_SECRET', 'change-me-0d1f9a7b3c5e8f2a4b6d'],
    ['CLUSTER_SECRET', `${SECRET},short`],
    ['SESSION_SECRET', undefined],
    ['PEER_URL', undefined],
    ['PEER_URL', 'nowhere'],
    ['PEER_URL', 'https://{instance}'],
    ['LITEFS_URL', 'ftp://here'],
    ['READ_WAIT_MS', '-1'],
    ['PRIMARY_WAIT_SECONDS', '0'],
  ])('does not start with %s = %s, and names the variable', (name, value) => {
    expect(() => readConfig({ ...cluster, [name]: value })).toThrow(new RegExp(`^${name}: `, 'm'));
  });
});
