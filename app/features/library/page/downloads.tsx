import { LinkButton } from '~/ui/button';

const FORMATS = [
  ['docx', 'Word'],
  ['txt', 'Plain text'],
  ['md', 'Markdown'],
  ['html', 'HTML'],
  ['json', 'JSON Resume'],
] as const;

/** The files a resume can be had as, the PDF first. */
export function Downloads({ id, version }: { id: string; version: number }) {
  const href = (format: string) => `/resumes/${id}/download/${format}?version=${version}`;
  return (
    <nav className="downloads" aria-label="Downloads">
      <LinkButton to={href('pdf')} variant="primary" reloadDocument>
        Download the PDF
      </LinkButton>
      <ul className="plain-row">
        {FORMATS.map(([format, label]) => (
          <li key={format}>
            <LinkButton to={href(format)} variant="quiet" reloadDocument>
              {label}
            </LinkButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
