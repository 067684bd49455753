import { HIDING } from '~/features/language/fold';
import type { Word } from '~/features/language/statements';
import { runsOf, type PostingWords } from '../answers/posting-words';
import type { IndexedPassage } from '../answers/passage-index';
import type { Problem } from '../problem';

const MARKUP = /<\/?[a-z!][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);|\]\(|javascript:|data:[a-z]+\//iu;
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|www\.)[^\s)>\]]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|io|dev|co|uk|de|pl|eu|app|ai|me|info|biz|ru|fr|es|it|nl)\b(?:\/[^\s)>\]]*)?/giu;

/** Hidden characters, markup and addresses that no answer has. */
export function checkSurface(text: string, passages: readonly IndexedPassage[]): Problem[] {
  const problem = (reason: string): Problem => ({
    verdict: 'unsupported',
    kind: 'other',
    reason,
    against: [],
  });
  const said = (part: string): boolean =>
    passages.some((passage) => passage.text.toLowerCase().includes(part.toLowerCase()));
  if (HIDING.test(text) && !said(text))
    return [problem('It contains hidden characters that make it read otherwise than it looks.')];
  const markup = MARKUP.exec(text)?.[0];
  if (markup !== undefined && !said(text))
    return [problem(`It contains markup that is not in your answers: “${markup}”.`)];
  for (const [address] of text.matchAll(ADDRESS)) {
    const bare = address.replace(/^[a-z]+:\/\/(?:www\.)?/i, '').replace(/[/.,;]+$/, '');
    if (!said(bare)) return [problem(`The address “${address}” is not in your answers.`)];
  }
  return [];
}

/** A run of words that only the posting has. */
export function checkPosting(words: readonly Word[], posting: PostingWords): Problem[] {
  const run = runsOf(words.map(({ text }) => text)).find((candidate) =>
    posting.runs.has(candidate),
  );
  return run === undefined
    ? []
    : [
        {
          verdict: 'unsupported',
          kind: 'other',
          reason: `“${run}” is copied from the posting; your answers do not say it.`,
          against: [],
        },
      ];
}
