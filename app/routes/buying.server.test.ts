import { auditEvents, orders, people, quotes } from '#db/schema';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getStanding, openAccounts } from '~/features/billing/accounts.server';
import { holdCredit } from '~/features/billing/credits.server';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { getInterview, saveAnswer } from '~/features/interview/interviews.server';
import { makeOperator } from '~/features/operations/testing/make-operator.server';
import { bodyOf, sessionEvent } from '~/platform/payments/testing/stripe-events';
import { signWebhook } from '~/platform/payments/webhook-signature.server';
import { openVisits } from '~/testing/visit.server';
import { DAY_MS, HOUR_MS } from '~/platform/durations';
import { action as buy, loader as readBuy } from './buy';
import { action as make } from './generations';
import { action as adjust, loader as readLedger } from './operations.ledger';
import { loader as readWaiting } from './orders.$orderId_.waiting';
import { action as answerCheckout } from './sandbox-checkout.$checkoutId';
import { action as start } from './start';
import { action as takeWebhook } from './webhooks.payments';

const SECRET = 'a secret of the tests, long enough to be one';

let visits: ReturnType<typeof openVisits>;
beforeEach(() => {
  visits = openVisits(openSteadyFlags({ price: 'fifteen-dollars' }));
  // Within the days of the price experiment.
  visits.advance(Date.parse('2026-12-01T00:00:00Z') - visits.clock().getTime());
});
afterEach(() => visits.remove());

async function arriveWithAccount(email = 'marta@example.org') {
  const actor = await visits.arrive();
  visits.database.write((tx) =>
    tx.update(people).set({ email }).where(eq(people.id, actor.personId)).run(),
  );
  return actor;
}

const form = (over: Record<string, string> = {}) => ({
  idempotencyKey: 'one-form-of-buying',
  seenMinor: '1500',
  interview: '',
  ...over,
});
const allOrders = () => visits.database.read.select().from(orders).all();
const available = (personId: string) => getStanding(visits.database.read, personId).available;

describe('the price', () => {
  test('is quoted when an interview of one’s own begins, not for the sample person', async () => {
    const { cookie } = await visits.arrive();
    await visits.visit(start, { cookie, form: { intent: 'sample' } });
    expect(visits.database.read.select().from(quotes).all()).toEqual([]);
    await visits.visit(start, { cookie, form: { intent: 'own' } });
    expect(visits.database.read.select().from(quotes).all()).toMatchObject([
      { variant: 'fifteen-dollars', amountMinor: 1_500 },
    ]);
  });

  test('stays the one that was seen when the experiment ends', async () => {
    const { cookie } = await arriveWithAccount();
    await visits.visit(start, { cookie, form: { intent: 'own' } });
    visits.advance(29 * DAY_MS);
    const { body } = await visits.visit(readBuy, { cookie });
    expect(body).toMatchObject({ price: { amountMinor: 1_500 } });
  });
});

