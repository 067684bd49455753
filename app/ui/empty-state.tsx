import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  children?: ReactNode;
  /** What to do about it. */
  action?: ReactNode;
}

/** Nothing here yet, and how there comes to be something. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      {children}
      {action}
    </section>
  );
}
