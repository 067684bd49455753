import { coverageOf } from '~/features/posting/coverage';
import type { Posting } from '~/features/posting/posting';
import type { JsonResume } from '~/features/resume/json-resume';
import { isFunctionWord } from '~/features/language/function-words';
import { readStatements } from '~/features/language/statements';
import { tokensOf } from '~/features/language/tokens';
import { isVerbLike } from '~/features/language/verb-like';
import { isPast } from '~/features/language/verb-forms';

/** Which of two true wordings a reader is better served with, and why. */
export interface WordingComparison {
  better: boolean;
  why: string;
}

/** Some lines in one wording: their texts, and the resume of nothing but their entry with them. */
export interface ComparedWording {
  texts: readonly string[];
  resume: JsonResume;
}

/** The share of the telling words that the new wording must still have, where no number says more. */
const LEAST_KEPT = 0.5;
/** The share with which it still says the same. */
const SAYS_THE_SAME = 0.8;
/** Two printed lines. */
const COMFORTABLE_LENGTH = { lines: 180, letter: 200 } as const;
const MOST_JOINTS = { lines: 3, letter: 3 } as const;
/** So many telling words more are a fact more. */
const WORDS_OF_A_FACT = 3;

/** Praise and filler that tell a reader nothing. */
const EMPTY_WORDS =
  /\b(?:successful(?:ly)?|effective(?:ly)?|efficient(?:ly)?|proven|passionate|results?[- ]driven|results?[- ]oriented|detail[- ]oriented|dynamic|seasoned|motivated|dedicated|expert(?:ly|ise)?|strong|excellent|outstanding|exceptional|world[- ]class|cutting[- ]edge|seamless(?:ly)?|leverag(?:e|ed|ing)|spearhead(?:ed|ing)?|synerg\p{L}*|robust|various|responsible for|tasked with|duties included|in order to|played a (?:key|vital|crucial|pivotal) role|track record)\b/giu;
