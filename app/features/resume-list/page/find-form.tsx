import { Form, Link, useSubmit } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { OUTCOME_STATES, STATE_LABELS } from '~/features/outcomes/outcome-states';
import { Button } from '~/ui/button';
import { searchOf, type Find } from '../find-resumes';
import { RESUME_LIST_LABELS as LABELS } from '../resume-list-labels';

interface FindFormProps {
  find: Find;
  counts: Record<Find['show'], number>;
  /** Whether anything was told of any resume: without it there is no status to look for. */
  hasOutcomes: boolean;
}

/** Finds resumes by words and status, and the archived ones. */
export function FindForm({ find, counts, hasOutcomes }: FindFormProps) {
  const { q, show, outcome } = find;
  const tab = (of: Find['show']) => (
    <li>
      <Link
        to={`/resumes?${searchOf({ ...find, show: of })}`}
        aria-current={show === of ? 'page' : undefined}
      >
        {LABELS[of]} <span className="count">{counts[of]}</span>
      </Link>
    </li>
  );
  return (
    <div className="list-find">
      <Form method="get" role="search" className="list-search" key={q}>
        <label className="visually-hidden" htmlFor="words">
          {LABELS.search}
        </label>
        <input
          id="words"
          className="control"
          type="search"
          name="q"
          defaultValue={q}
          placeholder={LABELS.searchHint}
        />
        {hasOutcomes || outcome !== 'any' ? <StatusField outcome={outcome} /> : null}
        {show === 'current' ? null : <input type="hidden" name="show" value={show} />}
        <Button variant="secondary">{LABELS.searchButton}</Button>
      </Form>
      <nav aria-label={LABELS.showing}>
        <ul className="list-tabs">
          {tab('current')}
          {tab('archived')}
        </ul>
      </nav>
    </div>
  );
}

/** With JavaScript the list follows the choice; without it, the button. */
function StatusField({ outcome }: Pick<Find, 'outcome'>) {
  const submit = useSubmit();
  const field = useRef<HTMLSelectElement>(null);
  // Links change the status, too; built anew, it would lose the focus.
  useEffect(() => {
    if (field.current !== null) field.current.value = outcome;
  }, [outcome]);
  return (
    <>
      <label className="visually-hidden" htmlFor="outcome">
        {LABELS.outcome}
      </label>
      <select
        ref={field}
        id="outcome"
        className="control"
        name="outcome"
        defaultValue={outcome}
        onChange={({ currentTarget: { form } }) => submit(form, { preventScrollReset: true })}
      >
        <option value="any">{LABELS.anyOutcome}</option>
        <option value="none">{LABELS.noOutcome}</option>
        {OUTCOME_STATES.map((state) => (
          <option key={state} value={state}>
            {STATE_LABELS[state]}
          </option>
        ))}
      </select>
    </>
  );
}
