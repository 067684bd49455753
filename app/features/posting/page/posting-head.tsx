import { Form } from '@remix-run/react';
import { bindForm, type FormState } from '~/platform/http/bind-form';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';
import { TextField } from '~/ui/field';
import { CORRECTION_LABELS as LABELS } from '../posting-page-labels';
import type { PostingView } from '../posting-view';

interface HeadProps {
  view: PostingView;
  isCorrected: boolean;
  state: FormState | undefined;
}

/** Corrects who looks for whom, and takes every correction back. */
export function CorrectHead({ view: { title, company }, isCorrected, state }: HeadProps) {
  const { field, summary } = bindForm(state, {
    form: 'head',
    values: { title: title ?? '', company: company ?? '' },
  });
  return (
    <Disclosure summary={LABELS.head} open={summary.length > 0}>
      <Form method="post" className="stack-tight" preventScrollReset>
        <input type="hidden" name="intent" value="head" />
        <input type="hidden" name="form" value="head" />
        <TextField label={LABELS.jobTitle} {...field('title')} />
        <TextField label={LABELS.company} {...field('company')} />
        <div>
          <Button variant="secondary">{LABELS.save}</Button>
        </div>
      </Form>
      {isCorrected ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value="forget" />
          <Button variant="quiet">{LABELS.forget}</Button>
        </Form>
      ) : null}
    </Disclosure>
  );
}
