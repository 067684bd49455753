import { chooseLayout } from '~/features/editing/workspaces.server';
import type { Layout } from '~/features/templates/template';
import { printVersion } from '../print-version.server';

/** Chooses how one's own resume looks, and prints it. @returns the number of its newest version. */
export async function printInLook(
  dependencies: Parameters<typeof printVersion>[0],
  own: { personId: string; resumeId: string },
  layout: Layout,
  now: Date,
): Promise<number> {
  chooseLayout(dependencies.database, own, layout, now);
  return printVersion(dependencies, own, now);
}
