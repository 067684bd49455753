import { and, eq, gt, inArray, isNotNull, min, notExists, sql } from 'drizzle-orm';
import type { Database, Reader, Transaction } from '#db/client';
import { downloads, outcomeReports, people, reminders, reminderWishes, resumes } from '#db/schema';
import { isKept } from '~/features/library/kept-resumes.server';
import { newId } from '~/platform/id.server';
import { enqueue } from '~/platform/jobs/queue.server';
import { DAY_MS } from '~/platform/durations';
import { FINAL_STATES, type OutcomeState } from '../outcome-states';
import { groupBy } from '../group-by';
import { newestFirst, reportOf, sentDayOf } from '../reports.server';
import { nextWakingMoment } from './waking-hours';

export const REMINDER_QUEUE = 'outcome-reminder';
export const REMINDER_MAX_ATTEMPTS = 20;

/** How long after something was sent its person is asked about it. */
export const REMIND_AFTER_DAYS = [14, 45] as const;
/** A question that comes later than this after its day is no longer asked. */
export const LATE_DAYS = 7;
/** Who told us something in the last days is not asked again. */
const RECENT_DAYS = 3;

/** What was told to be sent long after its download is not looked for beyond this. */
const OLDEST_DAYS = 120;
const BATCH = 200;

interface Candidate {
  resumeId: string;
  personId: string;
  firstAt: Date;
  timeZone: string;
}

/**
 * Decides which questions are due: each resume and day once, with the job that asks in the same
 * transaction. Only people with an account who want it; no samples.
 *
 * @returns how many were decided.
 */
export function planReminders(database: Database, now: Date): number {
  let planned = 0;
  for (const afterDays of REMIND_AFTER_DAYS) {
    let after = '';
    for (;;) {
      const candidates = candidatesFor(database.read, afterDays, after, now);
      const histories = historiesOf(database.read, candidates);
      const due = candidates.flatMap(
        (one) => dueOf(one, histories.get(one.resumeId) ?? [], afterDays, now) ?? [],
      );
      if (due.length > 0) database.write((tx) => due.forEach((one) => keep(tx, one, now)));
      planned += due.length;
      const last = candidates.at(-1);
      if (last === undefined) break;
      after = last.resumeId;
    }
  }
  return planned;
}

/** Resumes, in the order of their ids, that were downloaded and about which it is not decided. */
function candidatesFor(
  read: Pick<Reader, 'select'>,
  afterDays: number,
  after: string,
  now: Date,
): Candidate[] {
  const decided = read
    .select({ one: sql`1` })
    .from(reminders)
    .where(and(eq(reminders.resumeId, resumes.id), eq(reminders.afterDays, afterDays)));
  return read
    .select({
      resumeId: resumes.id,
      personId: resumes.personId,
      firstAt: min(downloads.at),
      timeZone: reminderWishes.timeZone,
    })
    .from(reminderWishes)
    .innerJoin(people, eq(people.id, reminderWishes.personId))
    .innerJoin(resumes, eq(resumes.personId, people.id))
    .innerJoin(downloads, eq(downloads.resumeId, resumes.id))
    .where(
      and(
        eq(reminderWishes.wanted, true),
        isNotNull(people.email),
        isNotNull(people.verifiedAt),
        eq(resumes.sample, false),
        isKept,
        gt(resumes.id, after),
        gt(downloads.at, new Date(now.getTime() - OLDEST_DAYS * DAY_MS)),
        notExists(decided),
      ),
    )
    .groupBy(resumes.id)
    .orderBy(resumes.id)
    .limit(BATCH)
    .all() as Candidate[];
}

interface Due extends Candidate {
  afterDays: number;
  /** Whether there is something left to ask. */
  asks: boolean;
}

/** What was told of each resume, the newest first. */
function historiesOf(read: Pick<Reader, 'select'>, candidates: readonly Candidate[]) {
  const ids = candidates.map(({ resumeId }) => resumeId);
  const rows = newestFirst(read, inArray(outcomeReports.resumeId, ids));
  return new Map(
    [...groupBy(rows, ({ resumeId }) => resumeId)].map(([id, theirs]) => [
      id,
      theirs.map(reportOf),
    ]),
  );
}

/** The decision about one whose day has come; undefined before, and long after. */
function dueOf(
  candidate: Candidate,
  history: readonly ReturnType<typeof reportOf>[],
  afterDays: number,
  now: Date,
): Due | undefined {
  const told = sentDayOf(history, undefined);
  // Noon: nobody knows the hour.
  const sentAt = told === null ? candidate.firstAt : new Date(`${told}T12:00:00Z`);
  const dueAt = sentAt.getTime() + afterDays * DAY_MS;
  const late = dueAt + LATE_DAYS * DAY_MS;
  if (now.getTime() < dueAt || now.getTime() >= late) return undefined;
  return { ...candidate, afterDays, asks: mayAsk(history, now) };
}

function keep(tx: Transaction, due: Due, now: Date): void {
  const { personId, resumeId, afterDays, asks, timeZone } = due;
  const id = newId();
  const { changes } = tx
    .insert(reminders)
    .values({ id, personId, resumeId, afterDays, createdAt: now, droppedAt: asks ? null : now })
    .onConflictDoNothing()
    .run();
  if (changes === 0 || !asks) return;
  enqueue(
    tx,
    {
      queue: REMINDER_QUEUE,
      idempotencyKey: id,
      payload: { reminderId: id },
      maxAttempts: REMINDER_MAX_ATTEMPTS,
      runAt: nextWakingMoment(now, timeZone),
    },
    now,
  );
}

/** Whether there is something left to ask: nothing final was told, and nothing just now. */
export function mayAsk(
  history: readonly { state: OutcomeState; reportedAt: Date }[],
  now: Date,
): boolean {
  const [newest] = history;
  if (newest === undefined) return true;
  const recently = now.getTime() - newest.reportedAt.getTime() < RECENT_DAYS * DAY_MS;
  return !recently && !FINAL_STATES.includes(newest.state);
}
