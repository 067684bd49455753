import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import {
  changeEmailForm,
  findEmailChange,
  requestEmailChange,
  withdrawEmailChange,
} from '~/features/accounts/change-email.server';
import { EmailField } from '~/features/accounts/form/email-field';
import { requireFresh } from '~/composition/guards.server';
import { Failure, NotFound } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, passRetryAfter, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Change your address');
export const headers = passRetryAfter;

const HERE = '/account/email';

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId, email } = await requireFresh(args);
  if (email === null) throw new NotFound();
  return { email, wanted: findEmailChange(args.context.application, personId)?.email ?? null };
});

/** Asks for another address, the same for every one; or gives a change up. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { personId, email } = await requireFresh(args);
  if (email === null) throw new NotFound();
  const { application } = args.context;
  const sent = await readFormData(args.request);
  if (sent.get('intent') === 'withdraw') {
    withdrawEmailChange(application, personId);
    return redirect(HERE, 303);
  }
  const fields = readFields(sent, changeEmailForm);
  if (fields.refused) return answerAgain(fields.refused);
  try {
    requestEmailChange(application, { personId, email }, fields.value.email);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(showAgain(sent, { email: error.message }), error);
  }
  return redirect(HERE, 303);
});

export default function ChangeEmail() {
  const { email, wanted } = useLoaderData<typeof loader>();
  const { field, summary } = bindForm(useActionData<typeof action>());
  return (
    <Page title="Change your address" lead={`Your account has the address ${email}.`}>
      <ErrorSummary errors={summary} />
      {wanted === null ? null : (
        <Notice tone="ask" title="Check your mail at both addresses">
          <p>
            We sent a link to <strong>{email}</strong> and one to <strong>{wanted}</strong>. The
            address changes once you say yes at both, within a day.
          </p>
          <Form method="post">
            <Button variant="secondary" name="intent" value="withdraw">
              Keep the address I have
            </Button>
          </Form>
        </Notice>
      )}
      <Form method="post" className="stack">
        <EmailField
          {...field('email')}
          hint="The new one. Your resumes keep the address you typed into your answers."
        />
        <div className="row">
          <Button>Send both links</Button>
          <LinkButton to="/account" variant="quiet">
            Back to the account
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
