import type { Database, Transaction } from '#db/client';
import { people, resumes } from '#db/schema';
import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { composeMail } from '~/platform/mail/compose-mail';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { newId } from '~/platform/id.server';
import { complete, enqueue, type LeasedJob } from '~/platform/jobs/queue.server';
import type { Mailer } from '~/platform/mail/mailer';

export const EXPIRY_MAIL_QUEUE = 'expiry-mail';
const MAX_ATTEMPTS = 50;
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const announcedRemoval = z.object({ resumeId: z.string(), removedAt: z.iso.datetime() });
const request = z.object({ personId: z.string(), announced: z.array(announcedRemoval) });

/** A resume whose stored PDF is removed from that time on, ISO 8601. */
export type AnnouncedRemoval = z.infer<typeof announcedRemoval>;

/** Asks for the mail in the transaction that notes the person as told. */
export function requestExpiryMail(tx: Transaction, mail: z.infer<typeof request>, now: Date): void {
  enqueue(
    tx,
    {
      queue: EXPIRY_MAIL_QUEUE,
      idempotencyKey: newId(),
      payload: mail,
      maxAttempts: MAX_ATTEMPTS,
    },
    now,
  );
}

/**
 * Runs one attempt to tell somebody which stored PDFs will be removed, and when. Resumes deleted
 * meanwhile are left out; without any, or without the person, nothing is sent.
 */
export async function sendExpiryMail(
  parts: { database: Database; clock: Clock; mailer: Mailer; config: Pick<Config, 'publicUrl'> },
  job: LeasedJob,
): Promise<void> {
  const { database, clock, mailer, config } = parts;
  const { personId, announced } = request.parse(job.payload);
  const days = new Map(announced.map(({ resumeId, removedAt }) => [resumeId, new Date(removedAt)]));
  const kept = database.read
    .select({ id: resumes.id, title: resumes.title, email: people.email })
    .from(resumes)
    .innerJoin(people, eq(people.id, resumes.personId))
    .where(and(eq(people.id, personId), inArray(resumes.id, [...days.keys()])))
    .all();
  const email = kept[0]?.email;
  if (email) {
    const lines = kept.map(({ id, title }) => `${title}: from ${DAY.format(days.get(id))} on`);
    await mailer.send(
      composeMail(email, 'A stored PDF will be removed from CVstomize', [
        'We keep the PDF of a resume for a year. That year is nearly over, and the stored PDF of these will be removed:',
        ...lines,
        'Nothing else is: the resume stays, with all that it was made from, and is printed afresh whenever you download it. Download the PDF now if you want exactly the file you have been sending.',
        { href: `${config.publicUrl}/resumes`, label: 'Your resumes' },
      ]),
    );
  }
  database.write((tx) => complete(tx, job, clock()));
}
