import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button } from '~/ui/button';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { useScripted } from '~/ui/use-scripted';
import { PANELS, type Panel, type ResumePage } from '../resume-page';

/** What goes with the resume, and the file itself: the one thing to do next. */
export function WorkspaceActions({
  resume: { id, version, edits, isEditable },
}: {
  resume: Pick<ResumePage, 'id' | 'version' | 'edits' | 'isEditable'>;
}) {
  return (
    <div className="workspace-actions">
      <Link to={`/resumes/${id}/letter`}>Letter</Link>
      <Link to={`/resumes/${id}/preparation`}>Interview prep</Link>
      <Link to={`/resumes/${id}/sharing`}>Share</Link>
      {edits.isPrinted || !isEditable ? (
        <DownloadPdf id={id} version={version} />
      ) : (
        <Form method="post" preventScrollReset>
          <Button name="intent" value="update-pdf">
            Update PDF
          </Button>
        </Form>
      )}
      <details className="formats">
        <summary>Other formats</summary>
        <ul>
          {FORMATS.map(([format, label]) => (
            <li key={format}>
              <Form method="post" action={fileOf(id, version, format)} reloadDocument>
                <Button variant="quiet">{label}</Button>
              </Form>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

const FORMATS = [
  ['docx', 'Word'],
  ['txt', 'Plain text'],
  ['md', 'Markdown'],
  ['html', 'HTML'],
  ['json', 'JSON Resume'],
] as const;

const fileOf = (id: string, version: number, format: string) =>
  `/resumes/${id}/download/${format}?version=${version}`;

/** A form, not a link: taking it is noted. */
function DownloadPdf({ id, version }: Pick<ResumePage, 'id' | 'version'>) {
  return (
    <Form method="post" action={fileOf(id, version, 'pdf')} reloadDocument>
      <Button>Download PDF</Button>
    </Form>
  );
}

/** Above the paper: where its words stand, and the way back. */
export function DeskHead({ edits, isEditable }: Pick<ResumePage, 'edits' | 'isEditable'>) {
  if (!isEditable) return null;
  return (
    <div className="desk-head">
      <span className="quiet small">
        {edits.isPrinted ? 'The PDF is up to date.' : 'Saved. The PDF doesn’t have this yet.'}
      </span>
      <a className="to-panel small" href="#panel">
        Lines, match, design
      </a>
      <span className="line-tools">
        <Step intent="undo" label="Undo" what={edits.undo} />
        <Step intent="redo" label="Redo" what={edits.redo} />
      </span>
    </div>
  );
}

function Step({ intent, label, what }: { intent: string; label: string; what: string | null }) {
  return (
    <Form method="post" preventScrollReset>
      <Button
        variant="quiet"
        name="intent"
        value={intent}
        disabled={what === null}
        title={what ?? undefined}
      >
        {label}
      </Button>
    </Form>
  );
}

/** Undoes the last edit from wherever it was made. */
export function UndoForm({ what }: { what: string }) {
  return (
    <Form method="post" preventScrollReset>
      <Button variant="quiet" name="intent" value="undo">
        Undo<VisuallyHidden>: {what}</VisuallyHidden>
      </Button>
    </Form>
  );
}

const PANEL_LABELS: Readonly<Record<Panel, string>> = {
  lines: 'Lines',
  match: 'Match',
  design: 'Design',
  questions: 'Questions',
  versions: 'Versions',
};

/** Beside the paper: one thing at a time. */
export function WorkspacePanel({
  panel,
  counts,
  children,
}: {
  panel: Panel;
  counts: Partial<Record<Panel, number>>;
  children: ReactNode;
}) {
  // Where the page is not loaded anew, the one who reads stays where they are.
  const hash = useScripted() ? '' : '#panel';
  return (
    <div className="panel" id="panel">
      <nav className="tabs" aria-label="Beside the page">
        <ul>
          {PANELS.map((name) => (
            <li key={name}>
              <Link
                to={`?panel=${name}${hash}`}
                preventScrollReset
                aria-current={name === panel ? 'page' : undefined}
              >
                {PANEL_LABELS[name]}
                {counts[name] ? <span className="count">{counts[name]}</span> : null}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="pane">{children}</div>
    </div>
  );
}
