import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { PasswordField } from '~/features/accounts/form/password-field';
import { requireOwnPassword } from '~/features/accounts/passwords.server';
import { dropSession } from '~/features/accounts/session-cookie.server';
import { getStanding } from '~/features/billing/accounts.server';
import { resumeCountLabel } from '~/features/billing/money';
import { keepProof } from '~/features/privacy/removal-proof.server';
import { removePerson } from '~/features/privacy/remove-people.server';
import { requireActor, requireFresh, type Actor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, passRetryAfter, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { LEFT_NOTHING } from '~/platform/http/left-nothing';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Delete everything');
export const headers = passRetryAfter;

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId, guest, email } = await requireOwner(args);
  const { read } = args.context.application.database;
  return { guest, email, left: getStanding(read, personId).available };
});

/** Whoever has an authenticator shows its code before the password, which the form asks for. */
async function requireOwner(args: LoaderFunctionArgs): Promise<Actor> {
  const actor = await requireActor(args);
  return actor.hasAuthenticator ? requireFresh(args) : actor;
}

/** Deletes at once; whoever has an account shows that it is them. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireOwner(args);
  const { application } = args.context;
  const form = await readFormData(args.request);
  if (!actor.guest) {
    const password = form.get('password');
    const typed = typeof password === 'string' ? password : '';
    try {
      await requireOwnPassword(application, actor.personId, typed);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const again = showAgain(form, { password: error.message }, { secret: ['password'] });
      return answerAgain(again, error);
    }
  }
  const { config, database, clock } = application;
  const now = clock();
  const mail = config.smtpUrl !== undefined;
  const removal = removePerson(database, actor.personId, now, { mail });
  const headers = new Headers(LEFT_NOTHING);
  headers.append('Set-Cookie', await dropSession(config));
  headers.append('Set-Cookie', await keepProof(config, { ...removal, at: now.getTime() }));
  return redirect('/account/deleted', { status: 303, headers });
});

export default function DeleteEverything() {
  const { guest, email, left } = useLoaderData<typeof loader>();
  const { field, summary } = bindForm(useActionData<typeof action>());
  return (
    <Page title={guest ? 'Delete what you made?' : 'Delete your account?'} lead={email}>
      <ErrorSummary errors={summary} />
      <Notice tone="loss" title="This cannot be undone">
        <p>
          Your answers, your resumes and their PDFs are deleted at once. Download everything on your
          account’s page first, if you want to keep it. Afterwards you see what was deleted.
        </p>
        {left === 0 ? null : <p>You can still make {resumeCountLabel(left)}. They go with it.</p>}
      </Notice>
      <Form method="post" className="stack">
        {guest ? null : (
          <PasswordField
            label="Your password"
            hint="So that nobody else can do this on your device."
            {...field('password')}
            autoComplete="current-password"
          />
        )}
        <div className="row">
          <Button variant="danger">Delete everything</Button>
          <LinkButton to="/account" variant="quiet">
            Keep it
          </LinkButton>
        </div>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
