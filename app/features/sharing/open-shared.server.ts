import type { AppLoadContext } from '@remix-run/node';
import { NotFound } from '~/platform/failure';
import type { PageView } from './count-views.server';
import { getShared, type Shared } from './share-links.server';
import { isUnlocked } from './unlock.server';

interface Asked {
  request: Request;
  context: AppLoadContext;
  params: Readonly<Record<string, string | undefined>>;
}

/** What an address leads to, and whether this browser may see it. @throws {NotFound} */
export async function openShared({
  request,
  context,
  params,
}: Asked): Promise<Shared & { token: string; unlocked: boolean }> {
  const { database, clock, config } = context.application;
  const token = params['token'] ?? '';
  const shared = getShared(database.read, token, clock());
  return { ...shared, token, unlocked: await isUnlocked({ config }, shared.link, token, request) };
}

/** As `openShared`, for what only those see who may see it all. @throws {NotFound} */
export async function openUnlocked(asked: Asked): Promise<Shared> {
  const { link, resume, unlocked } = await openShared(asked);
  if (!unlocked) throw new NotFound();
  return { link, resume };
}

/** Who reads, as far as counting goes. */
export function readingOf(
  { request, context }: Pick<Asked, 'request' | 'context'>,
  personId: string | null,
): PageView {
  const purpose = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz'].map(
    (name) => request.headers.get(name) ?? '',
  );
  return {
    personId,
    clientAddress: context.clientAddress,
    userAgent: request.headers.get('User-Agent'),
    ahead: purpose.some((value) => /prefetch|prerender|preview/i.test(value)),
  };
}
