import type { Database, Reader } from '#db/client';
import { outbox } from '#db/schema';
import { desc, sql } from 'drizzle-orm';
import type { Clock } from '~/platform/clock';
import { newId } from '~/platform/id.server';
import type { Mail, Mailer } from './mailer';

export interface SentMail extends Omit<Mail, 'key' | 'unsubscribeUrl'> {
  unsubscribeUrl: string | null;
  id: string;
  createdAt: Date;
}

/** Keeps mail in the database instead of sending it: the embedded default. */
export function createOutboxMailer(database: Database, clock: Clock): Mailer {
  return {
    name: 'outbox',
    async send({ to, subject, text, html, key = newId(), unsubscribeUrl }) {
      database.write((tx) => {
        tx.insert(outbox)
          .values({
            ...{ id: key, recipient: to, subject, text, html },
            unsubscribeUrl: unsubscribeUrl ?? null,
            createdAt: clock(),
          })
          .onConflictDoNothing()
          .run();
      });
    },
    check: () => Promise.resolve(),
  };
}

/** What the outbox holds, newest first. */
export function listOutbox(read: Reader, { limit }: { limit: number }): SentMail[] {
  return read
    .select()
    .from(outbox)
    .orderBy(desc(outbox.createdAt), desc(sql`rowid`))
    .limit(limit)
    .all()
    .map(({ recipient, ...rest }) => ({ to: recipient, ...rest }));
}
