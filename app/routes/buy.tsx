import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { checkOut, PriceChanged } from '~/features/billing/check-out.server';
import { formatMoney, resumeCountLabel } from '~/features/billing/money';
import { PriceDescription } from '~/features/billing/page/price-description';
import { SandboxNotice } from '~/features/billing/page/sandbox-notice';
import { BUYING_LABELS as LABELS } from '~/features/billing/page/buying-labels';
import { requireActor } from '~/composition/guards.server';
import { assignPrice, offerTo } from '~/composition/offered-price.server';
import { Failure } from '~/platform/failure';
import { readFormData } from '~/platform/http/read-form-data';
import { mapFailures } from '~/platform/http/map-failures';
import { newId } from '~/platform/id.server';
import { Button, LinkButton } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { RouteFailure } from '~/ui/route-failure';
import { titled } from '~/ui/titled';

export const meta = titled(LABELS.title);

const interviewId = z
  .string()
  .regex(/^[\w-]{0,64}$/)
  .catch('');
const form = z.object({
  idempotencyKey: z.string().min(8).max(64),
  seenMinor: z.coerce.number().int().positive(),
  interview: interviewId,
});

export const loader = mapFailures(async (args: LoaderFunctionArgs) => {
  const actor = await requireActor(args);
  const { searchParams } = new URL(args.request.url);
  return {
    ...offerTo(args, actor),
    guest: actor.guest,
    interview: interviewId.parse(searchParams.get('interview') ?? ''),
    said: ['needed', 'back', 'changed'].find((key) => searchParams.has(key)),
    /** Sending the form twice is one order. */
    idempotencyKey: newId(),
  };
});

export const action = mapFailures(async (args: ActionFunctionArgs) => {
  const actor = await requireActor(args);
  const { database, payments, clock, config } = args.context.application;
  const fields = form.safeParse(Object.fromEntries(await readFormData(args.request)));
  if (!fields.success) throw new Failure('invalid', LABELS.incomplete);
  if (payments === null) throw new Failure('unavailable', `${LABELS.closed}.`);
  const { idempotencyKey, seenMinor, interview } = fields.data;
  const query = interview === '' ? '' : `?interview=${interview}`;
  if (actor.guest) return redirect(`/sign-up?returnTo=${encodeURIComponent(`/buy${query}`)}`, 303);
  const pages = {
    after: (orderId: string) => `${config.publicUrl}/orders/${orderId}/waiting${query}`,
    back: `${config.publicUrl}/buy${query === '' ? '?' : `${query}&`}back`,
  };
  const request = { idempotencyKey, seenMinor, price: assignPrice(args, actor), pages };
  try {
    return redirect(await checkOut({ database, payments }, actor.personId, request, clock()), 303);
  } catch (error) {
    if (!(error instanceof PriceChanged)) throw error;
    return redirect(`/buy${query === '' ? '?' : `${query}&`}changed`, 303);
  }
});

const SAID: Readonly<Record<string, { title: string; text: string }>> = {
  needed: {
    title: LABELS.neededTitle,
    text: LABELS.needed,
  },
  back: { title: LABELS.backTitle, text: LABELS.back },
  changed: {
    title: LABELS.changedTitle,
    text: LABELS.changed,
  },
};

export default function Buy() {
  const { available, price, keptUntil, pays, guest, interview, said } =
    useLoaderData<typeof loader>();
  const words = SAID[said ?? ''];
  return (
    <Page title={LABELS.title} lead={LABELS.lead(resumeCountLabel(available))}>
      {words === undefined ? null : (
        <Notice tone={said === 'back' ? 'info' : 'ask'} title={words.title}>
          <p>{words.text}</p>
        </Notice>
      )}
      <PriceDescription price={price} keptUntil={keptUntil} />
      {pays === undefined ? (
        <Notice title={LABELS.closed}>
          <p>{LABELS.closedWhy}</p>
        </Notice>
      ) : guest ? (
        <SignUpFirst />
      ) : (
        <>
          {pays.live ? null : <SandboxNotice sandbox={pays.sandbox} />}
          <BuyForm />
        </>
      )}
      <ul>
        {interview === '' ? null : (
          <li>
            <Link to={`/interviews/${interview}/review`}>{LABELS.answers}</Link>
          </li>
        )}
        <li>
          <Link to="/resumes">{LABELS.madeLink}</Link>
          {LABELS.made}
        </li>
      </ul>
    </Page>
  );
}

function BuyForm() {
  const { price, idempotencyKey, interview } = useLoaderData<typeof loader>();
  return (
    <form method="post" action="/buy">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} autoComplete="off" />
      <input type="hidden" name="seenMinor" value={price.amountMinor} autoComplete="off" />
      <input type="hidden" name="interview" value={interview} autoComplete="off" />
      <Button>
        Pay {formatMoney(price.amountMinor, price.currency)} for {resumeCountLabel(price.credits)}
      </Button>
    </form>
  );
}

/** What is bought must not be lost with a cookie. */
function SignUpFirst() {
  const { interview } = useLoaderData<typeof loader>();
  const back = encodeURIComponent(interview === '' ? '/buy' : `/buy?interview=${interview}`);
  return (
    <Notice title={LABELS.signUpTitle}>
      <p>{LABELS.signUp}</p>
      <div className="row">
        <LinkButton to={`/sign-up?returnTo=${back}`} variant="primary">
          {LABELS.signUpButton}
        </LinkButton>
        <LinkButton to={`/log-in?returnTo=${back}`}>{LABELS.logIn}</LinkButton>
      </div>
    </Notice>
  );
}

export const ErrorBoundary = RouteFailure;
