import { redirect, type AppLoadContext } from '@remix-run/node';
import { countNewGuest } from '~/features/accounts/count-requests.server';
import { createGuest, noteActivity } from '~/features/accounts/guests.server';
import type { Visitor } from '~/features/accounts/account-dependencies.server';
import { NotFound } from '~/platform/failure';
import { isFresh, needsSecondFactor } from '~/features/accounts/show-again.server';
import { safeReturnTo } from '~/features/accounts/return-to';
import {
  keepSession,
  readSession,
  type CarriedSession,
} from '~/features/accounts/session-cookie.server';
import {
  findActorByToken,
  OPERATOR_IDLE_MS,
  type Actor,
} from '~/features/accounts/sessions.server';
import { flagContext } from '~/features/experiments/flag-context';
import type { ExperimentVisitor } from '~/features/experiments/assign-variant.server';
import type { FlagContext } from '~/platform/flags/flags';

export type { Actor };

interface GuardArguments {
  request: Request;
  context: AppLoadContext;
}

const SAFE_METHODS = new Set(['GET', 'HEAD']);

/** A page asks in its root and in its own loader: the answer of one request is looked up once. */
const found = new WeakMap<AppLoadContext, Promise<Actor | null>>();

/** Who is here, or nobody. Where something is sent, notes that they are still there. */
export function findActor(args: GuardArguments): Promise<Actor | null> {
  const known = found.get(args.context);
  if (known !== undefined) return known;
  const looked = lookUpActor(args);
  found.set(args.context, looked);
  return looked;
}

async function lookUpActor({ request, context }: GuardArguments): Promise<Actor | null> {
  const { config, database, clock } = context.application;
  const carried = await readSession(config, request);
  if (carried === undefined) return null;
  const now = clock();
  const actor = findActorByToken(database.read, carried.token, now);
  if (actor === undefined) return null;
  if (actor.operator) {
    if (isIdle(carried, now)) return null;
    context.noticed.renewedSession = await keepSession(config, carried.token, now);
  }
  if (!SAFE_METHODS.has(request.method)) noteActivity(database, actor, now);
  context.noticed.personId = actor.personId;
  return actor;
}

const isIdle = ({ seenAt }: CarriedSession, now: Date): boolean =>
  now.getTime() - seenAt.getTime() > OPERATOR_IDLE_MS;

/**
 * Who is here.
 *
 * @throws {Response} a redirect to the log-in page, which leads back here, when nobody is.
 */
export async function requireActor(args: GuardArguments): Promise<Actor> {
  const actor = await findActor(args);
  if (actor !== null) return actor;
  const { pathname, search } = new URL(args.request.url);
  throw goTo(`/log-in?returnTo=${encodeURIComponent(pathname + search)}`);
}

/**
 * Who is here, and showed a short time ago that it is them.
 *
 * @param options.back the page to come back to; the one that is asked for unless told.
 * @throws {Response} a redirect to where they show it.
 */
export async function requireFresh(
  args: GuardArguments,
  { back }: { back?: string } = {},
): Promise<Actor> {
  const actor = await requireActor(args);
  if (actor.guest || isFresh(actor, args.context.application.clock())) return actor;
  throw goToConfirm(args, back);
}

/**
 * The operator who is here, with a second factor. To everybody else the page does not exist. What
 * changes something wants it shown a short time ago.
 *
 * @throws {NotFound}
 * @throws {Response} a redirect to where an operator sets up a second factor, or shows it.
 */
export async function requireOperator(args: GuardArguments): Promise<Actor> {
  const actor = await findActor(args);
  if (actor?.operator !== true) throw new NotFound();
  if (!needsSecondFactor(actor)) throw goTo('/account/authenticator?needed');
  const reads = SAFE_METHODS.has(args.request.method);
  const shown = reads
    ? actor.secondFactorAt !== null
    : isFresh(actor, args.context.application.clock());
  if (!shown) throw goToConfirm(args);
  return actor;
}

/** Leads to where somebody shows that it is them, and back to the page a form was on. */
function goToConfirm({ request }: GuardArguments, back?: string): Response {
  const { pathname, search } = new URL(request.url);
  const here = SAFE_METHODS.has(request.method) ? pathname + search : pathname;
  return goTo(`/account/confirm?returnTo=${encodeURIComponent(back ?? here)}`);
}

/**
 * Who is here, or a new guest. For actions only: it writes.
 *
 * @returns the headers to answer with: they make the browser carry the guest's session.
 * @throws {RateLimited} where the network made too many guests within an hour.
 */
export async function startGuest(
  args: GuardArguments,
): Promise<{ actor: Actor; headers: Headers }> {
  const here = await findActor(args);
  if (here !== null) return { actor: here, headers: new Headers() };
  const { application } = args.context;
  const { config, database, clock } = application;
  const visitor = visitorOf(args);
  countNewGuest(application, visitor);
  const now = clock();
  const { actor, token } = createGuest(database, visitor.userAgent, now);
  const cookie = await keepSession(config, token, now);
  return { actor, headers: new Headers({ 'Set-Cookie': cookie }) };
}

const goTo = (path: string): Response => redirect(path, 303);

/** Where a request comes from, for limits and for the list of sessions. */
export function visitorOf({ request, context }: GuardArguments): Visitor {
  return {
    clientAddress: context.clientAddress,
    userAgent: request.headers.get('User-Agent'),
  };
}

/** The path a form or link asks to go back to, if it is one of ours. */
export const returnTo = safeReturnTo;

/** The context in which flags are asked for somebody. */
export function flagContextOf(
  { request, context }: GuardArguments,
  actor: Pick<Actor, 'personId' | 'guest'> | null,
): FlagContext {
  return flagContext(
    {
      personId: actor?.personId ?? null,
      guest: actor?.guest ?? true,
      acceptLanguage: request.headers.get('Accept-Language'),
    },
    context.application.config.region,
  );
}

/** Somebody as experiments see them. */
export function experimentVisitor(args: GuardArguments, actor: Actor): ExperimentVisitor {
  return {
    context: flagContextOf(args, actor),
    userAgent: args.request.headers.get('User-Agent'),
  };
}
