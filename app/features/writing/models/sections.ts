import type { Claim, Draft } from '~/features/drafts/draft';
import type { WriterInput } from '~/features/drafts/writer';
import { letterSections, replaceInLetter } from './letter-sections';
import { questionSections, replaceQuestions } from './question-sections';
import { replaceInResume, resumeSections } from './resume-sections';
import type { RewordableSection, RewordableDraft } from './section';

/** What may be worded, in the order in which it is read: of the companion, where one is given. */
export function listSections(
  text: Pick<RewordableDraft, 'resume' | 'letter' | 'expected'>,
): RewordableSection[] {
  if (text.letter !== undefined) return letterSections(text.letter);
  if (text.expected !== undefined) return questionSections(text, text.expected);
  return resumeSections(text);
}

/**
 * The same with other lines in one section, and nothing else changed.
 *
 * @param changes the line's place in the section → its new text and what that rests on.
 */
export function replaceLines(
  text: RewordableDraft,
  section: RewordableSection,
  changes: ReadonlyMap<number, Pick<Claim, 'text' | 'evidence'>>,
  by: Pick<WriterInput, 'posting' | 'interview'> & Pick<Draft, 'writer'>,
): RewordableDraft {
  const { writer } = by;
  const model = writer.model ?? writer.name;
  if (text.letter !== undefined)
    return { ...text, writer, letter: replaceInLetter(text.letter, section, changes, model) };
  if (text.expected !== undefined) {
    const expected = replaceQuestions(text.expected, section, changes, model);
    return { ...text, writer, expected };
  }
  return replaceInResume(text, section, changes, by);
}
