import type { ReactNode } from 'react';

interface PaperProps {
  /** Names the sheet for those who listen. */
  label: string;
  paper?: 'a4' | 'letter';
  /** Sheets that it takes in print, where known: on the screen it is as long as they are together. */
  pages: number | null;
  children: ReactNode;
}

/** A sheet of paper, light in both themes because paper is. */
export function Paper({ label, paper = 'a4', pages, children }: PaperProps) {
  return (
    <div className="stack-tight">
      <article
        className="paper"
        data-paper={paper}
        data-pages={pages ?? undefined}
        aria-label={label}
      >
        {children}
      </article>
      {pages === null ? null : (
        <p className="quiet small paper-pages">{pagesLabel(pages, paper)}</p>
      )}
    </div>
  );
}

const PAPER_NAMES = { a4: 'A4', letter: 'US Letter' } as const;

const pagesLabel = (pages: number, paper: keyof typeof PAPER_NAMES): string =>
  `Prints on ${pages === 1 ? '1 page' : `${pages} pages`} of ${PAPER_NAMES[paper]}.`;
