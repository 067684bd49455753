import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { formatMoney } from '~/features/billing/money';
import { getOrder } from '~/features/billing/orders.server';
import { SandboxNotice } from '~/features/billing/page/sandbox-notice';
import { requireActor } from '~/composition/guards.server';
import { Failure, NotFound } from '~/platform/failure';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import {
  endSandboxCheckout,
  getSandboxCheckout,
} from '~/platform/payments/sandbox-payments.server';
import { Button, LinkButton } from '~/ui/button';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Sandbox checkout');

/** The checkout, for whoever ordered it. There is none where real payments are set up. */
async function requireCheckout(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const { personId } = await requireActor(args);
  const { payments, database } = args.context.application;
  if (payments?.name !== 'sandbox') throw new NotFound();
  const checkout = getSandboxCheckout(database.read, args.params['checkoutId'] ?? '');
  getOrder(database.read, personId, checkout.reference);
  return checkout;
}

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { title, amountMinor, currency, state, successUrl, cancelUrl } =
    await requireCheckout(args);
  return { title, amountMinor, currency, state, successUrl, cancelUrl };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const checkout = await requireCheckout(args);
  const intent = (await readFormData(args.request)).get('intent');
  if (intent !== 'paid' && intent !== 'failed')
    throw new Failure('invalid', 'Pay, fail or go back.');
  const { database, clock } = args.context.application;
  endSandboxCheckout(database, checkout.id, intent, clock());
  return redirect(checkout.successUrl, 303);
});

export default function SandboxCheckout() {
  const { title, amountMinor, currency, state, successUrl, cancelUrl } =
    useLoaderData<typeof loader>();
  return (
    <Page title="Sandbox checkout" lead={`${title}: ${formatMoney(amountMinor, currency)}`}>
      <SandboxNotice sandbox />
      {state === 'open' ? (
        <form method="post" className="row">
          <Button name="intent" value="paid">
            Pretend to pay {formatMoney(amountMinor, currency)}
          </Button>
          <Button name="intent" value="failed" variant="secondary">
            Pretend that the card is refused
          </Button>
          <LinkButton to={cancelUrl} variant="quiet" reloadDocument>
            Go back without paying
          </LinkButton>
        </form>
      ) : (
        <>
          <p>This checkout is over. It cannot be paid again.</p>
          <div>
            <LinkButton to={successUrl} reloadDocument>
              See the order
            </LinkButton>
          </div>
        </>
      )}
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
