import { Form, Link } from '@remix-run/react';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Day } from '~/ui/day';
import { SelectField } from '~/ui/field';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ShownApplication } from '../applications/application';
import { OUTCOME_STATES, STATE_LABELS } from '../outcome-states';
import { MadeFor } from './made-for';

/** Of resumes: a card is small, and somebody who makes many for one posting knows the newest. */
const MOST_RESUMES = 2;

const toDate = (day: string) => new Date(`${day}T00:00:00Z`);

/** One application on the board: what it is, what is next, and a way to move it. */
export function ApplicationCard({ application }: { application: ShownApplication }) {
  const { id, title, company, state, resumes } = application;
  return (
    <Card title={title} headingLevel={3} oneOfMany meta={company === '' ? undefined : company}>
      <ApplicationFacts application={application} />
      <MadeFor called={title} resumes={resumes} most={MOST_RESUMES} />
      {resumes.length <= MOST_RESUMES ? null : (
        <p className="small">
          <Link to={`/applications/${id}`}>
            {resumes.length - MOST_RESUMES} earlier
            <VisuallyHidden> resumes for {title}</VisuallyHidden>
          </Link>
        </p>
      )}
      <Form method="post" action="/applications?index" className="row at-foot" preventScrollReset>
        <input type="hidden" name="application" value={id} />
        <SelectField
          label={
            <>
              Status<VisuallyHidden>: {title}</VisuallyHidden>
            </>
          }
          id={`state-${id}`}
          name="state"
          width="short"
          defaultValue={state ?? 'no_answer'}
          options={OUTCOME_STATES.map((value) => ({ value, label: STATE_LABELS[value] }))}
        />
        <Button variant="secondary" name="intent" value="move">
          Save<VisuallyHidden> where {title} stands</VisuallyHidden>
        </Button>
        <LinkButton to={`/applications/${id}`} variant="quiet">
          Change<VisuallyHidden> {title}</VisuallyHidden>
        </LinkButton>
      </Form>
    </Card>
  );
}

/** What is next, when it was sent, and where its posting is. */
function ApplicationFacts({ application }: { application: ShownApplication }) {
  const { title, link, next, nextOn, sentOn } = application;
  const day = nextOn === null ? null : <Day date={toDate(nextOn)} />;
  if (next === '' && day === null && sentOn === null && link === '') return null;
  return (
    <div className="stack-tight">
      {next === '' && day === null ? null : (
        <p>
          <strong>Next:</strong> {next}
          {next === '' || day === null ? null : ', '}
          {day}
        </p>
      )}
      {sentOn === null ? null : (
        <p className="quiet small">
          Sent <Day date={toDate(sentOn)} />
        </p>
      )}
      {link === '' ? null : (
        <p className="small">
          <a href={link} rel="noreferrer nofollow">
            Posting<VisuallyHidden> of {title}</VisuallyHidden>
          </a>
        </p>
      )}
    </div>
  );
}
