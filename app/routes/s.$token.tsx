import {
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { typedPassword } from '~/features/accounts/password.server';
import { openShared } from '~/features/sharing/open-shared.server';
import { VIEW_BEACON_SCRIPT } from '~/features/sharing/view-beacon-script';
import { unlock } from '~/features/sharing/unlock.server';
import paperFonts from '~/features/templates/paper-fonts.css?url';
import { previewOf } from '~/features/templates/preview';
import { Failure } from '~/platform/failure';
import { bindForm } from '~/platform/http/bind-form';
import { answerAgain, passRetryAfter, readFields, showAgain } from '~/platform/http/form-state';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { TextField } from '~/ui/field';
import { useNonce } from '~/ui/nonce';
import { Page } from '~/ui/page';
import { Paper } from '~/ui/paper';
import { titleInBar } from '~/ui/titled';

export const handle = { ownScript: true, plain: true };

/** What a preview shows in a chat: nothing of the person. */
export const meta: MetaFunction = ({ error }) => [
  { title: titleInBar('A shared resume', error) },
  { name: 'robots', content: 'noindex, nofollow, noarchive' },
  { name: 'description', content: 'Somebody shared their resume with you.' },
  { property: 'og:title', content: 'A shared resume' },
  { property: 'og:description', content: 'Somebody shared their resume with you.' },
  { property: 'og:type', content: 'website' },
];

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: paperFonts }];

export const headers: HeadersFunction = (args) => {
  const passed = new Headers(passRetryAfter(args));
  passed.set('X-Robots-Tag', 'noindex, nofollow, noarchive');
  return passed;
};

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { link, resume, token, unlocked } = await openShared(args);
  if (!unlocked) return { locked: true as const, token };
  const { document, layout, certificate } = resume;
  return {
    locked: false as const,
    token,
    name: document.basics?.name ?? '',
    template: layout.template,
    paper: layout.paper,
    pages: certificate.pages,
    markup: previewOf(document, layout).html,
    mayDownload: link.mayDownload,
  };
});

const password = z.object({ password: typedPassword.min(1, 'Enter the password.') });
const WRONG = 'The password is not right.';

/** Opens a link that asks for a password. */
export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const { link, token } = await openShared(args);
  const form = await readFormData(args.request);
  const secret = { secret: ['password'] };
  const read = readFields(form, password, secret);
  if (read.refused !== undefined) return answerAgain(read.refused);
  const { clientAddress, application } = args.context;
  try {
    const tried = { password: read.value.password, clientAddress };
    const cookie = await unlock(application, link, token, tried);
    if (cookie === undefined) return answerAgain(showAgain(form, { password: WRONG }, secret));
    return redirect(`/s/${token}`, { status: 303, headers: { 'Set-Cookie': cookie } });
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'exhausted') throw error;
    return answerAgain(showAgain(form, { password: error.message }, secret), error);
  }
});

export default function SharedResume() {
  const shared = useLoaderData<typeof loader>();
  const nonce = useNonce();
  if (shared.locked) return <AskPassword />;
  const { token, name, template, paper, pages, markup, mayDownload } = shared;
  return (
    <div className="page" data-width="wide">
      <h1 className="visually-hidden">{name === '' ? 'Resume' : `Resume of ${name}`}</h1>
      <link rel="stylesheet" href={`/templates/${template}.css`} />
      {mayDownload ? (
        <Form method="post" action={`/s/${token}/download`} reloadDocument>
          <Button variant="secondary">Download the PDF</Button>
        </Form>
      ) : null}
      <Paper label={name === '' ? 'Resume' : `Resume of ${name}`} paper={paper} pages={pages}>
        <div dangerouslySetInnerHTML={{ __html: markup }} />
      </Paper>
      <script nonce={nonce} dangerouslySetInnerHTML={{ __html: VIEW_BEACON_SCRIPT }} />
    </div>
  );
}

function AskPassword() {
  const state = useActionData<typeof action>();
  const { field, summary } = bindForm(state);
  return (
    <Page title="A shared resume" lead="Whoever sent you the link has its password.">
      <ErrorSummary errors={summary} />
      <Form method="post" className="stack" reloadDocument>
        <TextField
          label="Password"
          type="password"
          autoComplete="off"
          width="medium"
          {...field('password')}
        />
        <div>
          <Button>Open it</Button>
        </div>
      </Form>
    </Page>
  );
}
