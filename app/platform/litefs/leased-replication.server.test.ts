import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leasedReplication } from './leased-replication.server';
import type { Replication } from './replication';
import { testReplication, type TestReplication } from './testing/test-replication';

let litefs: TestReplication;
let replication: Replication;
/** What Consul says; undefined: nothing. */
let holder: string | null | undefined;
let lagMs: number;
let isCandidate: boolean;
let deadLines: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'performance'] });
  litefs = testReplication('here');
  lagMs = 0;
  isCandidate = true;
  deadLines = [];
  replication = leasedReplication(
    { ...litefs, lagMs: () => lagMs, isCandidate: () => isCandidate },
    {
      lease: { holder: () => Promise.resolve(holder) },
      onDeadLine: (primary) => deadLines.push(primary),
    },
  );
  holder = 'here';
  litefs.learn({ primary: 'here' });
});
afterEach(() => {
  replication.close();
  vi.useRealTimers();
});

const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000);
const follower = () => {
  const asked: string[] = [];
  return { instance: 'there', takeOver: () => void asked.push('take over'), asked };
};

describe('a primary', () => {
  it('is one as long as Consul says that the lease is its own', async () => {
    await seconds(60);
    expect(replication.isPrimary()).toBe(true);
    expect(replication.primary()).toBe('here');
  });

  it('is none, and knows none, some seconds after it could last prove its lease', async () => {
    await seconds(2);
    holder = undefined;
    const changes = vi.fn();
    replication.onChange(changes);
    await seconds(3);
    expect(replication.isPrimary()).toBe(true);
    await seconds(4);
    expect(replication.isPrimary()).toBe(false);
    expect(replication.primary()).toBeNull();
    expect(replication.lagMs()).toBeUndefined();
    expect(changes).toHaveBeenCalledWith('role');
    holder = 'here';
    await seconds(2);
    expect(replication.isPrimary()).toBe(true);
  });

  it('outlives the silence of Consul while another candidate follows it', async () => {
    const following = replication.follow(follower());
    holder = undefined;
    for (let second = 0; second < 30; second += 1) {
      following.heard();
      await seconds(1);
    }
    expect(replication.isPrimary()).toBe(true);
    following.end();
    await seconds(1);
    expect(replication.isPrimary()).toBe(false);
  });

  it.each([['another'], [null]])('is none as soon as the lease is held by %s', async (name) => {
    await seconds(2);
    replication.follow(follower());
    holder = name;
    await seconds(1.5);
    expect(replication.isPrimary()).toBe(false);
  });
});

describe('what a primary committed', () => {
  it('is kept once another candidate has it', async () => {
    litefs.reach(7);
    holder = undefined;
    const following = replication.follow(follower());
    const kept = replication.isKept();
    following.reached('0000000000000007');
    expect(await kept).toBe(true);
  });

  it('is kept where nobody follows and the lease was asked for afterwards', async () => {
    litefs.reach(7);
    expect(await replication.isKept()).toBe(true);
  });

  it('is not known to be kept by a follower that is behind, nor by a lease nobody speaks for', async () => {
    litefs.reach(7);
    holder = undefined;
    replication.follow(follower()).reached('0000000000000006');
    const kept = replication.isKept();
    await seconds(2);
    expect(await kept).toBe(false);
  });

  it('is not kept when the lease has become another machine’s', async () => {
    holder = 'there';
    expect(await replication.isKept()).toBe(false);
  });

  it('is not kept any longer by a follower that has left', async () => {
    litefs.reach(7);
    holder = undefined;
    const following = replication.follow(follower());
    const kept = replication.isKept();
    following.end();
    expect(await kept).toBe(false);
  });
});

describe('the copy', () => {
  it('of a primary that lost its role proves nothing until the next primary is heard', async () => {
    litefs.reach(7);
    expect(await replication.waitFor('0000000000000007', 0)).toBe(true);
    lagMs = 10;
    litefs.learn({ primary: null });
    expect(await replication.waitFor('0000000000000007', 0)).toBe(false);
    lagMs = 60_000;
    holder = 'there';
    litefs.learn({ primary: 'there' });
    expect(await replication.waitFor('0000000000000007', 0)).toBe(false);
    await seconds(2);
    lagMs = 100;
    expect(await replication.waitFor('0000000000000007', 0)).toBe(true);
  });

  it('of a primary that cannot prove its lease proves nothing', async () => {
    litefs.reach(7);
    holder = null;
    await seconds(2);
    expect(await replication.waitFor('0000000000000007', 0)).toBe(false);
  });
});

