import { authenticators, recoveryCodes } from '#db/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '~/platform/durations';
import { NotFound } from '~/platform/failure';
import { isFresh, showAgainWhoYouAre } from '../show-again.server';
import { findActorByToken, startSession, type Actor } from '../sessions.server';
import { codeOf } from '../testing/code-of';
import { FIREFOX, openAccountWorld, PASSWORD } from '../testing/account-world.server';
import {
  beginAuthenticator,
  confirmAuthenticator,
  findAuthenticator,
  findSetup,
  removeAuthenticator,
  renewRecoveryCodes,
  requireCode,
  WrongCode,
} from './authenticators.server';

let world: ReturnType<typeof openAccountWorld>;
let person: Actor & { email: string };
beforeEach(async () => {
  world = openAccountWorld();
  person = await world.settle('marta@example.org');
});
afterEach(() => world.remove());

/** Sets one up. @returns its key and the recovery codes. */
function setUp(): { key: string; codes: string[] } {
  beginAuthenticator(world, person.personId);
  const key = findSetup(world, person)?.typedKey ?? '';
  const codes = confirmAuthenticator(world, person, codeOf(key, world.clock()), FIREFOX);
  return { key, codes };
}
const has = () => findAuthenticator(world.database.read, person.personId) !== undefined;
const give = (code: string, clientAddress = FIREFOX.clientAddress) =>
  requireCode(world, person.personId, code, { ...FIREFOX, clientAddress });
const actorNow = () => {
  const { token } = world.database.write((tx) =>
    startSession(tx, person.personId, { userAgent: null }, world.clock()),
  );
  return findActorByToken(world.database.read, token, world.clock())!;
};

describe('setting up an authenticator', () => {
  it('counts once a code of it was given, and is told by mail', async () => {
    beginAuthenticator(world, person.personId);
    expect(has()).toBe(false);
    expect(() => confirmAuthenticator(world, person, '000000', FIREFOX)).toThrow(WrongCode);
    expect(has()).toBe(false);
    setUp();
    expect(has()).toBe(true);
    expect(findSetup(world, person)).toBeUndefined();
    expect((await world.deliver()).map(({ subject }) => subject)).toEqual([
      'Your CVstomize account asks for a code now',
    ]);
  });

  it('replaces one that was never confirmed, and no other', () => {
    beginAuthenticator(world, person.personId);
    const first = findSetup(world, person)?.typedKey;
    const { key } = setUp();
    expect(key).not.toBe(first);
    beginAuthenticator(world, person.personId);
    expect(has()).toBe(true);
    expect(() => confirmAuthenticator(world, person, '000000', FIREFOX)).toThrow(NotFound);
  });

  it('keeps no secret and no code that could be read from the database', () => {
    const { key, codes } = setUp();
    const rows = [
      world.database.read.select().from(authenticators).all(),
      world.database.read.select().from(recoveryCodes).all(),
    ];
    const kept = JSON.stringify(rows);
    for (const secret of [key.replaceAll(' ', ''), ...codes]) expect(kept).not.toContain(secret);
  });
});

describe('a code', () => {
  it('is taken once', () => {
    const { key } = setUp();
    expect(() => give(codeOf(key, world.clock()))).toThrow(WrongCode);
    world.advance(30 * SECOND_MS);
    const code = codeOf(key, world.clock());
    give(code);
    expect(() => give(code)).toThrow(WrongCode);
  });

  it('is tried five times in 15 minutes from one network, and 50 times in a day from all', () => {
    const { key } = setUp();
    world.advance(MINUTE_MS);
    for (let times = 0; times < 5; times += 1) expect(() => give('000000')).toThrow(WrongCode);
    expect(() => give(codeOf(key, world.clock()))).toThrow(/15 minutes/);
    expect(() => give(codeOf(key, world.clock()), '198.51.100.1')).not.toThrow();
    for (let network = 2; network < 12; network += 1)
      for (let times = 0; times < 5; times += 1)
        expect(() => give('000000', `198.51.100.${network}`)).toThrow(WrongCode);
    expect(() => give('000000', '198.51.100.99')).toThrow(/try again/);
  });

  it('is read with each of our secrets, and sealed anew with the newest', () => {
    const { key } = setUp();
    const [old = ''] = world.config.sessionSecrets;
    const rotated = (...sessionSecrets: string[]) => ({
      ...world,
      config: { ...world.config, sessionSecrets },
    });
    const next = () => {
      world.advance(30 * SECOND_MS);
      return codeOf(key, world.clock());
    };
    requireCode(rotated('a new secret', old), person.personId, next(), FIREFOX);
    requireCode(rotated('a new secret'), person.personId, next(), FIREFOX);
    expect(() => requireCode(rotated(old), person.personId, next(), FIREFOX)).toThrow(WrongCode);
  });
});

describe('a recovery code', () => {
  it('works once, however it is typed', () => {
    const { codes } = setUp();
    const [one = '', other = ''] = codes;
    expect(codes).toHaveLength(10);
    give(one);
    expect(() => give(one)).toThrow(WrongCode);
    give(other.replaceAll('-', ' ').toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'));
  });

  it('stops working when new ones are made, or the authenticator is removed', async () => {
    const { codes } = setUp();
    const fresh = renewRecoveryCodes(world, person.personId);
    expect(() => give(codes[0] ?? '')).toThrow(WrongCode);
    give(fresh[0] ?? '');
    removeAuthenticator(world, person.personId);
    expect(has()).toBe(false);
    expect(() => give(fresh[1] ?? '')).toThrow(WrongCode);
    expect((await world.deliver()).at(-1)?.subject).toContain('was removed');
    expect(() => renewRecoveryCodes(world, person.personId)).toThrow(NotFound);
  });

  it('of somebody else is none', async () => {
    const { codes } = setUp();
    await world.deliver();
    const other = await world.settle('ana@example.org');
    expect(() => requireCode(world, other.personId, codes[0] ?? '', FIREFOX)).toThrow(WrongCode);
  });
});

describe('showing again who one is', () => {
  it('holds for 15 minutes, by the password where there is no authenticator', async () => {
    const actor = actorNow();
    expect(isFresh(actor, world.clock())).toBe(true);
    world.advance(15 * MINUTE_MS);
    expect(isFresh(actor, world.clock())).toBe(true);
    world.advance(1);
    expect(isFresh(actor, world.clock())).toBe(false);
    await expect(showAgainWhoYouAre(world, actor, 'wrong', FIREFOX)).rejects.toThrow();
    await showAgainWhoYouAre(world, actor, PASSWORD, FIREFOX);
  });

  it('needs the authenticator where there is one: the password alone is not enough', async () => {
    const { key } = setUp();
    const actor = actorNow();
    expect(isFresh(actor, world.clock())).toBe(false);
    world.advance(30 * SECOND_MS);
    await expect(showAgainWhoYouAre(world, actor, PASSWORD, FIREFOX)).rejects.toThrow(WrongCode);
    await showAgainWhoYouAre(world, actor, codeOf(key, world.clock()), FIREFOX);
  });
});
