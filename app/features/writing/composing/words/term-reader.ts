import type { TermMatch } from '~/features/posting/lexicon/find-terms';
import { findTerms } from '~/features/posting/lexicon/find-terms';

/** The lexicon as the writer uses it. */
export interface TermReader {
  /** The text with known terms in their usual spelling ("javascript" → "JavaScript"), none in an address. */
  spellTerms: (text: string) => string;
  /**
   * As `spellTerms`, but only names, word for word: "typescript" is one, "backend" is none, and
   * "k8s" stays what the person calls it, so that a line can be proven by their words.
   */
  spellNames: (text: string) => string;
  /** The canonical terms a text names, common words that name a skill included. */
  canonicalsOf: (text: string) => string[];
}

export const lexiconTerms: TermReader = {
  spellTerms: (text) => spellTerms(text, () => true),
  spellNames: (text) =>
    spellTerms(
      text,
      ({ kind, label, start, end }) =>
        (kind === 'tool' || /\p{Lu}.*\p{Lu}/u.test(label)) &&
        text.slice(start, end).toLowerCase() === label.toLowerCase(),
    ),
  canonicalsOf: (text) => findTerms(text, { context: 'item' }).map(({ canonical }) => canonical),
};

function spellTerms(text: string, isMeant: (term: TermMatch) => boolean): string {
  let out = '';
  let from = 0;
  for (const term of findTerms(text)) {
    const { label, kind, start, end } = term;
    const spelled = isMeant(term)
      ? usualSpelling(text.slice(start, end), label, kind === 'tool')
      : undefined;
    if (spelled === undefined || isInAddress(text, start)) continue;
    out += text.slice(from, start) + spelled;
    from = end;
  }
  return out + text.slice(from);
}

/** Whether the word at `start` is of a link or a mail address, whose letters are as they are. */
function isInAddress(text: string, start: number): boolean {
  const from = text.slice(0, start).search(/\S*$/u);
  const word = /^\S*/u.exec(text.slice(from))?.[0] ?? '';
  return /:\/\/|@|^www\./iu.test(word);
}

/** The terms of running text, or of a bare list of names. */
export function termsIn(text: string, context: 'prose' | 'list' = 'prose'): TermMatch[] {
  return findTerms(text, { context });
}

/** How a term's words are written; undefined where they stay as said. */
function usualSpelling(said: string, label: string, isTool: boolean): string | undefined {
  if (isOnlySpelledOtherwise(said, label)) return label;
  const within = ` ${label} `.toLowerCase().indexOf(` ${said} `.toLowerCase());
  if (within !== -1) {
    const cased = label.slice(within, within + said.length);
    return /\p{Lu}/u.test(cased) && cased !== said ? cased : undefined;
  }
  // A tool's nickname in lower case ("postgres", "k8s") is given its name.
  return isTool && /\p{Lu}/u.test(label) && /^[\p{Ll}\p{Nd}]+$/u.test(said) ? label : undefined;
}

/** Whether only case, spaces and marks differ, and the usual spelling is a name's ("powerbi"). */
export function isOnlySpelledOtherwise(said: string, label: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[\s._-]/gu, '');
  return said !== label && /\p{Lu}/u.test(label) && letters(said) === letters(label);
}