const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:I|[Mm]y|[Ww]e|[Oo]ur|[Mm]e|[Uu]s|I['’](?:m|ve|d|ll))(?![\p{L}\p{N}])/u;
const TEAM =
  /(?<![\p{L}])(?:team|together|jointly|helped|supported|assisted|[Ww]e|our|others?)(?![\p{L}])/u;
const ENTERS = /^(?:a|an|the|in|on|at|of|for|with|from|to|by)$/u;

/**
 * Compares two wordings of the same lines by a fixed rubric; one may have fewer or more lines than
 * the other, and none stand before what is new.
 *
 * The new one must lose nothing: every number stays, and a value with the one before it, no term of the posting goes, half of the telling
 * words stay, credit to others stays, and no "I" or empty praise comes in; a sentence of a letter
 * keeps its "I". Then it is better where it gains more than it loses, in points: a number, a value
 * with the one before it, or three telling words more; each a point. So is what a reader sees: every
 * line opens with a verb, fits two printed lines (180 characters; 200 in a letter), is one idea (three
 * joints at most), says no empty words, says a term of the posting more, and the same in fewer lines.
 * With as many points it is better where it says the same (80 % of the telling words) with its small
 * words instead of notes, or in fewer words.
 */
export function compareWordings(
  before: ComparedWording,
  after: ComparedWording,
  {
    kind,
    posting,
    language,
  }: { kind: 'lines' | 'letter'; posting: Posting | null; language: string },
): WordingComparison {
  const kept = (why: string): WordingComparison => ({ better: false, why });
  const [old, now] = [before, after].map(({ texts }) => texts.join('\n')) as [string, string];
  if (old === now) return kept('It is the same.');
  const [numbersBefore, numbersAfter] = [numbersOf(old), numbersOf(now)];
  const missing = numbersBefore.find((number) => !numbersAfter.includes(number));
  if (missing !== undefined) return kept(`It leaves out ${missing}.`);
  const [termsBefore, termsAfter] = [termsOf(before, posting), termsOf(after, posting)];
  if (termsAfter < termsBefore) return kept('It says less of what the posting asks for.');
  if (changesIn(now) < changesIn(old)) return kept('It no longer says the value before.');
  if (kind === 'lines' && FIRST_PERSON.test(now) && !FIRST_PERSON.test(old))
    return kept('It speaks in the first person.');
  if (kind === 'letter' && FIRST_PERSON.test(old) && !FIRST_PERSON.test(now))
    return kept('It no longer speaks as the person.');
  if (emptyWords(now) > emptyWords(old)) return kept('It adds empty words.');
  if (TEAM.test(old) && !TEAM.test(now)) return kept('It no longer says who else did it.');
  const telling = new Set(tellingWords(old.replace(EMPTY_WORDS, ' '), language));
  const said = new Set(tellingWords(now, language));
  const left = [...telling].filter((word) => said.has(word)).length;
  const gainedNumbers = new Set(numbersAfter.filter((number) => !numbersBefore.includes(number)))
    .size;
  if (left < telling.size * LEAST_KEPT) return kept('It leaves out too much.');

  const gainedWords = [...said].filter((word) => !telling.has(word)).length;
  const lost = telling.size - left;
  const facts =
    gainedNumbers +
    changesIn(now) -
    changesIn(old) +
    Math.trunc((gainedWords - lost) / WORDS_OF_A_FACT);
  const points =
    facts +
    pointsOf(after.texts, kind) -
    pointsOf(before.texts, kind) +
    (termsAfter > termsBefore ? 1 : 0) +
    (after.texts.length < before.texts.length ? 1 : 0);
  if (points > 0) return { better: true, why: 'It says more, or reads better, by the rubric.' };
  if (points < 0) return kept('It says less, or reads worse, by the rubric.');
  if (left < telling.size * SAYS_THE_SAME) return kept('It says no more by the rubric.');
  if (smallWords(now) > smallWords(old))
    return { better: true, why: 'It is a sentence, not a note.' };
  return wordsOf(now) < wordsOf(old)
    ? { better: true, why: 'It says the same in fewer words.' }
    : kept('It reads no better by the rubric.');
}

/** What a line that is new to the page must have: a number or what came of it, and its form. */
export function isWorthAdding(text: string, language: string): boolean {
  return (
    pointsOf([text], 'lines') === POINTS &&
    !FIRST_PERSON.test(text) &&
    (numbersOf(text).length > 0 || tellingWords(text, language).length >= 2 * WORDS_OF_A_FACT)
  );
}

const POINTS = 4;

function pointsOf(texts: readonly string[], kind: 'lines' | 'letter'): number {
  const all = (holds: (text: string) => boolean): boolean => texts.every(holds);
  return [
    kind !== 'lines' || all(opensWithVerb),
    all((text) => text.length <= COMFORTABLE_LENGTH[kind]),
    all((text) => (text.match(/[,;:–—]/gu) ?? []).length <= MOST_JOINTS[kind]),
    all((text) => emptyWords(text) === 0),
  ].filter(Boolean).length;
}

function opensWithVerb(text: string): boolean {
  const first = tokensOf(text)[0]?.text ?? '';
  return isPast(first) || isVerbLike(first);
}

const emptyWords = (text: string): number => (text.match(EMPTY_WORDS) ?? []).length;

const wordsOf = (text: string): number => text.split(/\s+/u).length;

const smallWords = (text: string): number =>
  tokensOf(text).filter(({ text: word }) => ENTERS.test(word)).length;

/** "from 14 to 3", "14 → 3", "instead of 2 days": a value with the one before it. */
const changesIn = (text: string): number =>
  (text.match(/\bfrom\s[^;,]{0,30}\p{Nd}[^;,]{0,30}\bto\s|→|->|\binstead of\b|\bbefore\)/gu) ?? [])
    .length;

/** Every value a text says, in figures or in words. */
const numbersOf = (text: string): number[] =>
  readStatements(text).quantities.flatMap(({ values }) => values);

const tellingWords = (text: string, language: string): string[] =>
  tokensOf(text).flatMap((token) =>
    token.kind === 'word' && !isFunctionWord(token.text, language) ? [token.key] : [],
  );

/** How much of the posting the wording says, 0–100. */
const termsOf = ({ resume }: ComparedWording, posting: Posting | null): number =>
  posting === null ? 0 : coverageOf(resume, posting).score;
