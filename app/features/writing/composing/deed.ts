import type { Clause } from '~/features/interview/clauses/clause';
import { baseOfCompound } from '~/features/language/compound-verbs';
import { baseOfPast, formsOf, isBase, isPast } from '~/features/language/verb-forms';
import { isVerbLike } from '~/features/language/verb-like';

/** What the person did, as a clause says it. */
export interface Deed {
  /** Where the verb stands in the clause's text. */
  at: number;
  verb: string;
  base: string;
  past: boolean;
  /** What stood before the subject. */
  lead: string;
  /** Who did it with the person. */
  company: string;
  team: boolean;
}

const ADVERBS =
  '(?:also|then|now|still|just|even|always|often|sometimes|first|later|again|\\p{L}{3,}ly)';
/** "I" or "we" with its verb. */
export const WITH_SUBJECT = new RegExp(
  `(?:^|[\\s(])(?<subject>i|we|i've|i'd|we've|ive)\\s+(?:both\\s+)?(?:${ADVERBS}\\s+)*(?<verb>\\p{L}[\\p{L}-]*)`,
  'iu',
);
const BARE = new RegExp(
  `^(?:(?:and|but|so|then|plus|yes|also|${ADVERBS})\\s+)*(?<verb>\\p{L}[\\p{L}-]*)`,
  'iu',
);

/** "Chef and me write the plan": done with somebody, whom the line names. */
const IN_COMPANY =
  /^(?:(?:and|so|then) )?(?:(?<company>\p{L}+(?: \p{L}+)?) and (?:me|i)|(?:me|i) and (?<others>(?:my |the |an? )?\p{L}+(?: \p{L}+)?))\s+(?<verb>\p{L}+)/iu;

/** The person's own doing in a clause, or undefined where it tells none. */
export function readDeed(clause: Clause, lenient: boolean): Deed | undefined {
  const { text } = clause;
  const company = IN_COMPANY.exec(text);
  const own = company ?? WITH_SUBJECT.exec(text);
  const found = own ?? BARE.exec(text);
  const verb = found?.groups?.['verb'] ?? '';
  if (found === null || verb === '') return undefined;
  const start = found.index + found[0].length - verb.length;
  const subject = company === null ? (own?.groups?.['subject']?.toLowerCase() ?? '') : 'i';
  const at = start + auxiliary(text.slice(start));
  const word = /^\p{L}[\p{L}-]*/u.exec(text.slice(at))?.[0].toLowerCase() ?? '';
  const after = text.slice(at + word.length);
  const made = (base: string, past: boolean): Deed => ({
    at,
    verb: word,
    base,
    past,
    lead: own === null || company !== null ? '' : text.slice(0, own.index).trim(),
    company: company?.groups?.['company'] ?? company?.groups?.['others'] ?? '',
    team: subject.startsWith('we'),
  });
  if (
    own === null &&
    (after.trim() === '' || /^(?:had|has|like|mine)$/u.test(word) || /^\s+to be\b/u.test(after))
  )
    return undefined;
  if (/^(?:was|were|am|is|are|been|be|being|has|have)$/u.test(word)) return undefined;
  // "failed deliveries were 1 in 9": what they were, and nothing done.
  if (own === null && !OF_A_CLAUSE.test(word) && DESCRIBED.test(after)) return undefined;
  // "update over the air was failing": a noun, however much it looks like a verb.
  if (own === null && clause.field !== 'action' && !isPast(word) && HAS_ITS_VERB.test(after))
    return undefined;
  // "now used in three projects": by others.
  if (own === null && clause.field === 'result' && TAKEN_UP.test(text.slice(at))) return undefined;
  // "gone up to 8.8": what went up is not said.
  if (own === null && clause.field === 'result' && CHANGED.test(text.slice(at))) return undefined;
  // "two adjustments, compared with 11 the year before": no comparing was done.
  if (own === null && word === 'compared' && /^\s+(?:with|to)\b/u.test(after)) return undefined;
  if (word === 'used' && /^\s+to\b/u.test(after)) return undefined;
  if (
    own === null &&
    clause.story === null &&
    DESCRIBES.test(word) &&
    /^\s+\p{L}{3,}/u.test(after) &&
    !/^\s+(?:the|and|all|our|out|off|for|with|every|each|both|new)\b/iu.test(after)
  )
    return undefined;
  const [, joint = '', second = ''] = /^([\s-])(\p{L}+)/u.exec(after) ?? [];
  const compound = baseOfCompound(word, second.toLowerCase());
  if (compound !== undefined)
    return { ...made(compound, true), verb: (word + joint + second).toLowerCase() };
  const past = isPast(word) ? baseOfPast(word) : undefined;
  if (past !== undefined && past !== word) return made(past, true);
  if (own === null && clause.actor === 'other' && !isVerbLike(word)) return undefined;
  // "bill down 31%", "drop off on step 2 fell": a thing, and what became of it.
  if (own === null && clause.field === 'result' && BECAME.test(after)) return undefined;
  if (isBase(word) && (subject !== '' || governs(after, lenient && clause.field === 'action')))
    return made(word, formsOf(word).past === word);
  return undefined;
}

