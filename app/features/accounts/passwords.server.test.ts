import { sessions } from '#db/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '~/platform/durations';
import { createGuest } from './guests.server';
import { logIn } from './log-in.server';
import { LinkInvalid } from './mail-tokens.server';
import {
  changePassword,
  inspectResetLink,
  requestReset,
  requireOwnPassword,
  resetPassword,
  WeakPassword,
  WrongPassword,
} from './passwords.server';
import { FIREFOX, openAccountWorld, PASSWORD, tokenOf } from './testing/account-world.server';

const ADDRESS = 'marta@example.org';
const NEW = 'seven quiet herons at noon';

let world: ReturnType<typeof openAccountWorld>;
beforeEach(() => {
  world = openAccountWorld();
});
afterEach(() => world.remove());

const sessionIds = () =>
  world.database.read
    .select()
    .from(sessions)
    .all()
    .map(({ id }) => id);

async function resetToken(): Promise<string> {
  requestReset(world, ADDRESS, FIREFOX);
  return tokenOf((await world.deliver())[0]);
}

describe('a forgotten password', () => {
  it('is replaced by a mailed link, which ends every session and is told by mail', async () => {
    const person = await world.settle(ADDRESS);
    logIn(world, person.personId, null, FIREFOX);
    expect(sessionIds()).toHaveLength(2);
    const token = await resetToken();
    expect(inspectResetLink(world, token)).toEqual({ email: ADDRESS });
    await resetPassword(world, { token, password: NEW });
    expect(sessionIds()).toEqual([]);
    expect((await world.deliver())[0]).toMatchObject({
      to: ADDRESS,
      subject: 'Your CVstomize password was changed',
    });
    await expect(requireOwnPassword(world, person.personId, NEW)).resolves.toBeUndefined();
    await expect(requireOwnPassword(world, person.personId, PASSWORD)).rejects.toThrow(
      WrongPassword,
    );
  });

  it('is not replaced twice by one link, even at once', async () => {
    await world.settle(ADDRESS);
    const token = await resetToken();
    const reset = () => resetPassword(world, { token, password: NEW });
    const outcomes = await Promise.allSettled([reset(), reset()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(reset()).rejects.toThrow(LinkInvalid);
  });

  it('has an hour, and only the newest link works', async () => {
    await world.settle(ADDRESS);
    const first = await resetToken();
    const second = await resetToken();
    expect(inspectResetLink(world, first)).toBeUndefined();
    world.advance(HOUR_MS - 1);
    expect(inspectResetLink(world, second)).toBeDefined();
    world.advance(1);
    expect(inspectResetLink(world, second)).toBeUndefined();
    await expect(resetPassword(world, { token: second, password: NEW })).rejects.toThrow(
      LinkInvalid,
    );
  });

  it('does not use the link up for a password that will not do', async () => {
    await world.settle(ADDRESS);
    const token = await resetToken();
    await expect(resetPassword(world, { token, password: 'short' })).rejects.toThrow(WeakPassword);
    await expect(resetPassword(world, { token, password: `${ADDRESS}!` })).rejects.toThrow(
      WeakPassword,
    );
    expect(inspectResetLink(world, token)).toBeDefined();
  });

  it('sends nothing to an address without an account, and says nothing of it', async () => {
    requestReset(world, 'nobody@example.org', FIREFOX);
    expect(await world.deliver()).toEqual([]);
  });

  it('does not take a link that confirms a sign-up', async () => {
    const { signUp } = await import('./sign-up.server');
    const { actor } = createGuest(world.database, null, world.clock());
    await signUp(world, actor, { name: '', email: ADDRESS, password: PASSWORD });
    const token = tokenOf((await world.deliver())[0]);
    expect(inspectResetLink(world, token)).toBeUndefined();
    await expect(resetPassword(world, { token, password: NEW })).rejects.toThrow(LinkInvalid);
  });

  it('is asked for five times an hour for an address', () => {
    for (let n = 1; n <= 5; n += 1) requestReset(world, ADDRESS, FIREFOX);
    expect(() => requestReset(world, ADDRESS, FIREFOX)).toThrow(/60 minutes/);
  });
});

describe('changing the password', () => {
  it('needs the current one, ends every session and begins a new one', async () => {
    const person = await world.settle(ADDRESS);
    logIn(world, person.personId, null, FIREFOX);
    await expect(
      changePassword(world, person, { current: 'wrong', password: NEW, userAgent: null }),
    ).rejects.toThrow(WrongPassword);
    expect(sessionIds()).toHaveLength(2);
    const change = { current: PASSWORD, password: NEW, userAgent: FIREFOX.userAgent };
    const { sessionId } = world.actorOf(await changePassword(world, person, change));
    expect(sessionId).not.toBe(person.sessionId);
    expect(sessionIds()).toEqual([sessionId]);
    await requireOwnPassword(world, person.personId, NEW);
  });

  it('makes a reset link that is under way stop working', async () => {
    const person = await world.settle(ADDRESS);
    const token = await resetToken();
    await changePassword(world, person, { current: PASSWORD, password: NEW, userAgent: null });
    expect(inspectResetLink(world, token)).toBeUndefined();
  });

  it('takes five wrong ones in 15 minutes', async () => {
    const person = await world.settle(ADDRESS);
    const attempt = (password: string) => requireOwnPassword(world, person.personId, password);
    for (let n = 1; n <= 5; n += 1) await expect(attempt('wrong')).rejects.toThrow(WrongPassword);
    await expect(attempt(PASSWORD)).rejects.toMatchObject({ kind: 'exhausted' });
    world.advance(15 * MINUTE_MS);
    await expect(attempt(PASSWORD)).resolves.toBeUndefined();
  });
});
