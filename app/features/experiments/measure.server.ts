import { and, count, countDistinct, eq, gt, gte, lt, lte, sql, sum, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#db/client';
import {
  answers,
  creditAccounts,
  generations,
  interviews,
  orders,
  people,
  resumes,
  resumeVersions,
} from '#db/schema';
import type { MetricName } from './metrics';

type Select = Pick<Reader, 'select'>;

const PRICED_IN = 'USD';

/** From when a person met the experiment, to when their outcome is taken. */
export interface MeasuredPeriod {
  readonly from: Date;
  readonly to: Date;
}

/** Each metric as one question to our own rows about one person. The sample person never counts. */
const QUERIES: Readonly<
  Record<MetricName, (read: Select, personId: string, span: MeasuredPeriod) => number>
> = {
  'made-a-resume': (read, personId, span) =>
    oneIfAny(
      read
        .select({ number: count() })
        .from(resumes)
        .where(
          and(
            eq(resumes.personId, personId),
            eq(resumes.sample, false),
            within(resumes.createdAt, span),
          ),
        )
        .get(),
    ),
  'questions-answered': (read, personId, span) =>
    read
      .select({ number: countDistinct(sql`${answers.interviewId} || ':' || ${answers.question}`) })
      .from(answers)
      .innerJoin(interviews, eq(interviews.id, answers.interviewId))
      .where(
        and(
          eq(interviews.personId, personId),
          eq(interviews.sample, false),
          within(answers.savedAt, span),
        ),
      )
      .get()?.number ?? 0,
  // Packs are priced in one currency; amounts of another cannot be added to it.
  revenue: (read, personId, span) =>
    read
      .select({ number: sum(sql`${orders.paidMinor} - ${orders.refundedMinor}`).mapWith(Number) })
      .from(orders)
      .innerJoin(creditAccounts, eq(creditAccounts.id, orders.accountId))
      .where(
        and(
          eq(creditAccounts.personId, personId),
          eq(orders.currency, PRICED_IN),
          within(orders.paidAt, span),
        ),
      )
      .get()?.number ?? 0,
  'has-account': (read, personId, { to }) =>
    oneIfAny(
      read
        .select({ number: count() })
        .from(people)
        .where(and(eq(people.id, personId), lte(people.verifiedAt, to)))
        .get(),
    ),
  'changed-the-look': (read, personId, span) =>
    oneIfAny(
      read
        .select({ number: count() })
        .from(resumeVersions)
        .innerJoin(resumes, eq(resumes.id, resumeVersions.resumeId))
        .where(
          and(
            eq(resumes.personId, personId),
            eq(resumes.sample, false),
            gt(resumeVersions.version, 1),
            within(resumeVersions.createdAt, span),
          ),
        )
        .get(),
    ),
  'making-failed': (read, personId, span) =>
    oneIfAny(
      read
        .select({ number: count() })
        .from(generations)
        .where(
          and(
            eq(generations.personId, personId),
            eq(generations.state, 'failed'),
            within(generations.createdAt, span),
          ),
        )
        .get(),
    ),
};

/** What the metric was for that person in that span: 0 or 1 for a rate, its amount for an amount. */
export function measure(
  read: Select,
  metric: MetricName,
  personId: string,
  span: MeasuredPeriod,
): number {
  return QUERIES[metric](read, personId, span);
}

const within = (column: SQLiteColumn, { from, to }: MeasuredPeriod): SQL | undefined =>
  and(gte(column, from), lt(column, to));

const oneIfAny = (row: { number: number } | undefined): number => Math.min(1, row?.number ?? 0);
