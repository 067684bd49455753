import type { ReactNode } from 'react';
import { Notice } from '~/ui/notice';

/** Says that a mail was asked for, and not whether there is an account for it. */
export function MailOnItsWay({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Notice tone="done" live title="If there is an account, a mail is on its way">
      <p>
        We look for an account with <strong>{to}</strong>. If there is one, it gets a link that{' '}
        {children}
      </p>
    </Notice>
  );
}
