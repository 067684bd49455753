import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { TextAreaField, TextField } from '~/ui/field';
import { bindField, type NotMade } from './not-made';

/** Begins a resume for another posting from the same answers. */
export function TailorForm({ notMade }: { notMade: NotMade | undefined }) {
  const bound = (field: string) => bindField(notMade, { form: 'tailor', field });
  return (
    <section className="stack-tight" aria-labelledby="another-job">
      <h2 id="another-job">Apply for another job</h2>
      <p className="small">
        Your answers and your own lines come along. You look them over before the new resume is
        made, and see what it costs. This one stays as it is.
      </p>
      <Form method="post" className="stack-tight">
        <TextField label="Job title" optional {...bound('title')} />
        <TextAreaField label="Posting" hint="Paste all of it." rows={5} {...bound('posting')} />
        <div>
          <Button variant="secondary" name="intent" value="tailor">
            Start the new resume
          </Button>
        </div>
      </Form>
    </section>
  );
}
