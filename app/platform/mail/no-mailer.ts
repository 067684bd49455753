import type { Mailer } from './mailer';

/** Sends nothing and says so: a server that does without mail keeps none either. */
export function createNoMailer(): Mailer {
  const refuse = () => Promise.reject(new Error('SMTP_URL is not set: no mail is sent'));
  return { name: 'none', send: refuse, check: refuse };
}
