import { Form } from '@remix-run/react';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { SelectField, TextAreaField, TextField } from '~/ui/field';
import { VisuallyHidden } from '~/ui/visually-hidden';
import { CORRECTION_LABELS as LABELS } from '../posting-page-labels';
import type { RequirementRow } from '../posting-view';
import { RankChoice } from './rank-choice';

interface CorrectProps {
  row: RequirementRow;
  /** What it could be the same as. */
  others: readonly RequirementRow[];
  state: FormState | undefined;
}

/** The forms that put one requirement right; each posts and comes back to its row. */
export function CorrectRequirement({ row, others, state }: CorrectProps) {
  const form = `correct-${row.id}`;
  const { field } = bindForm(state, { form, values: { label: row.label } });
  const isOpen = state?.form.endsWith(`-${row.id}`) === true;
  return (
    <details className="need-correct" open={isOpen}>
      <summary>
        {LABELS.open}
        <VisuallyHidden>: {row.label}</VisuallyHidden>
      </summary>
      <Form method="post" className="stack-tight" preventScrollReset>
        <Sent intent="correct" form={form} canonical={row.canonical} />
        <TextField label={LABELS.name} {...field('label')} />
        <RankChoice
          ranks={['must', 'nice', 'none']}
          chosen={row.must ? 'must' : 'nice'}
          field={field}
        />
        <div>
          <Button variant="secondary">{LABELS.save}</Button>
        </div>
      </Form>
      <details className="disclosure">
        <summary>{LABELS.more}</summary>
        {others.length === 0 ? null : <Merge row={row} others={others} />}
        <Split row={row} state={state} />
      </details>
    </details>
  );
}

function Merge({ row, others }: Omit<CorrectProps, 'state'>) {
  const form = `merge-${row.id}`;
  return (
    <Form method="post" className="stack-tight" preventScrollReset>
      <Sent intent="merge" form={form} canonical={row.canonical} />
      <SelectField
        label={LABELS.same}
        name="into"
        id={`${form}-into`}
        options={others.map(({ canonical, label }) => ({ value: canonical, label }))}
      />
      <div>
        <Button variant="secondary">{LABELS.merge}</Button>
      </div>
    </Form>
  );
}

function Split({ row, state }: Pick<CorrectProps, 'row' | 'state'>) {
  const form = `split-${row.id}`;
  const { field } = bindForm(state, { form });
  return (
    <Form method="post" className="stack-tight" preventScrollReset>
      <Sent intent="split" form={form} canonical={row.canonical} />
      <TextAreaField label={LABELS.several} rows={2} {...field('labels')} />
      <div>
        <Button variant="secondary">{LABELS.split}</Button>
      </div>
    </Form>
  );
}

function Sent({ intent, form, canonical }: { intent: string; form: string; canonical: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="canonical" value={canonical} />
    </>
  );
}
