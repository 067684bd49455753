import type { Mailer } from '~/platform/mail/mailer';
import type { Metrics } from '~/platform/metrics/metrics';

/** A mailer whose mails are counted. One that fails is sent again by its job, and counted again. */
export function measureMail(mailer: Mailer, metrics: Metrics): Mailer {
  const mails = metrics.counter({
    name: 'cvstomize_mails_total',
    help: 'Mails handed over, or not taken',
    labels: { outcome: ['sent', 'failed'] },
  });
  return {
    name: mailer.name,
    check: () => mailer.check(),
    async send(mail) {
      try {
        await mailer.send(mail);
      } catch (error) {
        mails.add({ outcome: 'failed' });
        throw error;
      }
      mails.add({ outcome: 'sent' });
    },
  };
}
