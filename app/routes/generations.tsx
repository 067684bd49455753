import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { countRequest } from '~/features/accounts/count-requests.server';
import { RESUME_SPACING } from '~/features/experiments/experiments';
import { assignVariant } from '~/features/experiments/assign-variant.server';
import { requireSwitch } from '~/features/experiments/require-switch';
import { OutOfCredit } from '~/features/billing/credits.server';
import { submitFromForm } from '~/features/generation/submit-from-form.server';
import { getInterview } from '~/features/interview/interviews.server';
import { getOwnInterview } from '~/features/interview/own-interview.server';
import { offeredTemplates } from '~/features/templates/offered-templates';
import { requireOffered } from '~/features/templates/require-offered';
import { layout } from '~/features/templates/template';
import { experimentVisitor, requireActor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Making your resume');

const form = layout.extend({
  interviewId: z.string().min(1).max(64),
  idempotencyKey: z.string().min(8).max(64),
  fitOnePage: z.stringbool().default(false),
});

export const loader = () => redirect('/resumes');

/** Accepts a submit and sends the person to its progress. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  const fields = form.safeParse(Object.fromEntries(await readFormData(args.request)));
  if (!fields.success) {
    throw new Failure(
      'invalid',
      'This form was incomplete. Go back to the review and send it again.',
    );
  }
  countRequest(args.context.application, actor.personId);
  const { interviewId, idempotencyKey, ...wanted } = fields.data;
  const { application } = args.context;
  const { database, clock, flags, generations } = application;
  const visitor = experimentVisitor(args, actor);
  requireSwitch(
    flags,
    'resume-making',
    visitor.context,
    'Making resumes is switched off for a while. Your answers are safe; send the form again later.',
  );
  requireOffered(wanted.template, offeredTemplates(flags, visitor.context));
  const { interview } = getInterview(database.read, actor.personId, interviewId);
  const posting = await application.postings.read(database.read, {
    personId: actor.personId,
    text: interview.target.posting,
  });
  const submit = { interviewId, idempotencyKey, layout: wanted, posting };
  let id: string;
  try {
    id = submitFromForm(database, actor.personId, submit, clock());
  } catch (error) {
    if (!(error instanceof OutOfCredit)) throw error;
    return redirect(`/buy?interview=${interviewId}&needed`, 303);
  }
  if (!getOwnInterview(database.read, actor.personId, interviewId).sample) {
    assignVariant(application, RESUME_SPACING, visitor, clock());
  }
  generations.nudge();
  return redirect(`/generations/${id}`, 303);
});

export default function Generations() {
  return null;
}

export const ErrorBoundary = RouteFailure;
