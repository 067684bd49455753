import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { idOfLine } from '../link-lines';
import type { ResumePage } from '../resume-page';
import { Button } from '~/ui/button';
import { TextAreaField } from '~/ui/field';
import { useScripted } from '~/ui/use-scripted';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { EditForm } from './edit-form';

type Suggestion = ResumePage['suggestions'][number];

interface Shown {
  suggestions: ResumePage['suggestions'];
  /** Which one is looked at, counted from 1. */
  at: number;
}

/** How lines could read, one at a time: to take, to change or to leave. */
export function SuggestionsSection({ suggestions, at }: Shown) {
  const place = Math.min(at, suggestions.length);
  const suggestion = suggestions[place - 1];
  if (suggestion === undefined) return null;
  return (
    <section className="stack-tight" aria-labelledby="suggestions">
      <h2 id="suggestions">
        {suggestions.length === 1 ? 'Suggestion' : 'Suggestions'}{' '}
        <Pager place={place} count={suggestions.length} />
      </h2>
      <OneSuggestion key={`${suggestion.path} ${suggestion.after}`} suggestion={suggestion} />
    </section>
  );
}

function Pager({ place, count }: { place: number; count: number }) {
  const hash = useScripted() ? '' : '#suggestions';
  const to = (other: number) => `?suggestion=${other}${hash}`;
  if (count === 1) return null;
  return (
    <span className="pager small">
      {place === 1 ? null : (
        <Link to={to(place - 1)} preventScrollReset>
          Previous<VisuallyHidden> suggestion</VisuallyHidden>
        </Link>
      )}
      <span className="quiet">
        {place} of {count}
      </span>
      {place === count ? null : (
        <Link to={to(place + 1)} preventScrollReset>
          Next<VisuallyHidden> suggestion</VisuallyHidden>
        </Link>
      )}
    </span>
  );
}

function OneSuggestion({ suggestion }: { suggestion: Suggestion }) {
  const { path, from, before, after, reasons, question, doubt } = suggestion;
  return (
    <div className="suggestion stack-tight">
      <dl className="before-after">
        <dt>{before === null ? 'Under' : 'Now'}</dt>
        <dd>
          {before === null ? null : (
            <a className="printed-words" href={`#${idOfLine(path)}`}>
              {before}
            </a>
          )}
          {from === '' ? null : <span className="quiet small"> {from}</span>}
        </dd>
        {question === null ? (
          <>
            <dt>{doubt.length > 0 ? 'If it is true' : 'Better'}</dt>
            <dd className="printed-words">{marked(after, doubt)}</dd>
            <dt>Why</dt>
            <dd className="small">{reasons.join('. ')}</dd>
          </>
        ) : null}
      </dl>
      {question === null ? null : <ChangeForm suggestion={suggestion} />}
      <div className="line-tools">
        {question === null ? (
          <TakeForm suggestion={suggestion}>
            <Button variant="secondary" name="text" value={after}>
              {doubt.length > 0 ? 'It’s true, use it' : 'Accept'}
              <VisuallyHidden>: {after}</VisuallyHidden>
            </Button>
          </TakeForm>
        ) : null}
        <EditForm edit="decline" path={path}>
          <Button variant="quiet" name="text" value={after}>
            {question === null ? 'Decline' : 'Leave it as it is'}
            <VisuallyHidden>: {after}</VisuallyHidden>
          </Button>
        </EditForm>
      </div>
      {question === null ? <ChangeForm suggestion={suggestion} /> : null}
    </div>
  );
}

/** The line with the words marked that nobody could follow. */
function marked(text: string, doubt: Suggestion['doubt']): ReactNode[] {
  let from = 0;
  const parts = doubt.flatMap(({ start, end }, index) => {
    const before = text.slice(from, start);
    from = end;
    return [before, <mark key={index}>{text.slice(start, end)}</mark>];
  });
  return [...parts, text.slice(from)];
}

/** Puts a line in the place of the one it is for, or where a new one stands. */
function TakeForm({ suggestion, children }: { suggestion: Suggestion; children: ReactNode }) {
  const { path, before } = suggestion;
  if (before !== null) {
    return (
      <EditForm edit="set-text" path={path} was={before}>
        {children}
      </EditForm>
    );
  }
  return (
    <EditForm edit="add-line" path={path.split('/').slice(0, 3).join('/')}>
      {children}
    </EditForm>
  );
}

/** The suggestion in the person's own words, or with what only they know. */
function ChangeForm({ suggestion }: { suggestion: Suggestion }) {
  const { after, question } = suggestion;
  const form = (
    <TakeForm suggestion={suggestion}>
      <TextAreaField
        label={question ?? 'Your line'}
        hint={question === null ? undefined : 'Put the number where the blank is.'}
        name="text"
        rows={2}
        defaultValue={after}
      />
      <div>
        <Button variant="secondary">Save line</Button>
      </div>
    </TakeForm>
  );
  if (question !== null) return form;
  return (
    <details className="disclosure">
      <summary>
        Change<VisuallyHidden>: {after}</VisuallyHidden>
      </summary>
      {form}
    </details>
  );
}
