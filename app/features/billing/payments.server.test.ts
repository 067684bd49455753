import { jobs, orders, paymentEvents } from '#db/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { disputeEvent, refundEvent, sessionEvent } from '~/platform/payments/testing/stripe-events';
import { adoptGuest } from '~/features/accounts/guests.server';
import { DAY_MS } from '~/platform/durations';
import { PriceChanged } from './check-out.server';
import { PRICES } from './price';
import { RECEIPT_QUEUE } from './receipt.server';
import { openBillingWorld } from './testing/billing-world.server';

const [FIVE, TEN, FIFTEEN] = PRICES;

let world: ReturnType<typeof openBillingWorld>;
beforeEach(() => {
  world = openBillingWorld();
  world.arrive('person', 'marta@example.org');
});
afterEach(() => world.remove());

const available = () => world.standing('person').available;
const allOrders = () => world.database.read.select().from(orders).all();
const receipts = () =>
  world.database.read
    .select()
    .from(jobs)
    .all()
    .filter(({ queue }) => queue === RECEIPT_QUEUE);
const outcomes = () =>
  world.database.read
    .select()
    .from(paymentEvents)
    .all()
    .map(({ outcome }) => outcome);

async function buy(): Promise<string> {
  const id = await world.order('person', `form-${allOrders().length}`);
  world.receive(sessionEvent(id));
  return id;
}

describe('going to pay', () => {
  it('twice with one form is one order and one checkout', async () => {
    expect(await world.order('person', 'form')).toBe(await world.order('person', 'form'));
    expect(allOrders()).toHaveLength(1);
  });

  it('from two windows is one checkout, which can be paid once', async () => {
    expect(await world.order('person', 'one')).toBe(await world.order('person', 'two'));
  });

  it('again after the checkout ended is another order', async () => {
    const first = await world.order('person', 'one');
    world.advance(DAY_MS);
    expect(await world.order('person', 'two')).not.toBe(first);
  });

  it('charges the price that was quoted, not a dearer one of now', async () => {
    await world.order('person', 'one', TEN);
    const id = await world.order('person', 'two', FIFTEEN);
    expect(world.getOrder(id)).toMatchObject({ amountMinor: 1_000, variant: 'ten-dollars' });
  });

  it('charges a cheaper price of now', async () => {
    await world.order('person', 'one', TEN);
    const id = await world.order('person', 'two', FIVE);
    expect(world.getOrder(id).amountMinor).toBe(500);
  });

  it('orders nothing where it costs more than was seen', async () => {
    const form = { ...TEN, amountMinor: 1_000 };
    await world.order('person', 'one', form);
    world.advance(31 * DAY_MS);
    const { checkOut } = await import('./check-out.server');
    const request = {
      idempotencyKey: 'two',
      seenMinor: 1_000,
      price: FIFTEEN,
      pages: { after: () => '', back: '' },
    };
    const { database, payments } = world;
    await expect(
      checkOut({ database, payments }, 'person', request, world.clock()),
    ).rejects.toThrow(PriceChanged);
    expect(allOrders()).toHaveLength(1);
  });
});

describe('a payment', () => {
  it('grants the pack and asks for a receipt, once, however often it is told', async () => {
    const id = await world.order('person', 'form');
    const event = sessionEvent(id);
    expect(world.receive(event)).toBe('applied');
    expect(world.receive(event)).toBe('seen before');
    expect(world.receive(sessionEvent(id))).toBe('ignored');
    expect(available()).toBe(6);
    expect(receipts()).toHaveLength(1);
    expect(world.getOrder(id)).toMatchObject({ state: 'paid', paidMinor: 1_000 });
  });

  it('that takes days counts when it arrives, even after the checkout ended', async () => {
    const id = await world.order('person', 'form');
    world.receive(sessionEvent(id, { payment_status: 'unpaid' }));
    expect(available()).toBe(1);
    world.receive(sessionEvent(id, { payment_status: 'unpaid' }, 'checkout.session.expired'));
    expect(world.getOrder(id).state).toBe('expired');
    world.advance(4 * DAY_MS);
    world.receive(sessionEvent(id, {}, 'checkout.session.async_payment_succeeded'));
    expect(available()).toBe(6);
  });

  it('is not undone by an end that is told late', async () => {
    const id = await buy();
    const late = sessionEvent(id, { payment_status: 'unpaid' }, 'checkout.session.expired');
    expect(world.receive(late)).toBe('ignored');
    expect(available()).toBe(6);
  });

  it('that failed or never came grants nothing', async () => {
    for (const [type, state] of [
      ['checkout.session.async_payment_failed', 'failed'],
      ['checkout.session.expired', 'expired'],
    ] as const) {
      const id = await world.order('person', type);
      world.receive(sessionEvent(id, { payment_status: 'unpaid' }, type));
      expect(world.getOrder(id).state).toBe(state);
    }
    expect(available()).toBe(1);
    expect(receipts()).toEqual([]);
  });

  it('for a checkout nobody opened grants nothing to anybody', () => {
    expect(world.receive(sessionEvent('unknown'))).toBe('waiting');
    expect(world.entries()).toEqual([]);
  });

  it.each([{ amount_subtotal: 999 }, { currency: 'eur' }])(
    'of another amount or currency is kept for an operator: %j',
    async (over) => {
      const id = await world.order('person', 'form');
      expect(world.receive(sessionEvent(id, over))).toBe('mismatched');
      expect(available()).toBe(1);
    },
  );

  it('by a promotion code grants the pack for what was paid, down to nothing', async () => {
    const id = await world.order('person', 'form');
    world.receive(
      sessionEvent(id, {
        amount_total: 0,
        payment_intent: null,
        payment_status: 'no_payment_required',
      }),
    );
    expect(available()).toBe(6);
    expect(world.getOrder(id)).toMatchObject({ paidMinor: 0, paymentId: null });
  });

  it('after the person deleted their account stays in the books, nameless', async () => {
    const id = await world.order('person', 'form');
    const { removePerson } = await import('~/features/privacy/remove-people.server');
    removePerson(world.database, 'person', world.clock());
    expect(world.receive(sessionEvent(id))).toBe('applied');
    expect(world.books()).toMatchObject([{ available: 6 }]);
  });
});

