import type { ReactNode } from 'react';

interface PaperProps {
  /** Names the sheet for those who listen. */
  label: string;
  paper?: 'a4' | 'letter';
  children: ReactNode;
}

/** A sheet of paper, light in both themes because paper is. */
export function Paper({ label, paper = 'a4', children }: PaperProps) {
  return (
    <article className="paper" data-paper={paper} aria-label={label}>
      {children}
    </article>
  );
}
