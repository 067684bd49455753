import { jobs, paymentEvents } from '#db/schema';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claim } from '~/platform/jobs/queue.server';
import { PaymentsUnavailable, type Payments } from '~/platform/payments/payments';
import { endSandboxCheckout } from '~/platform/payments/sandbox-payments.server';
import { sessionEvent } from '~/platform/payments/testing/stripe-events';
import { DAY_MS, MINUTE_MS } from '~/platform/durations';
import { RECEIPT_QUEUE } from './receipt.server';
import {
  RECONCILE_QUEUE,
  reconcileOrders,
  scheduleReconciliation,
} from './reconcile-orders.server';
import { openBillingWorld } from './testing/billing-world.server';

let world: ReturnType<typeof openBillingWorld>;
beforeEach(() => {
  world = openBillingWorld();
  world.arrive('person', 'marta@example.org');
  world.arrive('other', 'other@example.org');
});
afterEach(() => world.remove());

/** Runs what is scheduled. @returns whether anything was. */
async function reconcile(payments: Payments = world.payments): Promise<boolean> {
  const { database, clock } = world;
  scheduleReconciliation(database, payments.name, clock());
  const job = claim(database, RECONCILE_QUEUE, 'test', clock());
  if (job !== undefined) await reconcileOrders({ database, payments, clock }, job);
  return job !== undefined;
}
const end = (orderId: string, how: 'paid' | 'failed') =>
  endSandboxCheckout(world.database, world.getOrder(orderId).checkoutId ?? '', how, world.clock());
const available = (personId = 'person') => world.standing(personId).available;
const jobsOf = (queue: string) =>
  world.database.read.select().from(jobs).where(eq(jobs.queue, queue)).all();

test('what was paid counts though no webhook ever came, and once should it come after all', async () => {
  const id = await world.order('person', 'form');
  end(id, 'paid');
  world.advance(11 * MINUTE_MS);
  expect(available()).toBe(1);
  expect(await reconcile()).toBe(true);
  expect(world.getOrder(id).state).toBe('paid');
  expect(available()).toBe(6);
  expect(world.receive(sessionEvent(id))).toBe('ignored');
  world.advance(10 * MINUTE_MS);
  expect(await reconcile()).toBe(false);
  expect(available()).toBe(6);
  expect(jobsOf(RECEIPT_QUEUE)).toHaveLength(1);
});

test('nobody is asked for what a webhook told, nor in the first minutes', async () => {
  const id = await world.order('person', 'form');
  expect(await reconcile()).toBe(false);
  world.receive(sessionEvent(id));
  world.advance(DAY_MS);
  expect(await reconcile()).toBe(false);
  expect(available()).toBe(6);
});

test('a checkout that can still be paid stays open, and ends when it has run out', async () => {
  const id = await world.order('person', 'form');
  world.advance(11 * MINUTE_MS);
  await reconcile();
  expect(world.getOrder(id).state).toBe('open');
  expect(world.database.read.select().from(paymentEvents).all()).toEqual([]);
  world.advance(DAY_MS);
  await reconcile();
  expect(world.getOrder(id).state).toBe('expired');
  expect(available()).toBe(1);
});

test('an order that cannot be asked for keeps no other from being settled, and is asked again', async () => {
  const lost = await world.order('other', 'form');
  const paid = await world.order('person', 'form');
  for (const id of [lost, paid]) end(id, 'paid');
  world.advance(11 * MINUTE_MS);
  const { checkoutId } = world.getOrder(lost);
  const silent: Payments = {
    ...world.payments,
    findEnd: (asked) =>
      asked === checkoutId
        ? Promise.reject(new PaymentsUnavailable(new Error('timed out')))
        : world.payments.findEnd(asked),
  };
  await expect(reconcile(silent)).rejects.toThrow('1 orders could not be asked for');
  expect([available('other'), available('person')]).toEqual([1, 6]);
  world.advance(10 * MINUTE_MS);
  await reconcile();
  expect(available('other')).toBe(6);
});

test('after a month nobody asks any more', async () => {
  await world.order('person', 'form');
  world.advance(31 * DAY_MS);
  expect(await reconcile()).toBe(false);
});
