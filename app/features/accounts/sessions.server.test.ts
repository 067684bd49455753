import { sessions } from '#db/schema';
import { createCookie } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotFound } from '~/platform/failure';
import { DAY_MS, HOUR_MS } from '~/platform/durations';
import { createGuest, noteActivity } from './guests.server';
import { logIn } from './log-in.server';
import { dropSession, keepSession, readSession } from './session-cookie.server';
import {
  endSession,
  endSessions,
  findActorByToken,
  forgetExpiredSessions,
  listSessions,
} from './sessions.server';
import { FIREFOX, openAccountWorld } from './testing/account-world.server';

let world: ReturnType<typeof openAccountWorld>;
beforeEach(() => {
  world = openAccountWorld();
});
afterEach(() => world.remove());

describe('a session', () => {
  it('lasts 30 days', () => {
    const { token, actor } = createGuest(world.database, 'x'.repeat(1_000), world.clock());
    expect(listSessions(world.database.read, actor.personId, world.clock())[0]?.userAgent).toBe(
      'x'.repeat(256),
    );
    world.advance(30 * DAY_MS - 1);
    expect(findActorByToken(world.database.read, token, world.clock())).toEqual(actor);
    world.advance(1);
    expect(findActorByToken(world.database.read, token, world.clock())).toBeUndefined();
    expect(listSessions(world.database.read, actor.personId, world.clock())).toEqual([]);
    expect(forgetExpiredSessions(world.database, world.clock())).toBe(1);
  });

  it('can be ended by its owner only', async () => {
    const owner = await world.settle('a@example.org');
    const other = await world.settle('b@example.org');
    expect(() =>
      world.database.write((tx) => endSession(tx, other.personId, owner.sessionId)),
    ).toThrow(NotFound);
    expect(listSessions(world.database.read, owner.personId, world.clock())).toHaveLength(1);
    world.database.write((tx) => endSession(tx, owner.personId, owner.sessionId));
    expect(listSessions(world.database.read, owner.personId, world.clock())).toEqual([]);
  });

  it('kept from before anybody was asked again counts from when it began', async () => {
    const { token, actor } = createGuest(world.database, null, world.clock());
    world.database.write((tx) => void tx.update(sessions).set({ authenticatedAt: null }).run());
    expect(findActorByToken(world.database.read, token, world.clock())).toEqual(actor);
  });

  it('can be the one that stays', async () => {
    const owner = await world.settle('a@example.org');
    const other = await world.settle('b@example.org');
    logIn(world, owner.personId, null, FIREFOX);
    logIn(world, owner.personId, null, FIREFOX);
    const ended = world.database.write((tx) =>
      endSessions(tx, owner.personId, { except: owner.sessionId }),
    );
    expect(ended).toBe(2);
    expect(listSessions(world.database.read, other.personId, world.clock())).toHaveLength(1);
  });
});

const NOW = new Date('2026-03-01T12:00:00Z');

describe('the cookie', () => {
  const cookieOf = (header: string) => header.split(';', 1)[0]!;
  const carrying = (cookie: string) =>
    new Request('https://cv.example/', { headers: { Cookie: cookie } });
  const [newer, older] = ['newer secret', 'older secret'].map((s) => s.repeat(3)) as [
    string,
    string,
  ];

  it('cannot be read by scripts, sent from other sites, or over plain http once it is secure', async () => {
    const plain = await keepSession({ sessionSecrets: [newer], secureCookies: false }, 't', NOW);
    expect(plain).toMatch(/^cvstomize-session=/);
    expect(plain).toMatch(/; Max-Age=2592000; Path=\/; .*HttpOnly; SameSite=Lax$/);
    const secure = await keepSession({ sessionSecrets: [newer], secureCookies: true }, 't', NOW);
    expect(secure).toMatch(/^__Host-session=/);
    expect(secure).toMatch(/; Secure/);
    expect(secure).not.toMatch(/Domain/i);
  });

  it('survives a new secret, and is not signed by the old one any more', async () => {
    const before = { sessionSecrets: [older], secureCookies: true };
    const rotated = { sessionSecrets: [newer, older], secureCookies: true };
    const after = { sessionSecrets: [newer], secureCookies: true };
    const old = cookieOf(await keepSession(before, 'token', NOW));
    expect(await readSession(rotated, carrying(old))).toEqual({ token: 'token', seenAt: NOW });
    expect(await readSession(after, carrying(old))).toBeUndefined();
    const made = cookieOf(await keepSession(rotated, 'token', NOW));
    expect(await readSession(after, carrying(made))).toEqual({ token: 'token', seenAt: NOW });
    expect(await readSession(before, carrying(made))).toBeUndefined();
  });

  it('made before it kept when it was renewed is due to be renewed', async () => {
    const config = { sessionSecrets: [newer], secureCookies: false };
    const made = await createCookie('cvstomize-session', { secrets: [newer] }).serialize('token');
    const carried = await readSession(config, carrying(cookieOf(made)));
    expect(carried).toEqual({ token: 'token', seenAt: new Date(0) });
  });

  it.each(['', 'x', 'x.y', '%', 'eyJhIjoxfQ==.AAAA'])(
    'is nobody when forged as %j',
    async (value) => {
      const config = { sessionSecrets: [newer], secureCookies: false };
      expect(await readSession(config, carrying(`cvstomize-session=${value}`))).toBeUndefined();
    },
  );

  it('is forgotten at once', async () => {
    expect(await dropSession({ sessionSecrets: [newer], secureCookies: false })).toMatch(
      /Max-Age=0/,
    );
  });
});

describe('activity', () => {
  it.each(['a guest', 'an account'])('is written when an hour has passed, of %s', async (whose) => {
    const guest = createGuest(world.database, null, world.clock()).actor;
    const actor = whose === 'a guest' ? guest : await world.settle('a@example.org');
    const at = () => world.person(actor.personId)?.activeAt.getTime();
    const begun = at()!;
    expect(begun).toBe(actor.activeAt.getTime());
    world.advance(HOUR_MS - 1);
    noteActivity(world.database, actor, world.clock());
    expect(at()).toBe(begun);
    world.advance(1);
    noteActivity(world.database, actor, world.clock());
    expect(at()).toBe(begun + HOUR_MS);
  });
});
