/** What can become of an application, in the order in which it usually does. */
export const OUTCOME_STATES = ['no_answer', 'rejected', 'interview', 'offer', 'accepted'] as const;
export type OutcomeState = (typeof OUTCOME_STATES)[number];

/** Nothing can follow these, so nobody is asked about them again. */
export const FINAL_STATES: readonly OutcomeState[] = ['rejected', 'accepted'];

export const STATE_LABELS: Readonly<Record<OutcomeState, string>> = {
  no_answer: 'No answer yet',
  rejected: 'Rejected',
  interview: 'Interview',
  offer: 'Offer',
  accepted: 'Accepted',
};

/** Whether an interview took place, as far as a state tells: nobody is offered a job without one. */
export const hadInterview = (state: OutcomeState): boolean =>
  state === 'interview' || state === 'offer' || state === 'accepted';

/** What a salary is for. */
export const SALARY_PERIODS = ['year', 'month', 'week', 'day', 'hour'] as const;
