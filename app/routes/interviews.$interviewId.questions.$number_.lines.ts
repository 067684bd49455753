import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { readForm } from '~/features/interview/answers/read-form';
import type { LinesAnswer } from '~/features/interview/form/live-lines';
import { readQuestion } from '~/features/interview/read-question';
import { getAnswers } from '~/features/interview/stored-answers.server';
import { suggestForStories } from '~/features/writing/composing/suggest-lines';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { readFormData } from '~/platform/http/read-form-data';

/** Leads to the question. Its address is taken as it was sent: decoded, it may hold anything. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(new URL(request.url).pathname.replace(/\/lines(?:\.data)?\/?$/, ''));

/** The question's own form, sent while it is typed in; answers the lines it would make. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  const key = readQuestion(args.params['number']);
  const form = await readFormData(args.request);
  const { read } = args.context.application.database;
  const { interviewId = '' } = args.params;
  const { bodies } = getAnswers(read, actor.personId, interviewId, { slots: ['places'] });
  const { raw } = readForm(form, key);
  const answer: LinesAnswer = { stories: suggestForStories(raw, bodies.places?.history ?? []) };
  return Response.json(answer);
});