/** "I learned it and put in 640 clients": a past that looks like the present, after another past. */
export function readGoingOn(clause: Clause, before: Clause | undefined): Deed | undefined {
  const [lead = '', verb = ''] =
    /^(?:and then|and|then) (\p{L}+)(?= \S)/iu.exec(clause.text)?.slice(0, 2) ?? [];
  const base = verb.toLowerCase();
  if (before === undefined || before.sentence !== clause.sentence || !isBase(base))
    return undefined;
  const earlier = readDeed(before, false);
  if (formsOf(base).past !== base || earlier?.past !== true) return undefined;
  const at = lead.length - verb.length;
  return { at, verb: base, base, past: true, lead: '', company: '', team: earlier.team };
}

/** The length of "have " or "had " before a participle: "I have moved". */
function auxiliary(text: string): number {
  const found = /^(?:have|had|'ve) (?:also |just |since )?(?=(\p{L}+))/iu.exec(text);
  return found !== null && isPast(found[1]?.toLowerCase() ?? '') ? found[0].length : 0;
}

/** A word that is noun and verb acts where an object follows it: "run the pass", "cash up". */
function governs(after: string, lenient: boolean): boolean {
  if (
    /^\s+(?:(?:up|out|down|off|over)\s+(?!by\b|of\b|to\b|,)\S|(?:the|an?|my|our|their|its|all|every|each|both|any|new)\s|(?:them|him|her|it)\b|(?:(?:about|around|over)\s)?\p{N}[\p{N}.,]*\s+(?:\p{L}+\s){0,2}\p{L}{2,}s\b)/iu.test(
      after,
    )
  )
    return true;
  const next = /^\s+(\p{L}+)/u.exec(after)?.[1]?.toLowerCase();
  if (next === undefined || /^(?:of|is|was|are|were|and|or|has|had)$/u.test(next)) return false;
  return lenient && !isVerbLike(next);
}

/** A participle with its noun and the verb that noun has. */
const DESCRIBED = /^\s+\p{L}+s\s+(?:was|were|is|are|went|fell|rose|dropped|took|came)\b/iu;
/** The verb of the noun that a clause begins with. */
const HAS_ITS_VERB =
  /^(?:\s(?!(?:that|what|which|who|how|where|when|if|whether|all|sure|and|so)\b)[\p{L}\p{N}'-]+){1,5}\s(?:was|were|is|are)\b/iu;
/** "found suppliers were late": verbs that such a clause is what is said by. */
const OF_A_CLAUSE =
  /^(?:found|noticed|saw|made|checked|ensured|confirmed|showed|proved|said|told|thought|knew|heard|felt|reali[sz]ed|asked|learned|learnt|understood|discovered|spotted|knew|decided|guessed|hoped|wished)$/u;

/** What others did with what somebody made. */
const TAKEN_UP =
  /^(?:used|adopted|copied|shared|published|introduced|rolled out) (?:in|by|across|at|throughout|to|on all|everywhere)\b/iu;

/** What became of what a result begins with. */
const BECAME =
  /^\s+(?:up|down|over|under) (?:by |to |from |about |around )?[£$€~]?\p{N}|\s(?:is|are|was|were|fell|fallen|rose|risen|went|gone|dropped|halved|doubled|grew)\b/iu;

/** A change of something that is not named. */
const CHANGED =
  /^(?:went|gone|fell|fallen|dropped|rose|risen|climbed|came|come|grew|grown|jumped) (?:(?:right |straight )?(?:up|down|back)\b|(?:from|to|by) [£$€~]?\p{N})/iu;

/** Participles that more often describe a thing than tell a deed, where a noun follows at once. */
const DESCRIBES =
  /^(?:paid|controlled|owned|earned|sponsored|blocked|protected|mixed|assisted|supported|guided|shared|fixed|combined|advanced|limited|unplanned|unmatched|damaged|licensed|retired|used|rented|leased|certified|registered|qualified|frozen|broken|scheduled|planned)$/u;
