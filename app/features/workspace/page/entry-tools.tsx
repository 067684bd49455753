import { Link } from '@remix-run/react';
import {
  entriesOf,
  lineListOf,
  nameOfEntry,
  readPath,
  type Place,
} from '~/features/editing/resume-path';
import { nameField } from '~/features/library/name-field';
import { Button } from '~/ui/button';
import { TextAreaField } from '~/ui/field';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ResumePage } from '../resume-page';
import { EditForm } from './edit-form';

/** Up and down among the others. */
export function MoveButtons({
  path,
  was,
  index,
  count,
  what,
}: {
  path: string;
  was: string;
  index: number;
  count: number;
  what: string;
}) {
  if (count < 2) return null;
  return (
    <EditForm edit="move" path={path} was={was}>
      <span className="line-moves">
        <Button variant="secondary" name="to" value={index - 1} disabled={index === 0}>
          <span aria-hidden="true">↑</span>
          <VisuallyHidden>Move the {what} up</VisuallyHidden>
        </Button>
        <Button variant="secondary" name="to" value={index + 1} disabled={index === count - 1}>
          <span aria-hidden="true">↓</span>
          <VisuallyHidden>Move the {what} down</VisuallyHidden>
        </Button>
      </span>
    </EditForm>
  );
}

/** Takes something off the page; it can be put back. */
export function TakeOff({ path, was, what }: { path: string; was: string; what: string }) {
  return (
    <EditForm edit="take-off" path={path} was={was}>
      <Button variant="secondary">
        Take off the page<VisuallyHidden>: {what}</VisuallyHidden>
      </Button>
    </EditForm>
  );
}

/** What can be done with the whole entry that a text belongs to. */
export function EntryTools({
  resume: { document },
  place,
}: {
  resume: Pick<ResumePage, 'document'>;
  place: Extract<Place, { entry: number }>;
}) {
  const { section, entry: index } = place;
  const entries = entriesOf(document, section);
  const entry = entries[index];
  if (entry === undefined) return null;
  const path = `/${section}/${index}`;
  const name = nameOfEntry(entry, section);
  const list = lineListOf(section);
  const empty = emptyFields(entry, section);
  return (
    <div className="entry-tools">
      <h3 className="small-heading">{name || nameField(path)}</h3>
      {list === undefined ? null : <AddLineForm path={path} isLine={list === 'highlights'} />}
      {empty.length === 0 ? null : (
        <p className="small">
          Add:{' '}
          {empty.map((field, at) => (
            <span key={field}>
              {at === 0 ? '' : ' · '}
              <Link preventScrollReset to={`?line=${encodeURIComponent(`${path}/${field}`)}#line`}>
                {nameField(`${path}/${field}`).split(', ')[1]}
              </Link>
            </span>
          ))}
        </p>
      )}
      <div className="line-tools">
        <MoveButtons path={path} was={name} index={index} count={entries.length} what="entry" />
        <TakeOff path={path} was={name} what={name} />
      </div>
    </div>
  );
}

function emptyFields(entry: Record<string, unknown>, section: string): string[] {
  const offered = ['position', 'name', 'location', 'summary', 'issuer', 'studyType', 'area', 'url'];
  return offered.filter((field) => {
    const place = readPath(`/${section}/0/${field}`);
    return place?.kind === 'field' && (entry[field] === undefined || entry[field] === '');
  });
}

/** A new line under an entry, as the person writes it. */
function AddLineForm({ path, isLine }: { path: string; isLine: boolean }) {
  return (
    <details className="disclosure">
      <summary>{isLine ? 'Add a line here' : 'Add to this list'}</summary>
      <EditForm edit="add-line" path={path}>
        <TextAreaField
          label={isLine ? 'New line' : 'New entry'}
          hint={isLine ? 'Start with what you did. It prints as you write it.' : undefined}
          name="text"
          rows={2}
        />
        <div>
          <Button variant="secondary">Add</Button>
        </div>
      </EditForm>
    </details>
  );
}
