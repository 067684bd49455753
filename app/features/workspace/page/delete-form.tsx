import { Form } from '@remix-run/react';
import { BROUGHT_BACK_DAYS } from '~/features/library/deleted-resume';
import { Button } from '~/ui/button';
import { Disclosure } from '~/ui/disclosure';

/** Deletes the resume whose page it is on. */
export function DeleteForm() {
  return (
    <Disclosure summary="Delete this resume">
      <p>
        You can bring it back from My resumes for {BROUGHT_BACK_DAYS} days. After that we delete it
        with all its versions and files. Your answers stay.
      </p>
      <Form method="post">
        <Button variant="danger" name="intent" value="delete">
          Delete it
        </Button>
      </Form>
    </Disclosure>
  );
}
