import { type Requirement } from './posting';

/**
 * Where the name of a requirement stands inside of what is asked ("Go" in "Go or Java"); the whole
 * of it where the name is not written so.
 *
 * @param text the posting as given; offsets are UTF-16 into it.
 */
export function placeOfName(
  { start, end, label }: Requirement,
  text: string,
): { start: number; end: number } {
  const at = text.slice(start, end).indexOf(label);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + label.length };
}
