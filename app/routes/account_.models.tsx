import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { decideAboutModels, findModelsChoice } from '~/features/rewording/models-choice.server';
import { ConsentForm } from '~/features/rewording/page/models-choice';
import { requireActor, returnTo } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { mapFailures } from '~/platform/http/map-failures';
import { readFormData } from '~/platform/http/read-form-data';
import { LinkButton } from '~/ui/button';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Models');

const HOME = '/account';

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, models } = args.context.application;
  const { searchParams } = new URL(args.request.url);
  return {
    choice: findModelsChoice(database.read, models, personId),
    returnTo: returnTo(searchParams.get('returnTo'), HOME),
  };
});

const form = z.object({ choice: z.enum(['yes', 'no']), returnTo: z.string().max(300).default('') });

/** Records what somebody says about models, and leads back to where they were. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, models, clock } = args.context.application;
  const sent = form.safeParse(Object.fromEntries(await readFormData(args.request)));
  if (!sent.success) throw new Failure('invalid', 'Choose yes or no on the page.');
  decideAboutModels(database, models, { personId, given: sent.data.choice === 'yes' }, clock());
  return redirect(returnTo(sent.data.returnTo, HOME), 303);
});

export default function Models() {
  const { choice, returnTo: back } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Models"
      lead={
        choice === null
          ? 'Resumes are written here, by rules. No model is set up, so there is nothing to decide.'
          : 'May a model look for better sentences in your resumes?'
      }
      width="text"
    >
      {choice === null ? (
        <LinkButton to={back} variant="quiet">
          Back
        </LinkButton>
      ) : (
        <ConsentForm choice={choice} returnTo={back} />
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
