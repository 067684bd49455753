import { openTestDatabase } from '#db/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { openMailer } from './open-mailer.server';
import { createOutboxMailer, listOutbox } from './outbox-mailer.server';
import { conformsToMailer } from './testing/mailer-conformance';

const opened: { remove(): void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.remove();
});

function open() {
  const test = openTestDatabase();
  opened.push(test);
  const { database } = test;
  const mailer = createOutboxMailer(database, () => new Date('2026-03-01T12:00:00Z'));
  return { database, mailer };
}

describe('the outbox', () => {
  conformsToMailer(async () => {
    const { database, mailer } = open();
    return Promise.resolve({
      mailer,
      arrived: () =>
        Promise.resolve(
          listOutbox(database.read, { limit: 100 })
            .reverse()
            .map(({ to, subject, text, html }) => ({ to, subject, text, html })),
        ),
    });
  });

  it('lists the newest first, and no more than asked for', async () => {
    const { database, mailer } = open();
    for (const subject of ['one', 'two', 'three'])
      await mailer.send({ to: 'a@example.org', subject, text: '', html: '' });
    const subjects = listOutbox(database.read, { limit: 2 }).map(({ subject }) => subject);
    expect(subjects).toEqual(['three', 'two']);
  });
});

describe('a mail with a key', () => {
  it('is kept once, however often it is handed over, with where it is unsubscribed from', async () => {
    const { database, mailer } = open();
    const mail = { to: 'a@example.org', subject: 'one', text: '', html: '', key: 'k' };
    const unsubscribeUrl = 'https://cv.example/unsubscribe/x';
    await mailer.send({ ...mail, unsubscribeUrl });
    await mailer.send({ ...mail, subject: 'two' });
    expect(listOutbox(database.read, { limit: 9 })).toMatchObject([
      { subject: 'one', unsubscribeUrl },
    ]);
  });
});

describe('openMailer', () => {
  it('takes the outbox unless an SMTP server is set', () => {
    const { database } = open();
    const clock = () => new Date();
    const mailFrom = 'CVstomize <a@example.org>';
    const named = (mode: 'embedded' | 'production', smtpUrl?: string) =>
      openMailer({ mode, smtpUrl, mailFrom }, database, clock);
    expect(named('embedded').name).toBe('outbox');
    expect(named('embedded', 'smtp://127.0.0.1:25').name).toBe('smtp');
    expect(named('production', 'smtp://127.0.0.1:25').name).toBe('smtp');
  });

  it('keeps nothing in production, and says of each mail that it was not sent', async () => {
    const { database } = open();
    const mailer = openMailer(
      { mode: 'production', smtpUrl: undefined, mailFrom: 'a@example.org' },
      database,
      () => new Date(),
    );
    const mail = { to: 'marta@example.org', subject: 's', text: 't', html: 'h' };
    await expect(mailer.send(mail)).rejects.toThrow('SMTP_URL');
    await expect(mailer.check()).rejects.toThrow('SMTP_URL');
    expect(listOutbox(database.read, { limit: 9 })).toEqual([]);
  });
});
