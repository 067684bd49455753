import { isPersonWord } from '~/features/language/agents';
import { isBase, isPast } from '~/features/language/verb-forms';
import { hasNumber } from './words/numbers';

const POINTING =
  /(?<![\p{L}'])(?:it|its|it's|them|em|they|they're|their|theirs|he|he's|she|she's|him|his|her|hers|these|those|this|that|one|ones|both|there|here)(?![\p{L}'])/giu;
const PERSONAL = /^(?:he|he's|she|she's|him|his|her|hers)$/iu;
const MANY = /^(?:them|em|they|they're|their|theirs|these|those|both|ones)$/iu;
const PLURAL = /(?:[^su'\s]s|ies|people|children|staff|men|women|data)$/iu;

/** Words that point to something said before the line. */
const OUTSIDE =
  /\b(?:(?<!one after )the (?:others?(?! \p{L}{3})|rest|same|latter|former|other (?:one|\p{N}+|two|three))|as well|such|(?:above|below)(?=\s*(?:[,;.)]|that\b|$))|(?:a|an) similar|like that|that (?:day|week|month|time|one|way)|the (?:first|second|last) one|at the time|(?<!\p{N}[^,;]{0,40})so far)\b|^(?:also|then|too|again|still|instead|after|before|since|later)\b/iu;

/** "two fitters arguing about": what should follow is cut off. */
const DANGLING = /\s(?:about|of|with|from|into|the|an?|and|or|than|who|which|whose)\s*(?:[;.]|$)/iu;

/**
 * Whether a line can be read without anything beside it: no pronoun that points outside, no opening
 * that continues something.
 *
 * @param openers how many words at its beginning name nothing a pronoun could mean (the verb)
 */
export function standsAlone(line: string): boolean {
  if (
    OUTSIDE.test(line) &&
    !/\bthe rest\b.*\p{N}|^\p{L}+ .*\bthe same (?:hours|day|night|week|evening|morning|time|format)\b/iu.test(
      line,
    )
  )
    return false;
  if (DANGLING.test(line)) return false;
  for (const match of line.matchAll(POINTING)) {
    const [pronoun] = match;
    const before = line.slice(0, match.index);
    const after = line.slice(match.index + pronoun.length);
    if (isFree(pronoun.toLowerCase(), before, after)) continue;
    if (!named(pronoun, before)) return false;
  }
  return true;
}

/** "moved one to the door", "both were closing": which one was said before. */
const STANDS_FOR = {
  one: /^\s+(?:to|from|in|at|on|for|with|by|and|or)\b/iu,
  both: /^\s+(?:was|were|are|had|have|can|got|passed|came|went|left|in|into|to|on|from|at)\b/iu,
} as const;

/** "week one", "phase one": a number. */
const NUMBERED =
  /\b(?:day|week|month|term|year|phase|stage|step|round|level|part|unit|module|grade|band|class|line|shift|site|room|number|key stage)\s$/iu;

/** "that covered 340 SKUs", "one cost accountant", "this year", "by hand it took": no pointer. */
function isFree(word: string, before: string, after: string): boolean {
  if (word === 'one' && NUMBERED.test(before)) return true;
  // "one in ninety".
  if (word === 'one' && /^ in /iu.test(after) && hasNumber(after.slice(4).split(' ')[0] ?? ''))
    return true;
  if (word === 'one' || word === 'both')
    return (
      (/^[\s-]+\p{L}/u.test(after) && !STANDS_FOR[word].test(after)) || /\p{N}\s+$/u.test(before)
    );
  if (word === 'that' || word === 'those')
    return (
      /\p{L}\s$/u.test(before) &&
      // "one screen that expands" goes on; "asked about that" does not.
      (/^\s+(?!\p{L}+\s*(?:[,;.]|$))/u.test(after) ||
        /^\s+\p{L}+(?:s|ed)\s*(?:[,;.]|$)/iu.test(after)) &&
      !/^\s*(?:(?:way|time|day|year)s?|\p{N}+|two|three|four|five|six|seven|eight|nine|ten)\b/iu.test(
        after,
      )
    );
  if (word === 'this' || word === 'these')
    return /^\s+(?:year|month|week|summer|winter|spring|autumn)\b/iu.test(after);
  // "all three still there": with us.
  if (word === 'there')
    return /^\s+(?:is|are|was|were)\b/iu.test(after) || /\bstill\s$/iu.test(before);
  return word === 'here';
}

/** Whether something the pronoun can mean was named before it in the line. */
function named(pronoun: string, line: string): boolean {
  if (pronoun.toLowerCase() === 'there') return PLACED.test(line);
  // Within one breath a pronoun that is no possessive cannot mean what its own verb acts on.
  const own = /^(?:its|their|his|her)$/iu.test(pronoun);
  const before = own ? line : line.slice(0, Math.max(0, line.search(LAST_BREATH)));
  const words = (before.match(/\p{L}[\p{L}'-]*/gu) ?? []).slice(1);
  const nouns = words.filter((word) => word.length > 2 && !SMALL.test(word));
  if (PERSONAL.test(pronoun))
    return nouns.some((word) => isPersonWord(word) && !/^shifts?$/iu.test(word));
  if (MANY.test(pronoun))
    return nouns.some((word) => PLURAL.test(word)) || /\p{L}+ and \p{L}+/u.test(before);
  // A noun that stands between the verb and its pronoun in the same breath is not enough for "it".
  return nouns.some(
    (word) => !isPersonWord(word) && (!isPast(word.toLowerCase()) || isBase(word.toLowerCase())),
  );
}

/** "drove to Leeds", "at the depot": somewhere to be there. */
const PLACED = /\b(?:at|in|to|from|into|inside|near) (?:the |an? |our |its )?\p{L}{3,}/iu;

const LAST_BREATH =
  /(?:[,;:(]|\s(?:and|so|that|which|who|until|when|where|because|but|if|then|to(?!\s*$))\s)(?!.*(?:[,;:(]|\s(?:and|so|that|which|who|until|when|where|because|but|if|then|to(?!\s*$))\s))/isu;

const SMALL =
  /^(?:the|and|for|with|from|into|onto|over|under|about|around|each|every|all|any|some|new|own|our|out|off|not|was|were|are|has|had|have|who|what|how|when|than|that|this|they|them|then|him|her|his|she|its|until|after|before|which|day|days|week|weeks|month|months|year|years|time|times|same|more|first|last|also|just|only|once|twice|always|up|down)$/iu;
