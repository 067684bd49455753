import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { TextAreaField, TextField } from '~/ui/field';
import type { NotMade } from './line-editor';

/** Begins a resume for another posting from the same answers. */
export function TailorForm({ notMade }: { notMade: NotMade | undefined }) {
  const failed = notMade?.sent.intent === 'tailor' ? notMade : undefined;
  const error = (field: string) => (failed?.field === field ? failed.message : undefined);
  return (
    <section className="stack-tight" aria-labelledby="tailor-title">
      <h2 id="tailor-title">Apply for another job</h2>
      <p className="small">
        Your answers and your own lines come along. You look them over before the new resume is
        made, and see what it costs. This one stays as it is.
      </p>
      <Form method="post" className="stack-tight">
        <TextField
          label="Job title"
          optional
          name="title"
          defaultValue={failed?.sent.title}
          error={error('title')}
        />
        <TextAreaField
          label="Posting"
          hint="Paste all of it."
          name="posting"
          rows={5}
          defaultValue={failed?.sent.posting}
          error={error('posting')}
        />
        <div>
          <Button variant="secondary" name="intent" value="tailor">
            Start the new resume
          </Button>
        </div>
      </Form>
    </section>
  );
}
