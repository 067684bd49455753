import { findActor, type Actor } from '~/composition/guards.server';
import { Failure } from '~/platform/failure';

/** Who calls the API, by the same session as the pages. @throws {Failure} `unauthenticated` */
export async function requireApiActor(args: Parameters<typeof findActor>[0]): Promise<Actor> {
  const actor = await findActor(args);
  if (actor === null) throw new Failure('unauthenticated', 'Log in first, then send the session.');
  return actor;
}
