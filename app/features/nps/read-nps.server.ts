import type { Reader } from '#db/client';
import { npsAskings } from '#db/schema';
import { and, count, gte, isNotNull } from 'drizzle-orm';
import { DAY_MS } from '~/platform/durations';
import { kindOf, NPS_DAYS, npsOf, type NpsKind } from './score';

export interface Nps {
  readonly counts: Readonly<Record<NpsKind, number>>;
  /** From -100 to 100; null where too few answered. */
  readonly score: number | null;
}

/** How likely people said they are to recommend us, in the last 90 days. */
export function readNps(read: Pick<Reader, 'select'>, now: Date): Nps {
  const since = new Date(now.getTime() - NPS_DAYS * DAY_MS);
  const rows = read
    .select({ score: npsAskings.score, many: count() })
    .from(npsAskings)
    .where(and(gte(npsAskings.closedAt, since), isNotNull(npsAskings.score)))
    .groupBy(npsAskings.score)
    .all();
  const counts = { promoter: 0, passive: 0, detractor: 0 };
  for (const { score, many } of rows) if (score !== null) counts[kindOf(score)] += many;
  return { counts, score: npsOf(counts) };
}
