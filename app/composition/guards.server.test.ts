import type { ActionFunctionArgs } from '@remix-run/node';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { people } from '#db/schema';
import { endSession } from '~/features/accounts/sessions.server';
import { revokeOperator } from '~/features/operations/operators.server';
import { makeOperator } from '~/features/operations/testing/make-operator.server';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '~/platform/durations';
import { NotFound } from '~/platform/failure';
import { openVisits } from '~/testing/visit.server';
import {
  findActor,
  flagContextOf,
  requireActor,
  requireOperator,
  startGuest,
  visitorOf,
} from './guards.server';

const ADDRESSES = { member: 'member@example.org', operator: 'operator@example.org' };
type Somebody = 'guest' | keyof typeof ADDRESSES;
type Who = Somebody | 'anonymous' | 'made-up' | 'ended' | 'expired';
const SOMEBODY: readonly Somebody[] = ['guest', 'member', 'operator'];
/** Those with a cookie that opens nothing, and one without. */
const NOBODY: readonly Who[] = ['anonymous', 'made-up', 'ended', 'expired'];

let visits: ReturnType<typeof openVisits>;
let cookies: Record<Who, string>;
let ids: Record<Somebody, string>;

beforeEach(async () => {
  visits = openVisits();
  const { database } = visits;
  const expired = await visits.arrive();
  visits.advance(31 * DAY_MS);
  const ended = await visits.arrive();
  database.write((tx) => endSession(tx, ended.personId, ended.sessionId));
  const [guest, member, operator] = [
    await visits.arrive(),
    await visits.arrive(),
    await visits.arrive(),
  ];
  for (const [{ personId }, email] of [
    [member, ADDRESSES.member],
    [operator, ADDRESSES.operator],
  ] as const) {
    database.write((tx) => {
      tx.update(people).set({ email }).where(eq(people.id, personId)).run();
    });
  }
  makeOperator(database, ADDRESSES.operator, visits.clock());
  ids = { guest: guest.personId, member: member.personId, operator: operator.personId };
  cookies = {
    ...{ guest: guest.cookie, member: member.cookie, operator: operator.cookie },
    ...{ anonymous: '', 'made-up': guest.cookie.replace(/=.{8}/, '=AAAAAAAA') },
    ...{ ended: ended.cookie, expired: expired.cookie },
  };
});
afterEach(() => visits.remove());

type Guard<Answer> = (args: Pick<ActionFunctionArgs, 'request' | 'context'>) => Answer;
type Request = Parameters<typeof visits.visit>[1];

/** What a guard gives to whoever asks: its answer, or what it threw. */
async function ask<Answer>(guard: Guard<Answer>, who: Who, request: Request = {}) {
  let given: Awaited<Answer> | undefined;
  let thrown: unknown;
  const answer = await visits
    .visit(async (args) => void (given = await guard(args)), { cookie: cookies[who], ...request })
    .catch((error: unknown) => void (thrown = error));
  return { given, thrown, answer };
}

const countPeople = () => visits.database.read.select().from(people).all().length;

describe('a page for somebody', () => {
  test.each(SOMEBODY)('lets a %s in, as who they are', async (who) => {
    const { given } = await ask(requireActor, who);
    const email = who === 'guest' ? null : ADDRESSES[who];
    expect(given).toMatchObject({ personId: ids[who], guest: who === 'guest', email });
  });

  test.each(NOBODY)('sends the %s to log in, and back to all of the address', async (who) => {
    const { given, answer } = await ask(requireActor, who, { path: '/resumes/1?line=%2Fwork&x=1' });
    expect(given).toBeUndefined();
    expect(answer).toMatchObject({ status: 303 });
    const { pathname, searchParams } = new URL(answer?.location ?? '', 'http://localhost');
    expect(pathname).toBe('/log-in');
    expect(searchParams.get('returnTo')).toBe('/resumes/1?line=%2Fwork&x=1');
  });
});

describe('a page of operators', () => {
  test('lets an operator in', async () => {
    const { given } = await ask(requireOperator, 'operator');
    expect(given).toMatchObject({ personId: ids.operator });
  });

  test.each([...NOBODY, 'guest', 'member'] as const)(
    'is not there for the %s, whether they read or send',
    async (who) => {
      for (const request of [{}, { form: { a: 'b' } }]) {
        const { given, thrown, answer } = await ask(requireOperator, who, request);
        expect(thrown).toBeInstanceOf(NotFound);
        expect([given, answer]).toEqual([undefined, undefined]);
      }
    },
  );

  test('is gone for an operator who is one no longer', async () => {
    revokeOperator(visits.database, ADDRESSES.operator, visits.clock());
    const { thrown } = await ask(requireOperator, 'operator');
    expect(thrown).toBeInstanceOf(NotFound);
  });
});

