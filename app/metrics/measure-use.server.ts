import type { Reader } from '#db/client';
import {
  cvReviewSuggestionCounts,
  cvReviewCounts,
  improvements,
  orders,
  outcomeReports,
  people,
  resumes,
} from '#db/schema';
import { and, count, eq, gte, isNotNull, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { IMPROVEMENT_OUTCOMES } from '~/features/improving/outcome';
import type { Clock } from '~/platform/clock';
import { cachedFor } from '~/platform/metrics/cached-for.server';
import { just, type Metrics } from '~/platform/metrics/metrics';
import { dayOf } from '~/platform/utc-day';
import { DAY_MS, MINUTE_MS } from '~/platform/durations';

/** A figure of a day does not move in a minute. */
const KEPT_MS = MINUTE_MS;
const UNDER_WAY = 'under way';

/**
 * Says what people did in the last 24 hours, as the database has it: the same on every machine.
 * Each is one look at an index of times. Whoever deletes what they made takes it out of the figure.
 */
export function showUse(metrics: Metrics, { read, clock }: { read: Reader; clock: Clock }): void {
  const since = () => new Date(clock().getTime() - DAY_MS);
  metrics.gauge(
    {
      name: 'cvstomize_resumes_last_day',
      help: 'Resumes made in the last 24 hours; samples apart',
      labels: { kind: ['own', 'sample'] },
    },
    cachedFor(KEPT_MS, () => {
      const made = countBy(read, resumes, resumes.sample, gte(resumes.createdAt, since()));
      return [
        { values: { kind: 'own' as const }, value: made.get(false) ?? 0 },
        { values: { kind: 'sample' as const }, value: made.get(true) ?? 0 },
      ];
    }),
  );
  metrics.gauge(
    {
      name: 'cvstomize_sign_ups_last_day',
      help: 'Accounts whose address was confirmed in the last 24 hours',
      labels: {},
    },
    cachedFor(KEPT_MS, () =>
      just(
        read
          .select({ many: count() })
          .from(people)
          .where(and(isNotNull(people.verifiedAt), gte(people.verifiedAt, since())))
          .get()?.many ?? 0,
      ),
    ),
  );
  showEnds(metrics, { read, since });
  showReviews(metrics, { read, clock });
}

/** Says what became of what people began or told. */
function showEnds(metrics: Metrics, { read, since }: { read: Reader; since: () => Date }): void {
  const shown = <Value extends string>(
    about: { name: string; help: string; label: string },
    values: readonly Value[],
    counted: () => Map<Value | null, number>,
  ) => {
    const { name, help, label } = about;
    metrics.gauge(
      { name, help, labels: { [label]: values } },
      cachedFor(KEPT_MS, () => {
        const many = counted();
        return values.map((value) => ({ values: { [label]: value }, value: many.get(value) ?? 0 }));
      }),
    );
  };
  shown(
    {
      name: 'cvstomize_outcomes_told_last_day',
      help: 'What people told of their applications in the last 24 hours',
      label: 'state',
    },
    outcomeReports.state.enumValues,
    () =>
      countBy(read, outcomeReports, outcomeReports.state, gte(outcomeReports.reportedAt, since())),
  );
  shown(
    {
      name: 'cvstomize_checkouts_last_day',
      help: 'Orders begun in the last 24 hours, by what became of them since',
      label: 'state',
    },
    orders.state.enumValues,
    () => countBy(read, orders, orders.state, gte(orders.createdAt, since())),
  );
  shown(
    {
      name: 'cvstomize_improvements_last_day',
      help: 'Improvements by models asked for in the last 24 hours, by what came of them',
      label: 'outcome',
    },
    [...IMPROVEMENT_OUTCOMES, UNDER_WAY],
    () => {
      const ended = countBy(
        read,
        improvements,
        improvements.outcome,
        gte(improvements.createdAt, since()),
      );
      return new Map([...ended].map(([outcome, many]) => [outcome ?? UNDER_WAY, many]));
    },
  );
}

function showReviews(metrics: Metrics, { read, clock }: { read: Reader; clock: Clock }): void {
  const { via, outcome } = cvReviewCounts;
  metrics.gauge(
    {
      name: 'cvstomize_reviews_today',
      help: 'Reviews of resumes asked for on this UTC day, by how they ended',
      labels: { via: via.enumValues, outcome: outcome.enumValues },
    },
    cachedFor(KEPT_MS, () =>
      read
        .select({ via, outcome, value: cvReviewCounts.count })
        .from(cvReviewCounts)
        .where(eq(cvReviewCounts.day, dayOf(clock())))
        .all()
        .map(({ value, ...values }) => ({ values, value })),
    ),
  );
  const asked = cvReviewSuggestionCounts;
  metrics.gauge(
    {
      name: 'cvstomize_review_askings_today',
      help: 'Times models were asked for better words of reviews on this UTC day, by what came of it',
      labels: { outcome: asked.outcome.enumValues },
    },
    cachedFor(KEPT_MS, () =>
      read
        .select({ outcome: asked.outcome, value: asked.count })
        .from(asked)
        .where(eq(asked.day, dayOf(clock())))
        .all()
        .map(({ value, ...values }) => ({ values, value })),
    ),
  );
}

function countBy<Column extends SQLiteColumn>(
  read: Reader,
  table: SQLiteTable,
  column: Column,
  where: SQL,
): Map<Column['_']['data'] | null, number> {
  const rows = read.select({ value: column, many: count() }).from(table).where(where);
  return new Map(
    rows
      .groupBy(column)
      .all()
      .map(({ value, many }) => [value as Column['_']['data'] | null, many]),
  );
}
