import type { Database } from '#db/client';
import type { Clock } from '~/platform/clock';
import type { Config } from '~/platform/config/environment';
import type { Mailer } from './mailer';
import { createOutboxMailer } from './outbox-mailer.server';
import { createSmtpMailer } from './smtp-mailer.server';

/** The mailer of the configuration: SMTP where SMTP_URL says so, else the outbox. */
export function openMailer(
  config: Pick<Config, 'smtpUrl' | 'mailFrom'>,
  database: Database,
  clock: Clock,
): Mailer {
  return config.smtpUrl === undefined
    ? createOutboxMailer(database, clock)
    : createSmtpMailer(config.smtpUrl, config.mailFrom);
}
