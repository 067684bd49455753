import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ownerId } from './accounts';
import { ofResume } from './resume';
import { timestamp } from './columns';

/** An address under which strangers may read a resume, with what it may show and what came of it. */
export const shareLinks = sqliteTable(
  'share_links',
  {
    id: text().primaryKey(),
    personId: ownerId(),
    resumeId: ofResume(),
    /** SHA-256 of the address's secret part. */
    tokenHash: text().notNull().unique(),
    /** For its owner alone. */
    name: text().notNull(),
    /** Null shows whatever is the newest. */
    version: integer(),
    mayDownload: integer({ mode: 'boolean' }).notNull(),
    passwordHash: text(),
    expiresAt: timestamp(),
    revokedAt: timestamp(),
    viewedCount: integer().notNull().default(0),
    downloadCount: integer().notNull().default(0),
    lastViewedAt: timestamp(),
    createdAt: timestamp().notNull(),
  },
  (table) => [
    index('share_links_resume').on(table.resumeId, table.createdAt),
    index('share_links_person').on(table.personId),
  ],
);

/** What came of a link on one day (UTC). */
export const shareDays = sqliteTable(
  'share_days',
  {
    linkId: text()
      .notNull()
      .references(() => shareLinks.id, { onDelete: 'cascade' }),
    /** YYYY-MM-DD. */
    day: text().notNull(),
    views: integer().notNull().default(0),
    downloads: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.linkId, table.day] })],
);

/** Who was counted this hour: a keyed hash that is another one every hour, deleted after it. */
export const shareVisits = sqliteTable(
  'share_visits',
  {
    linkId: text()
      .notNull()
      .references(() => shareLinks.id, { onDelete: 'cascade' }),
    visitor: text().notNull(),
    /** Whole hours since 1970. */
    hour: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.linkId, table.hour, table.visitor] }),
    index('share_visits_hour').on(table.hour),
  ],
);
