import { kindOf } from './skill-name';

/** A level that makes a skill smaller is printed; one that praises it convinces nobody. */
export const LIMITING =
  /\b(?:basics?|beginners?|bit|little|some|limited|intermediate|once|learning|elementary)\b/iu;

const LEAD =
  /^(?:(?:and|or|also|plus|i (?:can|know|use|used|have used|am good (?:at|with)|work with|speak|did|do)(?: also| how to)?(?: use)?|know how to|can(?: also)?(?: use)?|familiar with|experience (?:with|in|of)|knowledge of|worked with|use|comfortable with|confident (?:with|in|using)|mainly|mostly|tools?:|skills?:|software:)\s+)+/iu;

/** The words without how they were introduced: "and I can use Figma" names Figma. */
export const withoutLead = (words: string): string =>
  words.slice(LEAD.exec(words)?.[0].length ?? 0);

const PRAISE =
  /^(?:(?:very|really|pretty|quite|i am|i'm)\s+)*(?:good|strong|expert|excellent|great|ok|okay|fine|advanced?|fluent|confident|competent|proficient|daily|every ?day|well|my main one|yes)$/iu;

/** Praise of a skill says nothing; any other remark stays. */
export const withoutPraise = (remark: string): string => (PRAISE.test(remark) ? '' : remark);

const GOOD_AT = /^(?:i['’]?m |am )?(?:very |really )?(?:good|great|brilliant) (?:at|with|in)\s+/iu;

/** "good with Excel" names Excel; "good with people" is praise, and names nothing. */
export function withoutGoodAt(words: string, isKnown: (text: string) => boolean): string {
  const rest = words.replace(GOOD_AT, '');
  return rest === words || isKnown(rest) ? rest : '';
}

/** What is said behind a name of how far it goes. */
const LEVEL =
  /^(?<name>\S.*?)\s+(?:[-–]\s+)?(?<remark>basics?|beginner|intermediate|elementary|(?:a )?(?:little )?bit|a little|read only|read-only|for (?:side|small|own|hobby)\s\p{L}+|invoices only|(?:until|till|since) \p{N}{4})$/iu;
/** "a bit of Excel": how far it goes, said before the name. */
const LEVEL_BEFORE = /^(?<remark>a (?:little )?bit|a little)\s+(?:of\s+)?(?<name>\S.*)$/iu;
const PRAISED =
  /^(?<name>\S.*?)\s+(?:very good|good|ok|okay|fine|advanced?|expert|fluent|daily|every ?day|well|too|as well|etc)$/iu;
/** "Excel including pivot tables": what the name holds. */
const INCLUDING =
  /^(?<name>\S.*?)\s+(?:including|incl\.?|inc\.?|like|such as|e\.g\.?|especially|mainly|mostly)\s+(?<remark>\S.*)$/iu;
const BEHIND =
  /^(?<name>\S.*?)\s+(?<remark>(?:for|with|on|from|since|until|till|in|at|to|by)\s+\S.*)$/iu;
const ELSEWHERE =
  /\s+(?:at|in|from)\s+\S.*?\s+not (?:here|now|any ?more)$|\s+not here$|\s+(?:back then|back in the day|at the time|in the past)$/iu;

/** A name with what stands behind it, taken apart where that is a level or the name is known. */
export function levelledName(
  words: string,
  isKnown: (text: string) => boolean,
): { name: string; remark: string } {
  const said = words.replace(ELSEWHERE, '');
  if (isKnown(said)) return { name: said, remark: '' };
  const level = LEVEL.exec(said)?.groups;
  if (level !== undefined) return { name: level['name'] ?? said, remark: level['remark'] ?? '' };
  const before = LEVEL_BEFORE.exec(said)?.groups;
  if (before?.['name'] !== undefined && isKnown(before['name']))
    return { name: before['name'], remark: before['remark'] ?? '' };
  const praised = PRAISED.exec(said)?.groups?.['name'];
  if (praised !== undefined && kindOf(praised).kind !== 'language')
    return levelledName(praised, isKnown);
  for (const pattern of [INCLUDING, BEHIND]) {
    const { name, remark } = pattern.exec(said)?.groups ?? {};
    if (name !== undefined && remark !== undefined && isKnown(name)) return { name, remark };
  }
  return { name: said, remark: '' };
}
