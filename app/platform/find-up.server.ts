import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The nearest file of this name in a folder or one of those above it. Sources and bundles lie at
 * different depths below what they share.
 *
 * @param name relative path, e.g. `migrations/meta/_journal.json`.
 * @returns its absolute path, or undefined where there is none up to the root.
 */
export function findUp(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, name);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) return undefined;
  }
}
