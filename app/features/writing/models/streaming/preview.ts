import { plainText } from '../plain-text';
import { NOT_TO_PRINT, PLACEHOLDER } from '../placeholders/placeholders';
import { MAX_LENGTH } from '../answer.schema';
import type { WrittenWords } from './answer-words';

/** Stands where a model wrote something that no line may hold. */
const LEFT_OUT = '…';
/**
 * The end of an unfinished text that may turn out to be a tag, a link, a placeholder or an address:
 * what is open, and the last word, which only a space ends.
 */
const OPEN_END = /(?:<[!/?a-z][^<>]*|!?\[[^\]]*(?:\](?:\([^)]*)?)?|\{[^}]*\}?|[\x21-\x7E]+)$/i;

/** The marks of a stretch: where it begins, and the clause it is from, also while that is written. */
const MARKS = /\[(?=[^\]]*(?:$|\|))|\|[^\][|]{0,12}(?:\]|$)/gu;
const MOST_SHOWN = MAX_LENGTH.letter;

/**
 * The words a model is writing as they may be shown beside the resume, before anything of them was
 * checked: as plain as a printed line would be, with what placeholders stand for put back, no longer
 * than the longest text that is taken. Of an unfinished text the last word is held back, because
 * only what follows tells whether it is one.
 *
 * @param originals placeholder → what it stands for.
 */
export function previewOf(
  { text: written, isWhole }: WrittenWords,
  originals: ReadonlyMap<string, string>,
): string {
  const text = written.replace(MARKS, '');
  const sure = isWhole ? text : text.replace(OPEN_END, '');
  const words = plainText(sure).replace(PLACEHOLDER, (token, kind: string) =>
    NOT_TO_PRINT.has(kind) ? LEFT_OUT : (originals.get(token) ?? LEFT_OUT),
  );
  return clipped(words);
}

function clipped(words: string): string {
  if (words.length <= MOST_SHOWN) return words;
  const cut = words.slice(0, MOST_SHOWN - 1).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut}${LEFT_OUT}`;
}
