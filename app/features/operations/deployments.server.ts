import type { Database, Reader } from '#db/client';
import { deployments } from '#db/schema';
import { count, desc, gte } from 'drizzle-orm';
import { newId } from '~/platform/id.server';

/** A release that came to be what writes. */
export interface Deployment {
  release: string;
  at: Date;
}

/** Notes which release writes now, where it is another than before. Called on the primary. */
export function noteDeployment(database: Database, release: string, now: Date): void {
  const [last] = listDeployments(database.read, { limit: 1 });
  if (last?.release === release) return;
  database.write((tx) => tx.insert(deployments).values({ id: newId(), release, at: now }).run(), {
    aside: true,
  });
}

/** What was deployed, the newest first. */
export function listDeployments(
  read: Pick<Reader, 'select'>,
  { limit }: { limit: number },
): Deployment[] {
  const { release, at } = deployments;
  return read.select({ release, at }).from(deployments).orderBy(desc(at)).limit(limit).all();
}

/** How often another release came to write since then. */
export function countDeployments(read: Pick<Reader, 'select'>, since: Date): number {
  const row = read
    .select({ many: count() })
    .from(deployments)
    .where(gte(deployments.at, since))
    .get();
  return row?.many ?? 0;
}
