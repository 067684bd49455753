import { eq } from 'drizzle-orm';
import type { Database, Reader, Transaction } from '#db/client';
import { reminderWishes } from '#db/schema';
import { audit } from '~/features/audit/audit.server';

/** Whether somebody wants to be asked by mail, and where they live by the clock. */
export interface ReminderPreference {
  wanted: boolean;
  /** Null where they never said. */
  timeZone: string | null;
}

/** Nobody is asked who did not ask for it. */
export function getReminderPreference(
  read: Pick<Reader, 'select'>,
  personId: string,
): ReminderPreference {
  const row = read.select().from(reminderWishes).where(eq(reminderWishes.personId, personId)).get();
  return { wanted: row?.wanted ?? false, timeZone: row?.timeZone ?? null };
}

/** Keeps what somebody wishes. Mails that are on their way and no longer wanted are not sent. */
export function setReminderPreference(
  database: Database,
  personId: string,
  { wanted, timeZone }: { wanted: boolean; timeZone: string },
  now: Date,
): void {
  const wish = { wanted, timeZone, changedAt: now };
  database.write((tx) => {
    auditWish(tx, personId, wanted, now);
    tx.insert(reminderWishes)
      .values({ personId, ...wish })
      .onConflictDoUpdate({ target: reminderWishes.personId, set: wish })
      .run();
  });
}

/** Ends reminders for somebody, as the link in each of them does. Nothing where they are gone. */
export function endReminders(database: Database, personId: string, now: Date): void {
  database.write((tx) => {
    auditWish(tx, personId, false, now);
    tx.update(reminderWishes)
      .set({ wanted: false, changedAt: now })
      .where(eq(reminderWishes.personId, personId))
      .run();
  });
}

/** Notes a wish that is another one than before. */
function auditWish(tx: Transaction, personId: string, wanted: boolean, now: Date): void {
  if (getReminderPreference(tx, personId).wanted === wanted) return;
  const action = wanted ? 'reminders.consent-given' : 'reminders.unsubscribed';
  audit(tx, { actor: personId, action, subject: personId }, now);
}
