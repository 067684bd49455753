import { type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { confirmEmailChange, inspectEmailLink } from '~/features/accounts/change-email.server';
import { LinkGone } from '~/features/accounts/form/link-gone';
import { mailedToken } from '~/features/accounts/mail-tokens.server';
import { mapFailures } from '~/platform/http/map-failures';
import { readFormData } from '~/platform/http/read-form-data';
import { Button, LinkButton } from '~/ui/button';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Say yes to another address');

/** Shows what the link is for. Mail programs open links by themselves, so opening does nothing. */
export const loader = mapFailures(({ request, context }: LoaderFunctionArgs) => {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return { token, found: inspectEmailLink(context.application, token) ?? null };
});

/** Whoever has the link read the mail: that is what it proves. */
export const action = mapFailures(async ({ request, context }: ActionFunctionArgs) => {
  const sent = await readFormData(request);
  return { done: confirmEmailChange(context.application, mailedToken.parse(sent.get('token'))) };
});

export default function ConfirmEmail() {
  const { token, found } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer !== undefined) {
    const changed = answer.done === 'changed';
    return (
      <Page
        title={changed ? 'Your address is changed' : 'One more yes'}
        lead={
          changed
            ? 'Log in with the new address from now on.'
            : 'Now open the link in the mail to your other address. Then the address changes.'
        }
      >
        <div>
          <LinkButton to="/account">To your account</LinkButton>
        </div>
      </Page>
    );
  }
  if (found === null) {
    return <LinkGone again={<Link to="/account/email">Ask for new links</Link>} />;
  }
  return (
    <Page
      title="Change your address?"
      lead={
        <p>
          To <strong>{found.wanted}</strong>.
        </p>
      }
    >
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Button>Yes, change it</Button>
      </Form>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