describe('a page for everybody', () => {
  test.each(NOBODY)('knows nobody in the %s', async (who) => {
    expect(await ask(findActor, who)).toMatchObject({ given: null, thrown: undefined });
  });

  test('looks once who is there, however often one request asks', async () => {
    const { given } = await ask(async (args) => {
      const looked = findActor(args);
      const another = { ...args, context: { ...args.context } };
      return [findActor(args) === looked, findActor(another) === looked];
    }, 'guest');
    expect(given).toEqual([true, false]);
  });

  test('notes that somebody is still there where something is sent, and not where it is read', async () => {
    const activeAt = (who: Somebody) =>
      visits.database.read.select().from(people).where(eq(people.id, ids[who])).get()?.activeAt;
    const before = { guest: activeAt('guest'), member: activeAt('member') };
    visits.advance(2 * HOUR_MS);
    for (const who of ['guest', 'member'] as const) await ask(findActor, who);
    expect(activeAt('guest')).toEqual(before.guest);
    for (const who of ['guest', 'member'] as const) await ask(findActor, who, { form: {} });
    expect(activeAt('guest')).toEqual(visits.clock());
    expect(activeAt('member')).toEqual(visits.clock());
  });
});

describe('an action that begins something', () => {
  test.each(NOBODY)('makes the %s a guest, whose session the answer carries', async (who) => {
    const before = countPeople();
    const { given } = await ask(startGuest, who, { form: {} });
    expect(given?.actor).toMatchObject({ guest: true, email: null });
    expect(countPeople()).toBe(before + 1);
    const cookie = given?.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const next = await ask(requireActor, 'anonymous', { cookie });
    expect(next.given?.personId).toBe(given?.actor.personId);
  });

  test.each(SOMEBODY)('leaves a %s who they are', async (who) => {
    const before = countPeople();
    const { given } = await ask(startGuest, who, { form: {} });
    expect(given?.actor.personId).toBe(ids[who]);
    expect([...(given?.headers ?? [])]).toEqual([]);
    expect(countPeople()).toBe(before);
  });
});

describe('what flags are asked with', () => {
  test.each([
    ['anonymous', 'guest'],
    ['guest', 'guest'],
    ['member', 'free'],
    ['operator', 'free'],
  ] as const)('names no more of the %s than their id and the plan %s', async (who, plan) => {
    const headers = { 'Accept-Language': 'de-AT,de;q=0.9' };
    const { given } = await ask(async (args) => flagContextOf(args, await findActor(args)), who, {
      headers,
    });
    const id = who === 'anonymous' ? null : ids[who];
    expect(given).toEqual({ id, plan, region: 'local', language: 'de' });
  });
});

test('limits go by the address the host saw, whatever the client says of itself', async () => {
  const headers = { 'X-Forwarded-For': '203.0.113.9', 'User-Agent': 'curl/8' };
  const { given } = await ask(visitorOf, 'anonymous', { headers });
  expect(given).toEqual({ clientAddress: '192.0.2.1', userAgent: 'curl/8' });
});

describe('the session of an operator', () => {
  const renewedBy = async (cookie: string) => {
    let renewed: string | undefined;
    await visits.visit(
      async (args) => {
        await findActor(args);
        renewed = args.context.noticed.renewedSession;
      },
      { cookie },
    );
    return renewed?.split(';')[0];
  };

  test('ends when nothing was asked for 30 minutes, and each page renews it', async () => {
    visits.advance(30 * MINUTE_MS);
    const renewed = await renewedBy(cookies.operator);
    expect(renewed).toBeDefined();
    visits.advance(1);
    expect((await ask(findActor, 'operator')).given).toBeNull();
    visits.advance(30 * MINUTE_MS - 1);
    expect(await renewedBy(renewed ?? '')).toBeDefined();
    visits.advance(1);
    expect(await renewedBy(renewed ?? '')).toBeUndefined();
  });

  test.each(['guest', 'member'] as const)('does not end so for a %s', async (who) => {
    visits.advance(29 * DAY_MS);
    expect((await ask(findActor, who)).given).toMatchObject({ personId: ids[who] });
    expect(await renewedBy(cookies[who])).toBeUndefined();
  });
});
