import { Link } from '@remix-run/react';
import { useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react';
import {
  entriesOf,
  listOf,
  nameOfEntry,
  readPath,
  textAt,
  type Place,
} from '~/features/editing/resume-path';
import { nameField } from '~/features/library/name-field';
import { proofsAt } from '~/features/library/proofs-at';
import { Button } from '~/ui/button';
import { TextAreaField, TextField } from '~/ui/field';
import { ProofPanel } from '~/ui/proof-panel';
import type { ResumePage } from '../resume-page';
import { EditForm } from './edit-form';
import { EntryTools, MoveButtons, TakeOff } from './entry-tools';
import { keepTyped, typedBefore } from './kept-typing';
import { bindField, type NotMade } from './not-made';
import { questionHref } from './sections';

type Resume = Pick<ResumePage, 'id' | 'document' | 'proofs' | 'interviewId'>;

interface LineEditorProps {
  resume: Resume;
  path: string;
  notMade: NotMade | undefined;
  /** Closes it; without JavaScript a link does. */
  onClose: (() => void) | undefined;
}

/** One text of the page as a field, with what can be done to it, and the words behind it. */
export function LineEditor({ resume, path, notMade, onClose }: LineEditorProps) {
  useEscape(onClose);
  const place = readPath(path);
  if (place === undefined || place.kind === 'section') return null;
  const { document, proofs, interviewId } = resume;
  const text = textAt(document, place) ?? '';
  return (
    <section className="line-editor" id="line" aria-label={`Edit: ${nameOfField(document, path)}`}>
      {place.kind === 'dates' ? (
        <DatesForm path={path} text={text} single={place.keys.length === 1} notMade={notMade} />
      ) : place.kind === 'entry' ? null : (
        <TextForm key={path} resume={resume} path={path} place={place} notMade={notMade} />
      )}
      <div className="line-tools">
        {place.kind === 'entry' ? null : (
          <Button form={FORM_ID}>{place.kind === 'item' ? 'Save line' : 'Save'}</Button>
        )}
        <Cancel onClose={onClose} />
        <span className="line-tools line-tools-end">
          <LineTools document={document} path={path} place={place} />
        </span>
      </div>
      {place.kind === 'entry' ? null : (
        <ProofPanel
          id="proof"
          proofs={proofsAt(proofs, path)}
          hrefOfQuestion={(question) => questionHref(interviewId, question)}
        />
      )}
      {'entry' in place ? <EntryTools resume={resume} place={place} /> : null}
    </section>
  );
}

function Cancel({ onClose }: Pick<LineEditorProps, 'onClose'>) {
  if (onClose === undefined) return <Link to="?">Cancel</Link>;
  return (
    <Button type="button" variant="quiet" onClick={onClose}>
      Cancel
    </Button>
  );
}

/** What a text is, by the name of its entry where it has one: `Harlow Dairy, line 2`. */
function nameOfField(document: Resume['document'], path: string): string {
  const place = readPath(path);
  const name = nameField(path);
  if (place === undefined || !('entry' in place)) return name;
  const entry = nameOfEntry(entriesOf(document, place.section)[place.entry], place.section);
  const [, field] = name.split(', ');
  return entry === '' || field === undefined ? name : `${entry}, ${field}`;
}

/** Closes what is open with Escape. */
function useEscape(onEscape: (() => void) | undefined): void {
  useEffect(() => {
    if (onEscape === undefined) return;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') onEscape();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onEscape]);
}

/** A line is one sentence, a field a few words, a text several sentences. */
function isLong(place: Place): boolean {
  if (place.kind === 'head') return place.field === 'summary';
  return place.kind === 'item' || (place.kind === 'field' && place.isText);
}

function TextForm({
  resume: { id, document },
  path,
  place,
  notMade,
}: {
  resume: Resume;
  path: string;
  place: Place;
  notMade: NotMade | undefined;
}) {
  const field = useRef<HTMLDivElement>(null);
  const was = notMade?.now ?? textAt(document, place) ?? '';
  useEffect(() => {
    const control = field.current?.querySelector<HTMLTextAreaElement>('[name="text"]');
    // Whoever types already is not disturbed.
    if (control == null || control === control.ownerDocument.activeElement) return;
    const typed = typedBefore(id, path);
    if (typed !== undefined && notMade === undefined) control.value = typed;
    // It is not in its place yet.
    control.focus({ preventScroll: true });
    control.setSelectionRange(control.value.length, control.value.length);
  }, [id, path, notMade]);
  const shared = {
    ...bindField(notMade, { form: 'set-text', field: 'text', value: was }),
    label: nameOfField(document, path),
    onInput: ({ currentTarget: { value } }: FormEvent<HTMLTextAreaElement | HTMLInputElement>) =>
      keepTyped(id, path, value),
  };
  const submitOnEnter = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <EditForm id={FORM_ID} edit="set-text" path={path} was={was}>
      <div ref={field}>
        {isLong(place) ? (
          <TextAreaField
            {...shared}
            rows={2}
            onKeyDown={place.kind === 'item' ? submitOnEnter : undefined}
          />
        ) : (
          <TextField {...shared} />
        )}
      </div>
      {notMade?.now === undefined ? null : <Theirs now={notMade.now} />}
    </EditForm>
  );
}

/** What somebody wrote there meanwhile, to be seen before it is overwritten. */
function Theirs({ now }: { now: string }) {
  return (
    <p className="small">
      It now says: <span className="quoted">{now === '' ? 'nothing' : now}</span>. Save to use your
      words instead.
    </p>
  );
}

function DatesForm({
  path,
  text,
  single,
  notMade,
}: {
  path: string;
  text: string;
  single: boolean;
  notMade: NotMade | undefined;
}) {
  const [start = '', end = ''] = text.split('/');
  const bound = (field: string, value: string) =>
    bindField(notMade, { form: 'set-dates', field, value });
  return (
    <EditForm id={FORM_ID} edit="set-dates" path={path} was={text}>
      <div className="field-row">
        <TextField
          label={single ? 'When' : 'From'}
          hint="Such as 2019-04 or April 2019"
          {...bound('start', start)}
        />
        {single ? null : (
          <TextField
            label="To"
            hint="Leave it empty if you are still there"
            {...bound('end', end)}
          />
        )}
      </div>
    </EditForm>
  );
}

/** The form of the text that is open; its buttons stand below. */
const FORM_ID = 'line-form';

/** Moves a line among its lines, and takes it off. */
function LineTools({
  document,
  path,
  place,
}: {
  document: Resume['document'];
  path: string;
  place: Place;
}) {
  const text = textAt(document, place) ?? '';
  if (place.kind === 'head' && place.field === 'summary' && text !== '')
    return <TakeOff path={path} was={text} what="the summary" />;
  if (place.kind !== 'item') return null;
  const count = listOf(entriesOf(document, place.section)[place.entry], place.list).length;
  return (
    <>
      <MoveButtons path={path} was={text} index={place.index} count={count} what="line" />
      <TakeOff path={path} was={text} what="the line" />
    </>
  );
}
