import { generations, interviews, resumes, sessions } from '#db/schema';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '~/platform/durations';
import { createGuest } from './guests.server';
import { followLogInLink, inspectLogInLink, requestLogInLink } from './log-in-by-mail.server';
import {
  createAuthenticator,
  logIn,
  PASSWORD as STRATEGY,
  WrongCredentials,
} from './log-in.server';
import { LinkInvalid } from './mail-tokens.server';
import { inspectResetLink } from './passwords.server';
import { FIREFOX, openAccountWorld, PASSWORD, tokenOf } from './testing/account-world.server';

const ADDRESS = 'marta@example.org';

let world: ReturnType<typeof openAccountWorld>;
beforeEach(() => {
  world = openAccountWorld();
});
afterEach(() => world.remove());

function tryWith(email: string, password: string, clientAddress = FIREFOX.clientAddress) {
  const request = new Request('https://cv.example/log-in', {
    method: 'POST',
    body: new URLSearchParams({ email, password }),
  });
  return createAuthenticator(world, { ...FIREFOX, clientAddress }).authenticate(STRATEGY, request);
}

describe('logging in', () => {
  it('knows a person by address, in any case, and password', async () => {
    const person = await world.settle(ADDRESS);
    expect(await tryWith(' MARTA@example.org ', PASSWORD)).toBe(person.personId);
  });

  it.each([
    ['a wrong password', ADDRESS, 'wrong'],
    ['an unknown address', 'nobody@example.org', PASSWORD],
    ['no address', '', PASSWORD],
    ['no password', ADDRESS, ''],
    ['a password far too long', ADDRESS, 'x'.repeat(100_000)],
  ])('gives the same answer for %s', async (_, email, password) => {
    await world.settle(ADDRESS);
    await expect(tryWith(email, password)).rejects.toThrow(new WrongCredentials());
  });

  it('does not know an address that was never confirmed', async () => {
    const { signUp } = await import('./sign-up.server');
    const { actor } = createGuest(world.database, null, world.clock());
    await signUp(world, actor, { name: '', email: ADDRESS, password: PASSWORD });
    await expect(tryWith(ADDRESS, PASSWORD)).rejects.toThrow(WrongCredentials);
  });
});

