import type { Reader } from '#db/client';
import { creditAccounts, orders, people, resumes } from '#db/schema';
import { and, count, countDistinct, eq, gte, isNotNull } from 'drizzle-orm';
import { readNps } from '~/features/nps/read-nps.server';
import { NPS_DAYS, NPS_KINDS } from '~/features/nps/score';
import type { Clock } from '~/platform/clock';
import { cachedFor } from '~/platform/metrics/cached-for.server';
import { just, type Metrics } from '~/platform/metrics/metrics';
import { DAY_MS, MINUTE_MS } from '~/platform/durations';

const KEPT_MS = MINUTE_MS;
/** How far somebody came who was here for the first time. */
const REACHED = ['began', 'resume', 'account', 'payment'] as const;

/** Says how many people are here, how far the new ones come, and whether they would recommend us. */
export function showPeople(
  metrics: Metrics,
  { read, clock }: { read: Reader; clock: Clock },
): void {
  const since = () => new Date(clock().getTime() - DAY_MS);
  metrics.gauge(
    {
      name: 'cvstomize_people_active_last_day',
      help: 'People who saved something in the last 24 hours, guests included',
      labels: {},
    },
    cachedFor(KEPT_MS, () =>
      just(
        read.select({ many: count() }).from(people).where(gte(people.activeAt, since())).get()
          ?.many ?? 0,
      ),
    ),
  );
  metrics.gauge(
    {
      name: 'cvstomize_new_people_last_day',
      help: 'Of the people who first saved something in the last 24 hours, how many came so far',
      labels: { reached: REACHED },
    },
    cachedFor(KEPT_MS, () => {
      const reached = countReached(read, since());
      return REACHED.map((step) => ({ values: { reached: step }, value: reached[step] }));
    }),
  );
  showNps(metrics, { read, clock });
}

function countReached(read: Reader, since: Date): Record<(typeof REACHED)[number], number> {
  const isNew = gte(people.createdAt, since);
  const began = read.select({ many: count() }).from(people).where(isNew).get();
  const account = read
    .select({ many: count() })
    .from(people)
    .where(and(isNew, isNotNull(people.verifiedAt)))
    .get();
  const resume = read
    .select({ many: countDistinct(resumes.personId) })
    .from(resumes)
    .innerJoin(people, eq(people.id, resumes.personId))
    .where(and(gte(resumes.createdAt, since), eq(resumes.sample, false), isNew))
    .get();
  const payment = read
    .select({ many: countDistinct(creditAccounts.personId) })
    .from(orders)
    .innerJoin(creditAccounts, eq(creditAccounts.id, orders.accountId))
    .innerJoin(people, eq(people.id, creditAccounts.personId))
    .where(and(gte(orders.createdAt, since), eq(orders.state, 'paid'), isNew))
    .get();
  return {
    began: began?.many ?? 0,
    resume: resume?.many ?? 0,
    account: account?.many ?? 0,
    payment: payment?.many ?? 0,
  };
}

function showNps(metrics: Metrics, { read, clock }: { read: Reader; clock: Clock }): void {
  const nps = cachedFor(KEPT_MS, () => readNps(read, clock()));
  metrics.gauge(
    {
      name: 'cvstomize_nps_answers',
      help: `How likely people said they are to recommend us, in the last ${NPS_DAYS} days`,
      labels: { kind: NPS_KINDS },
    },
    () => {
      const { counts } = nps();
      return NPS_KINDS.map((kind) => ({ values: { kind }, value: counts[kind] }));
    },
  );
  metrics.gauge(
    {
      name: 'cvstomize_nps_score',
      help: `Net promoter score of the last ${NPS_DAYS} days, from -100 to 100; missing where few answered`,
      labels: {},
    },
    () => {
      const { score } = nps();
      return score === null ? [] : just(score);
    },
  );
}
