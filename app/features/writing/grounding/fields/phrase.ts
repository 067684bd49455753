import { quote, type Evidence } from '~/features/interview/evidence';
import { readStatements, type Statements } from '../../language/statements';
import { findWord, type Standing } from '../answers/find-word';
import { termsOf, type IndexedPassage } from '../answers/passage-index';
import { checkNumber } from '../checks/numbers';
import { FUNCTION_WORDS } from '../../language/function-words';

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
  language: string,
  options: { name: boolean; idle?: (word: string) => boolean },
): PhraseFinding {
  const claim = readStatements(text, language);
  const terms = termsOf(text, true);
  let best: PhraseFinding = { standing: 'missing', word: text, evidence: [] };
  let found = 0;
  for (const passage of passages) {
    const finding = inPassage(claim, terms, passage, language, options);
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

function inPassage(
  claim: Statements,
  terms: readonly { canonical: string; start: number; end: number }[],
  passage: IndexedPassage,
  language: string,
  { name, idle }: { name: boolean; idle?: (word: string) => boolean },
): PhraseFinding & { found: number } {
  let [start, end] = [Infinity, 0];
  let found = 0;
  let failed: { standing: Standing; word: string } | undefined;
  const whole = terms.find((term) => term.start === 0 && term.end >= claim.text.trim().length);
  const alias = whole === undefined ? [] : (passage.byTerm.get(whole.canonical) ?? []);
  const plain = alias.filter((word) => !word.negated && !word.planned && !word.withdrawn);
  if (plain.length > 0)
    return {
      standing: 'said',
      word: '',
      evidence: [quote(passage, plain[0]?.start ?? 0, plain.at(-1)?.end ?? 0)],
      found: 1,
    };
  for (const quantity of claim.quantities) {
    if (claim.words[quantity.from]?.kind !== 'number' && quantity.ordinal) continue;
    const { problems } = checkNumber(quantity, claim, [], [passage]);
    if (problems.length > 0)
      failed ??= {
        standing: problems[0]?.verdict === 'contradicted' ? 'withdrawn' : 'missing',
        word: claim.text.slice(quantity.start, quantity.end),
      };
  }
  claim.words.forEach((word, index) => {
    const counted =
      word.kind === 'number' &&
      claim.quantities.some(({ from, to }) => index >= from && index < to);
    if (
      counted ||
      (FUNCTION_WORDS.has(word.text) && !(name && claim.words.length === 1)) ||
      idle?.(word.key) === true
    )
      return;
    const wanted = {
      word,
      next: claim.words[index + 1],
      terms: terms
        .filter((term) => word.start >= term.start && word.end <= term.end)
        .map(({ canonical }) => canonical),
      name,
    };
    const { standing, hits } = findWord(wanted, [passage], language);
    if (standing !== 'said') {
      if (failed === undefined || BETTER[standing] > BETTER[failed.standing])
        failed = { standing, word: claim.text.slice(word.start, word.end) };
      return;
    }
    found += 1;
    for (const hit of hits.slice(0, 1))
      [start, end] = [Math.min(start, hit.word.start), Math.max(end, hit.word.end)];
  });
  const evidence =
    end > 0 ? [quote(passage, start, end)] : [quote(passage, 0, passage.text.length)];
  return failed === undefined
    ? { standing: 'said', word: '', evidence, found }
    : { ...failed, evidence: [], found };
}
