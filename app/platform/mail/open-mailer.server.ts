import type { Database } from '#db/client';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import type { Mailer } from './mailer';
import { createNoMailer } from './no-mailer';
import { createOutboxMailer } from './outbox-mailer.server';
import { createSmtpMailer } from './smtp-mailer.server';

/**
 * The mailer of the configuration: SMTP where SMTP_URL says so, else the outbox. Production has
 * none: nobody reads it there, and it would keep what people are sent.
 */
export function openMailer(
  config: Pick<Config, 'mode' | 'smtpUrl' | 'mailFrom'>,
  database: Database,
  clock: Clock,
): Mailer {
  if (config.smtpUrl !== undefined) return createSmtpMailer(config.smtpUrl, config.mailFrom);
  return config.mode === 'production' ? createNoMailer() : createOutboxMailer(database, clock);
}
