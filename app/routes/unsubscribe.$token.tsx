import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { getSubscribed, unsubscribe } from '~/features/outcomes/reminders/answer-reminder.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('No more mails', { listed: false });

/** Shows what the link is for. Mail programs open links by themselves, so opening does nothing. */
export const loader = mapFailures(({ params, context }: LoaderFunctionArgs) => {
  const { config, database } = context.application;
  return { wanted: getSubscribed(database.read, config, params['token'] ?? '').wanted };
});

/**
 * Ends the mails: by the page's button, or by a mail program's one request (RFC 8058), which brings
 * no session and must not be led elsewhere.
 */
export const action = mapFailures(async ({ request, params, context }: ActionFunctionArgs) => {
  const { config, database, clock } = context.application;
  const token = params['token'] ?? '';
  unsubscribe(database, config, token, clock());
  const oneClick = (await request.text()).includes('List-Unsubscribe=One-Click');
  return oneClick ? null : redirect(`/unsubscribe/${token}`, 303);
});

export default function Unsubscribe() {
  const { wanted } = useLoaderData<typeof loader>();
  if (!wanted) {
    return (
      <Page title="No more mails">
        <Notice tone="done">
          <p>We do not ask you by mail any more what became of your applications.</p>
        </Notice>
        <p>
          <Link to="/account/reminders">Be asked again</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page
      title="No more mails like this?"
      lead="We then no longer ask you by mail what became of your applications."
    >
      <Form method="post">
        <Button>No more mails</Button>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
