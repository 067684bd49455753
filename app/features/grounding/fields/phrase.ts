import { quote, type Evidence } from '~/features/interview/evidence';
import { readStatements, type Statements } from '~/features/language/statements';
import { findIn, seek, type Sought, type Standing } from '../answers/find-word';
import { termsOf, type Hit, type IndexedPassage } from '../answers/passage-index';
import type { Answers } from '../answers/read-answers';
import { checkNumber } from '../checks/numbers';
import { FUNCTION_WORDS } from '~/features/language/function-words';

/** How a short phrase (a name, a title, a skill) stands in one answer. */
export interface PhraseFinding {
  standing: Standing;
  /** The word it turns on, as the claim writes it; empty where all is said. */
  word: string;
  evidence: Evidence[];
}

const BETTER: Readonly<Record<Standing, number>> = {
  said: 0,
  denied: 2,
  withdrawn: 2,
  planned: 3,
  missing: 4,
};

/**
 * Looks for a passage that has every word of the phrase. `name` refuses synonyms and other endings;
 * words of `idle` need not be said.
 */
export function findPhrase(
  text: string,
  passages: readonly IndexedPassage[],
  answers: Answers,
  options: { name: boolean; idle?: (word: string) => boolean },
): PhraseFinding {
  const phrase = readPhrase(text, answers, options);
  let best: PhraseFinding = { standing: 'missing', word: text, evidence: [] };
  let found = 0;
  for (const passage of passages) {
    const finding = inPassage(phrase, passage, answers);
    if (finding.standing === 'said') return finding;
    const rank = BETTER[finding.standing];
    if (
      best.word === text ||
      rank < BETTER[best.standing] ||
      (rank === BETTER[best.standing] && finding.found > found)
    ) {
      best = finding;
      found = finding.found;
    }
  }
  return best;
}

interface Phrase {
  claim: Statements;
  /** The lexicon's term where the whole phrase is one. */
  term: string | undefined;
  /** Made of small words only ("Go", "It"): then only the lexicon can tell it from prose. */
  bare: boolean;
  sought: readonly Sought[];
}

function readPhrase(
  text: string,
  answers: Answers,
  { name, idle }: { name: boolean; idle?: (word: string) => boolean },
): Phrase {
  const claim = readStatements(text, answers.language);
  const terms = termsOf(text, true);
  const counted = (index: number): boolean =>
    claim.words[index]?.kind === 'number' &&
    claim.quantities.some(({ from, to }) => index >= from && index < to);
  const bare = claim.words.every(({ text: word }) => FUNCTION_WORDS.has(word));
  const sought = claim.words.flatMap((word, index) => {
    const small = !bare && FUNCTION_WORDS.has(word.text);
    if (counted(index) || small || idle?.(word.key) === true) return [];
    const named = terms.filter((term) => word.start >= term.start && word.end <= term.end);
    const wanted = {
      word,
      next: claim.words[index + 1],
      terms: named.map(({ canonical }) => canonical),
      name,
    };
    return [seek(wanted, answers.index, answers.language)];
  });
  const whole = terms.find((term) => term.start === 0 && term.end >= text.trim().length);
  return { claim, term: whole?.canonical, bare, sought };
}

function inPassage(
  { claim, term, bare, sought }: Phrase,
  passage: IndexedPassage,
  answers: Answers,
): PhraseFinding & { found: number } {
  const alias = term === undefined ? [] : (answers.index.byTerm.get(term) ?? []);
  const plain = alias.filter(
    (hit) =>
      hit.passage === passage && !hit.word.negated && !hit.word.planned && !hit.word.withdrawn,
  );
  if (plain.length > 0)
    return { standing: 'said', word: '', evidence: spanOf(passage, plain), found: 1 };
  if (term !== undefined && bare)
    return {
      standing: alias.some((hit) => hit.passage === passage) ? 'planned' : 'missing',
      word: claim.text,
      evidence: [],
      found: 0,
    };
  let failed: { standing: Standing; word: string } | undefined;
  for (const quantity of claim.quantities) {
    if (claim.words[quantity.from]?.kind !== 'number') continue;
    const [problem] = checkNumber(quantity, claim, [], [passage]).problems;
    if (problem === undefined) continue;
    failed ??= {
      standing: problem.verdict === 'contradicted' ? 'withdrawn' : 'missing',
      word: claim.text.slice(quantity.start, quantity.end),
    };
  }
  const hits: Hit[] = [];
  for (const one of sought) {
    const found = findIn(one, (candidate) => candidate === passage);
    if (found.standing === 'said') hits.push(...found.hits.slice(0, 1));
    else if (failed === undefined || BETTER[found.standing] > BETTER[failed.standing])
      failed = { standing: found.standing, word: claim.text.slice(one.word.start, one.word.end) };
  }
  return failed === undefined
    ? { standing: 'said', word: '', evidence: spanOf(passage, hits), found: hits.length }
    : { ...failed, evidence: [], found: hits.length };
}

function spanOf(passage: IndexedPassage, hits: readonly Hit[]): Evidence[] {
  if (hits.length === 0) return [quote(passage, 0, passage.text.length)];
  return [
    quote(
      passage,
      Math.min(...hits.map(({ word }) => word.start)),
      Math.max(...hits.map(({ word }) => word.end)),
    ),
  ];
}
