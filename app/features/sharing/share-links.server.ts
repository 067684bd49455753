import type { Database, Reader } from '#db/client';
import { shareLinks } from '#db/schema';
import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { getResume, type Resume } from '~/features/library/resumes.server';
import { audit } from '~/features/audit/audit.server';
import { mailOwner } from '~/features/accounts/account-mail.server';
import { hashPassword } from '~/features/accounts/hash-password.server';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import { Failure, NotFound } from '~/platform/failure';
import { newId } from '~/platform/id.server';
import { DAY_MS } from '~/platform/durations';
import { LIFETIMES, type ShareRequest } from './share-form.server';
import { hashOfShareToken, shareToken } from './share-token.server';

export type ShareLink = typeof shareLinks.$inferSelect;

/** More than anybody sends one resume to under names of their own. */
export const MOST_LINKS = 50;

/** What making a link needs of the application. */
interface SharingParts {
  readonly database: Database;
  readonly clock: Clock;
  /** The newest of its secrets is what the address derives from. */
  readonly config: Pick<Config, 'sessionSecrets' | 'passwordCost'>;
}

/**
 * Makes a link to one's own resume.
 *
 * @returns the link's id.
 * @throws {NotFound} for somebody else's resume, or a version there is none of.
 * @throws {Failure} `exhausted` where there are too many links.
 */
export async function makeShareLink(
  { database, clock, config }: SharingParts,
  personId: string,
  resumeId: string,
  asked: ShareRequest,
): Promise<string> {
  getResume(database.read, personId, resumeId, asked.version ?? undefined);
  const passwordHash =
    asked.password === undefined ? null : await hashPassword(asked.password, config.passwordCost);
  const now = clock();
  const days = LIFETIMES[asked.lifetime];
  const id = newId();
  const tokenHash = hashOfShareToken(shareToken(config.sessionSecrets[0] ?? '', id)) ?? '';
  return database.write((tx) => {
    getResume(tx, personId, resumeId, asked.version ?? undefined);
    const live = tx
      .select({ links: count() })
      .from(shareLinks)
      .where(and(eq(shareLinks.resumeId, resumeId), isNull(shareLinks.revokedAt)))
      .get();
    if ((live?.links ?? 0) >= MOST_LINKS)
      throw new Failure(
        'exhausted',
        `A resume can have ${MOST_LINKS} links. End one you no longer need.`,
      );
    tx.insert(shareLinks)
      .values({
        id,
        personId,
        resumeId,
        tokenHash,
        passwordHash,
        name: asked.name,
        version: asked.version,
        mayDownload: asked.mayDownload === 'yes',
        expiresAt: days === null ? null : new Date(now.getTime() + days * DAY_MS),
        createdAt: now,
      })
      .run();
    audit(tx, { actor: personId, action: 'share.created', subject: id }, now);
    if (asked.mayDownload === 'yes') mailOwner(tx, personId, 'share-link', now);
    return id;
  });
}

/** Ends one's own link at once and for good; ended again, it stays as it is. @throws {NotFound} */
export function revokeShareLink(
  database: Database,
  { personId, resumeId, linkId }: { personId: string; resumeId: string; linkId: string },
  now: Date,
): void {
  database.write((tx) => {
    const own = and(
      eq(shareLinks.id, linkId),
      eq(shareLinks.personId, personId),
      eq(shareLinks.resumeId, resumeId),
    );
    const link = tx.select().from(shareLinks).where(own).get();
    if (link === undefined) throw new NotFound('This link');
    if (link.revokedAt !== null) return;
    tx.update(shareLinks).set({ revokedAt: now }).where(own).run();
    audit(tx, { actor: personId, action: 'share.revoked', subject: linkId }, now);
  });
}

/** Links to one's own resume, the newest first. @throws {NotFound} */
export function listShareLinks(read: Reader, personId: string, resumeId: string): ShareLink[] {
  getResume(read, personId, resumeId);
  return read
    .select()
    .from(shareLinks)
    .where(and(eq(shareLinks.resumeId, resumeId), eq(shareLinks.personId, personId)))
    .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id))
    .all();
}

/** Names of the links that lead to a person's resumes now, by resume, the newest first. */
export function liveLinkNames(
  read: Pick<Reader, 'select'>,
  personId: string,
  now: Date,
): Map<string, string[]> {
  const live = read
    .select()
    .from(shareLinks)
    .where(and(eq(shareLinks.personId, personId), isNull(shareLinks.revokedAt)))
    .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id))
    .all()
    .filter((link) => isLive(link, now));
  const names = new Map<string, string[]>();
  for (const { resumeId, name } of live) {
    names.set(resumeId, [...(names.get(resumeId) ?? []), name]);
  }
  return names;
}

/** Whether a link leads anywhere now. */
export function isLive(link: Pick<ShareLink, 'revokedAt' | 'expiresAt'>, now: Date): boolean {
  return link.revokedAt === null && (link.expiresAt === null || link.expiresAt > now);
}

/** A link that leads somewhere, with what it leads to. */
export interface Shared {
  link: ShareLink;
  resume: Resume;
}

/**
 * What an address leads to. One that ended, expired or never was looks the same.
 *
 * @throws {NotFound}
 */
export function getShared(read: Reader, token: string, now: Date): Shared {
  const tokenHash = hashOfShareToken(token);
  const link =
    tokenHash === undefined
      ? undefined
      : read.select().from(shareLinks).where(eq(shareLinks.tokenHash, tokenHash)).get();
  if (link === undefined || !isLive(link, now)) throw new NotFound();
  const { personId, resumeId, version } = link;
  try {
    return { link, resume: getResume(read, personId, resumeId, version ?? undefined) };
  } catch (error) {
    // Its owner deleted it and may bring it back: nobody else is told.
    throw error instanceof NotFound ? new NotFound() : error;
  }
}
