import { correctSpelling } from '~/features/language/misspellings';
import { isBase, isPast } from '~/features/language/verb-forms';

const FILLERS = [
  /,?\s*\bi (?:think|guess|believe|reckon) (?:it was |that was )(?:about |around |like )?\p{Nd}+(?: or something)?(?=\s*(?:[.,;!]|$))/giu,
  /\s+or something(?=\s*(?:[.,;!]|$))/giu,
  /(?<![\p{L}])(?:basically|literally|actually|obviously|honestly|to be honest|tbh|you know(?: what i mean)?|if you know what i mean|if that makes sense|ha(?:ha)+|lol|lmao|um+|uh+|erm+|er|hmm+|i mean|or whatever|so to speak|to be fair|needless to say|of course|pretty much|as i said|like i said|i must say|i have to say|i would say|i['’]d say|believe it or not|fingers crossed|thank god|thankfully|luckily|hopefully|i (?:think|guess|believe|suppose|reckon))(?![\p{L}])[,]?\s*/giu,
  /(?:,?\s+(?:and|or) (?:all )?(?:stuff|things|that|all that|everything|so on|so forth|other (?:stuff|things)|the like)(?: like that)?(?: and (?:stuff|things))?)+(?=\s*(?:[.,;!?)]|$))/giu,
  /,\s*(?:no|yes|yeah|right|ok|so)[.!]?(?=\s*$)/giu,
  /,?\s*\bto be (?:exact|precise)\b/giu,
  /,?\s*(?:but )?(?:i |we )?(?:can['’]?t|cannot|could ?n['’]?t|did ?n['’]?t|never|not) (?:really )?(?:measured?|count(?:ed)?|prove)\b[^,;.]*$/giu,
  /,?\s*\b(?:etc|etcetera)\b\.?(?=\s*(?:[.,;!?)]|$))/giu,
  /,\s*like(?=,)/giu,
  /\b(?:kind of|sort of|kinda|sorta) (?=a |an |the |like )/giu,
  /[:;]-?[)D(P]+(?=\s|$)/gu,
  /\p{Extended_Pictographic}\uFE0F?/gu,
  /\b(?:well|yeah|yes|yep|ok|okay|right|so|anyway|look|see|listen),\s+/giu,
];

const PLURAL =
  /^(?:(?!ss|us|is)\p{L})*(?:[^su\s'’i]s|ies|people|children|staff|women|men|mates)$/iu;

/**
 * Makes the person's words readable without changing them: filler and chat out, "my" and "our"
 * neutral, "we" named as the team, days and months capitalised, common misspellings set right.
 */
export function polish(text: string): string {
  let out = text;
  for (const filler of FILLERS)
    out = out.replace(filler, (match) => (/^\s/.test(match) ? ' ' : ''));
  out = out
    .replace(/\blike (?=[£$€]?\p{Nd})/giu, 'about ')
    .replace(/\s+by my self\b/giu, '')
    .replace(/,? not (?:even )?(?:a single )?one(?=\s*(?:$|[.,;]))/giu, '')
    .replace(/\bno[ -]shows?\b/giu, (match) => match.replace(' ', '-'))
    .replace(
      /, (budget|turnover|revenue) (?:is|was) (?=(?:about |around |over |nearly )?[£$€]?\p{Nd})/giu,
      ', $1 ',
    )
    .replace(/\babout about\b/giu, 'about')
    .replace(/(?<=\p{Ll}) & (?=\p{Ll})/gu, ' and ')
    .replace(/(?<=\p{Nd}) of (?:them|em)\b(?= (?:over|a|in|per|every|each|so)\b)/giu, '')
    .replace(/(?<=\b(?:of|for|to|with) )em\b/giu, 'them')
    .replace(/\ba (?=(?:[ai]|e(?!u)|o(?!ne\b|nce))\p{Ll}{2,})/gu, 'an ')
    .replace(
      /\b(passed|missed|missing|kept|did|got|lost|knew|know|changed|took|brought) there (?=\p{L})/giu,
      '$1 their ',
    )
    .replace(
      /(?<=\p{Nd}[^,;]{0,20}\b(?:years?|months?|miles|weeks|shifts|km)) (?=no \p{L})/giu,
      ', ',
    )
    .replace(
      /, (?:the )?(year|month|week|season) before (?:it|that|we|they) (?:was|were|had|made) ([^,;]+)$/iu,
      ' (the $1 before: $2)',
    )
    .replace(/\b(?:(?:all )?by myself|on my own)\b/giu, 'alone')
    .replace(/\s+(?:under|below|reporting to) me\b/giu, '')
    .replace(/\s+myself(?=\s*(?:$|[.,;!]|(?:and|with|in|for|on|from|at)\b))/giu, '');
  out = neutral(out);
  return tidySpaces(setOff(correctSpelling(capitaliseDays(out))));
}

const TRAILING_QUANTITY =
  /(\p{L}+) ((?:about|around|roughly|approx\.?|nearly|almost|at least|probably|maybe) [£$€]?\p{Nd}[^,;.]{0,40})$/iu;
const TAKES_QUANTITY =
  /^(?:of|to|from|by|with|for|in|at|on|than|was|were|is|are|be|and|or|over|under|the|a|an|only|just|every|each|per|after|before|within|like|as|into|between|save|took|take|not|all|another|or|i)$/iu;

/** Dictated quantities at the end are set off ("packed orders about 200 a day"). */
function setOff(text: string): string {
  return text.replace(TRAILING_QUANTITY, (match, word: string, quantity: string) => {
    const lower = word.toLowerCase();
    const given =
      /\b(?:sav|cost|took|tak|gave|giv|earn|paid|pay|lost|los|gain)\p{L}*(?:\s\p{L}+){0,2}$/iu.test(
        text.slice(0, text.length - match.length + word.length),
      );
    const bound = given || TAKES_QUANTITY.test(word) || isPast(lower) || isBase(lower);
    return bound ? match : `${word}, ${quantity}`;
  });
}

/** First- and second-person words in the middle of a line. */
function neutral(text: string): string {
  return text
    .replace(/\b(?:my|our)\s+(?:\p{L}+)['’]s\s+/giu, 'the ')
    .replace(/\b(one|some|two|three|all|both|most|each|\p{Nd}+) of (?:my|our)\b/giu, '$1 of the')
    .replace(/\b(?:my|our)\s+own\b/giu, 'own')
    .replace(/\b(?:my|our)\s+(?=\p{Nd}|(?:two|three|four|five|six)\b)/giu, '')
    .replace(/\b(my|our)\s+((?:\p{L}+[-\p{L}]*\s+)?)(\p{L}+)/giu, (_match, _own, before, noun) => {
      const words = `${String(before)}${String(noun)}`;
      const first = String(before).trim() === '' ? String(noun) : String(before).trim();
      if (PLURAL.test(first) || PLURAL.test(String(noun))) return words;
      return `the ${words}`;
    })
    .replace(
      /\b(saved|cost|gave|bought|earned|brought|got|won) us (?=[£$€\p{Nd}]|about|around|almost|nearly|over|at least|like|a\b)/giu,
      '$1 ',
    )
    .replace(/\b(?:we were|we['’]re)\b/giu, 'the team was')
    .replace(/\bwe (?:are)\b/giu, 'the team is')
    .replace(/\bwe['’]ve\b|\bwe have\b/giu, 'the team has')
    .replace(/\bwe['’]d\b/giu, 'the team had')
    .replace(/\bwe (\p{L}+)\b/giu, (match, verb: string) =>
      isBase(verb) && !isPast(verb) ? `the team ${thirdPerson(verb)}` : match,
    )
    .replace(/\bthat we\b/giu, 'that the team')
    .replace(/\bwe\b/giu, 'the team')
    .replace(/\b(?:all of |both of )us\b/giu, 'the team')
    .replace(
      /\b(?:the )?(\p{Nd}+|two|three|four|five|six|seven|eight|nine|ten) of us\b/giu,
      'a team of $1',
    )
    .replace(/\bus\b/gu, 'the team')
    .replace(/\bours\b/giu, "the team's")
    .replace(/\bthe the\b/giu, 'the');
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
}

const DAYS =
  /\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|christmas|easter|english|french|german|spanish|polish|italian|portuguese|arabic|chinese|russian|ukrainian|hindi|urdu|vietnamese)(s?)\b/gu;
/** "polish" and "august" are words of their own; only clear names are capitalised. */
const AMBIGUOUS = new Set(['polish', 'august']);

function capitaliseDays(text: string): string {
  return text.replace(DAYS, (match) => (AMBIGUOUS.has(match) ? match : capitalise(match)));
}

/** The text with its first letter upper case; a first word with capitals inside (iPhone) stays. */
export function capitalise(text: string): string {
  const first = /^["'“‘(]*([\p{L}\p{N}][^\s]*)/u.exec(text)?.[1] ?? '';
  if (/^\p{Ll}.*\p{Lu}/u.test(first)) return text;
  return text.replace(
    /^(["'“‘(]*)(\p{Ll})/u,
    (_match, open: string, letter: string) => open + letter.toUpperCase(),
  );
}

/** One space between words, none before punctuation, no dangling punctuation at either end. */
export function tidySpaces(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\(\s*\)/gu, '')
    .replace(/\s+([,;:.!?)](?![\p{L}\p{N}]))/gu, '$1')
    .replace(/([,;:])(?:\s*[,;:])+/gu, '$1')
    .replace(/!+|\?+$/gu, '')
    .replace(/^[\s,;:.–—-]+/u, '')
    .replace(/(?<!\betc|\bLtd|\bInc|\bCo)[\s,;:.–—-]+$/u, '')
    .replace(/\s+(?:and|or|but|so|then|because|which|when|also|plus|with|the|as)$/iu, '')
    .trim();
}

/** A line that shouts is read as ordinary text; short capitals are taken for abbreviations. */
export function unshout(text: string, keep: ReadonlySet<string>): string {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const upper = letters.replace(/[^\p{Lu}]/gu, '').length;
  if (letters.length < 12 || upper / letters.length < 0.8) return text;
  return text.replace(/[\p{L}'’]+/gu, (word) => (keep.has(word) ? word : word.toLowerCase()));
}
