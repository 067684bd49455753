import { Link } from '@remix-run/react';
import type { ComponentProps, ReactNode } from 'react';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { FileLinks } from './file-links';

interface CompanionPageProps {
  resume: { id: string; title: string };
  kind: 'letter' | 'preparation';
  title: string;
  lead: string;
  /** Just saved, and nothing was refused since. */
  saved: boolean;
  errors: ComponentProps<typeof ErrorSummary>['errors'];
  /** Stands in place of the files while there is nothing to send yet. */
  unfinished?: ReactNode;
  children: ReactNode;
}

/** The page of what goes with a resume: its files, and below them what can be changed. */
export function CompanionPage({
  resume,
  kind,
  title,
  lead,
  saved,
  errors,
  unfinished,
  children,
}: CompanionPageProps) {
  const page = `/resumes/${resume.id}`;
  return (
    <Page eyebrow={<Link to={page}>{resume.title}</Link>} title={title} lead={lead}>
      {saved ? (
        <Notice tone="done" title="Saved" live>
          {unfinished === undefined ? <p>The files below have it, too.</p> : null}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      {unfinished ?? <FileLinks page={`${page}/${kind}`} />}
      {children}
    </Page>
  );
}
