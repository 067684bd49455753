import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { changeAccount } from '~/features/accounts/change-account.server';
import { describeUserAgent } from '~/features/accounts/describe-user-agent';
import { NameForm, PasswordForm } from '~/features/accounts/form/account-forms';
import { SessionList } from '~/features/accounts/form/session-list';
import { keepSession } from '~/features/accounts/session-cookie.server';
import { WaysIn } from '~/features/accounts/form/ways-in';
import { listSessions } from '~/features/accounts/sessions.server';
import { StatementCard } from '~/features/billing/page/statement-card';
import { getStatement } from '~/features/billing/statement.server';
import { getReminderPreference } from '~/features/outcomes/reminders/preferences.server';
import { findModelsChoice } from '~/features/rewording/models-choice.server';
import { ModelsCard } from '~/features/rewording/page/models-choice';
import { listConsents } from '~/features/outcomes/training/consents.server';
import { requireActor, requireFresh, visitorOf } from '~/composition/guards.server';
import { answerAgain, passRetryAfter } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { GuestNotice } from '~/ui/guest-notice';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Account');
export const headers = passRetryAfter;

const DONE: Readonly<Record<string, string>> = {
  welcome: 'Your account is ready, and everything you made is in it.',
  renamed: 'Your name is saved.',
  password: 'Your password is changed, and your other sessions were ended.',
  ended: 'The session was ended.',
};

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { personId, sessionId, guest, email, name, hasAuthenticator } = actor;
  const { database, models, clock } = args.context.application;
  const sessions = listSessions(database.read, personId, clock());
  const { searchParams } = new URL(args.request.url);
  return {
    statement: getStatement(database.read, personId),
    learns: listConsents(database.read, personId)[0]?.given ?? false,
    asked: getReminderPreference(database.read, personId).wanted,
    models: findModelsChoice(database.read, models, personId),
    guest,
    operator: actor.operator,
    hasAuthenticator,
    email,
    name,
    done: Object.keys(DONE).find((key) => searchParams.has(key)) ?? '',
    sessions: sessions.map(({ id, userAgent, createdAt }) => ({
      id,
      browser: describeUserAgent(userAgent),
      createdAt,
      current: id === sessionId,
    })),
  };
});

/** What keeps others out: not for whoever found a device that is logged in. */
const ENDS_SESSIONS: ReadonlySet<unknown> = new Set(['end-session', 'end-others']);

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const form = await readFormData(args.request);
  const actor = await (ENDS_SESSIONS.has(form.get('intent')) ? requireFresh : requireActor)(args);
  const { application } = args.context;
  const { userAgent } = visitorOf(args);
  const changed = await changeAccount(application, { ...actor, userAgent }, form);
  if (changed.refused !== undefined) return answerAgain(changed.refused, changed.failure);
  const { done, session } = changed;
  return redirect(`/account?${done}`, {
    status: 303,
    ...(session === undefined
      ? {}
      : {
          headers: {
            'Set-Cookie': await keepSession(application.config, session, application.clock()),
          },
        }),
  });
});

export default function Account() {
  const page = useLoaderData<typeof loader>();
  const { statement, asked, learns, models, guest, email, name, sessions, done } = page;
  const state = useActionData<typeof action>();
  const said = DONE[done];
  return (
    <Page title="Account" lead={email}>
      {said === undefined || state !== undefined ? null : (
        <Notice tone="done" live>
          <p>{said}</p>
        </Notice>
      )}
      {page.operator ? (
        <p>
          <Link to="/operations">Operations</Link>
        </p>
      ) : null}
      {guest ? (
        <GuestNotice />
      ) : (
        <>
          <NameForm name={name} state={state} />
          <PasswordForm email={email ?? ''} state={state} />
          <WaysIn email={email ?? ''} hasAuthenticator={page.hasAuthenticator} />
          <SessionList sessions={sessions} />
          <Card title="Mail that asks what happened">
            <p>
              {asked ? 'We ask you some weeks after you took a resume with you.' : 'We do not ask.'}
            </p>
            <div>
              <LinkButton to="/account/reminders" variant="quiet">
                Change this
              </LinkButton>
            </div>
          </Card>
          <Card title="Learning from your resumes">
            <p>{learns ? 'You allow it. You can end that at any time.' : 'You do not allow it.'}</p>
            <div>
              <LinkButton to="/account/training" variant="quiet">
                What it means
              </LinkButton>
            </div>
          </Card>
        </>
      )}
      {models === null ? null : <ModelsCard decision={models.decision} />}
      <StatementCard {...statement.standing} lines={statement.lines} />
      <Card title="Take everything with you">
        <p>One file with all we keep of you: answers, resumes and their PDFs, links, orders.</p>
        <Form method="post" action="/account/export" reloadDocument>
          <Button variant="quiet">Download everything</Button>
        </Form>
      </Card>
      <Card title={guest ? 'Delete what you made' : 'Delete your account'}>
        <p>Everything of yours is deleted: answers, resumes and their PDFs. It cannot be undone.</p>
        <div>
          <LinkButton to="/account/delete" variant="quiet">
            {guest ? 'Delete everything…' : 'Delete the account…'}
          </LinkButton>
        </div>
      </Card>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
