import { Form } from '@remix-run/react';
import { Button } from '~/ui/button';
import { TextAreaField, TextField } from '~/ui/field';
import type { ResumePage } from '../resume-page';
import { bindField, type NotMade } from './not-made';

/** What the new resume costs, said before it is begun. */
const TAILOR_COST = {
  free: 'It’s free for the sample person.',
  credit: 'It uses one of the resumes you have left. Changing it and making it again is free.',
  none: 'You have no resumes left, so you need more before it is made. We show the price first.',
} as const;

/** Begins a resume for another posting from the same answers. */
export function TailorForm({
  isFree,
  left,
  notMade,
}: Pick<ResumePage, 'isFree'> & {
  /** Resumes that can still be made. */
  left: number;
  notMade: NotMade | undefined;
}) {
  const cost = isFree ? 'free' : left > 0 ? 'credit' : 'none';
  const bound = (field: string) => bindField(notMade, { form: 'tailor', field });
  return (
    <section className="stack-tight" aria-labelledby="another-job">
      <h2 id="another-job">Apply for another job</h2>
      <p className="small">
        We copy your answers and your own lines, so you can check them before the new resume is
        made. {TAILOR_COST[cost]} This resume stays as it is.
      </p>
      <Form method="post" className="stack-tight">
        <TextField
          label="Job title"
          optional
          hint="Left empty, we take it from the posting."
          {...bound('title')}
        />
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
