import { isBase, isPast } from '~/features/language/verb-forms';
import { isVerbLike } from '~/features/language/verb-like';
import type { Word } from '~/features/language/statements';

const PAUSE = /[,:;()[\]\u2013\u2014]|\s-\s|\s\/\s|[，、：（）；]/u;
const SUBJECT =
  /^(?:i|i'm|i've|i'd|i'll|im|ive|we|we're|we've|he|he's|she|she's|they|they're|it|it's|there|nobody|everyone|everybody)$/;
/** Open a clause of their own wherever they stand. */
const OPENER =
  /^(?:but|because|bec|bc|then|while|although|though|whereas|unless|except|who|which)$/;
/** Open one only before a subject or a verb: "before noon" opens none. */
const PERHAPS = /^(?:and|or|so|when|if|until|after|before|since|where|as|plus)$/;
const ADVERB =
  /^(?:also|then|now|later|still|just|only|even|often|always|never|not|usually|sometimes|mostly|to|have|had|has|was|were|is|are|did|do|don't|didn't|dont|didnt)$/;

/** Whether the words from `at` on make a statement of their own: a subject or a verb stands first. */
function opensStatement(words: readonly Word[], at: number): boolean {
  let index = at;
  while (ADVERB.test(words[index]?.text ?? '') && index < at + 2) index += 1;
  const { text = '' } = words[index] ?? {};
  const next = words[index + 1];
  if (SUBJECT.test(text)) return true;
  if (isPast(text) && next !== undefined) return true;
  if (isVerbLike(text) && !/ing$/.test(text)) return true;
  // "and order produce": a word that is noun and verb acts only with an object behind it.
  if (
    isBase(text) &&
    /^(?:a|an|the|my|our|their|its|it|them|him|her|all|every|each)$/.test(next?.text ?? '')
  )
    return true;
  return [1, 2].some((ahead) => {
    const word = words[index + ahead];
    return word !== undefined && /^\s$/.test(word.gap) && isFiniteAfterNoun(words, index, ahead);
  });
}

/** "and trim go …", "so ops can edit": a short subject before a finite verb. */
function isFiniteAfterNoun(words: readonly Word[], from: number, ahead: number): boolean {
  const subject = words.slice(from, from + ahead);
  if (subject.some(({ text }) => /^(?:of|in|on|at|for|with|by|from|to|and|or)$/.test(text)))
    return false;
  const { text = '' } = words[from + ahead] ?? {};
  return /^(?:was|were|is|are|can|could|will|would|has|had|went|did|does|do|got|became)$/.test(
    text,
  );
}

/** "Installed and wired conveyors": the verb before "and" has no object but the one behind both. */
function sharesObject(words: readonly Word[], from: number, and: number): boolean {
  if (!/^(?:and|or)$/.test(words[and]?.text ?? '')) return false;
  const before = words.slice(from, and).filter(({ text }) => !SUBJECT.test(text));
  const [verb] = before;
  return (
    before.length === 1 &&
    verb !== undefined &&
    (isPast(verb.text) || isBase(verb.text)) &&
    (isPast(words[and + 1]?.text ?? '') || isBase(words[and + 1]?.text ?? ''))
  );
}

/** "Repaired 40 pumps and valves a week": who tells the past does not go on with "he valves". */
function namesMore(words: readonly Word[], from: number, and: number): boolean {
  const { text = '' } = words[and + 1] ?? {};
  const verb = words.slice(from, and).find((word) => !SUBJECT.test(word.text));
  return (
    /^(?:and|or)$/.test(words[and]?.text ?? '') &&
    verb !== undefined &&
    isPast(verb.text) &&
    !SUBJECT.test(text) &&
    !ADVERB.test(text) &&
    !isPast(text) &&
    (isBase(text) ? isNounBefore(words[and + 2]) : /[^s]s$/.test(text))
  );
}

/** "When I came the shrinkage was 3.8%", "47 in the first month I counted": when it was, and what was. */
function dates(words: readonly Word[], from: number, at: number): boolean {
  const said = (start: number, end: number): string =>
    words
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
  const { text = '' } = words[at] ?? {};
  if (/^when (?:i|we) (?:first )?(?:came|arrived)(?: here| there)?$/.test(said(from, at)))
    return /^(?:the|my|our|there|it|they|i|we|everybody|everyone|nobody|no|\d.*)$/.test(text);
  return (
    /^i (?:counted|measured|timed|looked|checked)$/.test(said(at, at + 2)) &&
    /^(?:day|week|month|year|term|time|one)s?$/.test(words[at - 1]?.text ?? '') &&
    endsPhrase(words[at + 2])
  );
}

/** Whether a phrase is over before this word. */
const endsPhrase = (next: Word | undefined): boolean => next === undefined || PAUSE.test(next.gap);

/** "with picture and colour in 4 languages": a word that may be a verb, and acts on nothing. */
const isNounBefore = (next: Word | undefined): boolean =>
  endsPhrase(next) || /^(?:in|of|for|from|with|on|at)$/.test(next?.text ?? '');

/** Ranges of words, end exclusive, each one thing said. */
export function splitWords(words: readonly Word[]): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  words.forEach((word, index) => {
    if (index === from) return;
    const previous = words[index - 1];
    const bare =
      index - from === 1 &&
      (OPENER.test(previous?.text ?? '') || PERHAPS.test(previous?.text ?? ''));
    const sentence = word.sentence !== previous?.sentence;
    const opens =
      !bare &&
      ((PAUSE.test(word.gap) && word.gap !== ':') ||
        dates(words, from, index) ||
        (OPENER.test(word.text) &&
          !(/^(?:who|which)$/.test(word.text) && endsPhrase(words[index + 1]))) ||
        (PERHAPS.test(word.text) &&
          // "no accident since, before we had 3".
          !endsPhrase(words[index + 1]) &&
          !(word.text === 'so' && previous?.text === 'or') &&
          // "have since been retired" goes on.
          !(word.text === 'since' && /^(?:have|has|had)$/.test(previous?.text ?? '')) &&
          !sharesObject(words, from, index) &&
          !namesMore(words, from, index) &&
          opensStatement(words, index + 1)));
    if (!sentence && !opens) return;
    parts.push({ from, to: index });
    from = index;
  });
  if (words.length > 0) parts.push({ from, to: words.length });
  return parts;
}
