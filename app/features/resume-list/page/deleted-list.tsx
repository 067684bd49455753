import { Form } from '@remix-run/react';
import type { DeletedResume } from '~/features/library/deleted-resume';
import { Button } from '~/ui/button';
import { Day } from '~/ui/day';
import { Disclosure } from '~/ui/disclosure';
import { DONE_LABELS } from '../resume-list-labels';

/** What was deleted and can be brought back, with the day until which it can. */
export function DeletedList({
  deleted,
  action,
}: {
  deleted: readonly DeletedResume[];
  action: string;
}) {
  if (deleted.length === 0) return null;
  return (
    <Disclosure summary={`${DONE_LABELS.deletedTitle} (${deleted.length})`} id="deleted">
      <p>{DONE_LABELS.deletedRule}</p>
      <ul className="plain-list">
        {deleted.map(({ id, title, goneAt }) => (
          <li key={id}>
            <span>{title}</span>
            <span className="quiet small">
              {DONE_LABELS.goneOn} <Day date={goneAt} />
            </span>
            <Form method="post" action={action} className="row">
              <input type="hidden" name="resume" value={id} />
              <Button variant="secondary" name="intent" value="restore">
                {DONE_LABELS.bringBack}
              </Button>
              <Button variant="danger" name="intent" value="delete-now">
                {DONE_LABELS.deleteNow}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
