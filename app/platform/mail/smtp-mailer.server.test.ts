import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmtpMailer } from './smtp-mailer.server';
import { startMailServer } from './testing/mail-server';
import { conformsToMailer } from './testing/mailer-conformance';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

async function serve(options: SMTPServerOptions = {}) {
  const server = await startMailServer(options);
  opened.push(server);
  return server;
}

const FROM = 'CVstomize <hello@cv.example>';
const MAIL = { to: 'marta@example.org', subject: 's', text: 't\n', html: '<p>h</p>\n' };

describe('SMTP', () => {
  conformsToMailer(async () => {
    const { mails, port } = await serve();
    return {
      mailer: createSmtpMailer(`smtp://127.0.0.1:${port}`, FROM),
      arrived: () => Promise.resolve([...mails]),
    };
  });

  it('logs in with what the address of the server says, and is sent from the configured sender', async () => {
    const seen: (string | null | undefined)[] = [];
    const { sources, port } = await serve({
      authOptional: false,
      onAuth({ username, password }, _session, done) {
        seen.push(username, password);
        done(null, { user: username });
      },
    });
    await createSmtpMailer(`smtp://post:p%40ss@127.0.0.1:${port}`, FROM).send(MAIL);
    expect(seen).toEqual(['post', 'p@ss']);
    expect(sources[0]).toContain('From: CVstomize <hello@cv.example>');
  });

  it('names a mail by its key, so that mailboxes know a copy, and says how to unsubscribe', async () => {
    const { sources, port } = await serve();
    const mailer = createSmtpMailer(`smtp://127.0.0.1:${port}`, FROM);
    const unsubscribeUrl = `https://cv.example/unsubscribe/${'x'.repeat(80)}`;
    for (let n = 0; n < 2; n += 1) await mailer.send({ ...MAIL, key: 'k-1_x', unsubscribeUrl });
    for (const source of sources) {
      const head = `\r\n${source.replace(/\r\n[ \t]+/g, ' ')}`;
      expect(head).toContain('\r\nMessage-ID: <k-1_x@cv.example>\r\n');
      expect(head).toContain(`\r\nList-Unsubscribe: <${unsubscribeUrl}>\r\n`);
      expect(head).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    }
    expect(sources).toHaveLength(2);
  });

  it('rejects when the server does not take the mail', async () => {
    const { mails, port } = await serve({
      onRcptTo: (_address, _session, done) => done(new Error('No such mailbox')),
    });
    const mailer = createSmtpMailer(`smtp://127.0.0.1:${port}`, FROM);
    await expect(mailer.send(MAIL)).rejects.toThrow();
    expect(mails).toEqual([]);
  });

  it('rejects when nobody listens', async () => {
    const mailer = createSmtpMailer('smtp://127.0.0.1:1', FROM);
    await expect(mailer.send(MAIL)).rejects.toThrow();
    await expect(mailer.check()).rejects.toThrow();
  });

  it('says that no mail is taken where the log-in is refused', async () => {
    const { port } = await serve({
      authOptional: false,
      onAuth: (_login, _session, done) => done(new Error('Who are you?')),
    });
    await expect(
      createSmtpMailer(`smtp://post:wrong@127.0.0.1:${port}`, FROM).check(),
    ).rejects.toThrow();
  });

  it('does not send a password in the clear to another machine', async () => {
    const { mails, port } = await serve({ authOptional: false });
    // 127.0.0.2 is this machine too, but not by a name the mailer takes for it.
    const other = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'] });
    opened.push({ close: () => new Promise((resolve) => other.close(() => resolve())) });
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.2', resolve));
    const mailer = createSmtpMailer(`smtp://post:secret@127.0.0.2:${port}`, FROM);
    await expect(mailer.send(MAIL)).rejects.toThrow(/TLS/i);
    expect(mails).toEqual([]);
  });
});
