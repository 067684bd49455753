import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { checkOut, PriceChanged } from '~/features/billing/check-out.server';
import { formatMoney, resumeCountLabel } from '~/features/billing/money';
import { PriceDescription } from '~/features/billing/page/price-description';
import { SandboxNotice } from '~/features/billing/page/sandbox-notice';
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

export const meta = titled('More resumes');

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
  if (!fields.success) throw new Failure('invalid', 'This form was incomplete. Send it again.');
  if (payments === null) throw new Failure('unavailable', 'Nothing can be bought here.');
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
    title: 'You have no resumes left',
    text: 'Nothing is lost: your answers and your posting are kept, and what you made before can always be downloaded.',
  },
  back: { title: 'You came back without paying', text: 'Nothing was charged.' },
  changed: {
    title: 'The price is another one now',
    text: 'The one you were shown was kept for 30 days, and they are over. Nothing was ordered.',
  },
};

export default function Buy() {
  const { available, price, keptUntil, pays, guest, interview, said } =
    useLoaderData<typeof loader>();
  const words = SAID[said ?? ''];
  return (
    <Page title="More resumes" lead={`You can make ${resumeCountLabel(available)} right now.`}>
      {words === undefined ? null : (
        <Notice tone={said === 'back' ? 'info' : 'ask'} title={words.title}>
          <p>{words.text}</p>
        </Notice>
      )}
      <PriceDescription price={price} keptUntil={keptUntil} />
      {pays === undefined ? (
        <Notice title="Nothing can be bought here">
          <p>No payment service is set up. Ask whoever runs this site.</p>
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
            <Link to={`/interviews/${interview}/review`}>Back to your answers</Link>
          </li>
        )}
        <li>
          <Link to="/resumes">The resumes you have made</Link>: download them, or print them in
          another design, for nothing.
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
    <Notice title="An account first">
      <p>
        You don’t have an account. Sign up first so you don’t lose your purchase. It takes an
        address and a password, and everything you made stays as it is.
      </p>
      <div className="row">
        <LinkButton to={`/sign-up?returnTo=${back}`} variant="primary">
          Sign up
        </LinkButton>
        <LinkButton to={`/log-in?returnTo=${back}`}>Log in</LinkButton>
      </div>
    </Notice>
  );
}

export const ErrorBoundary = RouteFailure;
