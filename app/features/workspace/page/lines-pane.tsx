import { Button } from '~/ui/button';
import { useScripted } from '~/ui/use-scripted';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ResumePage } from '../resume-page';
import { EditForm } from './edit-form';
import { LineFields } from './line-fields';
import { SuggestionsSection } from './suggestions-section';
import { bindField, type NotMade } from './not-made';

type Lines = Pick<
  ResumePage,
  'document' | 'isEditable' | 'notOnPage' | 'setAside' | 'entries' | 'removed' | 'suggestions'
> & {
  /** Which suggestion is looked at, counted from 1. */
  suggestion: number;
};

/** What could stand on the page, and what was taken off it. */
export function LinesPane({ resume, notMade }: { resume: Lines; notMade: NotMade | undefined }) {
  const { notOnPage, setAside, removed, entries, isEditable } = resume;
  const scripted = useScripted();
  return (
    <>
      <SuggestionsSection suggestions={resume.suggestions} at={resume.suggestion} />
      {isEditable ? (
        <section className="stack-tight">
          <h2>Edit</h2>
          <p className="small quiet">
            Select any text on the page to change it, move it or take it off.
            {scripted ? ' Drag a line to move it.' : ''}
          </p>
          <AddLine entries={entries} notMade={notMade} />
          <EmptyHead document={resume.document} />
        </section>
      ) : null}
      {setAside.length === 0 ? null : <OffThePage setAside={setAside} />}
      <NotOnPage notOnPage={notOnPage} entries={isEditable ? entries : []} />
      {removed.length === 0 ? null : <Removed removed={removed} />}
    </>
  );
}

const HEAD = [
  ['/basics/label', 'Title'],
  ['/basics/email', 'E-mail'],
  ['/basics/phone', 'Phone'],
  ['/basics/location', 'Place'],
  ['/basics/url', 'Web address'],
  ['/basics/summary', 'Summary'],
] as const;

/** What the head of the page does not say yet. */
function EmptyHead({ document: { basics = {} } }: Pick<Lines, 'document'>) {
  const empty = HEAD.filter(([path]) => {
    const value = basics[path.split('/')[2] ?? ''];
    return value === undefined || value === '';
  });
  if (empty.length === 0) return null;
  return (
    <ul className="plain-row small" aria-label="Add to the top of the page">
      {empty.map(([path, label]) => (
        <li key={path}>
          <a href={`?line=${encodeURIComponent(path)}#line`}>
            <VisuallyHidden>Add: </VisuallyHidden>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function AddLine({ entries, notMade }: Pick<Lines, 'entries'> & { notMade: NotMade | undefined }) {
  const sent = notMade?.sent.edit === 'add-line' ? notMade : undefined;
  if (entries.length === 0) return null;
  return (
    <details className="disclosure" open={sent !== undefined}>
      <summary>Add a line</summary>
      <EditForm edit="add-line">
        <LineFields
          text={bindField(notMade, { form: 'add-line', field: 'text' })}
          where={sent?.sent.path}
          entries={entries}
        />
        <div>
          <Button variant="secondary">Add</Button>
        </div>
      </EditForm>
    </details>
  );
}

/** What the person took off the page, to be put back. */
function OffThePage({ setAside }: Pick<Lines, 'setAside'>) {
  return (
    <section className="stack-tight" aria-labelledby="off-the-page">
      <h2 id="off-the-page">
        Taken off the page <span className="count">{setAside.length}</span>
      </h2>
      <ul className="offers">
        {setAside.toReversed().map(({ index, path, from, text }) => (
          <li key={index}>
            <span className="printed-words">{text}</span>
            <span className="quiet small">{from}</span>
            <EditForm edit="put-back" was={path}>
              <input type="hidden" name="index" value={index} />
              <Button variant="secondary">
                Put back<VisuallyHidden>: {text}</VisuallyHidden>
              </Button>
            </EditForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As many as one looks through at a time. */
const SHOWN_AT_ONCE = 6;

/** What was said and is not on the page, each to be made a line. */
function NotOnPage({ notOnPage, entries }: Pick<Lines, 'notOnPage' | 'entries'>) {
  if (notOnPage.length === 0) return null;
  const others = notOnPage.slice(SHOWN_AT_ONCE);
  return (
    <section className="stack-tight" aria-labelledby="not-on-the-page">
      <h2 id="not-on-the-page">
        Not on the page yet <span className="count">{notOnPage.length}</span>
      </h2>
      <Said said={notOnPage.slice(0, SHOWN_AT_ONCE)} entries={entries} />
      {others.length === 0 ? null : (
        <details className="disclosure">
          <summary>{others.length} more</summary>
          <Said said={others} entries={entries} />
        </details>
      )}
    </section>
  );
}

function Said({ said, entries }: Pick<Lines, 'entries'> & { said: ResumePage['notOnPage'] }) {
  return (
    <ul className="offers">
      {said.map(({ words, where }, index) => (
        <li key={index}>
          <span className="quoted">{words}</span>
          {entries.length === 0 ? null : (
            <details className="disclosure">
              <summary>
                Add<VisuallyHidden>: {words}</VisuallyHidden>
              </summary>
              <EditForm edit="add-line">
                <input type="hidden" name="said" value={words} />
                <LineFields
                  text={{ defaultValue: capital(words) }}
                  where={where ?? undefined}
                  entries={entries}
                />
                <div>
                  <Button variant="secondary">Add to the page</Button>
                </div>
              </EditForm>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What was not printed, and why. */
function Removed({ removed }: Pick<Lines, 'removed'>) {
  return (
    <details className="disclosure">
      <summary>What we left out, and why ({removed.length})</summary>
      <ul className="plain-list">
        {removed.map(({ text, reason }, index) => (
          <li key={index}>
            <span className="quoted">{text}</span>
            <span className="quiet small">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
