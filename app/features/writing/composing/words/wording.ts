import nlp from 'compromise';
import { findAnswer } from '~/features/interview/evidence';
import type { Clause } from '~/features/interview/clauses/clause';
import type { Interview } from '~/features/interview/interview';
import { isBase, isPast, thirdPersonOf } from '~/features/language/verb-forms';
import { isVerbLike } from '~/features/language/verb-like';
import { isPersonNoun } from '~/features/language/agents';
import { isFirstName } from '~/features/language/first-name';
import { wordKey } from '~/features/language/word-key';
import { monthOf } from '~/features/language/months';
import { isFunctionWord } from '~/features/language/function-words';
import { withFromTo } from './from-to';
import { mend } from './mend';
import { hasNumber } from './numbers';
import { isOnlySpelledOtherwise, lexiconTerms, termsIn } from './term-reader';

/** The words of one person's answers as a resume writes them. */
export interface Wording {
  /** A clause's own words without what the person took back. */
  without(clause: Clause): string;
  /** What the person wrote between two clauses of one answer. */
  between(before: Clause, after: Clause): string;
  /** A slice of an answer. */
  said(source: string, start: number, end: number): string;
  /** The words with a small first letter, where only the sentence's beginning made it a capital. */
  small(words: string): string;
  /** Words fit for paper: mended, names and terms in their usual letters. */
  told(words: string): string;
}

/** @param posting its text shows how names are written. */
export function wordingOf(interview: Interview): Wording {
  const { names, lower, typed } = namesIn(interview);
  const answers = new Map<string, string>();
  const said = (source: string, start: number, end: number): string => {
    const answer = answers.get(source) ?? findAnswer(interview, source) ?? '';
    answers.set(source, answer);
    return answer.slice(start, end);
  };
  return {
    without: withoutWithdrawn,
    between: (before, after) => said(before.source, before.end, after.start),
    said,
    small: (words) => small(words, names, lower),
    told: (words) =>
      withNames(
        lexiconTerms.spellNames(neutral(withFromTo(mend(withoutPeoplesNames(words, typed))))),
        names,
      ),
  };
}

function withoutWithdrawn({ tokens, text, start }: Clause): string {
  if (!tokens.some(({ withdrawn }) => withdrawn)) return text;
  const kept = tokens.filter(({ withdrawn }, index) => !withdrawn && !isSaidAgain(tokens, index));
  // Where no number stays of those given, the correction was not understood.
  const numbers = (list: typeof tokens): number =>
    list.filter(({ kind }) => kind === 'number').length;
  if (numbers(tokens) > 0 && numbers(kept) === 0) return '';
  let out = '';
  for (const token of kept) {
    const before = tokens[tokens.indexOf(token) - 1];
    const gap = before === undefined || !kept.includes(before) ? ' ' : token.gap;
    const sign = /[£$€~-]$/u.exec(token.gap)?.[0] ?? '';
    out +=
      (out === '' ? '' : gap.endsWith(sign) ? gap : gap + sign) +
      text.slice(token.start - start, token.end - start);
  }
  const last = tokens.at(-1);
  return out + (last === undefined ? '' : text.slice(last.end - start));
}

/** "3 weeks, no, 2 weeks": the noun of the number taken back is said again after the one that stays. */
function isSaidAgain(tokens: Clause['tokens'], index: number): boolean {
  const [before, word] = [tokens[index - 1], tokens[index]];
  if (before?.withdrawn !== true || before.kind !== 'number' || word?.kind !== 'word') return false;
  const later = tokens.slice(index + 1).find(({ withdrawn }) => withdrawn);
  return later !== undefined && tokens.slice(index + 1).some(({ text }) => text === word.text);
}

/** "1 apprentice Kevin", "with colleague Ana": other people are not named on a resume. */
function withoutPeoplesNames(words: string, known: ReadonlySet<string>): string {
  return words.replace(
    /\b(\p{Ll}{3,}) (\p{Lu}\p{Ll}+)(?=$|[\s,;.)])(?! \p{Lu})/gu,
    (match, noun: string, name: string) =>
      isPersonNoun(wordKey(noun)) && !known.has(name) && isFirstName(name) ? noun : match,
  );
}

