import type { Clause } from '~/features/interview/clauses/clause';
import { isPersonNoun } from '~/features/language/agents';
import { wordKey } from '~/features/language/word-key';

/** "We had two placement students", "I was given a trainee". */
const HAD =
  /^(?:(?:then|since then|every year),? )?(?:(?:i|we)(?:'ve| have)? )?(?:had|have|got|took on|was given|were given)\s+/iu;
/** Words before a noun that leave it who it is. */
const DETERMINER = /^(?:my|our|the|some|these|those)\s+/iu;
const COUNT = String.raw`(?:\p{N}+|two|three|four|five|six|seven|eight|nine|ten|several)`;
/** Somebody to teach: counted, new, young, or the person's own. */
const TO_TEACH = new RegExp(
  String.raw`^(?:an?\s+)?(?:${COUNT}\s+)?(?:(?:new|junior|young|first[- ]year|second[- ]year|final[- ]year|placement|student)\s+)*\p{L}`,
  'iu',
);
const MARKED = new RegExp(
  String.raw`^(?:an?\s+)?(?:${COUNT}|new|junior|young|first|second|final|placement|student)\b`,
  'iu',
);
/** They are there to learn, however many. */
const LEARNS =
  /\b(?:apprentice|trainee|student|intern|learner|mentee|pupil|undergraduate|graduate|joiner|newbie|newcomer|beginner|starter|hire)s?$/iu;
/** Nouns of people that are verbs or things elsewhere. */
const LEARNER =
  /^(?:hires?|starters?|joiners?|recruits?|graduates?|grads?|agents?|buyers?|guards?|couriers?|dispatchers?)$/iu;
/** Their work is to be learned from, not taught. */
const SUPERIOR =
  /\b(?:boss|manager|director|owner|ceo|head|chief|supervisor|lead|leader|client|customer|patient|guest)s?$/iu;
/** By what is said of them they are those who came to learn. */
const CAME =
  /^(?:join|come|start|begin|arrive|have|be|keep|quit|leave|struggle|fail|know|need|find|make|do|get)$/u;

/**
 * Those whom somebody led or taught, where the answer to that question says more of them than who
 * they are: "two auditors joined after me", "my junior clerk had a diploma".
 *
 * @returns offsets into the answer; undefined where the clause names nobody to teach
 */
export function whomTaught({
  text,
  start,
  verb,
}: Pick<Clause, 'text' | 'start' | 'verb'>): { start: number; end: number } | undefined {
  const had = HAD.exec(text)?.[0].length ?? 0;
  const from = had + (DETERMINER.exec(text.slice(had))?.[0].length ?? 0);
  const own = /^my\s/iu.test(text.slice(had));
  const to =
    had > 0
      ? text.length
      : endOfSubject(text, verb === null ? null : { ...verb, at: verb.start - start });
  if (to === undefined) return undefined;
  const words = text
    .slice(from, to)
    .replace(/\s+and (?:one|another|some)\b.*$/isu, '')
    .replace(/\s+(?:(?:had|have|has|were|was|are|is|who|also|all|both)\s*)*$/iu, '');
  const marked = own || MARKED.test(words) || LEARNS.test(words);
  if (!TO_TEACH.test(words) || !marked || SUPERIOR.test(words)) return undefined;
  const noun = (had > 0 ? COUNTED_NOUN : /\p{L}+$/u).exec(words)?.[0] ?? '';
  if (!isPersonNoun(wordKey(noun.toLowerCase())) && !LEARNER.test(noun)) return undefined;
  return { start: start + from, end: start + from + words.length };
}

/** "two placement students in 2022": the noun before where and when. */
const COUNTED_NOUN = /\p{L}+(?=(?:\s+(?:in|from|since|at|on|with|for|a|every|each|who)\b.*)?$)/u;

/** Where those a clause tells of are named, where what it tells is said of those who come to learn. */
function endOfSubject(text: string, verb: { base: string; at: number } | null): number | undefined {
  if (verb !== null && CAME.test(verb.base)) return verb.at;
  return /\s(?:quit|left|gave up|(?:could|can|did|do|would)(?: not|n['’]?t)\b)/iu.exec(text)?.index;
}
