import type { Draft } from '~/features/drafts/draft';
import type { LineToExpect } from '../preparation/preparation';
import { resumeSections } from './resume-sections';
import type { RewordableSection } from './section';

/**
 * What of an interview preparation may be worded: the question each printed line invites, entry by
 * entry. Everything else in it is the person's own words, the posting's, or true of any interview.
 */
export function questionSections(
  draft: Pick<Draft, 'resume' | 'claims'>,
  expected: readonly LineToExpect[],
): RewordableSection[] {
  return resumeSections(draft).flatMap(({ id, title }) => {
    const lines = expectedUnder(expected, id);
    if (lines.length === 0) return [];
    return [
      {
        ...{ id: `${PREFIX}${id}`, kind: 'questions', title },
        lines: lines.map(({ question }) => question),
        about: lines.map(({ path, text }) => ({ source: path, text })),
      },
    ];
  });
}

/** The lines with other questions in one section; each remembers the question before. */
export function replaceQuestions(
  expected: readonly LineToExpect[],
  { id }: RewordableSection,
  changes: ReadonlyMap<number, { text: string }>,
  model: string,
): LineToExpect[] {
  const lines = expectedUnder(expected, id.slice(PREFIX.length));
  return expected.map((line) => {
    const change = changes.get(lines.indexOf(line));
    if (change === undefined) return line;
    return { ...line, question: change.text, worded: { model, before: line.question } };
  });
}

const PREFIX = '/preparation';

const expectedUnder = (expected: readonly LineToExpect[], id: string): LineToExpect[] =>
  expected.filter(({ path }) => path.startsWith(`${id}/`));
