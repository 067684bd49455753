import type { Transporter } from 'nodemailer';
import type { Mailer } from './mailer';
import { SECOND_MS } from '../durations';

const TIMEOUT_MS = 15 * SECOND_MS;
/** Who only asks does not wait as long as who has something to send. */
const CHECK_TIMEOUT_MS = 5 * SECOND_MS;

/**
 * Sends by SMTP.
 *
 * @param url `smtp://user:password@host:port` or `smtps://…`; plain SMTP is upgraded by STARTTLS
 *   where the server offers it, and must be where a password is sent to another machine.
 * @param from the sender, e.g. `CVstomize <hello@example.org>`.
 */
export function createSmtpMailer(url: string, from: string): Mailer {
  const { protocol, username, hostname } = new URL(url);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const requireTLS = protocol === 'smtp:' && username !== '' && !local;
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? hostname;
  // Loaded with the first mail: it would be a tenth of the time a cold start takes.
  let transport: Promise<Transporter> | undefined;
  const connect = async (timeoutMs = TIMEOUT_MS) => {
    const { createTransport } = await import('nodemailer');
    return createTransport(
      {
        url,
        requireTLS,
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        socketTimeout: timeoutMs,
        // Bodies are ours: nothing in them may make the mailer read a file or fetch an address.
        disableFileAccess: true,
        disableUrlAccess: true,
      },
      { from },
    );
  };
  return {
    name: 'smtp',
    async send({ to, subject, text, html, key, unsubscribeUrl }) {
      transport ??= connect();
      await (
        await transport
      ).sendMail({
        // As an object: a string is a list of addresses, and one with a comma would be two.
        to: { name: '', address: to },
        subject,
        text,
        html,
        ...(key === undefined ? {} : { messageId: `<${key}@${domain}>` }),
        ...(unsubscribeUrl === undefined
          ? {}
          : {
              headers: {
                'List-Unsubscribe': `<${unsubscribeUrl}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              },
            }),
      });
    },
    async check() {
      const asking = await connect(CHECK_TIMEOUT_MS);
      try {
        await asking.verify();
      } finally {
        asking.close();
      }
    },
  };
}
