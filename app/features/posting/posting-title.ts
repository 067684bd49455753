import { readHead } from './head';
import { splitLines } from './lines';
import { readable } from './markup';
import { withoutPage } from './page-debris';

/**
 * The job a posting is for, without reading the rest of it.
 *
 * @param text the posting as given.
 * @returns as it stands there, in one line; null where none is found.
 */
export function titleOfPosting(text: string): string | null {
  const { text: normalised } = readable(text);
  const { title } = readHead(withoutPage(splitLines(normalised)).own);
  return title === null ? null : normalised.slice(title.start, title.end).replace(/\s+/g, ' ');
}
