import type { Database } from '#db/client';
import type { Logger } from 'pino';
import type { FlagOverrides } from '~/features/experiments/flag-overrides';
import type { FlagName } from '~/features/experiments/flag-registry';
import type { Models } from '~/features/rewording/models.server';
import type { StreamedText } from '~/features/improving/streamed-text.server';
import type { ProgressFeed } from '~/features/generation/progress.server';
import type { Reviewing } from '~/features/review/reviewing-threads.server';
import type { SuggestionRuns } from '~/features/review/suggestions/suggestion-runs.server';
import type { UploadReading } from '~/features/resume-import/upload-thread.server';
import type { CoverageReader } from '~/features/posting/coverage-reader.server';
import type { PostingReader } from '~/features/posting/posting-reader.server';
import type { Drafting } from '~/features/writing/drafting-threads.server';
import type { BackupWatch } from '~/platform/backups/watch-backups.server';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import type { DiskWatch } from '~/platform/disk/watch-disk.server';
import type { Flags } from '~/platform/flags/flags';
import type { ExecutedRequests } from '~/platform/litefs/executed-requests.server';
import type { Replication } from '~/platform/litefs/replication';
import type { Mailer } from '~/platform/mail/mailer';
import type { Metrics } from '~/platform/metrics/metrics';
import type { Telemetry } from '~/platform/observability/telemetry';
import type { Payments } from '~/platform/payments/payments';
import type { Printer } from '~/platform/pdf/printer';
import type { OnLimited } from '~/platform/rate-limit/rate-limiter.server';
import type { ObjectStorage } from '~/platform/storage/object-storage';

/** Everything that lives as long as the process. Routes get it from their context. */
export interface Application {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** What is told of errors and durations elsewhere. */
  readonly telemetry: Telemetry;
  /** Told whenever a limit turns somebody away. */
  readonly onLimited: OnLimited;
  readonly database: Database;
  /** This machine's place among those that hold the database. */
  readonly replication: Replication;
  readonly requests: ExecutedRequests;
  readonly storage: ObjectStorage;
  readonly mailer: Mailer;
  readonly printer: Printer;
  /** Null where nothing can be bought. */
  readonly payments: Payments | null;
  /** Language models that may improve what was written; none where no key is set. */
  readonly models: Models;
  /** What they are writing in this process, for those who watch. */
  readonly words: StreamedText;
  /** The long pure work of drafting, in threads. */
  readonly drafting: Drafting;
  /** Postings as people pasted and corrected them. */
  readonly postings: PostingReader;
  /** How much of a posting a resume supports, off the thread that answers. */
  readonly cover: CoverageReader;
  readonly reviewing: Reviewing;
  /** Models being asked about strangers' reviews. */
  readonly suggestionRuns: SuggestionRuns;
  /** Reads the files strangers send, apart from everything else. */
  readonly uploads: UploadReading;
  readonly backups: BackupWatch;
  /** The disk that everything this machine keeps is on. */
  readonly disk: DiskWatch;
  readonly flags: Flags<FlagName>;
  /** Null where people are served in earnest. */
  readonly flagOverrides: FlagOverrides | null;
  readonly generations: {
    readonly progress: ProgressFeed;
    /** Tells the worker that there is something to do. */
    nudge(): void;
  };
  /** Stops taking work, and gives what is under way the time configured to end. */
  drain(): Promise<void>;
  /** Drains, where that was not done yet, and closes everything. */
  close(): Promise<void>;
}
