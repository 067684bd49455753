import { createHmac } from 'node:crypto';
import type { Database, Transaction } from '#db/client';
import { shareDays, shareLinks, shareVisits } from '#db/schema';
import { eq, lt, sql } from 'drizzle-orm';
import { isbot } from 'isbot';
import { HOUR_MS } from '~/platform/durations';
import type { ShareLink } from './share-links.server';

/** Of one client, whatever browsers it claims to be: a household, not a script. */
const MOST_VISITORS = 10;

/** Who reads or takes a shared resume, as far as counting goes. */
export interface PageView {
  /** The person who is logged in, if any. */
  personId: string | null;
  clientAddress: string;
  userAgent: string | null;
  /** Loaded ahead of being looked at, as browsers do. */
  ahead: boolean;
}

/**
 * Whether a reading is one that counts: not the owner's, no robot's, not loaded ahead.
 */
export function isCountable(link: Pick<ShareLink, 'personId'>, reading: PageView): boolean {
  const { personId, userAgent, ahead } = reading;
  return !ahead && personId !== link.personId && userAgent !== null && !isbot(userAgent);
}

/**
 * Counts that somebody looked at a shared resume: a person once an hour, known by a hash of where
 * they come from under a key of that hour, which is no address and is deleted when the hour is over.
 *
 * @returns whether it was counted.
 */
export function countView(
  database: Database,
  secret: string,
  { link, reading }: { link: ShareLink; reading: PageView },
  now: Date,
): boolean {
  if (!isCountable(link, reading)) return false;
  const hour = Math.floor(now.getTime() / HOUR_MS);
  const client = visitorOf(secret, link, hour, reading.clientAddress);
  const place = placeOf(reading.userAgent ?? '');
  return database.write(
    (tx) => {
      const visitor = `${client}.${place}`;
      const known = tx
        .select({ visitor: shareVisits.visitor })
        .from(shareVisits)
        .where(
          sql`${shareVisits.linkId} = ${link.id} and ${shareVisits.hour} = ${hour} and ${shareVisits.visitor} like ${`${client}.%`}`,
        )
        .all();
      if (known.length >= MOST_VISITORS || known.some((one) => one.visitor === visitor))
        return false;
      tx.insert(shareVisits).values({ linkId: link.id, hour, visitor }).run();
      tx.update(shareLinks)
        .set({ viewedCount: sql`${shareLinks.viewedCount} + 1`, lastViewedAt: now })
        .where(eq(shareLinks.id, link.id))
        .run();
      countDay(tx, link.id, now, { views: 1, downloads: 0 });
      return true;
    },
    { aside: true },
  );
}

/** Counts that somebody took the file. @returns whether it was counted. */
export function countDownload(
  database: Database,
  link: ShareLink,
  reading: PageView,
  now: Date,
): boolean {
  if (!isCountable(link, reading)) return false;
  return database.write(
    (tx) => {
      tx.update(shareLinks)
        .set({ downloadCount: sql`${shareLinks.downloadCount} + 1` })
        .where(eq(shareLinks.id, link.id))
        .run();
      countDay(tx, link.id, now, { views: 0, downloads: 1 });
      return true;
    },
    { aside: true },
  );
}

function countDay(
  tx: Transaction,
  linkId: string,
  now: Date,
  more: { views: number; downloads: number },
): void {
  tx.insert(shareDays)
    .values({ linkId, day: now.toISOString().slice(0, 10), ...more })
    .onConflictDoUpdate({
      target: [shareDays.linkId, shareDays.day],
      set: {
        views: sql`${shareDays.views} + ${more.views}`,
        downloads: sql`${shareDays.downloads} + ${more.downloads}`,
      },
    })
    .run();
}

function visitorOf(secret: string, { id }: ShareLink, hour: number, clientAddress: string): string {
  const key = createHmac('sha256', secret).update(`cvstomize/share-hour@1\n${hour}`).digest();
  return createHmac('sha256', key).update(`${id}\n${clientAddress}`).digest('base64url');
}

/** Tells browsers behind one address apart, and nothing else. */
function placeOf(userAgent: string): string {
  return createHmac('sha256', 'cvstomize/browser')
    .update(userAgent)
    .digest('base64url')
    .slice(0, 6);
}

/** Deletes who was counted in hours that are over. @returns how many rows. */
export function forgetVisits(database: Database, now: Date): number {
  const hour = Math.floor(now.getTime() / HOUR_MS);
  return database.write(
    (tx) => tx.delete(shareVisits).where(lt(shareVisits.hour, hour)).run().changes,
  );
}
