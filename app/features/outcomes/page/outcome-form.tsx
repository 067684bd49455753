import { Form } from '@remix-run/react';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { ChoiceGroup } from '~/ui/choice';
import { Disclosure } from '~/ui/disclosure';
import { ErrorSummary } from '~/ui/error-summary';
import { SelectField, TextAreaField, TextField } from '~/ui/field';
import { NOTES_MAX_LENGTH } from '../notes-length';
import { OUTCOME_STATES, SALARY_PERIODS, STATE_LABELS, type OutcomeState } from '../outcome-states';

interface OutcomeFormProps {
  state: FormState | undefined;
  /** What was told last. */
  told: OutcomeState | null;
  sentOn: string | null;
  currencies: readonly string[];
  versions: readonly { version: number; downloadedOn: string | null }[];
}

/** What happened, with as much beside it as the person cares to tell. */
export function OutcomeForm({ state, told, sentOn, currencies, versions }: OutcomeFormProps) {
  const { field, summary } = bindForm(state, {
    values: {
      state: told ?? '',
      sentOn: sentOn ?? '',
      salaryCurrency: 'EUR',
      salaryPeriod: 'year',
    },
  });
  const { defaultValue: chosen, ...choice } = field('state');
  return (
    <>
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <ChoiceGroup
          legend="What happened?"
          type="radio"
          {...choice}
          defaultValue={[chosen]}
          options={OUTCOME_STATES.map((value) => ({ value, label: STATE_LABELS[value] }))}
        />
        <div className="field-row">
          <TextField
            label="On which day?"
            optional
            type="date"
            width="short"
            {...field('happenedOn')}
          />
          <TextField
            label="When did you send it?"
            optional
            type="date"
            width="short"
            {...field('sentOn')}
          />
        </div>
        {versions.length < 2 ? null : (
          <SelectField
            label="Which version did you send?"
            {...field('version')}
            options={[
              { value: '', label: 'The one I downloaded last, or told before' },
              ...versions.map(({ version, downloadedOn }) => ({
                value: String(version),
                label: `Version ${version}${downloadedOn === null ? '' : `, downloaded ${downloadedOn}`}`,
              })),
            ]}
          />
        )}
        <SalaryAndNotes {...{ field, currencies, state }} />
        <div>
          <Button>Save</Button>
        </div>
      </Form>
    </>
  );
}

/** What few tell, folded away until it is. */
function SalaryAndNotes({
  field,
  currencies,
  state,
}: Pick<OutcomeFormProps, 'currencies' | 'state'> & Pick<ReturnType<typeof bindForm>, 'field'>) {
  return (
    <Disclosure
      summary="Salary and notes"
      open={/salary|notes/.test(Object.keys(state?.errors ?? {}).join())}
    >
      <div className="field-row">
        <TextField
          label="Salary"
          optional
          hint="What was offered, before tax."
          inputMode="decimal"
          width="short"
          {...field('salaryAmount')}
        />
        <SelectField
          label="Currency"
          {...field('salaryCurrency')}
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
        <SelectField
          label="Salary for each"
          {...field('salaryPeriod')}
          options={SALARY_PERIODS.map((value) => ({ value, label: value }))}
        />
      </div>
      <TextAreaField
        label="Notes"
        optional
        hint="For yourself. Nobody else reads them."
        maxLength={NOTES_MAX_LENGTH}
        {...field('notes')}
      />
    </Disclosure>
  );
}
