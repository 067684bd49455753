import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, it } from 'vitest';
import { claim } from '~/platform/jobs/queue.server';
import { readMail } from '~/platform/mail/testing/read-mail';
import { createSmtpMailer } from '~/platform/mail/smtp-mailer.server';
import { noteDownload } from '../note-download.server';
import { getOutcome } from '../reports.server';
import { DAY_MS, openOutcomeWorld } from '../testing/outcome-world';
import { answerReminder } from './answer-reminder.server';
import { planReminders, REMINDER_QUEUE } from './plan-reminders.server';
import { sendReminder } from './send-reminder.server';
import { wishForReminders } from './wishes.server';

it('arrives at a real SMTP server, with a link that takes the answer', async () => {
  const arrived: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        arrived.push(Buffer.concat(chunks).toString('latin1'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const world = openOutcomeWorld();
  const { database, clock } = world;
  const config = { publicUrl: 'https://cv.example', sessionSecrets: ['a-secret-of-this-test'] };
  const mailer = createSmtpMailer(`smtp://127.0.0.1:${port}`, 'CVstomize <hello@cv.example>');

  const personId = world.person('marta@example.org');
  wishForReminders(database, personId, { wanted: true, timeZone: 'UTC' }, clock());
  const resumeId = world.resume(personId);
  noteDownload(database, personId, { resumeId, format: 'pdf' }, clock());
  world.wait(14 * DAY_MS);
  planReminders(database, clock());
  const job = claim(database, REMINDER_QUEUE, 'test', clock());
  if (job === undefined) throw new Error('Nothing was planned');
  await sendReminder({ database, clock, mailer, config }, job);

  expect(arrived).toHaveLength(1);
  expect(arrived[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const { text } = readMail(arrived[0] ?? '');
  const token = /\/answer\/([\w.-]+)/.exec(text)?.[1] ?? '';
  answerReminder(database, config, token, 'interview', clock());
  expect(getOutcome(database.read, personId, resumeId).history[0]).toMatchObject({
    state: 'interview',
    via: 'mail',
  });
  await new Promise<void>((resolve) => server.close(() => resolve()));
  world.remove();
});
