import type { PageStart } from '~/features/certification/page-breaks';

/**
 * Marks where pages of the print begin, with `data-page`: at the line itself, or at the heading
 * that goes with it. A start that the sheet does not show is not marked.
 *
 * @param markup a sheet whose lines have a `data-path`.
 */
export function markPages(markup: string, starts: readonly PageStart[]): string {
  return starts.reduce((marked, { page, path, isHeaded }) => {
    const line = marked.indexOf(` data-path="${path}"`);
    if (line < 0) return marked;
    const heading = isHeaded ? marked.lastIndexOf('<h2', line) : -1;
    const at = heading < 0 ? line : heading + '<h2'.length;
    return `${marked.slice(0, at)} data-page="${page}"${marked.slice(at)}`;
  }, markup);
}
