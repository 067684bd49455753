import type { ReactNode } from 'react';

interface PageProps {
  title: ReactNode;
  /** A sentence or two under the title. */
  lead?: ReactNode;
  /** A few words above the title: where this is. */
  eyebrow?: ReactNode;
  /** `text` for reading and answering, `wide` for looking at something. */
  width?: 'text' | 'wide';
  children?: ReactNode;
}

/** The content of `<main>`: its only h1, and what follows. The shell around it is root's. */
export function Page({ title, lead, eyebrow, width = 'text', children }: PageProps) {
  return (
    <div className="page" data-width={width}>
      <header className="page-head">
        {eyebrow === undefined ? null : <div className="eyebrow">{eyebrow}</div>}
        <h1>{title}</h1>
        {lead === undefined ? null : <div className="page-lead">{lead}</div>}
      </header>
      {children}
    </div>
  );
}
