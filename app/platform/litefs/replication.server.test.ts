import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PATIENCE_MS } from '~/testing/patience';
import { watchLag } from './litefs-lag.server';
import { MountMissing, openLiteFs } from './litefs-replication.server';
import { waitForPrimary, type Replication } from './replication';
import { singleMachine } from './single-machine';
import { describeReplication } from './testing/describe-replication';
import { startFakeLiteFs, type FakeLiteFs } from './testing/fake-litefs';

const ASK_EVERY_MS = 50;
const open = (fake: FakeLiteFs, limits?: { knownWithinMs: number }) =>
  openLiteFs(
    {
      instance: 'here',
      region: 'iad',
      folder: fake.folder,
      url: fake.url,
      databaseName: fake.databaseName,
      askEveryMs: ASK_EVERY_MS,
    },
    limits,
  );

describeReplication('a machine alone', () =>
  Promise.resolve({ replication: singleMachine('here', 'local'), remove: () => Promise.resolve() }),
);

describeReplication('a LiteFS node', async () => {
  const fake = await startFakeLiteFs('here');
  fake.become({ isPrimary: true, primary: 'here' });
  fake.commit(7);
  return { replication: await open(fake), remove: () => fake.remove() };
});

describe('a LiteFS node', () => {
  let fake: FakeLiteFs;
  let node: Replication | undefined;
  beforeEach(async () => {
    fake = await startFakeLiteFs('here');
  });
  afterEach(async () => {
    node?.close();
    node = undefined;
    await fake.remove();
  });

  it('does not open where LiteFS is not mounted, and says what to do', async () => {
    rmSync(join(fake.folder, '.lag'));
    await expect(open(fake)).rejects.toThrow(MountMissing);
    await expect(open(fake)).rejects.toThrow(/litefs mount.*unset LITEFS_DIR/);
  });

  it('is no primary only because nobody else is', async () => {
    node = await open(fake);
    expect(node.isPrimary()).toBe(false);
    expect(node.primary()).toBeNull();
  });

  it('follows the role as it is announced', async () => {
    fake.become({ isPrimary: false, primary: 'there' });
    node = await open(fake);
    expect([node.isPrimary(), node.primary()]).toEqual([false, 'there']);
    const heard: string[] = [];
    node.onChange((change) => heard.push(change));
    fake.become({ isPrimary: true, primary: 'here' });
    await expect.poll(() => node?.isPrimary()).toBe(true);
    expect(node.primary()).toBe('here');
    fake.become({ isPrimary: false, primary: null });
    await expect.poll(() => node?.isPrimary()).toBe(false);
    expect(heard).toContain('role');
  });

  it('wakes who waits for a primary', async () => {
    node = await open(fake);
    const waiting = waitForPrimary(node, PATIENCE_MS);
    fake.become({ isPrimary: false, primary: 'there' });
    expect(await waiting).toBe('there');
  });

  it('gives up waiting for a primary after the time given, or when told to', async () => {
    node = await open(fake);
    expect(await waitForPrimary(node, 20)).toBeNull();
    const abort = new AbortController();
    const waiting = waitForPrimary(node, 60_000, abort.signal);
    abort.abort();
    expect(await waiting).toBeNull();
  });

  it('keeps its role when it is cut off as a slow reader', async () => {
    fake.become({ isPrimary: true, primary: 'here' });
    node = await open(fake);
    const roles: boolean[] = [];
    node.onChange((change) => {
      if (change === 'role') roles.push(node?.isPrimary() ?? false);
    });
    fake.cutStreams();
    fake.become({ isPrimary: true, primary: 'here' });
    fake.become({ isPrimary: false, primary: 'there' });
    await expect.poll(() => node?.primary()).toBe('there');
    expect(roles).toEqual([false]);
  });

  it('is no primary as soon as LiteFS does not answer', async () => {
    fake.become({ isPrimary: true, primary: 'here' });
    node = await open(fake);
    expect(node.isPrimary()).toBe(true);
    fake.hang();
    await expect.poll(() => node?.isPrimary()).toBe(false);
    expect(node.primary()).toBeNull();
  });

  it('opens as a node of unknown role where LiteFS does not say it in time', async () => {
    fake.become({ isPrimary: true, primary: 'here' });
    fake.hang();
    node = await open(fake, { knownWithinMs: 50 });
    expect(node.isPrimary()).toBe(false);
  });

  it('does not take itself for the primary it follows', async () => {
    fake.become({ isPrimary: false, primary: 'here' });
    node = await open(fake);
    expect([node.isPrimary(), node.primary()]).toEqual([false, null]);
  });

  it.each([false, true])('waits for its copy to arrive, announced or not', async (silently) => {
    fake.commit(5);
    node = await open(fake);
    expect(node.position()).toBe('0000000000000005');
    const waiting = node.waitFor('0000000000000010', PATIENCE_MS);
    fake.commit(15, { silently });
    fake.commit(16, { silently });
    expect(await waiting).toBe(true);
  });

  it('says that its copy did not arrive in time', async () => {
    fake.commit(15);
    node = await open(fake);
    expect(await node.waitFor('0000000000000010', 30)).toBe(false);
  });

  it('is at the start of history before there is a database', async () => {
    node = await open(fake);
    expect(node.position()).toBe('0'.repeat(16));
  });
});

describe('lag', () => {
  let fake: FakeLiteFs;
  beforeEach(async () => {
    fake = await startFakeLiteFs('here');
  });
  afterEach(() => fake.remove());
  const say = (lag: number) =>
    writeFileSync(join(fake.folder, '.lag'), `+${String(lag).padStart(9, '0')}`);

  it('is the time since the primary was last heard, however far its clock is off', async () => {
    const file = join(fake.folder, '.lag');
    const startedAt = Date.now();
    say(60_000);
    const watch = watchLag(file, 5);
    // Nothing is heard: what LiteFS says grows with the time.
    const silence = setInterval(() => say(60_000 + Date.now() - startedAt), 5);
    await expect.poll(() => watch.lagMs()).toBeGreaterThan(300);
    clearInterval(silence);
    const words = setInterval(() => say(60_000), 5);
    await expect.poll(() => watch.lagMs()).toBeLessThan(200);
    clearInterval(words);
    watch.close();
  });

  it('is unknown where no primary was ever heard', () => {
    say(2 ** 31 - 1);
    const watch = watchLag(join(fake.folder, '.lag'));
    expect(watch.lagMs()).toBeUndefined();
    watch.close();
  });
});
