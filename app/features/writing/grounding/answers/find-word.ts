import type { Word } from '../../language/statements';
import { familyOf } from '../../language/word-key';
import { alike } from '../words/senses';
import type { IndexedPassage } from './passage-index';

/** A word of the answers that answers to a word of a claim. */
export interface Hit {
  passage: IndexedPassage;
  word: Word;
}

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

/**
 * Looks a word of a claim up in passages: as it is, joined with its neighbour, under another
 * spelling of the same term, as a word of the same meaning or family, or misspelt by one letter.
 */
export function findWord(
  wanted: Wanted,
  passages: readonly IndexedPassage[],
  language: string,
): Found {
  let otherwise: Found = { standing: 'missing', hits: [] };
  for (const search of searches(wanted, language)) {
    const hits = passages.flatMap((passage) => search(passage).map((word) => ({ passage, word })));
    if (hits.length === 0) continue;
    const said = hits.filter((hit) => standingOf(hit.word, wanted.word) === 'said');
    if (said.length > 0) return { standing: 'said', hits: said };
    const [first] = hits;
    if (otherwise.standing === 'missing' && first !== undefined) {
      otherwise = { standing: standingOf(first.word, wanted.word), hits };
    }
  }
  return otherwise;
}

function standingOf(said: Word, claimed: Word): Standing {
  if (said.withdrawn) return 'withdrawn';
  if (said.planned && !claimed.planned) return 'planned';
  return said.negated === claimed.negated ? 'said' : 'denied';
}

type Search = (passage: IndexedPassage) => readonly Word[];

function searches({ word, next, terms, name }: Wanted, language: string): Search[] {
  const { key, text } = word;
  const pair = next !== undefined && /^[\s-]?$/.test(next.gap) ? text + next.key : undefined;
  const exact: Search[] = [
    ({ byKey }) => byKey.get(key) ?? [],
    ({ byPair }) => byPair.get(key) ?? byPair.get(text) ?? [],
    ({ byKey }) => (pair === undefined ? [] : (byKey.get(pair) ?? [])),
    ({ byTerm }) => terms.flatMap((term) => byTerm.get(term) ?? []),
  ];
  if (name) return [...exact, (passage) => misspelt(text, passage)];
  const family = familyOf(key);
  return [
    ...exact,
    ({ byKey }) => alike(key).flatMap((other) => byKey.get(other) ?? []),
    ({ byFamily, byKey }) =>
      family === undefined ? [] : (byFamily.get(family) ?? byKey.get(family) ?? []),
    ({ byKey, byFamily }) =>
      byFamily.get(key) ??
      (key.startsWith('re') && key.length > 5 ? (byKey.get(key.slice(2)) ?? []) : []),
    (passage) => misspelt(text, passage),
    (passage) =>
      language.startsWith('en') && /^[a-z]+$/.test(text) ? [] : inflected(text, passage),
  ];
}

/** One letter wrong, missing, doubled or swapped, in words long enough to tell. */
function misspelt(text: string, { byKey, statements }: IndexedPassage): readonly Word[] {
  if (text.length < 5 || !/^[\p{Ll}]+$/u.test(text) || byKey.size === 0) return [];
  return statements.words.filter(
    (word) =>
      word.kind === 'word' &&
      !word.empty &&
      word.text !== text &&
      Math.abs(word.text.length - text.length) <= 1 &&
      Math.min(word.text.length, text.length) >= 5 &&
      word.text[0] === text[0] &&
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
  return restA.length === 2 && restA === [...restB].reverse().join('');
}

/** In languages whose endings are not known here: a long common beginning. */
function inflected(text: string, { statements }: IndexedPassage): readonly Word[] {
  if (text.length < 4) return [];
  return statements.words.filter((word) => {
    if (word.kind !== 'word' || word.empty || word.text.length < 4) return false;
    let shared = 0;
    while (shared < text.length && text[shared] === word.text[shared]) shared += 1;
    return (
      shared >= 4 &&
      shared >= Math.max(text.length, word.text.length) - 3 &&
      shared * 3 >= Math.max(text.length, word.text.length) * 2
    );
  });
}
