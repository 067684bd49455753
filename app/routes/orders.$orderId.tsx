import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isOver } from '~/features/billing/check-out.server';
import { formatMoney, resumeCountLabel } from '~/features/billing/money';
import { getOrder } from '~/features/billing/orders.server';
import { ORDER_LABELS as LABELS } from '~/features/billing/page/buying-labels';
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
    <Page title={LABELS.title} eyebrow={LABELS.number(id)}>
      {state === 'paid' ? (
        <Notice tone="done" title={LABELS.paid}>
          <p>
            {resumeCountLabel(credits)} for {formatMoney(paidMinor, currency)}
            {sandbox ? ', in the sandbox: no money moved' : ''}. The receipt comes by mail.
          </p>
        </Notice>
      ) : null}
      {state === 'open' ? (
        <Notice title={LABELS.openTitle}>
          <p>{LABELS.open}</p>
        </Notice>
      ) : null}
      {state === 'failed' ? (
        <Notice tone="loss" title={LABELS.failedTitle}>
          <p>{LABELS.failed}</p>
        </Notice>
      ) : null}
      {state === 'expired' ? (
        <Notice title={LABELS.expiredTitle}>
          <p>{LABELS.expired}</p>
        </Notice>
      ) : null}
      <div className="row">
        {state === 'paid' ? (
          <LinkButton to={next} variant="primary">
            {LABELS.make}
          </LinkButton>
        ) : state === 'open' && checkoutUrl !== null ? (
          <LinkButton to={checkoutUrl} variant="primary" reloadDocument>
            {LABELS.pay}
          </LinkButton>
        ) : (
          <LinkButton to="/buy" variant="primary">
            {LABELS.again}
          </LinkButton>
        )}
        <LinkButton to="/account#statement">{LABELS.statement}</LinkButton>
      </div>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