describe('the limit', () => {
  const fail = async (times: number, clientAddress?: string) => {
    for (let attempt = 1; attempt <= times; attempt += 1)
      await expect(tryWith(ADDRESS, 'wrong', clientAddress)).rejects.toThrow(WrongCredentials);
  };

  it('lets the fifth attempt in 15 minutes through and refuses the sixth, right or wrong', async () => {
    await world.settle(ADDRESS);
    await fail(4);
    world.advance(5 * MINUTE_MS);
    await fail(1);
    await expect(tryWith(ADDRESS, PASSWORD)).rejects.toMatchObject({
      kind: 'exhausted',
      retryAfterSeconds: 600,
    });
    world.advance(10 * MINUTE_MS - 1);
    await expect(tryWith(ADDRESS, PASSWORD)).rejects.toMatchObject({ retryAfterSeconds: 1 });
    world.advance(1);
    await expect(tryWith(ADDRESS, PASSWORD)).resolves.toBeTypeOf('string');
  });

  it('keeps nobody out who comes from another network', async () => {
    await world.settle(ADDRESS);
    await fail(5);
    await expect(tryWith(ADDRESS, PASSWORD)).rejects.toMatchObject({ kind: 'exhausted' });
    await expect(tryWith(ADDRESS, PASSWORD, '198.51.100.9')).resolves.toBeTypeOf('string');
  });

  it('makes whoever goes on wait longer', async () => {
    await world.settle(ADDRESS);
    await fail(5);
    world.advance(15 * MINUTE_MS);
    await fail(5);
    world.advance(15 * MINUTE_MS);
    await expect(tryWith(ADDRESS, 'wrong')).rejects.toMatchObject({ retryAfterSeconds: 90 * 60 });
    world.advance(90 * MINUTE_MS);
    await fail(5);
    world.advance(15 * MINUTE_MS);
    await fail(5);
    world.advance(2 * HOUR_MS);
    await expect(tryWith(ADDRESS, 'wrong')).rejects.toMatchObject({
      retryAfterSeconds: (24 - 2 - 0.25 - 2) * 60 * 60,
    });
  });

  it('ends after a hundred tries from anywhere in a day, but for a mailed link', async () => {
    const person = await world.settle(ADDRESS);
    for (let network = 1; network <= 20; network += 1) await fail(5, `198.51.100.${network}`);
    await expect(tryWith(ADDRESS, PASSWORD, '203.0.113.1')).rejects.toMatchObject({
      kind: 'exhausted',
    });
    requestLogInLink(world, { email: ADDRESS }, FIREFOX);
    const link = tokenOf((await world.deliver()).at(-1));
    expect(followLogInLink(world, link, FIREFOX)).toBe(person.personId);
    await expect(tryWith(ADDRESS, PASSWORD)).resolves.toBe(person.personId);
  });

  it('counts unknown addresses as it counts known ones', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await expect(tryWith('nobody@example.org', 'x')).rejects.toThrow(WrongCredentials);
    await expect(tryWith('nobody@example.org', 'x')).rejects.toMatchObject({ kind: 'exhausted' });
  });

  it('starts afresh after the right password', async () => {
    await world.settle(ADDRESS);
    for (let attempt = 1; attempt <= 4; attempt += 1)
      await expect(tryWith(ADDRESS, 'wrong')).rejects.toThrow(WrongCredentials);
    await tryWith(ADDRESS, PASSWORD);
    await expect(tryWith(ADDRESS, 'wrong')).rejects.toThrow(WrongCredentials);
  });

  it('lets one client try 20 times, whatever addresses it tries', async () => {
    const attempt = (n: number) => tryWith(`p${n}@example.org`, 'x');
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => expect(attempt(n)).rejects.toThrow(WrongCredentials)),
    );
    await expect(attempt(20)).rejects.toMatchObject({ kind: 'exhausted' });
    await expect(tryWith('p21@example.org', 'x', '198.51.100.9')).rejects.toThrow(WrongCredentials);
  });
});

describe('the limit of a client', () => {
  it('counts all addresses of one IPv6 network as one', async () => {
    const attempt = (n: number, network = '2001:db8:1:2') =>
      tryWith(`p${n}@example.org`, 'x', `${network}::${n}`);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => expect(attempt(n)).rejects.toThrow(WrongCredentials)),
    );
    await expect(attempt(20)).rejects.toMatchObject({ kind: 'exhausted' });
    await expect(attempt(21, '2001:db8:1:3')).rejects.toThrow(WrongCredentials);
  });
});

describe('the session after logging in', () => {
  it('is a new one, and the one before is over', async () => {
    const person = await world.settle(ADDRESS);
    const { token } = logIn(world, person.personId, person, FIREFOX);
    expect(world.actorOf(token).sessionId).not.toBe(person.sessionId);
    const rows = world.database.read.select().from(sessions).all();
    expect(rows.map(({ id }) => id)).not.toContain(person.sessionId);
  });

  it('is not kept as a token', async () => {
    const person = await world.settle(ADDRESS);
    const { token } = logIn(world, person.personId, null, FIREFOX);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(world.database.read.select().from(sessions).all())).not.toContain(token);
  });
});

describe('the mail of a new log-in', () => {
  const enter = async (known?: boolean) => {
    const person = await world.settle(ADDRESS);
    logIn(world, person.personId, null, { ...FIREFOX, ...(known === undefined ? {} : { known }) });
    return world.deliver();
  };

  it('is sent for a browser that is not known, and names it', async () => {
    const [mail] = await enter(false);
    expect(mail).toMatchObject({ to: ADDRESS, subject: 'A new log-in to your CVstomize account' });
    expect(mail?.text).toContain('Firefox on Linux');
  });

  it('says so where the browser does not say what it is', async () => {
    const person = await world.settle(ADDRESS);
    logIn(world, person.personId, null, {
      clientAddress: '192.0.2.1',
      userAgent: null,
      known: false,
    });
    expect((await world.deliver())[0]?.text).toContain('A browser');
  });

  it('is not sent for one that is', async () => {
    expect(await enter(true)).toEqual([]);
  });

  it('is not sent where there is no address', async () => {
    const { actor } = createGuest(world.database, null, world.clock());
    logIn(world, actor.personId, null, { ...FIREFOX, known: false });
    expect(await world.deliver()).toEqual([]);
  });
});

