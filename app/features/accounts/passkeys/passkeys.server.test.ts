import { passkeyChallenges, passkeys } from '#db/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '~/platform/durations';
import { NotFound } from '~/platform/failure';
import type { Actor } from '../sessions.server';
import { FIREFOX, openAccountWorld } from '../testing/account-world.server';
import { softPasskey } from '../testing/soft-passkey';
import { forgetChallenges } from './challenges.server';
import {
  addPasskey,
  askForPasskey,
  challengePasskey,
  checkPasskey,
  listPasskeys,
  PasskeyRefused,
  removePasskey,
} from './passkeys.server';

let world: ReturnType<typeof openAccountWorld>;
let person: Actor & { email: string };
beforeEach(async () => {
  world = openAccountWorld();
  person = await world.settle('marta@example.org');
});
afterEach(() => world.remove());

const device = () => softPasskey(world.config.publicUrl);

async function add(own = device(), whose = person) {
  const response = own.make(await askForPasskey(world, whose));
  await addPasskey(world, whose, { response, name: 'Telephone' });
  return own;
}
const listed = () => listPasskeys(world.database.read, person.personId);
const challenge = () => challengePasskey(world, FIREFOX);

describe('a passkey', () => {
  it('is added, told by mail, and lets its person in', async () => {
    const own = await add();
    expect(listed()).toMatchObject([{ id: own.id, name: 'Telephone', lastUsedAt: null }]);
    expect((await world.deliver()).at(-1)?.subject).toContain('A passkey was added');
    world.advance(MINUTE_MS);
    expect(await checkPasskey(world, own.show(await challenge()), FIREFOX)).toBe(person.personId);
    expect(listed()[0]?.lastUsedAt).toEqual(world.clock());
  });

  it('is added once, and not to somebody else', async () => {
    const own = await add();
    await expect(add(own)).rejects.toThrow(PasskeyRefused);
    await world.deliver();
    const other = await world.settle('ana@example.org');
    await expect(add(own, other)).rejects.toThrow(PasskeyRefused);
    expect(listed()).toHaveLength(1);
  });

  it('is not added by an answer to what somebody else was asked', async () => {
    await world.deliver();
    const other = await world.settle('ana@example.org');
    const response = device().make(await askForPasskey(world, other));
    const adding = addPasskey(world, person, { response, name: '' });
    await expect(adding).rejects.toThrow(PasskeyRefused);
    expect(listed()).toEqual([]);
  });

  it('is removed by its person alone', async () => {
    const own = await add();
    expect(() => removePasskey(world, 'somebody-else', own.id)).toThrow(NotFound);
    removePasskey(world, person.personId, own.id);
    expect(() => removePasskey(world, person.personId, own.id)).toThrow(NotFound);
    const answer = own.show(await challenge());
    await expect(checkPasskey(world, answer, FIREFOX)).rejects.toThrow(PasskeyRefused);
  });
});

describe('an answer', () => {
  it('is taken once', async () => {
    const own = await add();
    const answer = own.show(await challenge());
    await checkPasskey(world, answer, FIREFOX);
    await expect(checkPasskey(world, answer, FIREFOX)).rejects.toThrow(PasskeyRefused);
  });

  it('is taken for five minutes', async () => {
    const own = await add();
    const asked = await challenge();
    world.advance(5 * MINUTE_MS);
    await expect(checkPasskey(world, own.show(asked), FIREFOX)).rejects.toThrow(PasskeyRefused);
    expect(forgetChallenges(world.database, world.clock())).toBe(1);
    expect(world.database.read.select().from(passkeyChallenges).all()).toEqual([]);
  });

  it('from the page of another site is refused', async () => {
    const own = await add();
    const answer = own.show(await challenge(), 'https://cv.example.evil.example');
    await expect(checkPasskey(world, answer, FIREFOX)).rejects.toThrow(PasskeyRefused);
  });

  it('to what a new passkey is made from logs nobody in', async () => {
    const own = await add();
    const asked = await askForPasskey(world, person);
    await expect(checkPasskey(world, own.show(asked), FIREFOX)).rejects.toThrow(PasskeyRefused);
  });

  it('of a copy of the device is refused', async () => {
    const own = await add();
    await checkPasskey(world, own.show(await challenge()), FIREFOX);
    own.forgetUses();
    const copied = own.show(await challenge());
    await expect(checkPasskey(world, copied, FIREFOX)).rejects.toThrow(PasskeyRefused);
  });

  it('of another device is refused, whatever it calls itself', async () => {
    const own = await add();
    const forged = { ...device().show(await challenge()), id: own.id, rawId: own.id };
    await expect(checkPasskey(world, forged, FIREFOX)).rejects.toThrow(PasskeyRefused);
  });
});

it('is asked for 30 times in 15 minutes from one network', async () => {
  for (let times = 0; times < 30; times += 1) await challenge();
  await expect(challenge()).rejects.toThrow(/15 minutes/);
});

it('is one of 20 at most', async () => {
  for (let times = 0; times < 20; times += 1) await add();
  await expect(askForPasskey(world, person)).rejects.toMatchObject({ kind: 'exhausted' });
  expect(world.database.read.select().from(passkeys).all()).toHaveLength(20);
});
