import type { ReactNode } from 'react';

interface NoticeProps {
  /** `ask` needs the person's answer; `loss` says something is or would be lost. */
  tone?: 'info' | 'ask' | 'loss' | 'done';
  title?: ReactNode;
  /** Appeared after the page did: it is announced. */
  live?: boolean;
  id?: string | undefined;
  children?: ReactNode;
}

/** What happened, what it means, what to do. */
export function Notice({ tone = 'info', title, live = false, id, children }: NoticeProps) {
  const role = live ? (tone === 'loss' ? 'alert' : 'status') : undefined;
  return (
    <div className="notice" data-tone={tone} id={id} role={role}>
      {title === undefined ? null : <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
