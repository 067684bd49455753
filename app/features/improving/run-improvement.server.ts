import type { Database, Transaction } from '#db/client';
import type { ProgressFeed } from '~/features/generation/progress.server';
import { getResume, type Resume } from '~/features/library/resumes.server';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import type { RewordableDraft } from '~/features/writing/models/section';
import type { Clock } from '~/platform/clock';
import { complete, LeaseLost, requireLease, type LeasedJob } from '~/platform/jobs/queue.server';
import type { Printer } from '~/platform/pdf/printer';
import { meterModel } from '~/platform/providers/metered-model.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import {
  askAboutText,
  type AskingState,
  type TextRewriter,
} from '~/features/rewording/ask-about-text.server';
import {
  endImprovement,
  findImprovement,
  keepProgress,
  type Improvement,
} from './improvements.server';
import { saveImprovedResume } from './save-improved-resume.server';
import { saveRewordedCompanion } from './save-reworded-companion.server';
import { permittedModels, type Models } from '~/features/rewording/models.server';
import {
  isAnyBetter,
  outcomeWithout,
  resumedSections,
  writerOf,
} from '~/features/rewording/progress';
import type { ImprovementOutcome } from './outcome';
import { untilStopped } from '~/features/rewording/until-stopped';
import { textReader } from './text-reader.server';
import type { StreamedText } from './streamed-text.server';
import { writingInputOf } from './writing-input.server';

export interface ImprovementDependencies {
  database: Database;
  clock: Clock;
  storage: ObjectStorage;
  printer: Printer;
  drafting: Pick<Drafting, 'writeLetter' | 'prepareInterview' | 'rewording'>;
  progress: ProgressFeed;
  words: StreamedText;
  models: Models;
  rewrite: TextRewriter;
  /** For all that models are asked in one attempt. */
  timeLimitMs: number;
  /** A second model is asked when one is silent for longer; null: only when it failed. */
  hedgeAfterMs: number | null;
  /** Whether another model is asked what does not follow in what one wrote. */
  secondOpinion: boolean;
}

/** Ends the job and what it is for in one transaction. */
type End = (tx: Transaction, result: { outcome: ImprovementOutcome; version?: number }) => void;

/**
 * Runs one attempt to improve a resume, or what goes with it. What models answered is kept step by
 * step, fenced by the lease, so a crash asks none of it again; the version appears in the transaction
 * that ends the job, as do the words of a letter or a preparation. A resume is never without a
 * version, and never has two of one improvement.
 */
export async function runImprovement(
  dependencies: ImprovementDependencies,
  job: LeasedJob,
  signal: AbortSignal,
): Promise<void> {
  const { database, clock, progress } = dependencies;
  const { improvementId } = job.payload as { improvementId: string };
  const found = findImprovement(database.read, improvementId);
  if (found === undefined || found.state === 'ended') {
    database.write((tx) => complete(tx, job, clock()));
    return;
  }
  const end: End = (tx, result) => {
    complete(tx, job, clock());
    endImprovement(tx, improvementId, result, clock());
  };
  try {
    await improve(dependencies, found, { job, signal, end });
  } catch (error) {
    const isDeleted = findImprovement(database.read, improvementId) === undefined;
    if (!isDeleted || error instanceof LeaseLost) throw error;
    database.write((tx) => complete(tx, job, clock()));
  }
  progress.announce(improvementId);
}

async function improve(
  dependencies: ImprovementDependencies,
  found: Improvement & { draft: RewordableDraft | null },
  { job, signal, end }: { job: LeasedJob; signal: AbortSignal; end: End },
): Promise<void> {
  const { database, drafting, clock, models } = dependencies;
  const { read } = database;
  const { personId } = found;
  const base = getResume(read, personId, found.resumeId, found.baseVersion);
  const before = {
    draft:
      found.draft ?? (await textReader({ read, drafting }, found.subject, base, { signal }))(read),
    sections: resumedSections(found.sections),
    troubles: found.troubles,
    offers: found.offers,
  };
  const asked = await askModels(dependencies, { improvement: found, base, before, job, signal });
  const { sections, troubles } = asked;
  const isAllowed = permittedModels(models, read, personId).length > 0;
  if (!isAllowed) {
    database.write((tx) => end(tx, { outcome: 'withdrawn' }));
  } else if (isAnyBetter(sections) && found.subject !== 'resume') {
    await saveRewordedCompanion(dependencies, { personId, base, text: asked.draft, signal }, end);
  } else if (isAnyBetter(sections)) {
    const draft = { ...asked.draft, writer: writerOf(base.draft.writer, sections, troubles) };
    await saveImprovedResume(dependencies, { base, draft, signal }, end, { personId, clock });
  } else {
    const without = outcomeWithout(sections, troubles, isStopped(database, found.id));
    const outcome = without === 'unchanged' && asked.offers.length > 0 ? 'offered' : without;
    database.write((tx) => end(tx, { outcome }));
  }
}

async function askModels(
  dependencies: ImprovementDependencies,
  given: {
    improvement: Improvement;
    base: Resume;
    before: AskingState;
    job: LeasedJob;
    signal: AbortSignal;
  },
): Promise<AskingState> {
  const { database, drafting, models, progress, words, rewrite } = dependencies;
  const { timeLimitMs, hedgeAfterMs, secondOpinion } = dependencies;
  const { improvement, base, before, job, signal } = given;
  const { id, personId } = improvement;
  const mayBeAsked = () => permittedModels(models, database.read, personId);
  const isOver = () => mayBeAsked().length === 0 || isStopped(database, id);
  const limits = {
    ...{ timeLimitMs, isStopped: isOver },
    listen: (look: () => void) => progress.listen(id, look),
  };
  return untilStopped(limits, (enough) =>
    askAboutText(before, {
      input: writingInputOf(database.read, base),
      rewrite,
      rewording: drafting.rewording,
      models: () => mayBeAsked().map((model) => meterModel(model, models.metering, personId)),
      ...{ hedgeAfterMs, secondOpinion },
      enough,
      signal,
      keep(asked) {
        database.write(
          (tx) => {
            requireLease(tx, job);
            keepProgress(tx, id, asked);
          },
          { aside: true },
        );
        progress.announce(id);
      },
      onWords: (written) => words.show(id, written),
    }),
  );
}

const isStopped = (database: Database, id: string): boolean =>
  (findImprovement(database.read, id)?.stoppedAt ?? null) !== null;

/** Buries an improvement after its last attempt, in the transaction that buries its job. */
export function failImprovement(tx: Transaction, job: LeasedJob, now: Date): void {
  const { improvementId } = job.payload as { improvementId: string };
  endImprovement(tx, improvementId, { outcome: 'failed' }, now);
}
