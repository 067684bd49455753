import { seek, type Sought } from '../answers/find-word';
import { termsOf } from '../answers/passage-index';
import type { Answers } from '../answers/read-answers';
import type { SaidDate } from '~/features/language/dates';
import type { Quantity } from '~/features/language/quantities';
import type { Statements, Word } from '~/features/language/statements';
import { isPastForm, isVerbLike } from '~/features/language/verb-like';

/** A piece of a claim that must rest on one story or answer as a whole. */
export interface Part {
  claim: Statements;
  words: Word[];
  quantities: Quantity[];
  dates: SaidDate[];
  /** The first word of content of each of its clauses, where it can be a verb. */
  heads: Word[];
  /** Of a text about the whole person. */
  loose: boolean;
  /** Lexicon terms of the whole claim, with UTF-16 offsets into it. */
  terms: readonly TermSpan[];
  /** Its words of content that are no number or date, with their counterparts in the answers. */
  sought: readonly Sought[];
}

/** A lexicon term in a claim. */
export interface TermSpan {
  canonical: string;
  kind: string;
  start: number;
  end: number;
}

const CAUSAL =
  /^(?:by|through|using|with|via|so|because|which|that|who|thereby|thus|where|when|while|after|before|until|leading|resulting|to)$/;

/**
 * Cuts a claim at sentences and where a further deed is told. What is said to follow from a deed
 * ("by …", ", cutting …", "which …") stays with it, so that no cause is made up between two stories.
 * `loose` cuts at each comma and "and" as well, for summaries that gather from everywhere.
 */
export function partsOf(claim: Statements, loose: boolean, answers: Answers): Part[] {
  const groups: Word[][] = [];
  let sentence = -1;
  for (const { from, to, sentence: number } of claim.clauses) {
    const words = claim.words.slice(from, to);
    const opener = words.find(({ text }) => !/^(?:and|then|also|but|plus)$/.test(text));
    const cut =
      number !== sentence ||
      opener === undefined ||
      (!CAUSAL.test(words[0]?.text ?? '') &&
        !CAUSAL.test(opener.text) &&
        (isPastForm(opener.text) || (loose && !opener.text.endsWith('ing'))));
    sentence = number;
    const group = groups.at(-1);
    if (cut || group === undefined) groups.push(words);
    else group.push(...words);
  }
  const terms = termsOf(claim.text, false);
  return groups
    .map((words) => partOf(claim, words, terms, loose, answers))
    .filter(({ words }) => words.some(({ empty }) => !empty));
}

function partOf(
  claim: Statements,
  words: Word[],
  terms: readonly TermSpan[],
  loose: boolean,
  answers: Answers,
): Part {
  const [first, last] = [words[0], words.at(-1)];
  const within = ({ from }: { from: number }): boolean => {
    const start = claim.words[from]?.start ?? -1;
    return first !== undefined && last !== undefined && start >= first.start && start <= last.start;
  };
  return {
    claim,
    words,
    quantities: claim.quantities.filter(within),
    dates: claim.dates.filter(within),
    heads: headsOf(words),
    terms,
    loose,
    sought: words.flatMap((word, index) => {
      const at = claim.words.indexOf(word);
      const counted = [...claim.quantities, ...claim.dates].some(
        ({ from, to }) => at >= from && at < to,
      );
      if (word.empty || counted) return [];
      const named = terms.filter(({ start, end }) => word.start >= start && word.end <= end);
      const wanted = {
        word,
        next: words[index + 1],
        terms: named.map(({ canonical }) => canonical),
        name: false,
      };
      return [seek(wanted, answers.index, answers.language)];
    }),
  };
}

function headsOf(words: readonly Word[]): Word[] {
  const heads: Word[] = [];
  let clause = -1;
  words.forEach((word, index) => {
    if (word.empty || word.kind === 'number') return;
    const opens = word.clause !== clause;
    clause = word.clause;
    const before = words[index - 1];
    const coordinated = before?.text === 'and' && isPastForm(word.text);
    const adverb = /ly$/.test(before?.text ?? '') && heads.length === 0;
    const helped =
      before !== undefined &&
      heads.at(-1) === before &&
      before.weak === null &&
      word.weak !== null &&
      isVerbLike(word.text);
    if (
      helped ||
      ((opens || coordinated || adverb) &&
        opensDeed(word, words[index + 1]) &&
        !(opens && before?.text === 'of'))
    )
      heads.push(word);
  });
  return heads;
}

/** A verb, or "lead" and "head" where no title follows. */
function opensDeed({ text }: Word, next: Word | undefined): boolean {
  return isVerbLike(text) || (/^(?:lead|head)$/.test(text) && next?.capital !== true);
}
