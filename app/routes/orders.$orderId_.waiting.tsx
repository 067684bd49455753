import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { getOrder } from '~/features/billing/orders.server';
import { ORDER_LABELS as LABELS } from '~/features/billing/page/buying-labels';
import { requireActor } from '~/composition/guards.server';
import { mapFailures } from '~/platform/http/map-failures';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

const LOOK_AGAIN_MS = 1_500;

/** Without JavaScript the page looks again by itself; root.tsx renders this into <noscript>. */
export const handle = { noScriptRefreshSeconds: 2 };

export const meta = titled(LABELS.waitingTitle);

/** Where the checkout leads back to: waits until the provider said what became of it. */
export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const { personId } = await requireActor(args);
  const { read } = args.context.application.database;
  const { id, state } = getOrder(read, personId, args.params['orderId'] ?? '');
  const here = `/orders/${id}${new URL(args.request.url).search}`;
  if (state !== 'open') return redirect(here);
  return { here };
});

export default function Waiting() {
  const { here } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <Page title={LABELS.waitingTitle} lead={LABELS.waiting}>
      <Notice>
        <p>{LABELS.waitingRule}</p>
        <p>
          <Link to={here}>{LABELS.order}</Link>
        </p>
      </Notice>
    </Page>
  );
}

export const ErrorBoundary = RouteFailure;
