import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';

const FORMATS = [
  ['docx', 'Word'],
  ['txt', 'Plain text'],
  ['md', 'Markdown'],
  ['html', 'HTML'],
  ['json', 'JSON Resume'],
] as const;

/** The files a resume can be had as, the PDF first. Each is a form: taking it is noted. */
export function Downloads({ id, version }: { id: string; version: number }) {
  const href = (format: string) => `/resumes/${id}/download/${format}?version=${version}`;
  return (
    <section className="downloads" aria-label="Downloads">
      <Form method="post" action={href('pdf')} reloadDocument>
        <Button>Download the PDF</Button>
      </Form>
      <ul className="plain-row">
        {FORMATS.map(([format, label]) => (
          <li key={format}>
            <Form method="post" action={href(format)} reloadDocument>
              <Button variant="quiet">{label}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