/** Words for "I" and "we" that read on a resume; what belongs to somebody keeps its owner, "on my shift" too. */
function neutral(text: string): string {
  return (
    text
      .replace(/\bmy\s+(?=\p{N}|(?:two|three|four|five|six|seven|eight|nine|ten)\b)/giu, '')
      .replace(/\bmy (?=(?:free|spare|first|second|next)\b)/giu, '')
      .replace(/\btaught myself\b(?= (?!to\b)\p{L})/giu, 'learned')
      // "moved him myself": who else; "by myself" says alone, "pushed myself" what was pushed.
      .replace(/(?<=\s(\p{L}+)) myself\b/giu, (match, before: string) =>
        /^by$/iu.test(before) || isPast(before.toLowerCase()) || isBase(before.toLowerCase())
          ? match
          : '',
      )
      // "the audit takes me 34 minutes": whose time it is needs no saying.
      .replace(/\b(takes?|took|costs?|saves?|saved|needs?|needed) me\b(?= |$)/giu, '$1')
      .replace(
        /\ball (?:of )?(?:the )?(\p{N}+|two|three|four|five|six|seven|eight|nine|ten) of us\b/giu,
        'all $1 of the team',
      )
      .replace(
        /\b(?:(?:all|both) of us|we (?:all|both)) (\p{L}+)\b/giu,
        (_, verb: string) => `the whole team ${withTeam(verb)}`,
      )
      .replace(/\b(?:all|both) of us\b/giu, 'the whole team')
      .replace(
        /\b(?:the )?(\p{N}+|two|three|four|five|six|seven|eight|nine|ten) of us\b/giu,
        'a team of $1',
      )
      .replace(/^we(?:'re| are| were) (?=\p{N})/iu, '')
      .replace(/\bwe(?:'re| are| r)\b/giu, 'the team is')
      .replace(/\bwe were\b/giu, 'the team was')
      .replace(/\bwe(?:'ve| have)\b/giu, 'the team has')
      .replace(
        /\bwe (\p{L}+)\b(?! (?:to|will|would|can|could)\b)/giu,
        (_, verb: string) => `the team ${withTeam(verb)}`,
      )
      .replace(/\bwe\b/giu, 'the team')
      .replace(/(?<=\p{L}\s)us(?![\p{L}'’.])/gu, 'the team')
      .replace(/\bours\b/giu, "the team's")
      .replace(/\bour\b/giu, "the team's")
      .replace(/\bnear(?:ly)? the team's\b/giu, "near the team's")
  );
}

/** "we tour two shows": the team tours; a form that may be the past ("we put") stays. */
const withTeam = (verb: string): string =>
  isBase(verb) && !isPast(verb) && isVerbLike(verb) && verb !== 'have' && verb !== 'be'
    ? thirdPersonOf(verb)
    : verb;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/u;
const WORD = /\p{L}[\p{L}\p{M}'&-]*/gu;

/**
 * Lower-case words that the person or the posting writes with a capital inside a sentence, words they
 * write small, and those of names typed in fields of their own.
 */
function namesIn(interview: Interview): {
  names: ReadonlyMap<string, string>;
  lower: ReadonlySet<string>;
  typed: ReadonlySet<string>;
} {
  const typed = [
    interview.person.location,
    ...interview.history.flatMap(({ organisation, location }) => [organisation, location]),
    ...interview.skills.items.map(({ name }) => name),
    ...interview.skills.languages.map(({ name }) => name),
  ];
  const prose = [
    interview.target.posting,
    interview.scope.words,
    interview.skills.words,
    ...interview.history.map(({ words }) => words),
    ...interview.stories.flatMap(({ situation, action, result, proof }) => [
      situation,
      action,
      result,
      proof,
    ]),
  ];
  const lower = new Set<string>();
  const names = new Map<string, string>();
  for (const text of prose) {
    for (const match of text.matchAll(WORD)) {
      const [word] = match;
      const inside = /[\p{Ll}\p{N},][^\S\n]$/u.test(
        text.slice(Math.max(0, match.index - 2), match.index),
      );
      if (/^\p{Ll}/u.test(word)) lower.add(word);
      else if (inside && /^\p{Lu}/u.test(word) && word.length > 2)
        names.set(word.toLowerCase(), word);
    }
  }
  const skills = skillWords(interview);
  for (const word of lower) if (!skills.has(word)) names.delete(word);
  for (const [word, name] of skills) if (name !== '') names.set(word, name);
  const typedWords = new Set(typed.flatMap((text) => text.match(WORD) ?? []));
  for (const word of typedWords) {
    if (/^\p{Lu}/u.test(word) && word.length > 3 && !lower.has(word.toLowerCase()))
      names.set(word.toLowerCase(), word);
  }
  return { names, lower, typed: typedWords };
}

/** Words that are a skill by themselves, each with its usual letters, or empty where none are known. */
function skillWords({ skills }: Interview): ReadonlyMap<string, string> {
  const items = [
    ...skills.words.split(/[,;.()/\n]|\s-\s/u),
    ...skills.items.map(({ name }) => name),
  ].map((item) => item.trim());
  return new Map(items.flatMap((item) => [...spellingsIn(item)]));
}

/** "excel" → `Excel` where it is a tool; of "Excel advance" only the tool. */
function* spellingsIn(item: string): Generator<readonly [word: string, spelling: string]> {
  const single = /^\p{L}{3,}$/u.test(item);
  // Looking terms up is dear, and only a name in capitals can be one here.
  if (!single && !/(?<!\p{L})\p{Lu}\p{Ll}{3,}/u.test(item)) return;
  const terms = termsIn(item, 'list');
  if (!single) {
    for (const { label, kind } of terms)
      if (kind === 'tool' && /^\p{Lu}\p{Ll}{3,}$/u.test(label) && item.includes(label))
        yield [label.toLowerCase(), label];
    return;
  }
  const [term, ...more] = terms;
  const named = term?.kind === 'tool' && more.length === 0 ? term.label : '';
  yield [item.toLowerCase(), isOnlySpelledOtherwise(item, named) ? named : ''];
}

function small(
  words: string,
  names: ReadonlyMap<string, string>,
  lower: ReadonlySet<string>,
): string {
  const first = /^\p{Lu}\p{Ll}*(?=[\s,;:-]|$|\/\p{Ll})/u.exec(words)?.[0] ?? '';
  const word = first.toLowerCase();
  const lowered = word + words.slice(first.length);
  if (
    monthOf(word) !== undefined ||
    WEEKDAY.test(word) ||
    lexiconTerms.spellNames(lowered) === words
  )
    return words;
  if (first !== '' && names.get(word) === first && !isFunctionWord(word, 'en') && !hasNumber(word))
    return words;
  if (first === '' || lower.has(word) || isFunctionWord(word, 'en')) return lowered;
  if (names.has(word) || /^\p{Lu}\p{Ll}+ (?:and )?\p{Lu}\p{Ll}/u.test(words)) return words;
  return isFirstName(first) || nlp(first).has('#Place') ? words : lowered;
}

function withNames(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(WORD, (word) => (/^\p{Ll}/u.test(word) ? (names.get(word) ?? word) : word));
}
