import { unifyLineEnds } from '~/features/interview/answers/text';
import type { RemovedCharacters } from './resume-reading';

/** What is never seen on a page and may hide words in it or turn them around. */
const UNSEEN: readonly (readonly [string, RegExp])[] = [
  ['control characters', /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu], // eslint-disable-line no-control-regex
  ['characters that turn text around', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu],
  ['hidden characters', /[\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb]/gu],
  ['hidden tag characters', /[\u{e0000}-\u{e0fff}]/gu],
  ['broken characters', /\p{Surrogate}/gu],
];
/** Unseen too, but put there by word processors, not to hide anything. */
const SOFT = /\u00ad/gu;
/** More marks on one letter than any writing has. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * The text as a reader sees it: without characters that have no shape, with letters for ligatures,
 * `\n` for every line end and plain spaces. Tabs stay: they tell columns apart.
 *
 * @returns what was taken out, for the person to know.
 */
export function cleanText(given: string): { text: string; removed: RemovedCharacters[] } {
  let text = unifyLineEnds(given);
  const removed: RemovedCharacters[] = [];
  for (const [what, pattern] of UNSEEN) {
    const count = text.match(pattern)?.length ?? 0;
    if (count === 0) continue;
    text = text.replace(pattern, '');
    removed.push({ what, count });
  }
  const stacked = [...text.matchAll(STACKED_MARKS)].length;
  if (stacked > 0) removed.push({ what: 'stacked marks', count: stacked });
  text = text
    .replace(STACKED_MARKS, '$1')
    .replace(SOFT, '')
    .replace(/[ﬀ-ﬆ]/gu, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/(?!\n|\t)\p{Z}/gu, ' ');
  return { text, removed };
}
