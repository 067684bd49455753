/**
 * What kind of thing a noun phrase names, by its last noun, so that a question about it can be one
 * a person would ask: "worked in a hospital", "done stock control", "have a portfolio".
 */
export type ThingKind = 'held' | 'place' | 'field' | 'activity' | 'one' | 'anything' | 'other';

/** What one has, or has not, at hand. */
const HELD =
  /^(?:(?:clean|clear|own|valid|full|strong|up-to-date|online) )*(?:portfolio|criminal record|driving record|record of \p{L}+|network of \p{L}+|transport|car|van|vehicle|passport|(?:set of )?tools|laptop|licen[cs]e|following)\b/iu;
/** One works in one of them. */
const PLACE =
  /\b(?:hospital|school|nursery|hotel|restaurant|kitchen|office|clinic|practice|surgery|warehouse|factory|laborator(?:y)|lab|setting|environment|shop|store|home|bank|council|charity|firm|agency|prison|centre|center|start-?up|theatre|garage|salon|farm|pharmacy|library|college|university)$/iu;
/** One works in it as a whole. */
const FIELD =
  /^(?:healthcare|health care|social care|hospitality|retail|manufacturing|pharma\p{L}*|food|construction|logistics|education|finance|banking|insurance|media|automotive|aerospace|fintech|saas|e-?commerce|agriculture|energy|telecoms?|housing|social housing|tourism|security|corporate security|gaming|law|advertising|publishing|childcare|haulage|catering|customer service|customer care|business administration|office administration|hr|marketing|sales)$|\b(?:sector|industry)$/iu;
/** One does it. */
const ACTIVITY =
  /(?:[\p{L}]{3,}ing|control|management|repairs?|maintenance|administration|entry|care|analysis|research|recruitment|payroll|assessments?|inspections?|audits?|checks?|reconciliations?|design|patrols?|rotations?|deliver(?:y|ies)|installations?|calculations?|returns|procurement|design|fundraising|counts?)$/iu;
/** One of many, of which one worked with one: no name, so in small letters. */
const ONE =
  /^[^\p{Lu}]*\b(?:journal|manager|protocol|system|platform|tool|portal|app|register|machine|database|robot|kiln|crane|lathe|press|terminal|scanner|budget|fleet)$/u;
/** Words too wide for any question. */
const ANYTHING =
  /^(?:implementation|production|administration|operations?|data|systems?|technology|management|web|mobile|history|research|analysis|communications?|quality|design|digital|documentation|compliance|polic(?:y|ies)|policy-making|strategy|maintenance|process(?:es)?|expectations|planning|projects?|help|service|support|business|ownership|work history|employment history)$/iu;

/** What kind of thing a name in the middle of a sentence is. */
export function kindOfThing(name: string): ThingKind {
  if (ANYTHING.test(name)) return 'anything';
  if (HELD.test(name)) return 'held';
  if (FIELD.test(name)) return 'field';
  if (PLACE.test(name)) return 'place';
  if (ACTIVITY.test(name)) return 'activity';
  return ONE.test(name) ? 'one' : 'other';
}
