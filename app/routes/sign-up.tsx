import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { EmailField } from '~/features/accounts/form/email-field';
import { PasswordField } from '~/features/accounts/form/password-field';
import { SHORTEST_PASSWORD } from '~/features/accounts/password-length';
import { countSignUp, signUp, signUpForm } from '~/features/accounts/sign-up.server';
import { findActor, returnTo, startGuest, visitorOf } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, passRetryAfter, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Sign up');
export const headers = passRetryAfter;

const SECRET = { secret: ['password'] };

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await findActor(args);
  if (actor !== null && !actor.guest) return redirect('/account', 303);
  const onwards = new URL(args.request.url).searchParams.get('returnTo');
  return { guest: actor !== null, returnTo: returnTo(onwards, '') };
});

/** Answers the same for every address; what is different about a known one goes to its owner. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const here = await findActor(args);
  if (here !== null && !here.guest) return redirect('/account', 303);
  const form = await readFormData(args.request);
  const fields = readFields(form, signUpForm, SECRET);
  if (fields.refused) return answerAgain(fields.refused);
  const { application } = args.context;
  try {
    countSignUp(application, fields.value.email, visitorOf(args));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(showAgain(form, { email: error.message }, SECRET), error);
  }
  const { actor, headers: cookie } = await startGuest(args);
  const onwards = returnTo(form.get('returnTo'), '') || undefined;
  await signUp(application, actor, { ...fields.value, returnTo: onwards });
  return data({ sentTo: fields.value.email }, { headers: cookie });
});

export default function SignUp() {
  const { guest, returnTo: onwards } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer !== undefined && 'sentTo' in answer) return <CheckMail sentTo={answer.sentTo} />;
  const { field, summary } = bindForm(answer);
  return (
    <Page
      title="Sign up"
      lead={
        guest
          ? 'Everything you have made on this device stays as it is, and stays yours.'
          : 'To keep what you make, and to find it on every device.'
      }
    >
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        {onwards === '' ? null : <input type="hidden" name="returnTo" value={onwards} />}
        <TextField
          label="What should we call you?"
          optional
          {...field('name')}
          width="medium"
          autoComplete="name"
          maxLength={120}
        />
        <EmailField {...field('email')} />
        <PasswordField
          label="Password"
          hint={`At least ${SHORTEST_PASSWORD} characters. A few words in a row are good.`}
          {...field('password')}
          autoComplete="new-password"
        />
        <div>
          <Button>Sign up</Button>
        </div>
      </Form>
      <p>
        You have an account? <Link to="/log-in">Log in</Link>.
      </p>
    </Page>
  );
}

function CheckMail({ sentTo }: { sentTo: string }) {
  return (
    <Page title="Check your mail">
      <Notice tone="done" live title="A mail is on its way">
        <p>
          We sent it to <strong>{sentTo}</strong>. Open the link in it to finish. Meanwhile you can
          go on here: everything you make is kept.
        </p>
      </Notice>
      <p>
        Nothing after a few minutes? Look into the spam folder, check the address, and{' '}
        <Link to="/sign-up" reloadDocument>
          sign up again
        </Link>
        .
      </p>
      <div>
        <LinkButton to="/resumes">Go on</LinkButton>
      </div>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
