import { Form } from '@remix-run/react';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { ChoiceGroup } from '~/ui/choice';
import { OUTCOME_LABELS as LABELS } from '../application-labels';
import { OUTCOME_STATES, STATE_LABELS, type OutcomeState } from '../outcome-states';

/** Asks on the resume's own page what came of it. */
export function OutcomeCard({ resumeId, told }: { resumeId: string; told: OutcomeState | null }) {
  const page = `/resumes/${resumeId}/outcome`;
  return (
    <Card title={LABELS.question} meta={LABELS.why}>
      <Form method="post" action={page} className="stack">
        <ChoiceGroup
          legend="So far"
          type="radio"
          name="state"
          layout="row"
          defaultValue={told === null ? [] : [told]}
          options={OUTCOME_STATES.map((value) => ({ value, label: STATE_LABELS[value] }))}
        />
        <div className="row">
          <Button variant="secondary">Save</Button>
          <LinkButton to={page} variant="quiet">
            {LABELS.details}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
