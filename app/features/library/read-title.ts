import { oneLine } from '~/features/resume/format/text';

/** As long as a resume's name may be, in characters. */
export const TITLE_MAX_LENGTH = 200;

/** What somebody wants a resume called, on one line; undefined where it is no name. */
export function readTitle(typed: string): string | undefined {
  const title = oneLine(typed);
  return title === '' || title.length > TITLE_MAX_LENGTH ? undefined : title;
}
