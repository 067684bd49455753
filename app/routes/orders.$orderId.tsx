import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isOver } from '~/features/billing/check-out.server';
import { formatMoney, resumeCountLabel } from '~/features/billing/money';
import { getOrder } from '~/features/billing/orders.server';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled('Your order');

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { database, clock } = args.context.application;
  const order = getOrder(database.read, personId, args.params['orderId'] ?? '');
  const { id, credits, paidMinor, currency, provider, checkoutUrl } = order;
  const interview = new URL(args.request.url).searchParams.get('interview') ?? '';
  return {
    ...{ id, credits, paidMinor, currency, checkoutUrl },
    state: order.state === 'open' && isOver(order, clock()) ? ('expired' as const) : order.state,
    sandbox: provider === 'sandbox',
    next: /^[\w-]{1,64}$/.test(interview) ? `/interviews/${interview}/review` : '/interviews',
  };
});

export default function Order() {
  const { id, state, credits, paidMinor, currency, sandbox, checkoutUrl, next } =
    useLoaderData<typeof loader>();
  return (
    <Page title="Your order" eyebrow={`Order ${id}`}>
      {state === 'paid' ? (
        <Notice tone="done" title="Paid">
          <p>
            {resumeCountLabel(credits)} for {formatMoney(paidMinor, currency)}
            {sandbox ? ', in the sandbox: no money moved' : ''}. The receipt comes by mail.
          </p>
        </Notice>
      ) : null}
      {state === 'open' ? (
        <Notice title="Not paid yet">
          <p>Nothing was charged so far.</p>
        </Notice>
      ) : null}
      {state === 'failed' ? (
        <Notice tone="loss" title="The payment did not go through">
          <p>Nothing was charged. You can try again, with the same card or another one.</p>
        </Notice>
      ) : null}
      {state === 'expired' ? (
        <Notice title="The checkout has ended">
          <p>It was not paid in time, and nothing was charged.</p>
        </Notice>
      ) : null}
      <div className="row">
        {state === 'paid' ? (
          <LinkButton to={next} variant="primary">
            Make a resume
          </LinkButton>
        ) : state === 'open' && checkoutUrl !== null ? (
          <LinkButton to={checkoutUrl} variant="primary" reloadDocument>
            Go on to pay
          </LinkButton>
        ) : (
          <LinkButton to="/buy" variant="primary">
            Try again
          </LinkButton>
        )}
        <LinkButton to="/account#statement">See your statement</LinkButton>
      </div>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
