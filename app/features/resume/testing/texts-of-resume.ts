import { outlineOf } from '../format/outline';
import { linesOf } from '../format/text';
import type { JsonResume } from '../json-resume';

/** Every text of a resume on one line each, in the order in which documents have them. */
export function textsOfResume(resume: JsonResume): string[] {
  const { name, label, contact, sections } = outlineOf(resume);
  return [
    name,
    label,
    ...contact.map(({ text }) => text),
    ...sections.flatMap(({ heading, entries }) => [
      heading,
      ...entries.flatMap(({ items }) => items.flatMap(({ text }) => linesOf(text))),
    ]),
  ].filter((text) => text !== '');
}

/** The texts that are not found in `whole` after the one before them. */
export function missingInOrder(whole: string, texts: readonly string[]): string[] {
  const document = whole.replace(/\s+/g, ' ');
  let position = 0;
  return texts.filter((text) => {
    const found = document.indexOf(text.replace(/\s+/g, ' '), position);
    if (found !== -1) position = found + text.length;
    return found === -1;
  });
}

/** Every non-empty string of a JSON Resume but dates and `meta`. */
export function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) =>
    /^meta$|date$/i.test(key) ? [] : stringsOf(child),
  );
}
