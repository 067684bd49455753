import { composeMail } from '~/platform/mail/compose-mail';
import type { Mail } from '~/platform/mail/mailer';
import { formatMoney, resumeCountLabel } from './money';

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What somebody bought, in writing. @param order.sandbox no money moved. */
export function receiptMail(
  to: string,
  order: {
    id: string;
    credits: number;
    amountMinor: number;
    paidMinor: number;
    currency: string;
    paidAt: Date;
    sandbox: boolean;
  },
  accountLink: string,
): Mail {
  const { id, credits, amountMinor, paidMinor, currency, paidAt, sandbox } = order;
  const off = amountMinor - paidMinor;
  const money = (minor: number) => formatMoney(minor, currency);
  return composeMail(to, sandbox ? 'Your sandbox receipt' : 'Your CVstomize receipt', [
    ...(sandbox ? ['This is a sandbox: no money moved, and nothing was charged.'] : []),
    `You bought ${resumeCountLabel(credits)} for ${money(paidMinor)} on ${DAY.format(paidAt)}.${
      off > 0 ? ` That is ${money(amountMinor)} less ${money(off)} by a promotion code.` : ''
    }`,
    `Order: ${id}`,
    'They do not run out, and it is no subscription: nothing is charged again.',
    { href: accountLink, label: 'See your statement' },
  ]);
}
