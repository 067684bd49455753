import { type ActionFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { EmailField } from '~/features/accounts/form/email-field';
import { MailOnItsWay } from '~/features/accounts/form/mail-on-its-way';
import { forgottenForm, requestReset } from '~/features/accounts/passwords.server';
import { visitorOf } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, passRetryAfter, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Forgot your password?');
export const headers = passRetryAfter;

/** Answers the same whether anybody has the address or not. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const form = await readFormData(args.request);
  const fields = readFields(form, forgottenForm);
  if (fields.refused) return answerAgain(fields.refused);
  try {
    requestReset(args.context.application, fields.value.email, visitorOf(args));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(showAgain(form, { email: error.message }), error);
  }
  return { sentTo: fields.value.email };
});

export default function ForgottenPassword() {
  const answer = useActionData<typeof action>();
  if (answer !== undefined && 'sentTo' in answer) {
    return (
      <Page title="Check your mail">
        <MailOnItsWay to={answer.sentTo}>works for an hour.</MailOnItsWay>
        <p>
          <Link to="/log-in">Back to the log-in page</Link>
        </p>
      </Page>
    );
  }
  const { field, summary } = bindForm(answer);
  return (
    <Page title="Forgotten your password?" lead="We send you a link to choose a new one.">
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <EmailField {...field('email')} />
        <div>
          <Button>Send the link</Button>
        </div>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
