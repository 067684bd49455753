import {
  baseOfGerund,
  baseOfPast,
  baseOfThirdPerson,
  isBase,
  isPast,
} from '~/features/language/verb-forms';
import { isNumberWord } from '~/features/language/number-words';
import { baseOfCompound } from '~/features/language/compound-verbs';
import type { Word } from '~/features/language/statements';
import type { ClauseVerb } from './clause';

const BEFORE_VERB =
  /^(?:i|we|he|she|they|it|there|who|which|and|but|so|then|also|now|later|still|just|only|even|often|always|never|not|usually|sometimes|mostly|mainly|to|have|had|has|i've|we've|when|because|while|did|do|didn't|don't|again|first|finally|plus|after|before|as|if|can|could|would|will|personally|myself|both|all)$/;
const AUXILIARY: Readonly<Record<string, ClauseVerb['form']>> = {
  am: 'base', is: 'third', are: 'base', was: 'past', were: 'past', "i'm": 'base', "it's": 'third', has: 'third', had: 'past',
}; // prettier-ignore
const OBJECT =
  /^(?:a|an|the|my|our|your|his|her|their|its|it|them|him|me|us|all|every|each|both|new|some|any|with|on|for|to|in|at|from|of|by|up|out)$/;

/**
 * The verb by which a clause says what was done: its first finite verb, or a bare one at its
 * beginning ("run the pass"). A fragment has none.
 */
export function findVerb(words: readonly Word[]): ClauseVerb | null {
  const live = words.filter(({ withdrawn }) => !withdrawn);
  let at = 0;
  while (at < live.length && BEFORE_VERB.test(live[at]?.text ?? '')) at += 1;
  const subject = live
    .slice(0, at)
    .some(({ text }) => /^(?:i|we|he|she|they|it|i've|we've)$/.test(text));
  const first = live[at];
  const opening = first === undefined ? null : atOpening(first, live[at + 1], subject);
  if (opening !== null) return opening;
  for (const [index, word] of live.entries()) {
    const verb = finite(word, live[index - 1], live[index + 1]);
    if (verb !== null && index > 0) return verb;
  }
  return doing(live.slice(0, at + 1));
}

/** "did ten every day": where no other verb stands, doing is what was done. */
function doing(opening: readonly Word[]): ClauseVerb | null {
  const at = opening.findIndex(({ text }) => /^(?:did|do)$/.test(text));
  const [word, next] = [opening[at], opening[at + 1]];
  if (word === undefined || next === undefined || isBase(next.text)) return null;
  return verbOf(word, 'do', word.text === 'did' ? 'past' : 'base');
}

const verbOf = (word: Word, base: string, form: ClauseVerb['form']): ClauseVerb => ({
  start: word.start,
  end: word.end,
  base,
  form,
});

function atOpening(word: Word, next: Word | undefined, subject: boolean): ClauseVerb | null {
  const { text } = word;
  if (Object.hasOwn(AUXILIARY, text))
    return verbOf(word, /^ha[sd]$/.test(text) ? 'have' : 'be', AUXILIARY[text] ?? 'past');
  const compound =
    next !== undefined && /^[\s-]$/.test(next.gap) ? baseOfCompound(text, next.text) : undefined;
  if (next !== undefined && compound !== undefined)
    return { ...verbOf(word, compound, 'past'), end: next.end };
  const past = isPast(text) ? baseOfPast(text) : undefined;
  if (past !== undefined && (past !== text || subject)) return verbOf(word, past, 'past');
  const followed =
    next !== undefined &&
    (OBJECT.test(next.text) || next.kind === 'number' || isNumberWord(next.text));
  // "wait went to two weeks": a noun, and its verb behind it.
  if (!subject && FINITE.test(next?.text ?? '')) return null;
  if (isBase(text) && (subject || followed || !isNominal(next))) return verbOf(word, text, 'base');
  const third = baseOfThirdPerson(text);
  if (third !== undefined && followed) return verbOf(word, third, 'third');
  const gerund = baseOfGerund(text);
  return gerund !== undefined && followed && isBase(gerund) ? verbOf(word, gerund, 'gerund') : null;
}

const FINITE = /^(?:was|were|is|are|went|fell|rose|dropped|became|grew|took|came|had|has)$/;

/** A noun after a word that may be noun or verb makes a compound of the two: "order book". */
const isNominal = (next: Word | undefined): boolean =>
  next === undefined || !/^\s$/.test(next.gap) || !next.empty;

function finite(word: Word, before: Word | undefined, next: Word | undefined): ClauseVerb | null {
  const { text } = word;
  if (/^(?:was|were|is|are)$/.test(text)) return verbOf(word, 'be', AUXILIARY[text] ?? 'past');
  if (/^(?:the|a|an|my|our|their|of|by|with|per)$/.test(before?.text ?? '')) return null;
  const base = isPast(text) ? baseOfPast(text) : undefined;
  // "pre cut fish": a participle before a noun is no verb of the clause.
  if (
    base !== undefined &&
    base !== text &&
    !(next !== undefined && !next.empty && next.kind === 'word' && !/^\s$/.test(next.gap))
  )
    return verbOf(word, base, 'past');
  if (/^(?:i|we|they|he|she|it|who)$/.test(before?.text ?? '')) {
    if (isBase(text)) return verbOf(word, text, 'base');
    const third = baseOfThirdPerson(text);
    if (third !== undefined) return verbOf(word, third, 'third');
  }
  return null;
}
