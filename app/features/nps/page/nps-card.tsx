import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ChoiceGroup } from '~/ui/choice';
import { Notice } from '~/ui/notice';
import { NPS_LABELS as LABELS } from '../nps-labels';
import { HIGHEST_SCORE } from '../score';

/** Where the question stands: to be answered, just answered, or not there. */
export type NpsStanding = 'asked' | 'thanked' | null;

const OPTIONS = Array.from({ length: HIGHEST_SCORE + 1 }, (_, score) => ({
  value: String(score),
  label: String(score),
}));

/**
 * Asks how likely somebody is to recommend us: a number and a button, without JavaScript too.
 *
 * @param returnTo the page it is on, to come back to.
 */
export function NpsCard({
  standing,
  returnTo,
  error,
}: {
  standing: NpsStanding;
  returnTo: string;
  error?: string | undefined;
}) {
  if (standing === 'thanked') {
    return (
      <Notice tone="done" title={LABELS.thanks} live>
        <p>{LABELS.thanked}</p>
      </Notice>
    );
  }
  if (standing === null) return null;
  return (
    <Card title={LABELS.title} id="nps">
      <Form method="post" action="/nps" className="stack">
        <input type="hidden" name="returnTo" value={returnTo} autoComplete="off" />
        <ChoiceGroup
          legend={LABELS.question}
          hint={LABELS.hint}
          type="radio"
          name="score"
          layout="row"
          id="score"
          options={OPTIONS}
          {...(error === undefined ? {} : { error })}
        />
        <div className="row">
          <Button variant="secondary" name="intent" value="answer">
            {LABELS.send}
          </Button>
          <Button variant="quiet" name="intent" value="decline">
            {LABELS.decline}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