describe('a hand-over', () => {
  it('lets what runs end, asks the candidate that has most, and ends with the role', async () => {
    const behind = follower();
    const ahead = follower();
    replication.follow(behind).reached('0000000000000001');
    replication.follow(ahead).reached('0000000000000002');
    let end: () => void = () => undefined;
    const idle = () => new Promise<void>((resolve) => (end = resolve));
    const handed = replication.handOver({ idle, limitMs: 5_000 });
    await seconds(0);
    expect(replication.primary()).toBeNull();
    expect(replication.isPrimary()).toBe(true);
    expect(ahead.asked).toEqual([]);
    end();
    await seconds(0.1);
    expect([behind.asked, ahead.asked]).toEqual([[], ['take over']]);
    expect(replication.isPrimary()).toBe(false);
    litefs.learn({ primary: 'there' });
    await seconds(0.1);
    expect(await handed).toBe(true);
    expect(replication.primary()).toBe('there');
  });

  it('gives the role to who asked for it, however far its copy is', async () => {
    const [ahead, asking] = [follower(), follower()];
    replication.follow(ahead).reached('0000000000000009');
    replication.follow(asking);
    const handed = replication.handOver({
      idle: () => Promise.resolve(),
      limitMs: 1_000,
      to: asking,
    });
    await seconds(0.1);
    expect([ahead.asked, asking.asked]).toEqual([[], ['take over']]);
    litefs.learn({ primary: 'there' });
    await seconds(0.1);
    expect(await handed).toBe(true);
  });

  it('is handed over once at a time', async () => {
    const heir = follower();
    replication.follow(heir);
    const options = { idle: () => Promise.resolve(), limitMs: 1_000 };
    const handed = replication.handOver(options);
    expect(await replication.handOver(options)).toBe(false);
    litefs.learn({ primary: 'there' });
    await seconds(0.1);
    expect(await handed).toBe(true);
    expect(heir.asked).toEqual(['take over']);
  });

  it('leaves the role here where nobody follows', async () => {
    const handed = replication.handOver({ idle: () => Promise.resolve(), limitMs: 10 });
    await seconds(3);
    expect(await handed).toBe(false);
    expect(replication.primary()).toBe('here');
  });

  it('waits a little for somebody who is just about to follow, and goes on saving meanwhile', async () => {
    const late = follower();
    const handed = replication.handOver({ idle: () => Promise.resolve(), limitMs: 5_000 });
    await seconds(1);
    expect([replication.isPrimary(), replication.primary()]).toEqual([true, 'here']);
    replication.follow(late);
    await seconds(0.1);
    expect(late.asked).toEqual(['take over']);
    litefs.learn({ primary: 'there' });
    await seconds(0.1);
    expect(await handed).toBe(true);
  });

  it('leaves the role here where nobody takes it', async () => {
    replication.follow(follower());
    const handed = replication.handOver({ idle: () => Promise.resolve(), limitMs: 1_000 });
    await seconds(2);
    expect(await handed).toBe(false);
    expect(replication.primary()).toBe('here');
    expect(replication.isPrimary()).toBe(true);
  });

  it('is over at once on a machine that is not the primary', async () => {
    litefs.learn({ primary: 'there' });
    expect(await replication.handOver({ idle: () => Promise.resolve(), limitMs: 10 })).toBe(true);
  });
});

describe('a replica whose primary is silent', () => {
  beforeEach(() => {
    litefs.learn({ primary: 'there' });
    holder = 'there';
  });

  it('waits as long as the primary has its lease', async () => {
    lagMs = 60_000;
    await seconds(30);
    expect(deadLines).toEqual([]);
  });

  it('reports a dead line as soon as the lease is free, if it may take it', async () => {
    lagMs = 6_000;
    holder = null;
    await seconds(1.5);
    expect(deadLines).toEqual(['there']);
  });

  it('does not while it hears the primary, whatever Consul says', async () => {
    lagMs = 500;
    holder = null;
    await seconds(30);
    expect(deadLines).toEqual([]);
  });

  it('that only reads sends people to the next primary at once, and reports the line later', async () => {
    isCandidate = false;
    lagMs = 6_000;
    holder = null;
    await seconds(30);
    expect(deadLines).toEqual([]);
    holder = 'third';
    await seconds(2);
    expect(replication.primary()).toBe('third');
    expect(deadLines).toEqual([]);
    await seconds(11);
    expect(deadLines[0]).toBe('there');
  });
});
