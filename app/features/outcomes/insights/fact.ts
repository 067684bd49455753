import { DAY_MS } from '~/platform/durations';
import { hadInterview } from '../outcome-states';
import type { KeptReport, SentDocument } from '../outcome';
import type { Watched } from '../statistics/time-to-event';

/** From then on no answer counts as none; before, it may still come. */
export const ANSWERED_WITHIN_DAYS = 45;

/** One application with all that was told of it. */
export interface Fact {
  personId: string;
  /** Null where the resume is deleted. */
  resumeId: string | null;
  sent: SentDocument;
  /** YYYY-MM-DD. */
  sentOn: string;
  /** The newest first. */
  history: readonly KeptReport[];
}

/** By what applications are told apart; a fixed list, so that no two questions add up to a third. */
export const DIMENSIONS = ['template', 'framing', 'jobType'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Which group an application belongs to. */
export function outcomeGroupOf({ sent }: Pick<Fact, 'sent'>, dimension: Dimension): string {
  switch (dimension) {
    case 'template':
      return sent.template;
    case 'framing':
      return sent.framing[0] ?? 'none';
    case 'jobType':
      return sent.jobType ?? 'unknown';
  }
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The day a report is about. */
const dayOf = ({ happenedOn, reportedAt }: KeptReport): string =>
  happenedOn ?? reportedAt.toISOString().slice(0, 10);

/**
 * Whether there was an interview (1), or there will be none (0): it was rejected, or told of without
 * an answer 45 days or more after it was sent. Null while it is open, and where nobody told: no
 * answer to us is not a no.
 */
export function interviewedOf({ sentOn, history }: Pick<Fact, 'sentOn' | 'history'>): 0 | 1 | null {
  if (history.some(({ state }) => hadInterview(state))) return 1;
  if (history.some(({ state }) => state === 'rejected')) return 0;
  const waited = history.some((report) => {
    const told = report.reportedAt.toISOString().slice(0, 10);
    return report.state === 'no_answer' && daysBetween(sentOn, told) >= ANSWERED_WITHIN_DAYS;
  });
  return waited ? 0 : null;
}

/** How long it was watched and how that ended; undefined where nothing was told. */
export function watchedOf({
  sentOn,
  history,
}: Pick<Fact, 'sentOn' | 'history'>): Watched | undefined {
  const oldestFirst = history.toReversed();
  const first = oldestFirst.find(({ state }) => state !== 'no_answer') ?? history[0];
  if (first === undefined) return undefined;
  const days = Math.max(0, daysBetween(sentOn, dayOf(first)));
  if (hadInterview(first.state)) return { days, ended: 'interview' };
  return { days, ended: first.state === 'rejected' ? 'rejection' : 'censored' };
}
