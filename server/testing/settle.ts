import { PATIENCE_MS } from '~/testing/patience';
import { Visitor } from './visitor';

export const PASSWORD = 'blue kettle under the stairs';

const LOOK_EVERY_MS = 100;

/** The newest link to this path that was mailed to an address. @throws {Error} where none comes. */
export async function mailedLink(origin: string, address: string, path: string): Promise<string> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const html = await (await new Visitor(origin).get('/outbox')).text();
    const mail = html
      .split('<section')
      .find((card) => card.includes(`To ${address}`) && card.includes(path));
    const link = new RegExp(`href="[^"]*(${path}\\?token=[\\w-]+)"`).exec(mail ?? '')?.[1];
    if (link !== undefined) return link;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`No mail for ${address} leads to ${path}`);
}

export function tokenOf(link: string): string {
  return new URL(link, 'http://x').searchParams.get('token') ?? '';
}

/** Somebody with an account, logged in. @throws {Error} where signing up does not end there. */
export async function settle(origin: string, address: string): Promise<Visitor> {
  const visitor = new Visitor(origin);
  await visitor.post('/sign-up', { email: address, password: PASSWORD, name: 'Marta' });
  const link = await mailedLink(origin, address, '/verify');
  const confirmed = await visitor.post('/verify', { token: tokenOf(link) });
  if (confirmed.headers.get('location') !== '/account?welcome') {
    throw new Error(`Signing up ended with ${confirmed.status}`);
  }
  return visitor;
}
