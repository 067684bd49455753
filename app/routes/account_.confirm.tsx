import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CodeField } from '~/features/accounts/form/code-field';
import { ShowPasskey } from '~/features/accounts/form/passkey-forms';
import { PasskeyRefusedNotice } from '~/features/accounts/form/passkey-refused';
import { PasswordField } from '~/features/accounts/form/password-field';
import { typedPassword } from '~/features/accounts/password.server';
import { typedCode } from '~/features/accounts/second-factor/typed-code';
import { needsSecondFactor, showAgainWhoYouAre } from '~/features/accounts/show-again.server';
import { requireActor, returnTo, visitorOf } from '~/composition/guards.server';
import { Failure, NotFound } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, passRetryAfter, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Show that it is you');
export const headers = passRetryAfter;

const HOME = '/account';
const SECRET = { secret: ['code', 'password'] };
const byPassword = z.object({ password: typedPassword.min(1, 'Enter your password.') });
const byCode = z.object({ code: typedCode });

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { hasAuthenticator, hasPasskey, guest, email } = actor;
  if (guest) throw new NotFound();
  const { searchParams } = new URL(args.request.url);
  // An operator without an authenticator has a passkey, and a password is no second factor.
  const byPasskeyAlone = !hasAuthenticator && needsSecondFactor(actor);
  const passkey = searchParams.has('passkey');
  return {
    hasAuthenticator,
    hasPasskey,
    byPasskeyAlone,
    passkey,
    email,
    back: returnTo(searchParams.get('returnTo'), HOME),
  };
});

/** Notes that somebody showed that it is them, and leads back to what they wanted to do. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  if (actor.guest) throw new NotFound();
  const sent = await readFormData(args.request);
  const name = actor.hasAuthenticator ? 'code' : 'password';
  const read = actor.hasAuthenticator
    ? readFields(sent, byCode, SECRET)
    : readFields(sent, byPassword, SECRET);
  if (read.refused !== undefined) return answerAgain(read.refused);
  const secret = 'code' in read.value ? read.value.code : read.value.password;
  try {
    await showAgainWhoYouAre(args.context.application, actor, secret, visitorOf(args));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(showAgain(sent, { [name]: error.message }, SECRET), error);
  }
  return redirect(returnTo(sent.get('returnTo'), HOME), 303);
});

export default function Confirm() {
  const { hasAuthenticator, hasPasskey, byPasskeyAlone, passkey, email, back } =
    useLoaderData<typeof loader>();
  const { field, summary } = bindForm(useActionData<typeof action>());
  return (
    <Page
      title="Show that it is you"
      lead={`You are logged in as ${email ?? ''}. We ask again before this step, in case somebody else is using your device.`}
    >
      <ErrorSummary errors={summary} />
      {passkey ? <PasskeyRefusedNotice /> : null}
      {hasPasskey ? <ShowPasskey returnTo={back} label="Use your passkey" /> : null}
      {byPasskeyAlone ? null : (
        <Form method="post" className="stack">
          <input type="hidden" name="returnTo" value={back} />
          {hasAuthenticator ? (
            <CodeField
              hint="Six digits from your authenticator, or one of your recovery codes."
              {...field('code')}
            />
          ) : (
            <PasswordField
              label="Your password"
              {...field('password')}
              autoComplete="current-password"
            />
          )}
          <div className="row">
            <Button>Go on</Button>
            <LinkButton to={HOME} variant="quiet">
              Back to the account
            </LinkButton>
          </div>
        </Form>
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
