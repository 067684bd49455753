import type { Transaction } from '#db/client';
import { creditAccounts, ledgerEntries, orders, people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { eq } from 'drizzle-orm';
import { readPaymentEvent, type PaymentEvent } from '~/platform/payments/payment-event';
import { openSandboxPayments } from '~/platform/payments/sandbox-payments.server';
import { bodyOf } from '~/platform/payments/testing/stripe-events';
import { getStanding } from '../accounts.server';
import { checkOut } from '../check-out.server';
import { captureHold, holdCredit, OutOfCredit, releaseHold } from '../credits.server';
import { standingOf } from '../ledger';
import { listEntries } from '../ledger-entries.server';
import { USUAL_PRICE, type Price } from '../price';
import { receivePaymentEvent } from '../receive-payment-event.server';

/** Somebody with credits and orders on a database of their own, and a clock that is told. */
export function openBillingWorld() {
  const { database, ...files } = openTestDatabase();
  let now = new Date('2026-03-01T12:00:00Z');
  const clock = () => now;
  const payments = openSandboxPayments({
    database,
    clock,
    secret: 'a secret of the tests, long enough to be one',
    checkoutUrl: (id) => `https://cv.example/sandbox-checkout/${id}`,
  });

  function arrive(id: string, email: string | null = null): string {
    database.write((tx) =>
      tx.insert(people).values({ id, email, createdAt: now, activeAt: now }).run(),
    );
    return id;
  }

  /** Goes to pay. @returns the order's id. */
  async function order(
    personId: string,
    idempotencyKey: string,
    price: Price = USUAL_PRICE,
  ): Promise<string> {
    const pages = {
      after: (id: string) => `https://cv.example/orders/${id}`,
      back: 'https://cv.example/buy',
    };
    const request = { idempotencyKey, seenMinor: price.amountMinor, price, pages };
    const url = await checkOut({ database, payments }, personId, request, now);
    const checkout = database.read.select().from(orders).where(eq(orders.checkoutUrl, url)).get();
    return checkout?.id ?? url.replace(pages.after(''), '');
  }

  const receive = (event: object | PaymentEvent) =>
    receivePaymentEvent(database, 'change' in event ? event : readPaymentEvent(bodyOf(event)), now);

  return {
    database,
    payments,
    clock,
    arrive,
    order,
    receive,
    remove: () => files.remove(),
    advance(ms: number) {
      now = new Date(now.getTime() + ms);
    },
    /** Whether there was something left to hold. */
    hold(personId: string, cause: string): boolean {
      try {
        database.write((tx) => holdCredit(tx, personId, cause, now));
        return true;
      } catch (error) {
        if (error instanceof OutOfCredit) return false;
        throw error;
      }
    },
    capture: (cause: string) => database.write((tx) => captureHold(tx, cause, now)),
    release: (cause: string) => database.write((tx) => releaseHold(tx, cause, now)),
    within: (tx: Transaction) => ({
      holdAndCapture(personId: string, cause: string) {
        try {
          holdCredit(tx, personId, cause, now);
        } catch (error) {
          if (!(error instanceof OutOfCredit)) throw error;
        }
        captureHold(tx, cause, now);
      },
    }),
    standing: (personId: string) => getStanding(database.read, personId),
    getOrder(orderId: string) {
      const row = database.read.select().from(orders).where(eq(orders.id, orderId)).get();
      if (row === undefined) throw new Error(`No order ${orderId}`);
      return row;
    },
    entries: () => database.read.select().from(ledgerEntries).all(),
    /** Over all accounts, whoever's they are or were. */
    books() {
      const accounts = database.read.select().from(creditAccounts).all();
      return accounts.map(({ id }) => standingOf(listEntries(database.read, [id])));
    },
  };
}
