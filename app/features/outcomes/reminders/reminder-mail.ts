import { composeMail } from '~/platform/mail/compose-mail';
import type { Mail } from '~/platform/mail/mailer';
import { STATE_LABELS, type OutcomeState } from '../outcome-states';

/** What can be answered by a link; what follows an offer is told on the page. */
const ANSWERS: readonly OutcomeState[] = ['no_answer', 'rejected', 'interview', 'offer'];

/** Asks what became of a resume. Its links lead to pages with a button: opening one does nothing. */
export function reminderMail(
  to: string,
  {
    key,
    title,
    afterDays,
    answerUrl,
    unsubscribeUrl,
  }: {
    key: string;
    title: string;
    afterDays: number;
    answerUrl: string;
    unsubscribeUrl: string;
  },
): Mail {
  const name = title.length > 80 ? `${title.slice(0, 79)}…` : title;
  return {
    ...composeMail(to, `What happened with “${name}”?`, [
      `You asked us to ask. About ${afterDays} days ago you took your resume “${name}” with you. What happened since?`,
      ...ANSWERS.map((state) => ({
        href: `${answerUrl}?state=${state}`,
        label: STATE_LABELS[state],
      })),
      'Each link opens a page with one button; nothing is saved before you press it. No answer yet is worth telling, too.',
      { href: unsubscribeUrl, label: 'No more mails like this' },
    ]),
    key,
    unsubscribeUrl,
  };
}
