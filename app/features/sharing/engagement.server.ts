import type { Reader } from '#db/client';
import { shareDays } from '#db/schema';
import { and, gte, inArray } from 'drizzle-orm';
import { DAY_MS } from '~/platform/durations';
import { isLive, listShareLinks, type ShareLink } from './share-links.server';

/** Days in the line, today among them. */
export const LINE_DAYS = 30;

/** What came of sharing a resume, or of one link to it. */
export interface Engagement {
  viewed_count: number;
  /** Links that lead somewhere now. */
  shared_count: number;
  downloads: number;
  last_viewed_at: Date | null;
  /** The last 30 days (UTC), the oldest first. */
  days: { day: string; views: number; downloads: number }[];
}

export interface EngagementPage {
  all: Engagement;
  byLink: { link: ShareLink; live: boolean; engagement: Engagement }[];
}

/** What came of sharing one's own resume, in all and by link. @throws {NotFound} */
export function getEngagement(
  read: Reader,
  personId: string,
  resumeId: string,
  now: Date,
): EngagementPage {
  const links = listShareLinks(read, personId, resumeId);
  const line = daysBefore(now);
  const rows = read
    .select()
    .from(shareDays)
    .where(
      and(
        inArray(
          shareDays.linkId,
          links.map(({ id }) => id),
        ),
        gte(shareDays.day, line[0] ?? ''),
      ),
    )
    .all();
  const of = (some: readonly ShareLink[]): Engagement => {
    const ids = new Set(some.map(({ id }) => id));
    const viewed = some.flatMap(({ lastViewedAt }) => lastViewedAt?.getTime() ?? []);
    return {
      viewed_count: sum(some.map(({ viewedCount }) => viewedCount)),
      shared_count: some.filter((link) => isLive(link, now)).length,
      downloads: sum(some.map(({ downloadCount }) => downloadCount)),
      last_viewed_at: viewed.length === 0 ? null : new Date(Math.max(...viewed)),
      days: line.map((day) => {
        const own = rows.filter((row) => row.day === day && ids.has(row.linkId));
        return {
          day,
          views: sum(own.map(({ views }) => views)),
          downloads: sum(own.map(({ downloads }) => downloads)),
        };
      }),
    };
  };
  return {
    all: of(links),
    byLink: links.map((link) => ({ link, live: isLive(link, now), engagement: of([link]) })),
  };
}

function daysBefore(now: Date): string[] {
  return Array.from({ length: LINE_DAYS }, (_, index) =>
    new Date(now.getTime() - (LINE_DAYS - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
