import { Link } from '@remix-run/react';
import { idOfLine } from '../link-lines';
import type { ResumePage } from '../resume-page';
import { Button } from '~/ui/button';
import { TextAreaField } from '~/ui/field';
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
  if (count === 1) return null;
  const to = (other: number) => `?suggestion=${other}#suggestions`;
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
  const { path, from, before, after, reasons, question } = suggestion;
  return (
    <div className="suggestion stack-tight">
      <dl className="before-after">
        <dt>Now</dt>
        <dd>
          <a className="printed-words" href={`#${idOfLine(path)}`}>
            {before}
          </a>
          {from === '' ? null : <span className="quiet small"> {from}</span>}
        </dd>
        {question === null ? (
          <>
            <dt>Better</dt>
            <dd className="printed-words">{after}</dd>
            <dt>Why</dt>
            <dd className="small">{reasons.join('. ')}</dd>
          </>
        ) : null}
      </dl>
      {question === null ? null : <ChangeForm suggestion={suggestion} />}
      <div className="line-tools">
        {question === null ? (
          <EditForm edit="set-text" path={path} was={before}>
            <Button variant="secondary" name="text" value={after}>
              Accept<VisuallyHidden>: {after}</VisuallyHidden>
            </Button>
          </EditForm>
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

/** The suggestion in the person's own words, or with what only they know. */
function ChangeForm({ suggestion: { path, before, after, question } }: { suggestion: Suggestion }) {
  const form = (
    <EditForm edit="set-text" path={path} was={before}>
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
    </EditForm>
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
