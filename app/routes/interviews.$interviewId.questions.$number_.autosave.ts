import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { answerQuestion } from '~/features/interview/answer-question.server';
import { readForm } from '~/features/interview/answers/read-form';
import type { AutosaveAnswer } from '~/features/interview/form/autosave';
import { heardInForm } from '~/features/interview/question-page';
import { readFormData } from '~/platform/http/read-form-data';
import { readQuestionNumber } from '~/features/interview/read-question-number';
import { requireActor } from '~/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/interviews/${params['interviewId'] ?? ''}/questions/${params['number'] ?? ''}`);

/** The question's own form, sent while it is typed in; answers what the page then shows. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  const number = readQuestionNumber(args.params['number']);
  const form = await readFormData(args.request);
  const { database, clock } = args.context.application;
  const answered = answerQuestion(
    database,
    actor.personId,
    args.params['interviewId'] ?? '',
    number,
    form,
    clock(),
  );
  const heard = heardInForm(number, readForm(form, number).raw);
  switch (answered.kind) {
    case 'saved':
      return Response.json({ ...answered, heard } satisfies AutosaveAnswer);
    case 'invalid': {
      const message = Object.values(answered.errors)[0] ?? 'this answer cannot be read';
      return Response.json({ kind: 'invalid', message, heard } satisfies AutosaveAnswer);
    }
    case 'conflict':
      return Response.json({ kind: 'conflict' } satisfies AutosaveAnswer);
    default:
      return data('An autosave only saves', 400);
  }
});
