import type { Database, Reader, Transaction } from '#db/client';
import { creditAccounts, orders, people } from '#db/schema';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { complete, enqueue, type LeasedJob } from '~/platform/jobs/queue.server';
import type { Mail, Mailer } from '~/platform/mail/mailer';
import { receiptMail } from './receipt-mail';

export const RECEIPT_QUEUE = 'receipt';
const MAX_ATTEMPTS = 8;

const payload = z.object({ orderId: z.string() });

/** Asks for an order's receipt, once, in the transaction that learns that it is paid. */
export function requestReceipt(tx: Transaction, orderId: string, now: Date): void {
  enqueue(
    tx,
    {
      queue: RECEIPT_QUEUE,
      idempotencyKey: orderId,
      payload: { orderId },
      maxAttempts: MAX_ATTEMPTS,
    },
    now,
  );
}

/** Runs one attempt of a receipt. Nobody gets one who deleted their account since. */
export async function sendReceipt(
  parts: {
    database: Database;
    clock: Clock;
    mailer: Mailer;
    config: Pick<Config, 'publicUrl'>;
  },
  job: LeasedJob,
): Promise<void> {
  const { database, clock, mailer, config } = parts;
  const { orderId } = payload.parse(job.payload);
  const mail = composeReceipt(database.read, orderId, `${config.publicUrl}/account`);
  if (mail !== undefined) await mailer.send(mail);
  database.write((tx) => complete(tx, job, clock()));
}

function composeReceipt(read: Reader, orderId: string, link: string): Mail | undefined {
  const bought = read
    .select({ order: orders, email: people.email })
    .from(orders)
    .innerJoin(creditAccounts, eq(creditAccounts.id, orders.accountId))
    .innerJoin(people, eq(people.id, creditAccounts.personId))
    .where(eq(orders.id, orderId))
    .get();
  const email = bought?.email ?? null;
  const paidAt = bought?.order.paidAt ?? null;
  if (bought === undefined || email === null || paidAt === null) return undefined;
  const sandbox = bought.order.provider === 'sandbox';
  return receiptMail(email, { ...bought.order, paidAt, sandbox }, link);
}
