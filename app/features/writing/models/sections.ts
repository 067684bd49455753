import type { Draft } from '~/features/drafts/draft';
import type { WriterInput } from '~/features/drafts/writer';
import { letterSections, replaceInLetter } from './letter-sections';
import { questionSections, replaceQuestions } from './question-sections';
import { replaceInResume, resumeSections } from './resume-sections';
import type { NewLine, RewordableSection, RewordableDraft } from './section';

/** What may be worded, in the order in which it is read: of the companion, where one is given. */
export function listSections(
  text: Pick<RewordableDraft, 'resume' | 'claims' | 'letter' | 'expected'>,
): RewordableSection[] {
  if (text.letter !== undefined) return letterSections(text.letter);
  if (text.expected !== undefined) return questionSections(text, text.expected);
  return resumeSections(text);
}

/**
 * The same with other lines in some sections, and nothing else changed. Of a letter and a
 * preparation each line keeps its place.
 *
 * @param changes id of a section → its lines from now on
 */
export function replaceLines(
  text: RewordableDraft,
  changes: ReadonlyMap<string, readonly NewLine[]>,
  by: Pick<WriterInput, 'posting' | 'interview'> & Pick<Draft, 'writer'>,
): RewordableDraft {
  const { writer } = by;
  const model = writer.model ?? writer.name;
  if (text.letter === undefined && text.expected === undefined) {
    return replaceInResume(text, changes, by);
  }
  return listSections(text).reduce<RewordableDraft>((now, section) => {
    const lines = changes.get(section.id) ?? [];
    const changed = new Map(
      lines.flatMap(({ text: words, claim }, at) =>
        claim === undefined ? [] : [[at, { text: words, evidence: claim.evidence }] as const],
      ),
    );
    if (changed.size === 0) return now;
    if (now.letter !== undefined) {
      return { ...now, writer, letter: replaceInLetter(now.letter, section, changed, model) };
    }
    const expected = replaceQuestions(now.expected ?? [], section, changed, model);
    return { ...now, writer, expected };
  }, text);
}
