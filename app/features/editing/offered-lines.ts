import type { OfferedLine } from '~/features/writing/models/settle-answer';
import type { EditedResume } from './edited-resume';
import { entriesOf, ENTRY_SECTIONS, listOf, nameOfEntry } from './resume-path';
import { declinedIn, type Suggestion } from './suggestions';

/** A person looks at so many of them at a time; the first are of the entries nearest to the target. */
const MOST_OFFERED = 8;

/**
 * Lines that a model wrote and only the person can take, as suggestions on the page as it is now.
 * Left out is what they declined, what stands there by now, and what would take the place of a line
 * that is gone. One press makes such a line the person's own, like a line they typed.
 */
export function offeredSuggestions(
  resume: EditedResume,
  offers: readonly OfferedLine[],
): Suggestion[] {
  const declined = declinedIn(resume);
  return offers
    .filter(({ text }) => !declined.has(text))
    .flatMap(({ section, before, text, doubt }): Suggestion[] => {
      const [, key = '', index = ''] = section.split('/');
      const list = ENTRY_SECTIONS.find((one) => one === key);
      const entry = list && entriesOf(resume.document, list)[Number(index)];
      if (list === undefined || entry === undefined) return [];
      const lines = listOf(entry, 'highlights');
      const at = before === null ? -1 : lines.indexOf(before);
      if (lines.includes(text) || (before !== null && at === -1)) return [];
      const path = `${section}/${before === null ? lines.length : at}`;
      const reasons = [
        doubt.length === 0
          ? 'A model wrote it, and this line is yours to change'
          : 'A model wrote it, and we could not follow the marked words from your answers',
      ];
      const from = nameOfEntry(entry, list);
      return [{ path, from, before, after: text, reasons, doubt, question: null }];
    })
    .slice(0, MOST_OFFERED);
}
