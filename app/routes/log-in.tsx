import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { EmailField } from '~/features/accounts/form/email-field';
import { ShowPasskey } from '~/features/accounts/form/passkey-forms';
import { PasskeyRefusedNotice } from '~/features/accounts/form/passkey-refused';
import { PasswordField } from '~/features/accounts/form/password-field';
import { createAuthenticator, logInForm, PASSWORD } from '~/features/accounts/log-in.server';
import { enterAccount } from '~/composition/enter-account.server';
import { findActor, returnTo, visitorOf } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, passRetryAfter, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Log in');
export const headers = passRetryAfter;

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await findActor(args);
  const { searchParams } = new URL(args.request.url);
  const next = returnTo(searchParams.get('returnTo'), '');
  if (actor !== null && !actor.guest) return redirect(next || '/resumes', 303);
  return {
    guest: actor !== null,
    next,
    reset: searchParams.has('reset'),
    passkey: searchParams.has('passkey'),
  };
});

/** Logs in; what a guest made on this device becomes the person's. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { request, context } = args;
  const { application } = context;
  const before = await findActor(args);
  const form = await readFormData(request.clone());
  const fields = readFields(form, logInForm, { secret: ['password'] });
  if (fields.refused) return answerAgain(fields.refused);
  const visitor = visitorOf(args);
  try {
    const personId = await createAuthenticator(application, visitor).authenticate(
      PASSWORD,
      request,
    );
    return await enterAccount(args, { personId, before, next: returnTo(fields.value.returnTo) });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const again = showAgain(form, { password: error.message }, { secret: ['password'] });
    return answerAgain(again, error);
  }
});

export default function LogIn() {
  const { guest, next, reset, passkey } = useLoaderData<typeof loader>();
  const { field, summary } = bindForm(useActionData<typeof action>());
  return (
    <Page title="Log in">
      <ErrorSummary errors={summary} />
      {reset ? (
        <Notice tone="done" title="Your password is changed">
          <p>Every session was ended. Log in with the new one.</p>
        </Notice>
      ) : null}
      {passkey ? <PasskeyRefusedNotice /> : null}
      {guest ? (
        <Notice title="You are here as a guest">
          <p>What you made on this device moves to your account when you log in.</p>
        </Notice>
      ) : null}
      <Form method="post" className="stack">
        <input type="hidden" name="returnTo" value={next} />
        <EmailField {...field('email')} />
        <PasswordField label="Password" {...field('password')} autoComplete="current-password" />
        <div className="row">
          <Button>Log in</Button>
          <Link to="/forgotten-password">Forgotten your password?</Link>
        </div>
      </Form>
      <ShowPasskey returnTo={next} label="Log in with a passkey" />
      <p>
        Or <Link to={byMail(next)}>log in by a link we mail you</Link>, without a password.
      </p>
      <p>
        No account yet? <Link to="/sign-up">Sign up</Link>. You do not need one to begin.
      </p>
    </Page>
  );
}

const byMail = (next: string): string =>
  next === '' ? '/log-in/by-mail' : `/log-in/by-mail?returnTo=${encodeURIComponent(next)}`;

export const ErrorBoundary = RouteFailure;
