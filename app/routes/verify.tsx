import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { LinkGone } from '~/features/accounts/form/link-gone';
import { PasswordField } from '~/features/accounts/form/password-field';
import { mailedToken } from '~/features/accounts/mail-tokens.server';
import { typedPassword } from '~/features/accounts/password.server';
import { enteredHeaders } from '~/composition/enter-account.server';
import { confirmSignUp, inspectSignUpLink } from '~/features/accounts/sign-up.server';
import { findActor, returnTo, visitorOf } from '~/composition/guards.server';
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

export const meta = titled('Finish your account');
export const headers = passRetryAfter;

const SECRET = { secret: ['password', 'token'] };
const confirmForm = z.object({
  token: mailedToken,
  password: typedPassword.default(''),
});

/** Shows what the link is for. Mail programs open links by themselves, so opening does nothing. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await findActor(args);
  const { searchParams } = new URL(args.request.url);
  const token = searchParams.get('token') ?? '';
  const found = inspectSignUpLink(args.context.application, token, actor);
  return { token, found: found ?? null, returnTo: returnTo(searchParams.get('returnTo'), '') };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const before = await findActor(args);
  const form = await readFormData(args.request);
  const fields = readFields(form, confirmForm, SECRET);
  if (fields.refused) return answerAgain(fields.refused);
  const { application } = args.context;
  try {
    const { personId, token } = await confirmSignUp(
      application,
      fields.value,
      before,
      visitorOf(args),
    );
    const next = returnTo(form.get('returnTo'), '/account?welcome');
    return redirect(next, { status: 303, headers: await enteredHeaders(args, personId, token) });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(showAgain(form, { password: error.message }, SECRET), error);
  }
});

export default function Verify() {
  const { token, found, returnTo: onwards } = useLoaderData<typeof loader>();
  const { field, summary } = bindForm(useActionData<typeof action>());
  if (found === null) return <LinkGone again={<Link to="/sign-up">Sign up again</Link>} />;
  return (
    <Page
      title="Finish your account"
      lead={
        <p>
          For <strong>{found.email}</strong>.
        </p>
      }
    >
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <input type="hidden" name="token" value={token} />
        {onwards === '' ? null : <input type="hidden" name="returnTo" value={onwards} />}
        {found.asksPassword ? (
          <PasswordField
            label="Password"
            hint="This is another device than the one you signed up on, so please enter the password you chose there."
            {...field('password')}
            autoComplete="current-password"
          />
        ) : null}
        <div>
          <Button id={found.asksPassword ? undefined : 'password'}>Finish my account</Button>
        </div>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
