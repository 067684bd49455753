import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NotFound } from '~/platform/failure';
import { isLoopback, isOwnHost } from '~/platform/http/is-loopback';
import { mapFailures } from '~/platform/http/map-failures';
import { listOutbox } from '~/platform/mail/outbox-mailer.server';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Outbox', { listed: false });

const SHOWN = 50;

/** Mail that was not sent, for whoever runs this on their own machine; nobody else sees the page. */
export const loader = mapFailures(({ request, context }: LoaderFunctionArgs) => {
  const { config, mailer, database } = context.application;
  const own =
    config.mode === 'embedded' &&
    context.isDirect &&
    isLoopback(context.clientAddress) &&
    isOwnHost(request.url);
  if (!own || mailer.name !== 'outbox') throw new NotFound();
  const mails = listOutbox(database.read, { limit: SHOWN });
  return { mails: mails.map(({ id, to, subject, text }) => ({ id, to, subject, text })) };
});

export default function Outbox() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Outbox"
      lead="No mail server is set up, so mail waits here instead of being sent. Only this machine can see this page."
    >
      {mails.length === 0 ? (
        <EmptyState title="No mail yet">
          <p>It appears here a moment after it was asked for.</p>
        </EmptyState>
      ) : null}
      {mails.map(({ id, to, subject, text }) => (
        <Card key={id} title={subject} meta={`To ${to}`}>
          <MailText text={text} />
        </Card>
      ))}
    </Page>
  );
}

/** The text of a mail with its links to follow. */
function MailText({ text }: { text: string }) {
  return (
    <div className="prose">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index}>
          {paragraph.split(/(https?:\/\/\S+)/).map((part, at) =>
            /^https?:/.test(part) ? (
              <a key={at} href={part}>
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      ))}
    </div>
  );
}

export const ErrorBoundary = RouteFailure;
