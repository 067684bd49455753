import { describe, expect, it } from 'vitest';
import { alreadySignedUpMail, passwordChangedMail, resetMail, signUpMail } from './mails';

const LINK = 'https://cv.example/x?token=a-b_c';
const MAILS = [
  signUpMail('a@example.org', LINK),
  resetMail('a@example.org', LINK),
  alreadySignedUpMail('a@example.org', { logIn: LINK, forgotten: LINK }),
  passwordChangedMail('a@example.org', LINK),
];

describe.each(MAILS.map((mail) => [mail.subject, mail] as const))('"%s"', (_, mail) => {
  it('has its link on a line of its own in the text, and as a link in the HTML', () => {
    expect(mail.text.split('\n')).toContain(LINK);
    expect(mail.html).toContain(`<a href="${LINK}">`);
  });

  it('says the same in text and HTML', () => {
    const words = mail.html.replace(/<title>.*<\/title>/, '').replace(/<[^>]+>/g, ' ');
    for (const line of mail.text.split('\n').filter((l) => l !== '' && l !== LINK)) {
      expect(words).toContain(line.replace(/:$/, ''));
    }
  });

  it('stays within what mail programs show', () => {
    expect(mail.subject.length).toBeLessThanOrEqual(50);
    expect(mail.to).toBe('a@example.org');
  });
});

it('escapes what goes into markup', () => {
  expect(resetMail('a@example.org', 'https://x/?a=1&b="2').html).toContain(
    'href="https://x/?a=1&amp;b=&quot;2"',
  );
});
