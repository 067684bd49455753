import { availableParallelism } from 'node:os';
import type { coverageOf } from '~/features/posting/coverage';
import type { Coverage, Posting } from '~/features/posting/posting';
import { ThreadPool } from '~/platform/threads/thread-pool.server';
import type { Attempt } from './attempt';
import type { Draft } from '~/features/drafts/draft';
import type { DraftingResult, DraftingResults, DraftingTask } from './drafting';
import type { lineAboutGap } from './letter/gap-line';
import type { Letter, LetterSentence } from './letter/letter';
import type { writeLetter } from './letter/write-letter';
import type { Rewording } from './models/rewrite-text.server';
import type { Preparation } from './preparation/preparation';
import type { prepareInterview } from './preparation/prepare-interview';
import type { Writer, WriterInput } from '~/features/drafts/writer';

/**
 * The long pure work of drafting, off the thread that answers requests: some 40 ms a resume, for
 * which everybody else's page would wait.
 *
 * Each throws the signal's reason once it is aborted, and `ThreadLost` where the work took too
 * long or ended its thread twice. What is to be saved is asked for without a signal: somebody who
 * leaves the page right after saving means it.
 */
export interface Drafting {
  readPosting(text: string, options: { signal: AbortSignal }): Promise<Posting>;
  /** How much of a posting a resume supports. */
  cover(of: Parameters<typeof coverageOf>, options?: While): Promise<Coverage>;
  /** The built-in writer; last in every line of writers. */
  readonly writer: Writer;
  ground(input: WriterInput, attempt: Attempt, options: { signal: AbortSignal }): Promise<Draft>;
  /** What models are told, and whether what they answer may be printed. */
  readonly rewording: Rewording;
  writeLetter(of: Parameters<typeof writeLetter>, options?: While): Promise<Letter>;
  lineAboutGap(
    of: Parameters<typeof lineAboutGap>,
    options?: While,
  ): Promise<LetterSentence | undefined>;
  prepareInterview(of: Parameters<typeof prepareInterview>, options?: While): Promise<Preparation>;
  /** Starts the threads, so that the first draft is made warm. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** How long somebody waits for an answer: always, where there is no signal. */
export interface While {
  signal?: AbortSignal;
}

/** A draft takes tens of milliseconds; the longest interview there may be, a few seconds. */
const TIME_LIMIT_MS = 30_000;
const HEAP_LIMIT_MB = 512;
const MOST_THREADS = 4;

/** Opens the threads: half as many as there are cores, because printing needs some, too. */
export function openDraftingThreads({
  threads = Math.min(MOST_THREADS, Math.max(1, Math.floor(availableParallelism() / 2))),
  timeLimitMs = TIME_LIMIT_MS,
} = {}): Drafting {
  const pool = new ThreadPool<DraftingTask, DraftingResult>(
    {
      name: 'drafting',
      source: new URL('./drafting.worker.ts', import.meta.url),
      bundle: 'writing/drafting.worker.js',
    },
    { threads, timeLimitMs, heapLimitMb: HEAP_LIMIT_MB },
  );
  const ask = async <Task extends DraftingTask>(task: Task, options?: While) =>
    (await pool.ask(task, options)) as DraftingResults[Task['task']];

  return {
    readPosting: (text, options) => ask({ task: 'readPosting', text }, options),
    cover: (of, options) => ask({ task: 'cover', of }, options),
    writer: { name: 'builtin', write: (input, options) => ask({ task: 'write', input }, options) },
    ground: (input, attempt, options) => ask({ task: 'ground', input, attempt }, options),
    rewording: {
      gatherMaterial: (input, text, wanted, options) =>
        ask({ task: 'gatherMaterial', of: [input, text, wanted] }, options),
      checkAnswer: (input, text, written, options) =>
        ask({ task: 'checkAnswer', of: [input, text, written] }, options),
      settleAnswer: (input, text, checked, how, options) =>
        ask({ task: 'settleAnswer', of: [input, text, checked, how] }, options),
    },
    writeLetter: (of, options) => ask({ task: 'writeLetter', of }, options),
    lineAboutGap: (of, options) => ask({ task: 'lineAboutGap', of }, options),
    prepareInterview: (of, options) => ask({ task: 'prepareInterview', of }, options),
    warm: () => pool.start(),
    close: () => pool.stop(),
  };
}
