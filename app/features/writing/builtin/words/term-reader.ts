import type { TermMatch } from '~/features/posting/lexicon/find-terms';
import { findTerms } from '~/features/posting/lexicon/find-terms';

/** The lexicon as the writer uses it. */
export interface TermReader {
  /** The text with known terms in their usual spelling ("javascript" → "JavaScript"). */
  spellTerms(text: string): string;
  /** The canonical terms a text names, common words that name a skill included. */
  canonicalsOf(text: string): string[];
}

export const lexiconTerms: TermReader = {
  spellTerms(text) {
    let out = '';
    let from = 0;
    for (const { label, start, end } of findTerms(text)) {
      const said = text.slice(start, end);
      if (!isOnlySpelledOtherwise(said, label)) continue;
      out += text.slice(from, start) + label;
      from = end;
    }
    return out + text.slice(from);
  },
  canonicalsOf: (text) => findTerms(text, { context: 'item' }).map(({ canonical }) => canonical),
};

/** The terms of running text, or of a bare list of names. */
export function termsIn(text: string, context: 'prose' | 'list' = 'prose'): TermMatch[] {
  return findTerms(text, { context });
}

/** Whether only case, spaces and marks differ, and the usual spelling is a name's ("powerbi"). */
export function isOnlySpelledOtherwise(said: string, label: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[\s._-]/gu, '');
  return said !== label && /\p{Lu}/u.test(label) && letters(said) === letters(label);
}