describe('buying', () => {
  test('needs an account, so that nothing is lost with a cookie', async () => {
    const { cookie } = await visits.arrive();
    expect((await visits.visit(buy, { cookie, form: form() })).location).toBe(
      '/sign-up?returnTo=%2Fbuy',
    );
    expect(allOrders()).toEqual([]);
  });

  test('leads to the checkout; sent twice, to the same one', async () => {
    const { cookie } = await arriveWithAccount();
    const first = await visits.visit(buy, { cookie, form: form() });
    expect(first.location).toMatch(/^https:\/\/cv\.example\/sandbox-checkout\//);
    expect((await visits.visit(buy, { cookie, form: form() })).location).toBe(first.location);
    expect(allOrders()).toMatchObject([{ amountMinor: 1_500, variant: 'fifteen-dollars' }]);
  });

  test('for less than it costs shows the price first', async () => {
    const { cookie } = await arriveWithAccount();
    const answer = await visits.visit(buy, { cookie, form: form({ seenMinor: '1000' }) });
    expect(answer.location).toBe('/buy?changed');
    expect(allOrders()).toEqual([]);
  });

  test('is offered where nothing is left, with the way back', async () => {
    const { cookie, personId } = await arriveWithAccount();
    visits.database.write((tx) => holdCredit(tx, personId, 'before', visits.clock()));
    const started = await visits.visit(start, { cookie, form: { intent: 'sample' } });
    const interviewId = /interviews\/([\w-]+)/.exec(started.location ?? '')?.[1] ?? '';
    const { versions, bodies } = getInterview(visits.database.read, personId, interviewId);
    // With a name of one's own, the sample is one's own resume.
    const contact = { ...(bodies.closing as object), person: { name: 'Zoë Müller' } };
    const baseVersion = versions.closing ?? 0;
    saveAnswer(visits.database, { personId, interviewId, slot: 'closing' }, contact, {
      baseVersion,
      now: visits.clock(),
    });
    const refused = await visits.visit(make, {
      cookie,
      form: { interviewId, idempotencyKey: 'one-form-of-making' },
    });
    expect(refused.location).toBe(`/buy?interview=${interviewId}&needed`);
  });
});

describe('a webhook', () => {
  const post = (event: object, secret = SECRET) => {
    const body = bodyOf(event);
    const headers = { 'Stripe-Signature': signWebhook(body, secret, visits.clock()) };
    return visits.visit(takeWebhook, { form: new TextDecoder().decode(body), headers });
  };

  test('that is signed grants what was paid, and ends the waiting', async () => {
    const { cookie, personId } = await arriveWithAccount();
    await visits.visit(buy, { cookie, form: form() });
    const orderId = allOrders()[0]?.id ?? '';
    const params = { orderId };
    expect((await visits.visit(readWaiting, { cookie, params })).status).toBe(200);
    const money = { amount_subtotal: 1_500, amount_total: 1_500 };
    expect((await post(sessionEvent(orderId, money))).body).toEqual({ outcome: 'applied' });
    expect(available(personId)).toBe(6);
    expect((await visits.visit(readWaiting, { cookie, params })).location).toBe(
      `/orders/${orderId}`,
    );
  });

  test('that is signed by somebody else, or not at all, changes nothing', async () => {
    expect((await post(sessionEvent('x'), 'another secret')).status).toBe(422);
    expect((await visits.visit(takeWebhook, { form: '{}' })).status).toBe(422);
  });
});

test('a checkout of the sandbox is there for whoever ordered it', async () => {
  const { cookie } = await arriveWithAccount();
  const { location } = await visits.visit(buy, { cookie, form: form() });
  const params = { checkoutId: location?.split('/').at(-1) ?? '' };
  const other = await arriveWithAccount('other@example.org');
  const pay = { intent: 'paid' };
  expect((await visits.visit(answerCheckout, { ...other, params, form: pay })).status).toBe(404);
  const paid = await visits.visit(answerCheckout, { cookie, params, form: pay });
  expect(paid.location).toMatch(/\/orders\/[\w-]+\/waiting$/);
});

describe('operators', () => {
  async function arriveAsOperator() {
    const operator = await arriveWithAccount('operator@example.org');
    makeOperator(visits.database, 'operator@example.org', visits.clock());
    return operator;
  }
  const act = (over: Record<string, string> = {}) => ({
    intent: 'adjust',
    act: 'one-act-of-an-operator',
    address: 'marta@example.org',
    credits: '2',
    reason: 'A page was lost',
    ...over,
  });

  test('adjust with a reason, once an act, and are audited by id', async () => {
    const { personId } = await arriveWithAccount();
    visits.database.write((tx) => openAccounts(tx, personId, visits.clock()));
    const { cookie, personId: operatorId } = await arriveAsOperator();
    for (let time = 0; time < 2; time += 1) {
      expect((await visits.visit(adjust, { cookie, form: act() })).status).toBe(303);
    }
    expect(available(personId)).toBe(3);
    const audited = visits.database.read.select().from(auditEvents).all();
    expect(audited.filter(({ action }) => action === 'ledger.adjust')).toMatchObject([
      { id: 'one-act-of-an-operator', actor: operatorId, subject: personId },
    ]);
  });

  test('look at a statement by an address; each look is audited and leads there for an hour', async () => {
    const { personId } = await arriveWithAccount();
    visits.database.write((tx) => openAccounts(tx, personId, visits.clock()));
    const { cookie, personId: operatorId } = await arriveAsOperator();
    const look = (address: string, as = cookie) =>
      visits.visit(adjust, { cookie: as, form: { intent: 'look', address } });
    const { location } = await look(' Marta@Example.org ');
    const path = location ?? '';
    expect(path).not.toContain('example');
    const looks = () =>
      visits.database.read
        .select()
        .from(auditEvents)
        .where(eq(auditEvents.action, 'person.looked-up'))
        .all();
    expect(looks()).toMatchObject([{ actor: operatorId, subject: personId }]);
    const shown = async (as = cookie) => {
      const { body } = await visits.visit(readLedger, { cookie: as, path });
      return (body as { person: { standing: { available: number } } | null }).person?.standing;
    };
    expect(await shown()).toMatchObject({ available: 1 });
    const other = await arriveWithAccount('another@example.org');
    makeOperator(visits.database, 'another@example.org', visits.clock());
    expect(await shown(other.cookie)).toBeUndefined();
    visits.advance(HOUR_MS - 1);
    const again = await visits.arriveAgain(operatorId, true);
    expect(await shown(again)).toMatchObject({ available: 1 });
    visits.advance(1);
    expect(await shown(again)).toBeUndefined();
    for (const address of ['nobody@example.org', '', 'x'.repeat(400)]) {
      expect((await look(address, again)).status).toBe(422);
    }
    expect(looks()).toHaveLength(1);
  });

  test.each([
    [{ reason: ' ' }, 422],
    [{ credits: '0' }, 422],
    [{ credits: '1.5' }, 422],
    [{ credits: '-2' }, 409],
    [{ address: 'nobody@example.org' }, 404],
  ])('are refused %j', async (over, status) => {
    const { personId } = await arriveWithAccount();
    const { cookie } = await arriveAsOperator();
    expect((await visits.visit(adjust, { cookie, form: act(over) })).status).toBe(status);
    expect(available(personId)).toBe(1);
  });

  test('alone may adjust', async () => {
    const { cookie, personId } = await arriveWithAccount();
    expect((await visits.visit(adjust, { cookie, form: act() })).status).toBe(404);
    expect(available(personId)).toBe(1);
  });
});
