import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { getOffer, type Offer } from '~/features/billing/offer.server';
import { priceOfVariant, PRICES, USUAL_PRICE, type Price } from '~/features/billing/price';
import { quotePrice } from '~/features/billing/quotes.server';
import { isRunning } from '~/features/experiments/experiment';
import { PACK_PRICE } from '~/features/experiments/experiments';
import { findVariant, assignVariant } from '~/features/experiments/assign-variant.server';
import { experimentVisitor, findActor, flagContextOf, type Actor } from './guards.server';

/** The price that is offered to somebody now, noted as met. For actions only: it writes. */
export function assignPrice(args: ActionFunctionArgs, actor: Actor): Price {
  const { application } = args.context;
  const visitor = experimentVisitor(args, actor);
  return priceOfVariant(assignVariant(application, PACK_PRICE, visitor, application.clock()));
}

/** Quotes somebody the price that is offered to them, before they invest anything. */
export function quoteTo(args: ActionFunctionArgs, actor: Actor): void {
  const { database, clock } = args.context.application;
  quotePrice(database, actor.personId, assignPrice(args, actor), clock());
}

/** What somebody can make and what more would cost them. Reads only. */
export function offerTo(args: LoaderFunctionArgs, actor: Actor): Offer {
  const { database, flags, payments, clock } = args.context.application;
  const now = clock();
  const visitor = experimentVisitor(args, actor);
  const variant = findVariant(database.read, flags, { experiment: PACK_PRICE, visitor }, now);
  const price = priceOfVariant(variant);
  return getOffer(database.read, actor.personId, { price, payments }, now);
}

/** The price a page may name to whoever is there: their own, or the span of them to a stranger. */
export async function priceToShow(
  args: LoaderFunctionArgs,
): Promise<{ price: Price; upTo: Price | null; keptUntil: Date | null }> {
  const actor = await findActor(args);
  if (actor !== null) {
    const { price, keptUntil } = offerTo(args, actor);
    return { price, upTo: null, keptUntil };
  }
  const { flags, clock } = args.context.application;
  const tried =
    isRunning(PACK_PRICE, clock()) && flags.isEnabled(PACK_PRICE.flag, flagContextOf(args, null));
  const [cheapest, , dearest] = PRICES;
  return tried
    ? { price: cheapest, upTo: dearest, keptUntil: null }
    : { price: USUAL_PRICE, upTo: null, keptUntil: null };
}
