import { Link } from '@remix-run/react';
import { Day } from '~/ui/day';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { SharedResume } from '../applications/application';

interface MadeForProps {
  /** What the application is called: a resume of the same name is not named again. */
  called: string;
  resumes: readonly SharedResume[];
  /** Fewer where there is little room; the others are behind the application's own page. */
  most?: number;
}

/** What a person made for one application: each resume, with its letter, preparation and links. */
export function MadeFor({ called, resumes, most = resumes.length }: MadeForProps) {
  if (resumes.length === 0) return null;
  return (
    <ul className="plain-list">
      {resumes.slice(0, most).map(({ id, title, madeOn, links }) => (
        <li key={id}>
          <span>
            <Link to={`/resumes/${id}`}>
              Resume
              {title === called ? <VisuallyHidden> for {title}</VisuallyHidden> : `: ${title}`}
            </Link>{' '}
            <span className="quiet small">
              of <Day date={new Date(`${madeOn}T00:00:00Z`)} />
            </span>
          </span>
          <ul className="plain-row small">
            {(
              [
                ['letter', 'Cover letter'],
                ['preparation', 'Preparation'],
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
