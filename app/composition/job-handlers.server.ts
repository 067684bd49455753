import type { Application } from './application.server';
import { ACCOUNT_MAIL_QUEUE, sendAccountMail } from '~/features/accounts/account-mail.server';
import { RECEIPT_QUEUE, sendReceipt } from '~/features/billing/receipt.server';
import { RECONCILE_QUEUE, reconcileOrders } from '~/features/billing/reconcile-orders.server';
import { GENERATION_QUEUE } from '~/features/generation/generations.server';
import { PUSH_PDF_QUEUE, pushPdf } from '~/features/generation/keep-pdf.server';
import type { ProgressFeed } from '~/features/generation/progress.server';
import { failGeneration, runGeneration } from '~/features/generation/run-generation.server';
import { improveWhenMade } from '~/features/improving/ask-for-improvement.server';
import { IMPROVEMENT_QUEUE } from '~/features/improving/improvements.server';
import { requestTimeLimits } from '~/features/rewording/request-time-limits';
import { failImprovement, runImprovement } from '~/features/improving/run-improvement.server';
import { drawPicture } from '~/features/library/draw-picture.server';
import { DRAW_PICTURE_QUEUE } from '~/features/library/request-picture.server';
import { REMOVE_PDFS_QUEUE, removePdfs } from '~/features/library/remove-pdfs.server';
import { REMINDER_QUEUE } from '~/features/outcomes/reminders/plan-reminders.server';
import { sendReminder } from '~/features/outcomes/reminders/send-reminder.server';
import { EXPIRY_MAIL_QUEUE, sendExpiryMail } from '~/features/privacy/expiry-mail.server';
import {
  REMOVE_UPLOADS_QUEUE,
  removeOldUploads,
} from '~/features/privacy/remove-old-uploads.server';
import { rewriteText } from '~/features/writing/models/rewrite-text.server';
import { MAINTENANCE_QUEUE, runMaintenance } from './maintenance.server';
import type { BackupDependencies } from '~/platform/backups/backup-dependencies';
import { BACKUP_QUEUE, runBackup } from '~/platform/backups/schedule-backups.server';
import type { JobHandler } from '~/platform/jobs/worker.server';
import { sandboxWebhookOf } from '~/platform/payments/open-payments.server';
import {
  SANDBOX_WEBHOOK_QUEUE,
  sendSandboxWebhook,
} from '~/platform/payments/sandbox-payments.server';

/** They wait for others most of the time. */
const IMPROVEMENTS_AT_ONCE = 4;

type HandlerDependencies = Pick<
  Application,
  | 'config'
  | 'clock'
  | 'log'
  | 'database'
  | 'storage'
  | 'mailer'
  | 'printer'
  | 'payments'
  | 'models'
  | 'words'
  | 'drafting'
> & { progress: ProgressFeed; backups: BackupDependencies; instance: string };

/** What is done for each queue of jobs, and how many of it at once. */
export function jobHandlers(
  dependencies: HandlerDependencies,
): Readonly<Record<string, JobHandler>> {
  const { config, clock, log, database, storage, printer, payments, models } = dependencies;
  const { words, drafting, progress, backups, instance } = dependencies;
  const writers = [drafting.writer];
  return {
    [GENERATION_QUEUE]: {
      concurrency: config.generationConcurrency,
      run: (job, signal) =>
        runGeneration(
          {
            ...{ database, clock, storage, printer, drafting, writers, progress },
            onMade: (tx, made) => improveWhenMade(tx, models, made, clock()),
          },
          job,
          signal,
        ),
      onDead: (tx, job, error) => failGeneration(tx, job, error, clock()),
    },
    [IMPROVEMENT_QUEUE]: {
      concurrency: IMPROVEMENTS_AT_ONCE,
      run: (job, signal) =>
        runImprovement(
          {
            ...{ database, clock, storage, printer, drafting, progress, words, models },
            rewrite: rewriteText,
            ...requestTimeLimits(config.ai),
            secondOpinion: config.ai.secondOpinion,
          },
          job,
          signal,
        ),
      onDead: (tx, job) => failImprovement(tx, job, clock()),
    },
    ...storedFileHandlers(dependencies),
    ...mailHandlers(dependencies),
    [RECONCILE_QUEUE]: {
      concurrency: 1,
      run: (job) => reconcileOrders({ database, payments, clock }, job),
    },
    [SANDBOX_WEBHOOK_QUEUE]: {
      concurrency: 2,
      run: (job) => sendSandboxWebhook({ database, clock, ...sandboxWebhookOf(config) }, job),
    },
    [MAINTENANCE_QUEUE]: {
      concurrency: 1,
      run: async (job) => runMaintenance({ database, clock, log }, job),
    },
    [BACKUP_QUEUE]: {
      concurrency: 1,
      run: (job, signal) =>
        runBackup(
          {
            ...backups,
            database,
            databaseFile: config.databaseFile,
            everyHours: config.backups.everyHours,
            instance,
            clock,
            log,
          },
          job,
          signal,
        ),
    },
  };
}

/** The queues of mail: each job is one message. */
function mailHandlers({
  config,
  clock,
  database,
  mailer,
}: HandlerDependencies): Readonly<Record<string, JobHandler>> {
  return {
    [ACCOUNT_MAIL_QUEUE]: {
      concurrency: 2,
      run: (job) => sendAccountMail({ database, clock, mailer, config }, job),
    },
    [RECEIPT_QUEUE]: {
      concurrency: 2,
      run: (job) => sendReceipt({ database, clock, mailer, config }, job),
    },
    [EXPIRY_MAIL_QUEUE]: {
      concurrency: 1,
      run: (job) => sendExpiryMail({ database, clock, mailer, config }, job),
    },
    [REMINDER_QUEUE]: {
      concurrency: 1,
      run: (job) => sendReminder({ database, clock, mailer, config }, job),
    },
  };
}

/** The queues of stored files: what is put there, and what is removed. */
function storedFileHandlers({
  clock,
  database,
  storage,
  printer,
}: HandlerDependencies): Readonly<Record<string, JobHandler>> {
  return {
    [PUSH_PDF_QUEUE]: {
      concurrency: 2,
      run: (job) => pushPdf({ database, clock, storage, printer }, job),
    },
    [DRAW_PICTURE_QUEUE]: {
      concurrency: 1,
      run: (job) => drawPicture({ database, clock, storage, printer }, job),
    },
    [REMOVE_PDFS_QUEUE]: {
      concurrency: 1,
      run: (job) => removePdfs({ database, storage, clock }, job),
    },
    [REMOVE_UPLOADS_QUEUE]: {
      concurrency: 1,
      run: (job) => removeOldUploads({ database, storage, clock }, job),
    },
  };
}
