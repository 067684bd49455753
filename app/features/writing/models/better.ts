import { coverageOf } from '~/features/posting/coverage';
import type { Posting } from '~/features/posting/posting';
import type { JsonResume } from '~/features/resume/json-resume';
import { isFunctionWord } from '~/features/language/function-words';
import { tokensOf } from '~/features/language/tokens';
import { isVerbLike } from '~/features/language/verb-like';
import { isPast } from '~/features/language/verb-forms';
import type { RewordableKind } from './section';

/** Which of two true wordings a reader is better served with, and why. */
export interface WordingComparison {
  better: boolean;
  why: string;
}

/** One wording of a line: its text, and the resume of nothing but its entry with it. */
export interface ComparedWording {
  text: string;
  resume: JsonResume;
}

/** What has a rubric of this kind; questions have one of their own. */
type RubricKind = Exclude<RewordableKind, 'questions'>;

/** The share of the old wording's telling words that the new one must still have. */
const LEAST_KEPT = 0.65;
/** The share with which it still says the same. */
const SAYS_THE_SAME = 0.9;
const COMFORTABLE_LENGTH = { lines: 160, summary: 320, letter: 200 } as const;
const MOST_JOINTS = { lines: 2, summary: 5, letter: 3 } as const;

/** Praise and filler that tell a reader nothing. */
const EMPTY_WORDS =
  /\b(?:successful(?:ly)?|effective(?:ly)?|efficient(?:ly)?|proven|passionate|results?[- ]driven|results?[- ]oriented|detail[- ]oriented|dynamic|seasoned|motivated|dedicated|expert(?:ly|ise)?|strong|excellent|outstanding|exceptional|world[- ]class|cutting[- ]edge|seamless(?:ly)?|leverag(?:e|ed|ing)|spearhead(?:ed|ing)?|synerg\p{L}*|robust|various|responsible for|tasked with|duties included|in order to|played a (?:key|vital|crucial|pivotal) role|track record)\b/giu;
const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:I|[Mm]y|[Ww]e|[Oo]ur|[Mm]e|[Uu]s|I['’](?:m|ve|d|ll))(?![\p{L}\p{N}])/u;

/**
 * Compares two wordings of the same line by a fixed rubric.
 *
 * The new one must lose nothing: every number stays, no term of the posting goes, at least 65 % of
 * the telling words stay, and no "I" or empty praise comes in; a sentence of a letter keeps its "I".
 * Then it is better where it has more of these points, one each: it opens with a verb (a line of
 * the resume only), fits comfortably (160 characters, 320 for a summary, 200 in a letter), strings
 * no more than two joints (commas, semicolons, dashes; five in a summary, three in a letter), says
 * no empty words, says a term of the posting more. With as many points, it is better
 * where it says the same (90 % of the telling words) in fewer words.
 */
export function compareWordings(
  before: ComparedWording,
  after: ComparedWording,
  { kind, posting, language }: { kind: RubricKind; posting: Posting | null; language: string },
): WordingComparison {
  const kept = (why: string): WordingComparison => ({ better: false, why });
  if (after.text === before.text) return kept('It is the same.');
  const missing = numbersOf(before.text).find((number) => !numbersOf(after.text).includes(number));
  if (missing !== undefined) return kept(`It leaves out ${missing}.`);
  const [termsBefore, termsAfter] = [termsOf(before, posting), termsOf(after, posting)];
  if (termsAfter < termsBefore) return kept('It says less of what the posting asks for.');
  if (FIRST_PERSON.test(after.text) && !FIRST_PERSON.test(before.text))
    return kept('It speaks in the first person.');
  if (kind === 'letter' && FIRST_PERSON.test(before.text) && !FIRST_PERSON.test(after.text))
    return kept('It no longer speaks as the person.');
  if (emptyWords(after.text) > emptyWords(before.text)) return kept('It adds empty words.');
  const telling = tellingWords(before.text.replace(EMPTY_WORDS, ' '), language);
  const said = new Set(tellingWords(after.text, language));
  const left = telling.filter((word) => said.has(word)).length;
  if (left < telling.length * LEAST_KEPT) return kept('It leaves out too much.');

  const points =
    pointsOf(after.text, kind) - pointsOf(before.text, kind) + (termsAfter > termsBefore ? 1 : 0);
  if (points > 0) return { better: true, why: 'It reads better by the rubric.' };
  if (points < 0) return kept('It reads worse by the rubric.');
  return wordsOf(after.text) < wordsOf(before.text) && left >= telling.length * SAYS_THE_SAME
    ? { better: true, why: 'It says the same in fewer words.' }
    : kept('It reads no better by the rubric.');
}

function pointsOf(text: string, kind: RubricKind): number {
  const joints = (text.match(/[,;:–—]/gu) ?? []).length;
  return [
    kind !== 'lines' || opensWithVerb(text),
    text.length <= COMFORTABLE_LENGTH[kind],
    joints <= MOST_JOINTS[kind],
    emptyWords(text) === 0,
  ].filter(Boolean).length;
}

function opensWithVerb(text: string): boolean {
  const first = tokensOf(text)[0]?.text ?? '';
  return isPast(first) || isVerbLike(first);
}

const emptyWords = (text: string): number => (text.match(EMPTY_WORDS) ?? []).length;

const wordsOf = (text: string): number => text.split(/\s+/u).length;

const numbersOf = (text: string): string[] =>
  tokensOf(text).flatMap((token) => (token.kind === 'number' ? [token.text] : []));

const tellingWords = (text: string, language: string): string[] =>
  tokensOf(text).flatMap((token) =>
    token.kind === 'word' && !isFunctionWord(token.text, language) ? [token.key] : [],
  );

/** How much of the posting the wording says, 0–100. */
const termsOf = ({ resume }: ComparedWording, posting: Posting | null): number =>
  posting === null ? 0 : coverageOf(resume, posting).score;
