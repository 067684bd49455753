import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '~/platform/durations';
import {
  confirmEmailChange,
  findEmailChange,
  inspectEmailLink,
  requestEmailChange,
  withdrawEmailChange,
} from './change-email.server';
import { LinkInvalid } from './mail-tokens.server';
import { inspectResetLink, requestReset } from './passwords.server';
import type { Actor } from './sessions.server';
import { FIREFOX, openAccountWorld, tokenOf } from './testing/account-world.server';

const OLD = 'marta@example.org';
const NEW = 'marta@example.net';

let world: ReturnType<typeof openAccountWorld>;
let person: Actor & { email: string };
beforeEach(async () => {
  world = openAccountWorld();
  person = await world.settle(OLD);
});
afterEach(() => world.remove());

/** Asks for the new address. @returns the tokens mailed to the old one and to the new one. */
async function ask(wanted = NEW): Promise<{ old: string; new: string }> {
  requestEmailChange(world, person, wanted);
  const mails = (await world.deliver()).slice(-2);
  const to = (address: string) => tokenOf(mails.find((mail) => mail.to === address));
  return { old: to(OLD), new: to(wanted) };
}
const address = () => world.person(person.personId)?.email;

describe('an address', () => {
  it.each([
    ['old', 'new'],
    ['new', 'old'],
  ] as const)('changes when both say yes, the %s one first', async (first, second) => {
    const tokens = await ask();
    expect(inspectEmailLink(world, tokens[first])).toEqual({ wanted: NEW });
    expect(confirmEmailChange(world, tokens[first])).toBe('waiting');
    expect(address()).toBe(OLD);
    expect(confirmEmailChange(world, tokens[second])).toBe('changed');
    expect(address()).toBe(NEW);
    expect(findEmailChange(world, person.personId)).toBeUndefined();
    const told = (await world.deliver()).slice(-2);
    expect(told.map(({ to }) => to).sort()).toEqual([NEW, OLD]);
    expect(told[0]?.subject).toContain('was changed');
  });

  it('does not change by one yes said twice', async () => {
    const tokens = await ask();
    confirmEmailChange(world, tokens.new);
    expect(() => confirmEmailChange(world, tokens.new)).toThrow(LinkInvalid);
    expect(address()).toBe(OLD);
  });

  it('stays where the change is given up, asked for anew, or a day old', async () => {
    const first = await ask();
    const second = await ask();
    expect(() => confirmEmailChange(world, first.old)).toThrow(LinkInvalid);
    withdrawEmailChange(world, person.personId);
    expect(() => confirmEmailChange(world, second.old)).toThrow(LinkInvalid);
    const third = await ask();
    world.advance(DAY_MS);
    expect(inspectEmailLink(world, third.old)).toBeUndefined();
    expect(() => confirmEmailChange(world, third.old)).toThrow(LinkInvalid);
    expect(address()).toBe(OLD);
  });

  it('is refused where it is the one they have, and after five in a day', async () => {
    expect(() => requestEmailChange(world, person, OLD)).toThrow(/the address your account has/);
    for (let times = 0; times < 5; times += 1) await ask();
    expect(() => requestEmailChange(world, person, NEW)).toThrow(/try again/);
  });

  it('takes with it the links that were mailed to the old one', async () => {
    requestReset(world, OLD, FIREFOX);
    const reset = tokenOf((await world.deliver()).at(-1));
    const tokens = await ask();
    confirmEmailChange(world, tokens.old);
    confirmEmailChange(world, tokens.new);
    expect(inspectResetLink(world, reset)).toBeUndefined();
  });
});

describe('an address that has an account', () => {
  it('is told to its owner alone, and never changes hands', async () => {
    const owner = await world.settle(NEW);
    requestEmailChange(world, person, NEW);
    const mails = (await world.deliver()).slice(-2);
    const toOwner = mails.find(({ to }) => to === NEW);
    expect(toOwner?.subject).toContain('has a CVstomize account already');
    expect(() => tokenOf(toOwner)).toThrow();
    expect(confirmEmailChange(world, tokenOf(mails.find(({ to }) => to === OLD)))).toBe('waiting');
    expect(address()).toBe(OLD);
    expect(world.person(owner.personId)?.email).toBe(NEW);
  });

  it('got it between the two: nothing changes', async () => {
    const tokens = await ask();
    confirmEmailChange(world, tokens.old);
    await world.settle(NEW);
    expect(() => confirmEmailChange(world, tokens.new)).toThrow(/an account with this address/);
    expect(address()).toBe(OLD);
  });
});
