import type { Reader } from '#db/client';
import { improvements } from '#db/schema';
import { gte } from 'drizzle-orm';
import { limitState, shareOf } from '~/platform/providers/budget';
import { listUsage, spentByAll } from '~/platform/providers/model-usage.server';
import { getHealth, listHealth } from '~/platform/providers/provider-health.server';
import { dayOf } from '~/platform/utc-day';
import type { Models } from '~/features/rewording/models.server';
import type { Trouble } from '~/features/rewording/progress';
import { DAY_MS } from '~/platform/durations';

/** What operators see of models: who is healthy, what was used today, what came of improvements. */
export function readModelFigures(read: Pick<Reader, 'select'>, models: Models, now: Date) {
  const { region, limits } = models.metering;
  const day = dayOf(now);
  const spent = spentByAll(read, day);
  const recent = read
    .select({ outcome: improvements.outcome, troubles: improvements.troubles })
    .from(improvements)
    .where(gte(improvements.createdAt, new Date(now.getTime() - DAY_MS)))
    .all();
  const here = models.all.map(({ provider }) => getHealth(read, { provider, region }, now));
  const elsewhere = listHealth(read).filter(
    (seen) => !here.some((one) => one.provider === seen.provider && one.region === seen.region),
  );
  return {
    providers: [...here, ...elsewhere],
    today: {
      day,
      usage: listUsage(read, day),
      ...{ spent, limit: limits.all, share: shareOf(spent, limits.all) },
      state: limitState(spent, limits.all),
    },
    outcomes: countBy(recent, ({ outcome }) => [outcome ?? 'under way']),
    troubles: countBy(recent, ({ troubles }) =>
      (troubles as Trouble[]).map(({ provider, what }) => `${provider}: ${what}`),
    ),
  };
}

/** The keys of all things, and how many have each, the most first. */
function countBy<T>(things: readonly T[], keysOf: (thing: T) => string[]) {
  const counts = new Map<string, number>();
  for (const key of things.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}
