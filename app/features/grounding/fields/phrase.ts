import { quote, type Evidence } from '~/features/interview/evidence';
import { findTerms } from '~/features/posting/lexicon/find-terms';
import { FUNCTION_WORDS } from '~/features/language/function-words';
import type { IndexedPassage } from '../answers/passage-index';
import type { Answers } from '../answers/read-answers';
import { sameFigure, sameWord } from '../proof/equal';
import { readLine, type Unit } from '../proof/units';

/** How a phrase stands in the answers: plainly said, or said only in a way that is no evidence. */
export type Standing = 'said' | 'denied' | 'planned' | 'missing';

/** How a short phrase (a name, a title, a skill) stands in one answer. */
export interface PhraseFinding {
  standing: Standing;
  /** The words it turns on, as the claim writes them; empty where all is said. */
  word: string;
  evidence: Evidence[];
}

const RANK: Readonly<Record<Standing, number>> = { said: 0, denied: 1, planned: 2, missing: 3 };

export interface PhraseOptions {
  /** A name: no word may stand for another. */
  name: boolean;
  /** Keys of words that need not be said. */
  idle?: (key: string) => boolean;
}

/** Looks for a passage that has the words of the phrase, in their order and close together. */
export function findPhrase(
  text: string,
  passages: readonly IndexedPassage[],
  answers: Answers,
  { name, idle = () => false }: PhraseOptions,
): PhraseFinding {
  const line = readLine(text, answers.language);
  const bare = line.units.length === 0;
  const wanted = line.units.filter(({ word }) => !idle(word.key));
  const term = findTerms(text, { context: 'list' }).find(
    ({ start, end }) => start === 0 && end >= text.trim().length,
  );
  let best: PhraseFinding = { standing: 'missing', word: text, evidence: [] };
  for (const passage of passages) {
    const found = bare ? sameSmallWords(text, passage) : runOf(wanted, passage, name);
    const span = found ?? (term === undefined ? undefined : termIn(term.canonical, text, passage));
    if (span === undefined) continue;
    const standing = standingOf(span, passage);
    if (RANK[standing] < RANK[best.standing])
      best = {
        standing,
        word: standing === 'said' ? '' : text,
        evidence: [quote(passage, span.start, span.end)],
      };
    if (standing === 'said') break;
  }
  return best;
}

interface Span {
  start: number;
  end: number;
}

/** At most this many words of the answer may stand between two of the phrase. */
const NEAR = 2;

function runOf(
  wanted: readonly Unit[],
  { units }: IndexedPassage,
  name: boolean,
): Span | undefined {
  for (const [at, first] of units.entries()) {
    if (!isSame(wanted[0], first, name)) continue;
    let place = at;
    const all = wanted.every((unit, index) => {
      if (index === 0) return true;
      const next = units
        .slice(place + 1, place + 2 + NEAR)
        .findIndex((other) => isSame(unit, other, name));
      place += next + 1;
      return next !== -1;
    });
    if (all) return { start: first.start, end: units[place]?.end ?? first.end };
  }
  return undefined;
}

function isSame(mine: Unit | undefined, said: Unit, name: boolean): boolean {
  if (mine === undefined) return false;
  if (mine.quantity !== null || said.quantity !== null)
    return (
      mine.quantity !== null && said.quantity !== null && sameFigure(mine.quantity, said.quantity)
    );
  const how = sameWord(mine.word, said.word);
  return how === 'copied' || (!name && how !== undefined);
}

/** "Go", "It": names made of small words only count as the whole of an answer. */
const sameSmallWords = (text: string, passage: IndexedPassage): Span | undefined =>
  passage.text.trim().toLowerCase() === text.trim().toLowerCase() &&
  text.split(/\s+/).every((word) => FUNCTION_WORDS.has(word.toLowerCase()))
    ? { start: 0, end: passage.text.length }
    : undefined;

/** The same thing under another spelling or its usual short name; "Sage 200" is not "Sage 50". */
function termIn(
  canonical: string,
  claimed: string,
  { text, list }: IndexedPassage,
): Span | undefined {
  const versions = claimed.match(/\p{Nd}+(?:\.\p{Nd}+)*/gu) ?? [];
  return findTerms(text, { context: list ? 'list' : 'prose' }).find(
    (term) =>
      term.canonical === canonical &&
      versions.every((version) => text.slice(term.start, term.end).includes(version)),
  );
}

/** Names in fields of their own: "no" in one of them denies nothing. */
const TYPED = /^\/(?:history\/\d+\/(?:title|organisation|location)|skills\/\w+\/\d+\/name)$/;

function standingOf({ start, end }: Span, { statements, source }: IndexedPassage): Standing {
  if (TYPED.test(source)) return 'said';
  const words = statements.words.filter(
    (word) => word.start >= start && word.end <= end && !word.empty,
  );
  if (words.some(({ negated }) => negated)) return 'denied';
  return words.some(({ planned }) => planned) ? 'planned' : 'said';
}
