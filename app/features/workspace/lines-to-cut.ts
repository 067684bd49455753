import { entriesOf, listOf, type EntrySection } from '~/features/editing/resume-path';
import type { JsonResume } from '~/features/resume/json-resume';

/** An entry says what was done there with this many lines. */
const LINES_LEFT = 2;
/** Whose lines are points; the newest entry of each is first. */
const SECTIONS: readonly EntrySection[] = ['work', 'volunteer', 'projects'];

/**
 * Lines that a resume of too many pages loses least by: the last ones of its oldest entries, and
 * those that answer the posting only where there are no others.
 *
 * @param asked JSON pointers of the lines that answer a posting.
 * @param most how many are wanted.
 */
export function linesToCut(
  document: JsonResume,
  asked: ReadonlySet<string>,
  most: number,
): { path: string; text: string }[] {
  const spare = SECTIONS.flatMap((section) =>
    entriesOf(document, section)
      .map((entry, index) =>
        listOf(entry, 'highlights')
          .map((text, at) => ({ path: `/${section}/${index}/highlights/${at}`, text }))
          .slice(LINES_LEFT)
          .toReversed(),
      )
      .toReversed()
      .flat(),
  );
  const isAsked = ({ path }: { path: string }) => asked.has(path);
  return [...spare.filter((line) => !isAsked(line)), ...spare.filter(isAsked)].slice(0, most);
}