describe('money that goes back', () => {
  it('takes its share of the credits back, rounded for the person', async () => {
    const id = await buy();
    world.receive(refundEvent(`pi_${id}`, 500));
    expect(available()).toBe(4);
    world.receive(refundEvent(`pi_${id}`, 1_000));
    expect(available()).toBe(1);
  });

  it('is counted once, in whatever order it is told', async () => {
    const id = await buy();
    world.receive(refundEvent(`pi_${id}`, 1_000));
    expect(world.receive(refundEvent(`pi_${id}`, 500))).toBe('ignored');
    expect(available()).toBe(1);
  });

  it('that is told before the payment waits for it', async () => {
    const id = await world.order('person', 'form');
    expect(world.receive(refundEvent(`pi_${id}`, 1_000))).toBe('waiting');
    world.receive(sessionEvent(id));
    expect(available()).toBe(1);
    expect(outcomes()).toEqual(['applied', 'applied']);
  });

  it('takes nothing that was used: what was made stays made', async () => {
    const id = await buy();
    for (const cause of ['a', 'b', 'c']) {
      world.hold('person', cause);
      world.capture(cause);
    }
    world.receive(refundEvent(`pi_${id}`, 1_000));
    expect(world.standing('person')).toMatchObject({ available: 0, spent: 3 });
  });

  it('takes what was set aside when that is released, and nothing bought since', async () => {
    const id = await buy();
    for (const cause of ['a', 'b', 'c', 'd', 'e', 'f']) world.hold('person', cause);
    world.receive(refundEvent(`pi_${id}`, 1_000));
    await buy();
    expect(available()).toBe(5);
    world.release('a');
    expect(available()).toBe(5);
    world.capture('b');
    expect(world.standing('person')).toMatchObject({ available: 5, held: 4, spent: 1 });
  });
});

describe('a dispute', () => {
  it('takes the credits back, and gives them back when it is won', async () => {
    const id = await buy();
    world.receive(disputeEvent(`pi_${id}`, 'needs_response'));
    expect(available()).toBe(1);
    world.receive(disputeEvent(`pi_${id}`, 'won', { type: 'charge.dispute.closed' }));
    expect(available()).toBe(6);
  });

  it('that is lost stays taken', async () => {
    const id = await buy();
    world.receive(disputeEvent(`pi_${id}`, 'needs_response'));
    world.receive(disputeEvent(`pi_${id}`, 'lost', { type: 'charge.dispute.closed' }));
    expect(available()).toBe(1);
  });

  it('that was decided is not opened again by what is told late', async () => {
    const id = await buy();
    world.receive(disputeEvent(`pi_${id}`, 'won', { type: 'charge.dispute.closed' }));
    expect(world.receive(disputeEvent(`pi_${id}`, 'needs_response'))).toBe('ignored');
    expect(available()).toBe(6);
  });

  it('that is only asked about takes nothing', async () => {
    const id = await buy();
    expect(world.receive(disputeEvent(`pi_${id}`, 'warning_needs_response'))).toBe('ignored');
    expect(available()).toBe(6);
  });
});

it('what a guest is owed goes with them when they log in', async () => {
  world.arrive('guest');
  world.hold('guest', 'first');
  world.database.write((tx) => adoptGuest(tx, 'guest', 'person'));
  await buy();
  expect(world.standing('person')).toMatchObject({ available: 5, held: 1 });
  world.release('first');
  expect(available()).toBe(6);
  expect(world.hold('person', 'second')).toBe(true);
});
