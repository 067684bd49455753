import { expect, it } from 'vitest';
import type { Mail, Mailer } from '../mailer';

/** What arrived, as a reader of the mail sees it. */
export type Arrived = Pick<Mail, 'to' | 'subject' | 'text' | 'html'>;

/**
 * What every mailer must do.
 *
 * @param open gives a mailer, and a way to see everything that arrived, the oldest first.
 */
export function conformsToMailer(
  open: () => Promise<{ mailer: Mailer; arrived: () => Promise<Arrived[]> }>,
): void {
  const mail: Mail = {
    to: 'marta@example.org',
    subject:
      'Łódź, zażółć: 你好 and a subject that is longer than one line of a mail header may be',
    text: 'Hello,\n\n.a line that begins with a dot\nFrom here\n\nhttps://cv.example/verify?token=abc-_=\n',
    html: '<p>Hello, <b>Żaneta</b> &amp; 你好</p>\n<p>.</p>\n',
  };

  it('delivers words of any script, in text and HTML, as they are', async () => {
    const { mailer, arrived } = await open();
    await mailer.send(mail);
    expect(await arrived()).toEqual([mail]);
  });

  it('says that it would take mail, and sends none for that', async () => {
    const { mailer, arrived } = await open();
    await mailer.check();
    expect(await arrived()).toEqual([]);
  });

  it('delivers in the order in which it was told', async () => {
    const { mailer, arrived } = await open();
    for (const subject of ['one', 'two', 'three']) await mailer.send({ ...mail, subject });
    expect((await arrived()).map(({ subject }) => subject)).toEqual(['one', 'two', 'three']);
  });

  it('delivers to one address, whatever is written into it', async () => {
    const { mailer, arrived } = await open();
    await mailer.send({ ...mail, subject: 'x\r\nBcc: eve@example.org' });
    const all = await arrived();
    expect(all.map(({ to }) => to)).toEqual([mail.to]);
  });
}
