import { orders } from '#db/schema';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disputeEvent, refundEvent, sessionEvent } from '~/platform/payments/testing/stripe-events';
import { creditsToTakeBack } from './ledger';
import { openBillingWorld } from './testing/billing-world.server';

type World = ReturnType<typeof openBillingWorld>;

const RUNS = 80;
const PEOPLE = ['one', 'two'] as const;
const nth = fc.nat({ max: 7 });
const person = fc.constantFrom(...PEOPLE);

/** What may happen, in any order; a crash undoes what its transaction had done so far. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('hold'), person, nth }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('capture', 'release'), person, nth }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('crash'), person, nth }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('order'), person, nth }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('paid', 'expired'), person, nth }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constantFrom('refund-some', 'refund-all', 'dispute', 'win', 'lose'),
      person,
      nth,
    }),
  },
);
type Step = { act: string; person: (typeof PEOPLE)[number]; nth: number };

async function take(world: World, { act, person: who, nth: n }: Step): Promise<void> {
  const cause = `${who}-${n}`;
  const order = world.database.read
    .select()
    .from(orders)
    .all()
    .find(({ idempotencyKey }) => idempotencyKey === cause)?.id;
  const payment = `pi_${order}`;
  const events: Record<string, () => object> = {
    paid: () => sessionEvent(order ?? 'unknown'),
    expired: () =>
      sessionEvent(order ?? 'unknown', { payment_status: 'unpaid' }, 'checkout.session.expired'),
    'refund-some': () => refundEvent(payment, 100 + n * 100),
    'refund-all': () => refundEvent(payment, 1_000),
    dispute: () => disputeEvent(payment, 'needs_response', { amount: 300 + n * 100 }),
    win: () => disputeEvent(payment, 'won'),
    lose: () => disputeEvent(payment, 'lost', { amount: 300 + n * 100 }),
  };
  const made = events[act];
  if (made !== undefined) {
    const event = made();
    world.receive(event);
    // Providers tell things more than once.
    if (n % 2 === 0) expect(world.receive(event)).toBe('seen before');
  } else if (act === 'hold') holdOnce(world, who, cause);
  else if (act === 'capture') world.capture(cause);
  else if (act === 'release') world.release(cause);
  else if (act === 'order') await world.order(who, cause);
  else crash(world, who, cause);
}

/** A generation is submitted once. */
function holdOnce(world: World, who: string, cause: string): void {
  const held = world.entries().some((entry) => entry.kind === 'hold' && entry.cause === cause);
  if (!held) world.hold(who, cause);
}

/** Everything a transaction may have done when the process dies in it. */
function crash(world: World, who: string, cause: string): void {
  const before = world.entries();
  expect(() =>
    world.database.write((tx) => {
      world.within(tx).holdAndCapture(who, `crash-${cause}`);
      throw new Error('killed');
    }),
  ).toThrow();
  expect(world.entries()).toEqual(before);
}

/** What must hold after every step. */
function expectSoundBooks(world: World): void {
  const entries = world.entries();
  for (const { available, held, spent, granted } of world.books()) {
    expect(available).toBeGreaterThanOrEqual(0);
    expect(held).toBeGreaterThanOrEqual(0);
    expect(available + held + spent).toBe(granted);
  }
  const ends = entries.flatMap(({ hold }) => (hold === null ? [] : [hold]));
  expect(new Set(ends).size).toBe(ends.length);
  for (const order of world.database.read.select().from(orders).all()) {
    const of = (kind: string) =>
      entries
        .filter((entry) => entry.kind === kind && entry.cause === order.id)
        .reduce((sum, { credits }) => sum + credits, 0);
    // Money in is credits granted, once; money back takes no more than its share.
    expect(of('grant')).toBe(order.state === 'paid' ? order.credits : 0);
    expect(-of('refund')).toBeGreaterThanOrEqual(0);
    expect(-of('refund')).toBeLessThanOrEqual(creditsToTakeBack(order));
  }
}

it('loses nothing and doubles nothing, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const world = openBillingWorld();
      try {
        for (const id of PEOPLE) world.arrive(id);
        for (const one of steps) {
          world.advance(1_000);
          await take(world, one);
          expectSoundBooks(world);
        }
        // When all that is under way has ended, nothing is left set aside.
        for (const { kind, cause } of world.entries()) if (kind === 'hold') world.release(cause);
        expectSoundBooks(world);
        expect(world.books().map(({ held }) => held)).toEqual(world.books().map(() => 0));
      } finally {
        world.remove();
      }
    }),
    { numRuns: RUNS },
  );
});

it('comes to the same books in whatever order the same events are told', async () => {
  const kinds = ['paid', 'refund-some', 'win', 'expired', 'dispute'] as const;
  const told = (order: string, kind: (typeof kinds)[number]) =>
    ({
      paid: () => sessionEvent(order),
      'refund-some': () => refundEvent(`pi_${order}`, 400),
      win: () => disputeEvent(`pi_${order}`, 'won'),
      dispute: () => disputeEvent(`pi_${order}`, 'needs_response'),
      expired: () => sessionEvent(order, { payment_status: 'unpaid' }, 'checkout.session.expired'),
    })[kind]();
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...kinds], { minLength: kinds.length }),
      async (shuffled) => {
        const world = openBillingWorld();
        world.arrive('one');
        const order = await world.order('one', 'form');
        for (const kind of shuffled) world.receive(told(order, kind));
        expect(world.getOrder(order)).toMatchObject({
          state: 'paid',
          refundedMinor: 400,
          disputedMinor: 0,
          dispute: 'won',
        });
        expect(world.standing('one').available).toBe(1 + 5 - 2);
        world.remove();
      },
    ),
    { numRuns: 60 },
  );
});
