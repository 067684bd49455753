import { isPersonNoun } from '~/features/language/agents';
import { isPast } from '~/features/language/verb-forms';
import { wordKey } from '~/features/language/word-key';

/** Words that say when, how long, how many or where in a row, and name no thing. */
const NO_THING =
  /^(?:an?|the|in|on|at|to|for|from|by|of|with|and|or|per|each|every|all|up|out|off|over|down|back|about|around|roughly|nearly|almost|only|just|maybe|once|twice|times?|last|first|next|same|end|start|since|until|till|before|after|during|between|within|inside|ago|now|then|again|instead|than|more|less|fewer|most|some|any|many|few|both|others?|none|nobody|nothing|everything|everyone|everybody|alone|together|free|so|wks?|hrs?|yrs?|nd|rd|st|th|above|below|total|rest|my|our|it|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|dozen|days?|nights?|mornings?|afternoons?|evenings?|noon|midnight|hours?|hrs?|minutes?|mins?|seconds?|weeks?|wks?|weekends?|months?|years?|yrs?|quarters?|seasons?|summer|winter|spring|autumn|fall|xmas|christmas|easter|mon|tues?|wed|thurs?|fri|sat|sun|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

/** Whether the words name something beside numbers and times; money is something. */
export function namesThing(text: string): boolean {
  if (/[£$€¥₹]\s?\p{N}|\p{N}\s?[€£]/u.test(text)) return true;
  return (text.match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? []).some(
    (word) => word.length > 1 && !NO_THING.test(word),
  );
}

/** "labelled or tagged for disposal", "sorted by date": verbs and not what. */
const WITHOUT_OBJECT =
  /^\p{L}+ (?:and|or) \p{L}+ (?:for|in|on|at|from|by)\b|^(?:sorted|ordered|listed|grouped|ranked|filed|split|divided) by\b/iu;

/** What somebody was given or what became of them is no doing of theirs. */
const RECEIVES =
  /^(?:got|received|ended up|came|went(?! (?:through|thru|over|round)\b)|stayed|became|grew)\b/iu;

/** Whether a deed says what was done to what: "did 25 last year" and "opened 2 mornings" do not. */
export function actsOnSomething(deed: string): boolean {
  // What is acted on stands before the first comma: "filed on the Wednesday, a day early" leaves it out.
  const [, verb = '', rest = ''] = /^(\S+)\s*([^,;(]*)/su.exec(deed) ?? [];
  return verb !== '' && !WITHOUT_OBJECT.test(deed) && namesThing(rest);
}

/** Whether a deed can be a line by itself: done by the person, and to something. */
export function isWholeDeed(deed: string): boolean {
  return !RECEIVES.test(deed) && actsOnSomething(deed);
}

const IS = /^(?:is|are|was|were|has|have|had|works?|holds?|runs?|came)$/iu;

/** "all 5 passed", "4 of the 5 passed", "the father left": of whom it tells was said before. */
export function namesItsSubject(result: string): boolean {
  const words = result.split(/\s+/u);
  const verb = words.findIndex(
    (word, index) => index > 0 && (IS.test(word) || isPast(word.toLowerCase())),
  );
  const subject = words.slice(0, verb === -1 ? words.length : verb);
  if (!namesThing(subject.join(' ')) || /^(?:same|now|still)\b/iu.test(result)) return false;
  const [first = '', second = ''] = words;
  const isPerson = isPersonNoun(wordKey(second.toLowerCase())) && !/['’]s$/u.test(second);
  return !(/^(?:the|that|this)$/iu.test(first) && isPerson);
}
