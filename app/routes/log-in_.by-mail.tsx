import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { EmailField } from '~/features/accounts/form/email-field';
import { MailOnItsWay } from '~/features/accounts/form/mail-on-its-way';
import { LinkGone } from '~/features/accounts/form/link-gone';
import {
  followLogInLink,
  inspectLogInLink,
  logInLinkForm,
  requestLogInLink,
} from '~/features/accounts/log-in-by-mail.server';
import { mailedToken } from '~/features/accounts/mail-tokens.server';
import { LOG_IN_MINUTES } from '~/features/accounts/mails';
import { enterAccount } from '~/composition/enter-account.server';
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

export const meta = titled('Log in by mail');
export const headers = passRetryAfter;

const followed = z.object({ token: mailedToken });

/** Shows what a link is for. Mail programs open links by themselves, so opening does nothing. */
export const loader = mapFailures(({ request, context }: LoaderFunctionArgs) => {
  const { searchParams } = new URL(request.url);
  const token = searchParams.get('token');
  return {
    token,
    found: token === null ? null : (inspectLogInLink(context.application, token) ?? null),
    next: returnTo(searchParams.get('returnTo'), ''),
    minutes: LOG_IN_MINUTES,
  };
});

/** Mails a link, the same for every address; or logs in by one. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { application } = args.context;
  const form = await readFormData(args.request);
  if (form.has('token')) return logInByLink(args, form);
  const fields = readFields(form, logInLinkForm);
  if (fields.refused) return answerAgain(fields.refused);
  const { email, returnTo: onwards } = fields.value;
  try {
    const next = returnTo(onwards, '') || undefined;
    requestLogInLink(application, { email, returnTo: next }, visitorOf(args));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(showAgain(form, { email: error.message }), error);
  }
  return { sentTo: email };
});

async function logInByLink(args: ActionFunctionArgs, form: FormData) {
  const before = await findActor(args);
  const { token } = followed.parse(Object.fromEntries(form));
  const { application } = args.context;
  try {
    const personId = followLogInLink(application, token, visitorOf(args));
    return await enterAccount(args, { personId, before, next: returnTo(form.get('returnTo')) });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return answerAgain(showAgain(form, { token: error.message }, { secret: ['token'] }), error);
  }
}

export default function LogInByMail() {
  const { token, found, next, minutes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer !== undefined && 'sentTo' in answer) {
    return (
      <Page title="Check your mail">
        <MailOnItsWay to={answer.sentTo}>logs you in within {minutes} minutes.</MailOnItsWay>
      </Page>
    );
  }
  if (token !== null && found === null) {
    return <LinkGone again={<Link to="/log-in/by-mail">Ask for a new link</Link>} />;
  }
  const { field, summary } = bindForm(answer);
  return found === null ? (
    <Page title="Log in by mail" lead="We mail you a link that logs you in without a password.">
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack">
        <input type="hidden" name="returnTo" value={next} />
        <EmailField {...field('email')} />
        <div className="row">
          <Button>Send the link</Button>
          <Link to="/log-in">Log in with a password</Link>
        </div>
      </Form>
    </Page>
  ) : (
    <Page
      title="Log in"
      lead={
        <p>
          As <strong>{found.email}</strong>.
        </p>
      }
    >
      <ErrorSummary errors={summary} />
      <Form method="post">
        <input type="hidden" name="token" value={token ?? ''} />
        <input type="hidden" name="returnTo" value={next} />
        <Button>Log in</Button>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
