import type { Word } from '~/features/language/statements';
import { isMeasure } from '~/features/language/quantities';
import { familyOf } from '~/features/language/word-key';
import { alike } from '../words/senses';
import type { Hit, IndexedPassage, WordIndex } from './passage-index';

/** How a word stands in the answers: plainly said, or said only in a way that is no evidence. */
export type Standing = 'said' | 'denied' | 'planned' | 'withdrawn' | 'missing';

export interface Found {
  standing: Standing;
  /** Where it is said; for the other standings, where it is said otherwise. */
  hits: readonly Hit[];
}

export interface Wanted {
  word: Word;
  next: Word | undefined;
  /** Canonical lexicon terms the word is part of. */
  terms: readonly string[];
  /** Names admit no synonym and no other ending. */
  name: boolean;
}

/** A word of a claim with all its counterparts in the answers, the closest kind first. */
export interface Sought {
  word: Word;
  levels: readonly (readonly Hit[])[];
}

/**
 * Looks a word of a claim up in all answers: as it is, joined with its neighbour, under another
 * spelling of the same term, as a word of the same meaning or family, or misspelt by one letter.
 */
export function seek(wanted: Wanted, index: WordIndex, language: string): Sought {
  return {
    word: wanted.word,
    levels: levelsOf(wanted, index, language).filter((hits) => hits.length > 0),
  };
}

/** How a sought word stands in some of the answers. */
export function findIn(
  { word, levels }: Sought,
  isWithin: (passage: IndexedPassage) => boolean,
): Found {
  let otherwise: Found = { standing: 'missing', hits: [] };
  for (const level of levels) {
    const hits = level.filter((hit) => isWithin(hit.passage));
    if (hits.length === 0) continue;
    const said = hits.filter((hit) => standingOf(hit, word) === 'said');
    if (said.length > 0) return { standing: 'said', hits: said };
    const [first] = hits;
    if (otherwise.standing === 'missing' && first !== undefined) {
      otherwise = { standing: standingOf(first, word), hits };
    }
  }
  return otherwise;
}

function standingOf({ passage, word: said }: Hit, claimed: Word): Standing {
  if (said.withdrawn) return 'withdrawn';
  if ((said.planned || passage.wish) && !claimed.planned) return 'planned';
  // "no injuries in 4 years" denies the injuries and not the years.
  return said.negated === claimed.negated || isMeasure(said.key) ? 'said' : 'denied';
}

function levelsOf(
  { word, next, terms, name }: Wanted,
  index: WordIndex,
  language: string,
): (readonly Hit[])[] {
  const { key, text } = word;
  const { byKey, byFamily, byPair, byTerm } = index;
  const of = (lookup: WordIndex['byKey'], wanted: string | undefined): readonly Hit[] =>
    wanted === undefined ? [] : (lookup.get(wanted) ?? []);
  const pair = next !== undefined && /^[\s-]?$/.test(next.gap) ? text + next.key : undefined;
  const exact = [
    of(byKey, key),
    [...of(byPair, key), ...(text === key ? [] : of(byPair, text))],
    of(byKey, pair),
    terms.flatMap((term) => of(byTerm, term)),
  ];
  if (name) return [...exact, misspelt(text, index)];
  const family = familyOf(key);
  return [
    ...exact,
    alike(key).flatMap((other) => of(byKey, other)),
    [...of(byFamily, family), ...of(byKey, family), ...of(byFamily, key)],
    key.startsWith('re') && key.length > 5 ? of(byKey, key.slice(2)) : [],
    misspelt(text, index),
    language.startsWith('en') && /^[a-z]+$/.test(text) ? [] : inflected(text, index),
  ];
}

/** One letter wrong, missing, doubled or swapped, in words long enough to tell. */
function misspelt(text: string, { byInitial }: WordIndex): readonly Hit[] {
  if (text.length < 5 || !/^[\p{Ll}]+$/u.test(text)) return [];
  return (byInitial.get(text.charAt(0)) ?? []).filter(
    ({ word }) =>
      word.text !== text &&
      Math.abs(word.text.length - text.length) <= 1 &&
      word.text.length >= 5 &&
      (!word.capital || word.start === 0) &&
      isOneEdit(word.text, text),
  );
}

function isOneEdit(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) {
    // A changed last letter or ending is another form or another word, not a slip.
    return end >= 2;
  }
  return restA.length === 2 && restA === restB.charAt(1) + restB.charAt(0);
}

/** In languages whose endings are not known here: a long common beginning. */
function inflected(text: string, { byInitial }: WordIndex): readonly Hit[] {
  if (text.length < 4) return [];
  return (byInitial.get(text.charAt(0)) ?? []).filter(({ word }) => {
    const longer = Math.max(text.length, word.text.length);
    let shared = 0;
    while (shared < text.length && text[shared] === word.text[shared]) shared += 1;
    return shared >= 4 && shared >= longer - 3 && shared * 3 >= longer * 2;
  });
}
