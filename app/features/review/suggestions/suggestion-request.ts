/**
 * Version of the words that are agreed to before models are asked about a review. Changing what is
 * sent, to whom, or the words means a new version.
 */
export const REVIEW_CONSENT_WORDING = '2026-11-30/review-1';

/** Each review is asked about this often at most. */
export const MAX_SUGGESTION_REQUESTS = 2;

/** What came of asking models about a review. */
export type SuggestionOutcome =
  | 'improved'
  | 'unchanged'
  | 'unavailable'
  | 'daily_limit'
  | 'stopped'
  | 'switched_off'
  | 'failed'
  | 'lost';

/** A time that models are, or were, asked about a review. */
export interface SuggestionRequest {
  number: number;
  isLive: boolean;
  isStopping: boolean;
  /** Null while it is under way. */
  outcome: SuggestionOutcome | null;
}

interface SuggestionRequestRow {
  number: number;
  endsBy: Date;
  stoppedAt: Date | null;
  endedAt: Date | null;
  outcome: SuggestionOutcome | null;
}

/** Where an asking stands. One that did not end in its time was lost with the process that asked. */
export function suggestionRequestAt(
  { number, endsBy, ...row }: SuggestionRequestRow,
  now: Date,
): SuggestionRequest {
  const isLive = row.endedAt === null && endsBy > now;
  return {
    ...{ number, isLive },
    isStopping: isLive && row.stoppedAt !== null,
    outcome: isLive ? null : (row.outcome ?? 'lost'),
  };
}
