import { Link } from '@remix-run/react';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { MadeResume } from '../applications/application';

interface MadeForProps {
  resumes: readonly MadeResume[];
  /** Fewer where there is little room; the others are behind the application's own page. */
  most?: number;
}

/** What a person made for one application: each resume, with its letter, preparation and links. */
export function MadeFor({ resumes, most = resumes.length }: MadeForProps) {
  if (resumes.length === 0) return null;
  return (
    <ul className="plain-list">
      {resumes.slice(0, most).map(({ id, title, links }) => (
        <li key={id}>
          <Link to={`/resumes/${id}`}>Resume: {title}</Link>
          <ul className="plain-row small">
            {(
              [
                ['letter', 'Cover letter'],
                ['preparation', 'Interview preparation'],
                ['outcome', 'What happened?'],
              ] as const
            ).map(([page, label]) => (
              <li key={page}>
                <Link to={`/resumes/${id}/${page}`}>
                  {label}
                  <VisuallyHidden> of {title}</VisuallyHidden>
                </Link>
              </li>
            ))}
          </ul>
          {links.length === 0 ? null : (
            <span className="small">
              <Link to={`/resumes/${id}/sharing`}>
                {links.length === 1 ? 'Link' : `${links.length} links`}
                <VisuallyHidden> to {title}</VisuallyHidden>
              </Link>
              {`: ${links.join(', ')}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
