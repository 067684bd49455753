import type { KeptReport } from './outcome';

/** An outcome as the API gives it. */
export function describeOutcome({
  resumeId,
  sentOn,
  history,
}: {
  resumeId: string;
  sentOn: string | null;
  history: readonly KeptReport[];
}) {
  return {
    resumeId,
    state: history[0]?.state ?? null,
    sentOn,
    history: history.map((report) => ({ ...report, reportedAt: report.reportedAt.toISOString() })),
  };
}
