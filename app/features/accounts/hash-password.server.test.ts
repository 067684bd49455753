import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './hash-password.server';
import { QUICK_PASSWORD_COST } from './testing/quick-password-cost';

describe('hashPassword', () => {
  it('makes a salted bcrypt hash of cost 12', async () => {
    const [one, other] = await Promise.all([
      hashPassword('blue kettle', 12),
      hashPassword('blue kettle', 12),
    ]);
    expect(one).toMatch(/^\$2b\$12\$.{53}$/);
    expect(other).not.toBe(one);
  });

  it('leaves the main thread free', async () => {
    let turns = 0;
    let done = false;
    const turn = () => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    await hashPassword('blue kettle', 12);
    done = true;
    expect(turns).toBeGreaterThan(3);
  });
});

describe('verifyPassword', () => {
  it('knows the password from others', async () => {
    const hash = await hashPassword('blue kettle', QUICK_PASSWORD_COST);
    expect(await verifyPassword('blue kettle', hash, QUICK_PASSWORD_COST)).toBe(true);
    expect(await verifyPassword('Blue kettle', hash, QUICK_PASSWORD_COST)).toBe(false);
    expect(await verifyPassword('blue kettle ', hash, QUICK_PASSWORD_COST)).toBe(false);
  });

  it.each([
    ['after byte 72', 'x'.repeat(72) + 'a', 'x'.repeat(72) + 'b'],
    ['after a zero byte', 'blue\0kettle-a', 'blue\0kettle-b'],
    ['in the last of 128 characters of four bytes', '🐙'.repeat(127) + '🐝', '🐙'.repeat(128)],
  ])('sees a difference %s', async (_, password, other) => {
    const hash = await hashPassword(password, QUICK_PASSWORD_COST);
    expect(await verifyPassword(password, hash, QUICK_PASSWORD_COST)).toBe(true);
    expect(await verifyPassword(other, hash, QUICK_PASSWORD_COST)).toBe(false);
  });

  it('takes one typed on another keyboard for the same', async () => {
    const hash = await hashPassword('Jos\u00e9 caf\u00e9 noir', QUICK_PASSWORD_COST);
    expect(await verifyPassword('Jose\u0301 cafe\u0301 noir', hash, QUICK_PASSWORD_COST)).toBe(
      true,
    );
  });

  it('says no to everybody without a hash, after the same work', async () => {
    const hash = await hashPassword('blue kettle', 12);
    // What the process works, not the time it takes: others keep the machine busy, too.
    const work = async (stored: string | null) => {
      const before = process.cpuUsage();
      expect(await verifyPassword('wrong kettle', stored, 12)).toBe(false);
      return process.cpuUsage(before).user;
    };
    const known = Math.min(await work(hash), await work(hash), await work(hash));
    const unknown = Math.min(await work(null), await work(null), await work(null));
    expect(unknown / known).toBeGreaterThan(0.25);
    expect(unknown / known).toBeLessThan(4);
  });
});
