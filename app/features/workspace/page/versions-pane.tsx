import { Form, Link } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Day } from '~/ui/day';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ResumePage } from '../resume-page';

type Versions = Pick<ResumePage, 'versions' | 'version' | 'latestVersion' | 'compared' | 'edits'>;

/** Each PDF that was made, to look at, compare with the page, and put back. */
export function VersionsPane({ versions, version, latestVersion, compared, edits }: Versions) {
  return (
    <section className="stack-tight" aria-labelledby="versions-title">
      <h2 id="versions-title">Versions</h2>
      <p className="small quiet">
        Each time the PDF changes, the one before stays here. Putting one back loses nothing: undo
        brings the page back.
      </p>
      {compared === null ? null : <Compared {...compared} />}
      <ul className="offers">
        {edits.isPrinted ? null : (
          <li>
            <span>The page now</span>
            <span className="quiet small">Not in the PDF yet</span>
          </li>
        )}
        {versions.map(({ version: number, template, createdAt }) => (
          <li key={number}>
            <Link
              to={
                number === latestVersion ? '?panel=versions' : `?version=${number}&panel=versions`
              }
              aria-current={number === version ? 'page' : undefined}
            >
              Version {number}
            </Link>
            <span className="quiet small">
              <Day date={createdAt} />, {template}
              {number === latestVersion ? ', newest' : ''}
            </span>
            <span className="line-tools">
              {number === latestVersion && edits.isPrinted ? null : (
                <Link preventScrollReset to={`?panel=versions&compare=${number}#compared`}>
                  Compare<VisuallyHidden> the page with version {number}</VisuallyHidden>
                </Link>
              )}
              {number === latestVersion && edits.isPrinted ? null : (
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="version" value={number} />
                  <Button variant="secondary" name="intent" value="restore">
                    Put back<VisuallyHidden> version {number}</VisuallyHidden>
                  </Button>
                </Form>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Compared({ version, sections }: NonNullable<ResumePage['compared']>) {
  return (
    <section className="compared" id="compared" aria-labelledby="compared-title">
      <h3 id="compared-title" className="small-heading">
        The page now, against version {version}
      </h3>
      {sections.length === 0 ? <p className="small">Both say the same.</p> : null}
      {sections.map(({ heading, changes }) => (
        <div key={heading} className="stack-tight">
          <h4 className="small">{heading}</h4>
          <ul className="plain-list">
            {changes.map(({ kind, text }, index) => (
              <li key={index} className="small">
                <span className="quiet">{kind === 'new' ? 'New: ' : 'Gone: '}</span>
                {kind === 'new' ? <ins>{text}</ins> : <del>{text}</del>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
