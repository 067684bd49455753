import { type Term } from './term';

/** What the words around an ambiguous spelling say about it. */

const STRONG_CUE =
  /(?:\b(?:using|use|uses|used|via|learn|learnt|learned|experienced? (?:with|in|of|using)|proficien\w+ (?:with|in)|(?:knowledge|command|understanding|mastery) of|familiar(?:ity)? with|(?:skilled|skills|expertise|fluent|versed|trained|background) (?:in|with)|(?:written|coded|coding|programmed|programming|program|developing|developed|scripts?|scripting|built|queries) (?:in|with))|\b(?:Kenntnisse in|Erfahrung mit|connaissances? (?:de|en)|maîtrise de|conocimientos? de|experiencia (?:en|con))) (?:the |basic |advanced |good )?(?:microsoft |ms )?$/i;
const WEAK_CUE =
  /\b(?:using|use|uses|used|in|on|with|via|into|knows?|learnt|learned|of) (?:the |basic |advanced |ms |microsoft )?$/i;
const TOOL_AFTER =
  /^ (?:programm(?:er|ing)|development|developers?|engineers?|language|framework|scripts?|scripting|macros?|code|codebase|server|app|apps|dashboards?|databases?|projects?|microservices?)\b|^ (?:is|are|would be|skills|experience|knowledge)(?: (?:is|are|would be))? (?:(?:also )?(?:a |an )?(?:strong )?(?:must|plus|bonus|advantage|asset|requirement)|required|essential|preferred|desirable|nice to have)\b/i;
/** "excel at", "Access to", "Word of": the verb or the noun, not the tool. */
const ORDINARY_AFTER = /^ (?:at|to|of|for|in|that|is|was)\b/i;
/** "a Greek restaurant", "English law": where something is from, not what is spoken. */
// prettier-ignore
const ORIGIN_AFTER = /^ (?:restaurants?|food|cuisine|kitchen|cooking|dishes|market|customers?|clients?|company|companies|firms?|law|literature|citizens?|citizenship|passport|nationals?|government|army|history|culture|wines?|salad|bank|bakery|people|families|office|branch|subsidiary|border|brand|cars?|grammar school|channel|coast|football|museum)\b/i;

/** Whether a language's name that ends at `end` names an origin instead. */
export function namesOrigin(text: string, end: number): boolean {
  return ORIGIN_AFTER.test(text.slice(end, end + 24));
}

/** "Pipelines in production": where something is, rather than what somebody knows. */
const SOMEWHERE =
  /(?<!\b(?:experience|experienced|expertise|background|work|worked|working|skilled|skills|trained|training|knowledge|interest|interested|qualified|years|specialist|role|job|career|qualification|degree|diploma|nvq|proficient|competent|confident|proficiency|certificate|and|or|ideally|preferably)) (?:in|into) $/iu;

/** Whether a common word at `start` says where something is. */
export const isSomewhere = (text: string, start: number): boolean =>
  start > 12 && SOMEWHERE.test(text.slice(Math.max(0, start - 40), start));

const LIST_GAP =
  /^[ \t]*(?:[,;/&|()+•·]|\b(?:and|or|und|oder|et|ou|y|o)\b)(?:[ \t,;/&|()•·]|\b(?:and|or|und|oder|et|ou|y|o|also)\b)*$/i;

/** Whether the words beside `[start, end)` speak of a tool: `strong` for words that are also names. */
export function hasToolCue(
  text: string,
  start: number,
  end: number,
  strength: 'strong' | 'weak',
): boolean {
  const after = text.slice(end, end + 24);
  if (TOOL_AFTER.test(after)) return true;
  const before = text.slice(Math.max(0, start - 60), start);
  if (STRONG_CUE.test(before)) return !/^ of\b/i.test(after);
  return strength === 'weak' && WEAK_CUE.test(before) && !ORDINARY_AFTER.test(after);
}

/** Whether `start` opens a sentence or a line, where a capital letter says nothing. */
export function isFirstWord(text: string, start: number): boolean {
  return /(?:^|[.!?:;•●▪*\-–\n"(]\s*)$/.test(text.slice(Math.max(0, start - 6), start));
}

/** Whether another capitalised word follows: "Spring Cleaning", "Swift Transport". */
export function precedesOtherName(text: string, end: number): boolean {
  const after = text.slice(end, end + 24);
  return ORDINARY_AFTER.test(after) || /^ \p{Lu}\p{Ll}/u.test(after);
}

/**
 * Whether two neighbours are listed together and `anchor` is a tool beyond doubt: two names that
 * are also words do not vouch for each other. `loose` text lists tools with blanks only.
 */
export function besideTool(
  text: string,
  left: { end: number },
  right: { start: number },
  anchor: { term: Term; certain: boolean },
  loose: boolean,
): boolean {
  if (!anchor.certain || anchor.term.kind !== 'tool' || right.start - left.end > 14) return false;
  const gap = text.slice(left.end, right.start);
  return LIST_GAP.test(gap) || (loose && gap === ' ');
}
