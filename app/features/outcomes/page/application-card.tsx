import { Form, Link } from '@remix-run/react';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Day } from '~/ui/day';
import { SelectField } from '~/ui/field';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ShownApplication } from '../applications/application';
import { OUTCOME_STATES, STATE_WORDS } from '../outcome-states';
import { MadeFor } from './made-for';

/** Of resumes: a card is small, and somebody who makes many for one posting knows the newest. */
const MOST_RESUMES = 2;

const toDate = (day: string) => new Date(`${day}T00:00:00Z`);

/** One application on the board: what it is, what is next, and a way to move it. */
export function ApplicationCard({ application }: { application: ShownApplication }) {
  const { id, title, company, link, next, nextOn, state, sentOn, resumes } = application;
  return (
    <Card title={title} headingLevel={3} meta={company === '' ? undefined : company}>
      {next === '' && nextOn === null ? null : (
        <p>
          <strong>Next:</strong> {next} {nextOn === null ? null : <Day date={toDate(nextOn)} />}
        </p>
      )}
      {sentOn === null ? null : (
        <p className="quiet small">
          Sent <Day date={toDate(sentOn)} />
        </p>
      )}
      {link === '' ? null : (
        <p>
          <a href={link} rel="noreferrer nofollow">
            Posting<VisuallyHidden> of {title}</VisuallyHidden>
          </a>
        </p>
      )}
      <MadeFor resumes={resumes} most={MOST_RESUMES} />
      {resumes.length <= MOST_RESUMES ? null : (
        <p className="small">
          <Link to={`/applications/${id}`}>
            {resumes.length - MOST_RESUMES} earlier
            <VisuallyHidden> resumes for {title}</VisuallyHidden>
          </Link>
        </p>
      )}
      <Form method="post" action="/applications?index" className="row" preventScrollReset>
        <input type="hidden" name="application" value={id} />
        <SelectField
          label={<>Where it stands</>}
          id={`state-${id}`}
          name="state"
          width="short"
          defaultValue={state ?? 'no_answer'}
          options={OUTCOME_STATES.map((value) => ({ value, label: STATE_WORDS[value] }))}
        />
        <Button variant="quiet" name="intent" value="move">
          Save<VisuallyHidden> where {title} stands</VisuallyHidden>
        </Button>
        <LinkButton to={`/applications/${id}`} variant="quiet">
          Change<VisuallyHidden> {title}</VisuallyHidden>
        </LinkButton>
      </Form>
    </Card>
  );
}