describe('a mailed link', () => {
  const ask = (clientAddress = FIREFOX.clientAddress) =>
    requestLogInLink(world, { email: ADDRESS, returnTo: '/buy' }, { ...FIREFOX, clientAddress });

  it('works once, for 15 minutes, and leads back to where one wanted', async () => {
    const { personId } = await world.settle(ADDRESS);
    ask();
    const mail = (await world.deliver()).at(-1);
    expect(mail?.text).toContain('&returnTo=%2Fbuy');
    const token = tokenOf(mail);
    world.advance(15 * MINUTE_MS - 1);
    expect(inspectLogInLink(world, token)).toEqual({ email: ADDRESS });
    expect(followLogInLink(world, token, FIREFOX)).toBe(personId);
    expect(() => followLogInLink(world, token, FIREFOX)).toThrow(LinkInvalid);
    ask();
    const late = tokenOf((await world.deliver()).at(-1));
    world.advance(15 * MINUTE_MS);
    expect(inspectLogInLink(world, late)).toBeUndefined();
    expect(() => followLogInLink(world, late, FIREFOX)).toThrow(LinkInvalid);
  });

  it('is asked for five times an hour from one network, which uses up nobody else’s', () => {
    for (let times = 0; times < 5; times += 1) ask();
    expect(() => ask()).toThrow(/60 minutes/);
    expect(() => ask('198.51.100.9')).not.toThrow();
  });

  it('does not choose a new password', async () => {
    await world.settle(ADDRESS);
    ask();
    const token = tokenOf((await world.deliver()).at(-1));
    expect(inspectResetLink(world, token)).toBeUndefined();
  });

  it('is sent to nobody who has no account', async () => {
    requestLogInLink(world, { email: 'nobody@example.org' }, FIREFOX);
    expect(await world.deliver()).toEqual([]);
  });
});

describe('a guest who logs in', () => {
  const add = (personId: string, key: string) =>
    world.database.write((tx) => {
      const now = world.clock();
      tx.insert(interviews)
        .values({ id: `i-${key}`, personId, chipSeed: 1, createdAt: now, updatedAt: now })
        .run();
      tx.insert(generations)
        .values({
          id: `g-${key}`,
          personId,
          interviewId: `i-${key}`,
          idempotencyKey: 'the same form',
          input: {},
          state: 'queued',
          createdAt: now,
        })
        .run();
      tx.insert(resumes)
        .values({ id: `r-${key}`, personId, interviewId: `i-${key}`, title: key, createdAt: now })
        .run();
    });

  it('brings along everything they made, and the guest is gone', async () => {
    const person = await world.settle(ADDRESS);
    const { actor: guest, token: old } = createGuest(world.database, null, world.clock());
    add(person.personId, 'own');
    add(guest.personId, 'guest');
    const { adopted } = logIn(world, person.personId, guest, FIREFOX);
    expect(adopted).toBe(true);
    for (const table of [interviews, generations, resumes]) {
      const rows = world.database.read
        .select({ id: table.id })
        .from(table)
        .where(eq(table.personId, person.personId))
        .all();
      expect(rows.map(({ id }) => id.slice(2)).sort()).toEqual(['guest', 'own']);
    }
    expect(world.person(guest.personId)).toBeUndefined();
    expect(() => world.actorOf(old)).toThrow();
  });

  it('takes nothing from an account that was logged in on the device', async () => {
    const before = await world.settle('first@example.org');
    const person = await world.settle(ADDRESS);
    add(before.personId, 'first');
    const { adopted } = logIn(world, person.personId, before, FIREFOX);
    expect(adopted).toBe(false);
    const [row] = world.database.read.select().from(interviews).all();
    expect(row?.personId).toBe(before.personId);
  });
});
