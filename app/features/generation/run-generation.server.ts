import type { Database, Transaction } from '#db/client';
import { openPostingReader } from '~/features/posting/posting-reader.server';
import { releaseHold } from '~/features/billing/credits.server';
import { addResume } from '~/features/library/resumes.server';
import { toMarkdown } from '~/features/resume/export/markdown';
import type { Draft } from '~/features/drafts/draft';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import { write } from '~/features/writing/attempt';
import type { Writer } from '~/features/drafts/writer';
import type { Clock } from '~/platform/clock';
import { complete, type LeasedJob } from '~/platform/jobs/queue.server';
import type { Printer } from '~/platform/pdf/printer';
import type { ObjectStorage } from '~/platform/storage/object-storage';
import {
  findGenerationInput,
  markDone,
  markFailed,
  markRunning,
  recordEvent,
} from './generations.server';
import { keepPdf, requestPush } from './keep-pdf.server';
import { printResume, toPrint } from './print-resume.server';
import { nameResume } from './name-resume';
import { giveBackFor, spendFor } from './paying.server';
import type { ProgressFeed } from './progress.server';
import type { Step } from './steps';

export interface GenerationDependencies {
  database: Database;
  clock: Clock;
  storage: ObjectStorage;
  printer: Printer;
  drafting: Pick<Drafting, 'readPosting' | 'ground'>;
  /** In the order in which they are asked. */
  writers: readonly Writer[];
  progress: ProgressFeed;
  /** Called in the transaction that keeps the resume, with what follows from it. */
  onMade?(tx: Transaction, made: { personId: string; resumeId: string; draft: Draft }): void;
}

/**
 * Runs one attempt of a generation from start to end. Every step can be repeated: bytes are
 * stored by their hash, and the resume appears, and is paid for, in the transaction that ends the
 * job, which a lost lease rolls back. So an accepted submit ends as exactly one resume, whatever
 * dies on the way. A store that does not take the PDF now gets it by a job of that transaction.
 */
export async function runGeneration(
  dependencies: GenerationDependencies,
  job: LeasedJob,
  signal: AbortSignal,
): Promise<void> {
  const { database, clock, storage, printer, drafting, writers } = dependencies;
  const { generationId } = job.payload as { generationId: string };
  const submitted = findGenerationInput(database.read, generationId);
  if (submitted === undefined) {
    database.write((tx) => {
      complete(tx, job, clock());
      releaseHold(tx, generationId, clock());
    });
    return;
  }
  const { personId, interviewId, input } = submitted;
  const { interview, framing, layout, sample } = input;
  const steps = trackSteps(dependencies, generationId);

  steps.start('read');
  const text = interview.target.posting;
  const posting = await openPostingReader((of, options) => drafting.readPosting(of, options)).read(
    database.read,
    {
      personId,
      text,
      signal,
    },
  );
  steps.start('frame', posting === null ? 'No posting, so your target title leads' : '');
  const request = { interview, posting, framing, today: clock() };
  steps.start('write');
  const attempt = await write(request, writers, { signal });
  steps.start('ground');
  const draft = await drafting.ground(request, attempt, { signal });
  const printed = await printResume(printer, draft.resume, layout, (step) => steps.start(step));
  steps.start('store');
  const kept = await keepPdf(storage, printed);
  signal.throwIfAborted();

  database.write((tx) => {
    const now = clock();
    complete(tx, job, now);
    const resumeId = addResume(
      tx,
      {
        personId,
        interviewId,
        generationId,
        title: nameResume(interview, posting),
        sample,
        document: draft.resume,
        markdown: toMarkdown(draft.resume),
        draft,
        source: { interview, posting },
        ...toPrint(printed),
      },
      now,
    );
    if (!kept) requestPush(tx, printed.sha256, now);
    recordEvent(tx, generationId, { step: 'store', state: 'done', detail: '' }, now);
    markDone(tx, generationId, now);
    spendFor(tx, generationId, now);
    dependencies.onMade?.(tx, { personId, resumeId, draft });
  });
  dependencies.progress.announce(generationId);
}

/**
 * Buries a generation after its last attempt, in the transaction that buries its job; what it would
 * have cost is given back.
 */
export function failGeneration(
  tx: Parameters<typeof markFailed>[0],
  job: LeasedJob,
  error: unknown,
  now: Date,
): void {
  const { generationId } = job.payload as { generationId: string };
  markFailed(tx, generationId, failureFor(error), now);
  giveBackFor(tx, generationId, now);
}

function failureFor(error: unknown): string {
  const unprinted = error instanceof Error && error.name === 'PrinterUnavailable';
  return unprinted
    ? 'The page could not be printed to PDF. Your answers are safe; please try again later.'
    : 'Something on our side failed while making your resume. Your answers are safe; please try again.';
}

/** Starting a step ends the one before it. */
function trackSteps(
  { database, clock, progress }: Pick<GenerationDependencies, 'database' | 'clock' | 'progress'>,
  generationId: string,
) {
  let current: Step | undefined;
  return {
    start(step: Step, detail = '') {
      const now = clock();
      database.write((tx) => {
        if (current === undefined) markRunning(tx, generationId);
        else recordEvent(tx, generationId, { step: current, state: 'done', detail: '' }, now);
        recordEvent(tx, generationId, { step, state: 'started', detail }, now);
      });
      current = step;
      progress.announce(generationId);
    },
  };
}
