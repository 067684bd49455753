import { normalise } from '~/features/language/normalise';
import { type RequirementKind } from '../posting';
import {
  besideTool,
  hasToolCue,
  isFirstWord,
  isSomewhere,
  namesOrigin,
  precedesOtherName,
} from './guards';
import { type Lexicon, lexicon } from './lexicon';
import { type Spelling, type Term } from './term';
import { type TermToken, joined, termTokensOf } from '~/features/language/term-tokens';

/** A term found in a text; `text.slice(start, end)` is how the text spells it. */
export interface TermMatch {
  canonical: string;
  label: string;
  kind: RequirementKind;
  start: number;
  end: number;
}

/**
 * What kind of text is read, and so which words can be meant as terms:
 * `prose` anything a person wrote; `item` a sentence or bullet of a list of requirements, where
 * common words such as "testing" name a skill; `list` a bare list of names ("java, go, word"),
 * where case means nothing.
 */
export type TermContext = 'prose' | 'item' | 'list';

/** A match with the term behind it, for the readers of this feature. */
export interface FoundTerm {
  term: Term;
  start: number;
  end: number;
  /** Found only because the text is a list of requirements. */
  generic: boolean;
}

interface Candidate extends FoundTerm {
  certain: boolean;
}

/**
 * Finds the terms of the lexicon in `text`: longest match, whole words, left to right, no overlap.
 * Words that are mostly something else ("I go to work", "excel at") count only where their case
 * and neighbours say so. Offsets are UTF-16 into the text as given. Linear in the text's length.
 */
export function findTerms(text: string, options: { context?: TermContext } = {}): TermMatch[] {
  const { text: plain, toGiven } = normalise(text);
  return findTermsIn(plain, options.context ?? 'prose').map(({ term, start, end }) => ({
    canonical: term.canonical,
    label: term.label,
    kind: term.kind,
    ...toGiven(start, end),
  }));
}

/** As `findTerms`, on text that is normalised already; offsets are into that text. */
export function findTermsIn(text: string, context: TermContext): FoundTerm[] {
  const tokens = termTokensOf(text);
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = longestAt(lexicon(), text, tokens, at, context);
    if (found === undefined) {
      at++;
      continue;
    }
    candidates.push(found.candidate);
    at = found.next;
  }
  return settle(text, candidates, context);
}

function longestAt(
  { root }: Lexicon,
  text: string,
  tokens: TermToken[],
  at: number,
  context: TermContext,
): { candidate: Candidate; next: number } | undefined {
  let node = root;
  let best: { candidate: Candidate; next: number } | undefined;
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i];
    const previous = tokens[i - 1];
    if (token === undefined) break;
    if (i > at && previous !== undefined && !joined(text, previous, token)) break;
    const word = token.folded;
    let end = token.end;
    let next = node.next?.get(word);
    if (next === undefined && word.length > 2 && word.endsWith('+')) {
      next = node.next?.get(word.slice(0, -1));
      end -= 1;
    }
    if (next === undefined) break;
    node = next;
    const start = tokens[at]?.start ?? 0;
    const candidate = choose(text, node.spellings, start, end, context);
    if (candidate !== undefined) best = { candidate, next: i + 1 };
  }
  if (best !== undefined) best.candidate.end = withVersion(text, best.candidate);
  return best;
}

type Standing = 'certain' | 'pending' | 'generic' | undefined;

function choose(
  text: string,
  spellings: Spelling[],
  start: number,
  end: number,
  context: TermContext,
): Candidate | undefined {
  let pending: Candidate | undefined;
  for (const spelling of spellings) {
    const standing = stand(text, spelling, start, end, context);
    if (standing === undefined) continue;
    const generic = standing === 'generic';
    const candidate = { term: spelling.term, start, end, generic, certain: standing !== 'pending' };
    if (candidate.certain) return candidate;
    pending ??= candidate;
  }
  return pending;
}

/** How far a spelling can be trusted where it stands. */
function stand(
  text: string,
  { guard, surface, term }: Spelling,
  start: number,
  end: number,
  context: TermContext,
): Standing {
  if (term.kind === 'language' && namesOrigin(text, end)) return undefined;
  // "raise POs": several POs, and no POS.
  const said = text.slice(start, end);
  if (/^\p{Lu}{1,4}s$/u.test(said) && term.label.split(' ').includes(said.toUpperCase()))
    return undefined;
  if (guard === 'plain') return 'certain';
  if (guard === 'generic')
    return context === 'prose' || isSomewhere(text, start) ? undefined : 'generic';
  if (context === 'list') return 'certain';
  if (said !== surface) {
    if (guard !== 'cued') return undefined;
    return hasToolCue(text, start, end, 'weak') ? 'certain' : 'pending';
  }
  if (guard === 'guarded') return hasToolCue(text, start, end, 'strong') ? 'certain' : 'pending';
  if (/\p{Lu}.*\p{Lu}/u.test(surface)) return 'certain';
  if (precedesOtherName(text, end)) return 'pending';
  return isFirstWord(text, start) ? 'pending' : 'certain';
}

/** Keeps what is certain, and what stands beside a tool that is. */
function settle(text: string, candidates: Candidate[], context: TermContext): Candidate[] {
  const loose = context === 'item';
  for (let changed = true; changed;) {
    changed = false;
    for (const [i, candidate] of candidates.entries()) {
      if (candidate.certain) continue;
      const before = candidates[i - 1];
      const after = candidates[i + 1];
      if (
        (before !== undefined && besideTool(text, before, candidate, before, loose)) ||
        (after !== undefined && besideTool(text, candidate, after, after, loose))
      ) {
        candidate.certain = true;
        changed = true;
      }
    }
  }
  return candidates.filter((candidate) => candidate.certain);
}

// "Java 8", "Python 3.11", but not "Java 8 years" or "SQL 5+".
const VERSION =
  /^ ?(\d{1,2}(?:\.\d{1,2}){0,2}(?:\.x)?)(?![\d%+]|[.,]\d|\s*(?:-|to\b|\+|years?|yrs?|months?|or\b|people|hours?|Jahre|ans\b|años))/i;

function withVersion(text: string, { term, end }: Candidate): number {
  if (term.kind !== 'tool' || /\d$/.test(text.slice(0, end))) return end;
  const version = VERSION.exec(text.slice(end, end + 24));
  return version === null ? end : end + version[0].length;
}
