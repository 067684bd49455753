import type { Statement } from '../reading/statements';
import { dropOpeners } from '../reading/read-frame';
import type { Outcome } from './outcome';
import { lowerFirst } from './outcome';
import { finish } from './phrase';

/** A change whose bearer is left unsaid: "went down to 4 a week", "it halved". */
const CHANGE =
  /^(?:(?:it|this|that|they)\s+)?(?:also |then |nearly |almost )?(?:went|dropped|fell|came|rose|halved|doubled|tripled|jumped|shrank|climbed|got)\b(.*)$/isu;
/** Words that measure but name nothing. */
const BARE =
  /\b(?:from|to|by|under|over|below|above|about|around|roughly|nearly|almost|like|maybe|probably|only|just|or|and|down|up|back|an?|per|every|each|the|in|hours?|hrs?|minutes?|mins?|seconds?|days?|weeks?|months?|years?|half|nothing|zero|none|one|two|three|four|five|six|seven|eight|nine|ten)\b|[\p{Nd}.,%£$€]+k?/giu;

const NAMES = [
  /\b(?:loads of|lots of|a lot of|too many|so many|many|full of)\s+((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+s)(?=\s*(?:[,.;(]|$)|\s+(?:a|per|every|each|and|so|because|from|on|in)\b)/iu,
  /\bkept missing (?:their|there|the|our) ([\p{L}-]+s)\b/iu,
  /^(?:the |our |my )?((?:[\p{L}-]+\s+){0,2}?[\p{L}-]+)\s+(?:was|were|is|are|took|used to (?:be|take))\b/iu,
] as const;
const NO_MEASURE =
  /^(?:no|it|this|that|they|we|i|he|she|there|people|everyone|everything|nobody|things?|one|place|work|job|shop|team|boss|staff)\b|^(?:\p{L}+\s)*(?:people|staff|customers|patients|lads|guys)$/iu;

/** Whether the words tell a change and not of what. */
export function isBareChange(text: string): boolean {
  const rest = CHANGE.exec(dropOpeners(text))?.[1];
  return rest?.replace(BARE, '').trim() === '';
}

/**
 * The change with its bearer, where the situation names it: "loads of returns" and "went down to
 * 4 a week" become "returns went down to 4 a week".
 */
export function namedChange(
  statement: Statement,
  situation: readonly Statement[],
): { outcome: Outcome; named: Statement } | undefined {
  if (!isBareChange(statement.clause.text)) return undefined;
  const change = dropOpeners(statement.clause.text).replace(/^(?:it|this|that|they)\s+/iu, '');
  for (const named of situation) {
    if (named.kind === 'never' || named.kind === 'private') continue;
    const bearer = bearerIn(dropOpeners(named.clause.text));
    const phrase = bearer === undefined ? undefined : finish(`${bearer} ${change}`, true);
    if (phrase !== undefined)
      return { outcome: { joined: `; ${lowerFirst(phrase.text)}`, alone: phrase }, named };
  }
  return undefined;
}

function bearerIn(text: string): string | undefined {
  for (const [index, pattern] of NAMES.entries()) {
    const noun = pattern.exec(text)?.[1];
    if (noun === undefined || NO_MEASURE.test(noun)) continue;
    return lowerFirst(index === 1 ? `missed ${noun}` : noun);
  }
  return undefined;
}
