import { Form } from '@remix-run/react';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { SelectField, TextField } from '~/ui/field';
import { ACTION_KINDS, actionsOf, actionLabel, type ActionKind } from '../actions';
import type { EventFilter } from '../event-filter';

const PERIOD_WORDS: Readonly<Record<EventFilter['period'], string>> = {
  day: 'The last 24 hours',
  week: 'The last 7 days',
  month: 'The last 31 days',
  all: 'As far as it is kept',
};

const KINDS = Object.entries(ACTION_KINDS) as [ActionKind, string][];

interface EventFilterFormProps {
  /** What was chosen, as the address says it. */
  chosen: Readonly<Record<string, string>>;
  /** What is wrong with it. */
  refused: FormState | null;
}

/** What to show: of which kind, by whom, about whom, how far back. */
export function EventFilterForm({ chosen, refused }: EventFilterFormProps) {
  const { field, summary } = bindForm(refused, { values: { period: 'week', ...chosen } });
  return (
    <>
      <ErrorSummary errors={summary} />
      <Form method="get" className="stack">
        <div className="field-row">
          {' '}
          <SelectField label="What happened" {...field('what')}>
            <option value="">Everything</option>
            <option value="watch">Only what break-ins are made of</option>
            {KINDS.map(([kind, label]) => (
              <optgroup key={kind} label={label}>
                <option value={kind}>{label}: all</option>
                {actionsOf(kind).map((action) => (
                  <option key={action} value={action}>
                    {actionLabel(action)}
                  </option>
                ))}
              </optgroup>
            ))}
          </SelectField>
          <SelectField
            label="How far back"

            {...field('period')}
            options={Object.entries(PERIOD_WORDS).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <div className="field-row">
          {' '}
          <TextField
            label="By whom"
            hint="The id of a person, a visitor’s mark, or command-line."
            optional

            autoComplete="off"
            {...field('actor')}
          />
          <TextField
            label="To whom or what"
            hint="The id of a person, a link or a resume, or an address’s mark."
            optional

            autoComplete="off"
            {...field('subject')}
          />
        </div>{' '}
        <div>
          <Button variant="secondary">Show them</Button>
        </div>
      </Form>
    </>
  );
}
