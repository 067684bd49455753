import type { Clause } from '~/features/interview/clauses/clause';
import { isPersonWord } from '~/features/language/agents';
import { QUESTION } from './asked-phrase';

/** Says that something was learned, or how. */
const LEARNED =
  /\b(?:learn\p{L}*|read\p{L}*|stud(?:y|ied|ying)|practi[sc]\p{L}*|watch\p{L}*|attend\p{L}*|course|class(?:es)?|lessons?|training|trained|tutorials?|videos?|youtube|manual|books?|docs|documentation|guides?|webinars?|taught|teach|shadow\p{L}*|paired|showed me|shown|asked|copied|followed|tried|experiment\p{L}*|worked (?:it )?out|figured|exam|certificate|certified)\b/iu;
/** A name within a clause, or by its letters ("QLab"). */
const NAMED = /(?<!^)\b\p{Lu}[\p{L}\p{N}]|^\p{Lu}\p{Ll}*\p{Lu}/u;
/** Kinds of things that people learn. */
const LEARNABLE =
  /\b(?:systems?|software|program(?:me)?s?|apps?|tools?|languages?|platforms?|modules?|frameworks?|library|databases?|code|coding|laws?|rules?|regulations?|standards?|procedures?|processes|methods?|techniques?|skills?|machines?|equipment|tills?|tablets?|scanners?|crm|erp|sheets?|maths?|english|german|french|spanish|sign|signing|driving|accounting|bookkeeping|payroll|screens?|forms?|recipes?|instruments?|protocols?|assays?|models?)\b/iu;

/** Whether a story tells of something learned. */
const tellsLearning = (story: readonly Clause[]): boolean =>
  story.some(
    ({ field, text }) =>
      (field !== 'proof' && LEARNED.test(text)) ||
      (field === 'situation' && (LEARNABLE.test(text) || NAMED.test(text))),
  );

/** Several people, whatever they are called. */
const SEVERAL =
  /\b(?:class(?:es)?|groups?|teams?|sets?|bands?|choirs?|squads?|crews?|cohorts?|courses?|clubs?|departments?|years? \p{N}+|people|staff|guys|children|ones|juniors?|seniors?|new(?:bies|comers?| ones?)|hires?|starters?|joiners?|cadets?|recruits?|members?|users?)\b/iu;

/** Whether a situation names anybody. */
const namesPeople = ({ field, text, tokens }: Clause): boolean =>
  field === 'situation' &&
  (SEVERAL.test(text) || tokens.some((word) => word.kind === 'word' && isPersonWord(word.text)));

/**
 * Whether a story tells of what its question asks for. People also tell there what merely happened:
 * "cold snap, heaters broke" was not learned, and an inspection was not guided.
 */
export function tellsWhatIsAsked(question: number | undefined, story: readonly Clause[]): boolean {
  if (question === QUESTION.taught) return story.some(namesPeople);
  return question !== QUESTION.learned || tellsLearning(story);
}
