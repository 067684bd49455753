import { expect, it } from 'vitest';
import { claim } from '~/platform/jobs/queue.server';
import { startMailServer } from '~/platform/mail/testing/mail-server';
import { createSmtpMailer } from '~/platform/mail/smtp-mailer.server';
import { noteDownload } from '../note-download.server';
import { getOutcome } from '../reports.server';
import { openOutcomeWorld } from '../testing/outcome-world';
import { DAY_MS } from '~/platform/durations';
import { answerReminder } from './answer-reminder.server';
import { planReminders, REMINDER_QUEUE } from './plan-reminders.server';
import { sendReminder } from './send-reminder.server';
import { setReminderPreference } from './preferences.server';

it('arrives at a real SMTP server, with a link that takes the answer', async () => {
  const server = await startMailServer();
  const world = openOutcomeWorld();
  const { database, clock } = world;
  const config = { publicUrl: 'https://cv.example', sessionSecrets: ['a-secret-of-this-test'] };
  const mailer = createSmtpMailer(
    `smtp://127.0.0.1:${server.port}`,
    'CVstomize <hello@cv.example>',
  );

  const personId = world.person('marta@example.org');
  setReminderPreference(database, personId, { wanted: true, timeZone: 'UTC' }, clock());
  const resumeId = world.resume(personId);
  noteDownload(database, personId, { resumeId, format: 'pdf' }, clock());
  world.wait(14 * DAY_MS);
  planReminders(database, clock());
  const job = claim(database, REMINDER_QUEUE, 'test', clock());
  if (job === undefined) throw new Error('Nothing was planned');
  await sendReminder({ database, clock, mailer, config }, job);

  expect(server.mails).toHaveLength(1);
  expect(server.sources[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const token = /\/answer\/([\w.-]+)/.exec(server.mails[0]?.text ?? '')?.[1] ?? '';
  answerReminder(database, config, { token, state: 'interview' }, clock());
  expect(getOutcome(database.read, personId, resumeId).history[0]).toMatchObject({
    state: 'interview',
    via: 'mail',
  });
  await server.close();
  world.remove();
});
