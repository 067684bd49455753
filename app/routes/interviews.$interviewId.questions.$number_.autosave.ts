import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { answerQuestion } from '~/features/interview/answer-question.server';
import { readForm } from '~/features/interview/answers/read-form';
import { labelOf } from '~/features/interview/catalogue/field-labels';
import type { AutosaveAnswer } from '~/features/interview/form/autosave';
import { summariseErrors } from '~/features/interview/form/summarise-errors';
import { entitiesInForm } from '~/features/interview/question-page';
import { readFormData } from '~/platform/http/read-form-data';
import { readQuestion } from '~/features/interview/read-question';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';

/** Leads to the question. Its address is taken as it was sent: decoded, it may hold anything. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(new URL(request.url).pathname.replace(/\/autosave(?:\.data)?\/?$/, ''));

/** The question's own form, sent while it is typed in; answers what the page then shows. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  const key = readQuestion(args.params['number']);
  const form = await readFormData(args.request);
  const { database, clock } = args.context.application;
  const answered = answerQuestion(
    database,
    { personId: actor.personId, interviewId: args.params['interviewId'] ?? '', slot: key },
    form,
    clock(),
  );
  const heard = entitiesInForm(key, readForm(form, key).raw);
  switch (answered.kind) {
    case 'saved':
      return answer({ ...answered, heard });
    case 'invalid': {
      const [first] = summariseErrors(answered.errors, (name) => labelOf(key, name));
      const message = first?.message ?? 'this answer cannot be read';
      return answer({ kind: 'invalid', message, heard }, 422);
    }
    case 'conflict':
      return answer({ kind: 'conflict' }, 409);
    default:
      return data('An autosave only saves', 400);
  }
});

const answer = (body: AutosaveAnswer, status = 200) => Response.json(body, { status });
