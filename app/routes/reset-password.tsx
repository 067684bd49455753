import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { EmailField } from '~/features/accounts/form/email-field';
import { LinkGone } from '~/features/accounts/form/link-gone';
import { PasswordField } from '~/features/accounts/form/password-field';
import { SHORTEST_PASSWORD } from '~/features/accounts/password-length';
import { inspectResetLink, resetForm, resetPassword } from '~/features/accounts/passwords.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Choose a new password');

const SECRET = { secret: ['password', 'token'] };

/** Shows the form the link is for. Mail programs open links by themselves, so opening does nothing. */
export const loader = mapFailures(({ request, context }: LoaderFunctionArgs) => {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return { token, found: inspectResetLink(context.application, token) ?? null };
});

export const action = mapFailures(async ({ request, context }: ActionFunctionArgs) => {
  const form = await readFormData(request);
  const fields = readFields(form, resetForm, SECRET);
  if (fields.refused) return answerAgain(fields.refused);
  try {
    await resetPassword(context.application, fields.value);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(showAgain(form, { password: error.message }, SECRET), error);
  }
  return redirect('/log-in?reset', 303);
});

export default function ResetPassword() {
  const { token, found } = useLoaderData<typeof loader>();
  const { field, summary } = bindForm(useActionData<typeof action>());
  if (found === null) {
    return <LinkGone again={<Link to="/forgotten-password">Ask for a new link</Link>} />;
  }
  return (
    <Page
      title="Choose a new password"
      lead={
        <p>
          For <strong>{found.email}</strong>. All your sessions end when you change it.
        </p>
      }
    >
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <input type="hidden" name="token" value={token} />
        <EmailField defaultValue={found.email} readOnly />
        <PasswordField
          label="New password"
          hint={`At least ${SHORTEST_PASSWORD} characters. A few words in a row are good.`}
          {...field('password')}
          autoComplete="new-password"
        />
        <div>
          <Button>Change the password</Button>
        </div>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
