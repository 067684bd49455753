import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { z } from 'zod';
import { CodeField } from '~/features/accounts/form/code-field';
import { requireCode } from '~/features/accounts/second-factor/authenticators.server';
import { readEntering } from '~/features/accounts/second-factor/entering.server';
import { typedCode } from '~/features/accounts/second-factor/typed-code';
import { enterWithSecondFactor } from '~/composition/enter-account.server';
import { findActor, returnTo, visitorOf } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, passRetryAfter, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Enter your code');
export const headers = passRetryAfter;

const SECRET = { secret: ['code'] };
const form = z.object({ code: typedCode });

/** Who comes here without a password that was right begins at the log-in page. */
export const loader = mapFailures(async ({ request, context }: LoaderFunctionArgs) => {
  const { config, clock } = context.application;
  const entering = await readEntering(config, request, clock());
  return entering === undefined ? redirect('/log-in', 303) : null;
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { application } = args.context;
  const entering = await readEntering(application.config, args.request, application.clock());
  if (entering === undefined) return redirect('/log-in', 303);
  const before = await findActor(args);
  const sent = await readFormData(args.request);
  const fields = readFields(sent, form, SECRET);
  if (fields.refused) return answerAgain(fields.refused);
  const { personId, next } = entering;
  try {
    requireCode(application, personId, fields.value.code, visitorOf(args));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(showAgain(sent, { code: error.message }, SECRET), error);
  }
  return enterWithSecondFactor(args, { personId, before, next: returnTo(next) });
});

export default function EnterCode() {
  const { field, summary } = bindForm(useActionData<typeof action>());
  return (
    <Page title="Enter your code" lead="Your account asks for a second step.">
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <CodeField
          hint="Six digits from your authenticator, or one of your recovery codes."
          {...field('code')}
        />
        <div className="row">
          <Button>Log in</Button>
          <LinkButton to="/log-in" variant="quiet">
            Begin again
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
