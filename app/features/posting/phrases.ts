import { isPlace } from './company-and-place';
import { type RequirementKind } from './posting';

/** A requirement in the posting's own words; offsets are into the sentence. */
export interface Phrase {
  kind: RequirementKind;
  start: number;
  end: number;
}

// prettier-ignore
const KNOWING = /\b(?:experienced?(?! level)|expertise|proficien(?:t|cy)|knowledge(?:able)?|understanding|familiar(?:ity)?|background|skilled|competen(?:t|ce|cy)|trained|training|specializ(?:ed|ing)|exposure|mastery|command|grasp|versed|confident|comfortable|literacy|qualified|conversant|Erfahrung(?:en)?|Kenntnisse|Grundkenntnisse|Fachkenntnisse|connaissances?|maîtrise|expérience|conocimientos?|experiencia|dominio) (?:(?:also |working |hands-on |proven |directly |successfully )?)(?:with|in|of|using|on|about|as regards|mit|im|in der|im bereich|von|de la|de|des|du|en|dans|avec|con|sobre)(?![\p{L}/])(?: (?:working|dealing|developing|using|the use of) (?:with|in|on|of)?)? ?/giu;
const ABLE =
  /\b(?:able|ability|capability|capacity|aptitude|willing(?:ness)?|comfortable|confident|Fähigkeit|capacité|capacidad) (?:to|de|para|zu) (?=\p{L})/giu;
// prettier-ignore
const CREDENTIAL = /\b((?:[\p{L}\p{N}&/+.'-]+ ){1,4})(?:certification|certificate|licen[cs]e|registration|accreditation|endorsement|permit)s?\b/giu;

/** "Registration with Social Work England": the register is named, whatever its name speaks of. */
const REGISTER =
  /\b(?:[Rr]egistration|[Rr]egistered|[Mm]embership|[Mm]ember|[Ll]icensed)(?: (?:with|of|by))(?: the)? (?:\p{Lu}[\p{L}&'-]*(?: (?:of|for|and|&) (?=\p{Lu}))? ?){1,6}/gu;

const ANY_CREDENTIAL =
  /certification|certificate|licen[cs]e|registration|accreditation|endorsement|permit/i;

/** "SIA Door Supervisor or" before "Security Guarding licence": the other of the two. */
const OTHER_CREDENTIAL = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}+&-]* ){1,4}or $/u;

const DETERMINER =
  /^(?:(?:an?|the|any|some|all|our|your|its|their|various|several|different|other|one|both|more|of|at least|least|or|and|e\.?g\.?|such as|including|like|either|following|strong|good|solid|deep|excellent|proven|extensive|relevant|similar|thorough|sound|basic|advanced|very|broad|great|in-depth|prior|previous|demonstrable|demonstrated|hands-on|practical|working|current|valid|full|clean|recognised|recognized|appropriate|necessary|related|must|have|hold|with|own|you|possess|clear|new|first-hand|high-level|general|fundamental|key|modern day|guten?|sehr|fundierte|im|in|der|die|das|von|les|la|le|los|las|el) )+/iu;
// prettier-ignore
const END_OF_NOUNS = /\s(?:to|for|which|that|who|whom|is|are|was|were|would|will|should|can|may|could|within|through|across|from|by|at|on|as|into|is|preferred|required|desired|desirable|essential|needed|necessary|preferably|ideally|but|so|when|where|while|because|if|plus|in|with|using|such|including|like|e\.g|eg|i\.e|etc|and\/or|strongly|highly|helpful|beneficial|advantageous|a plus|an (?:advantage|asset|added advantage)|a bonus|sowie|für|wünschenswert|von|est|serait|pour|et|y|und)(?=[\s.,;:)]|$)|[.;:()!?"|•·]|\s[-–]\s|$/iu;
const SEPARATOR = /,\s*(?:and |or |und |et |y )?|\s+(?:and|or|&|und|oder|ou|as well as)\s+/giu;
const LONGEST = 6;

/** Words that name nothing by themselves. */
// prettier-ignore
const EMPTY = /^(?:(?:similar|related|relevant|other|same|this|that|it|them|these|those|following|role|roles|another|domains?|field|fields|area|areas|environment|environments|position|positions|industry|sector|setting|settings|work|working|job|jobs|team|teams|people|others|things|tools?|technologies|systems?|skills?|experience|years?|time|use|least|one|more|company|business|clients?|customers?|products?|projects?|process|processes|what|how|why|who|you|your|our|us|we|all|any|some|each|every|kind|type|types|level|ways?|range|variety|above|below|equivalent|subject|capacity|part|must|a|an|the|of|or|and|in|us|new|large|small|complex|multiple|best|practices?|solutions?|mentioned|specific|common|services?|platforms?|frameworks?|techniques?|languages?|methodologies|spoken|written|verbal|oral|applications?|apps?|dependencies|variations|requirements?|concepts?|principles|growth|life|voice|market|both|either|technical|\d+\+?|\/|etc)(?:[\s/]|$))+$/iu;
/** A clause that ran on, not a name. */
const NOT_A_NAME =
  /^\d|^(?:one|two|three|four|five|six|several) (?:years?|months?)$|^(?:be|is|have|has|had|used|know|hands|closely|fluent|written|be|you|we|ability|able|to|how|what|when|monitor|writes?|\/)\b|\b(?:you|we|our|their|his|her|ability|fluent|know|is|are)\b/i;
/** Nouns that say nothing about what one knows, whatever stands before them. */
const EMPTY_HEAD =
  /\b(?:environments?|stacks?|users?|customers|teams?|groups|tickets?|market|solutions|products|services|people|capabilities|issues|devices|requirements|role|level)$/i;

/** The next thing asked for, rather than the next thing known: "presents well". */
const VERBAL = /^(?:do(?:es)?(?:n't| not)\b|\p{L}+s (?:well|it|them)\b)/iu;
/** What somebody bears rather than knows: "comfortable with ambiguity". */
const BORNE =
  /^(?:ambiguity|uncertainty|pressure|stress|change|conflict|responsibility|confidentiality|discretion|(?:tight |multiple )?deadlines|heights|lone working)$/iu;

const isName = (text: string) =>
  !EMPTY.test(text) && !VERBAL.test(text) && !NOT_A_NAME.test(text) && !EMPTY_HEAD.test(text);

function nounPhrases(sentence: string, from: number): { start: number; end: number }[] {
  const rest = sentence.slice(from);
  const stop = END_OF_NOUNS.exec(` ${rest}`);
  // The pattern looks for a blank before the word; the added one shifts it by one.
  const length = stop === null ? rest.length : Math.max(0, stop.index - 1);
  const span = rest.slice(0, length);
  const phrases: { start: number; end: number }[] = [];
  let at = 0;
  const add = (to: number) => {
    const raw = span.slice(at, to);
    const lead = DETERMINER.exec(raw.trimStart())?.[0].length ?? 0;
    const start = at + (raw.length - raw.trimStart().length) + lead;
    const text = span.slice(start, to).trimEnd();
    if (text !== '' && text.split(/\s+/).length <= LONGEST && isName(text) && !isPlace(text)) {
      phrases.push({ start: from + start, end: from + start + text.length });
    }
  };
  for (const { 0: separator, index } of span.matchAll(SEPARATOR)) {
    add(index);
    at = index + separator.length;
  }
  add(span.length);
  return phrases;
}

const SURROUNDINGS =
  /^(?:an? )?(?:(?:cold|hot|wet|damp|noisy|dusty|dirty|muddy|chilled|freezing|frozen|outdoor|confined|all)[, ]+(?:and |or )?)+(?:areas?|conditions?|environments?|places|spaces|weathers?|temperatures?|settings?)/iu;

/** "experience of leading toolbox talks": something done rather than something known. */
const DOING =
  /^[\p{L}-]{2,}ing (?!(?:and|or|skills?|experience|knowledge|techniques?|systems?|processes|tools?)\b)\p{L}/iu;
const END_OF_VERBS =
  /[.;:!?()|]|, (?!and |or |(?:[\p{L}-]+ )?[\p{L}-]+ (?:and|or) |(?:[\p{L}/-]+ ){0,2}[\p{L}/-]+(?:, |$))|,? (?:which|who|so that|because|while|when needed)\b|$/iu;

/** "ability to lift 25 kg": the words behind the cue, up to the end of the clause. */
function verbPhrase(sentence: string, from: number): { start: number; end: number } | undefined {
  const rest = sentence.slice(from);
  const text = rest.slice(0, END_OF_VERBS.exec(rest)?.index).trimEnd();
  const words = text.split(/\s+/);
  if (words.length < 1 || text.length < 3) return undefined;
  const kept = words.length <= 14 ? text : words.slice(0, 14).join(' ');
  return { start: from, end: from + Math.min(kept.length, text.length) };
}

/** "Obtain them": what is asked for is said elsewhere. */
const POINTING = /^[\p{L}-]+ (?:it|them|this|that|these|those)$/iu;

/**
 * What a sentence asks for by its grammar, where the lexicon knows no word for it:
 * "experience with N", "knowledge of N" → skill; "experience of V-ing" → duty; "ability to V" → soft; "N licence" → credential.
 */
export function phrasesIn(sentence: string): Phrase[] {
  const phrases: Phrase[] = [];
  for (const { 0: cue, index } of sentence.matchAll(KNOWING)) {
    const from = index + cue.length;
    // What one has to bear rather than know: "working in cold, wet areas".
    const borne = SURROUNDINGS.exec(sentence.slice(from))?.[0];
    if (borne !== undefined) {
      phrases.push({ kind: 'soft', start: index, end: from + borne.trimEnd().length });
      continue;
    }
    if (DOING.test(sentence.slice(from))) {
      const verb = verbPhrase(sentence, from);
      if (verb !== undefined) phrases.push({ kind: 'duty', ...verb });
      continue;
    }
    for (const noun of nounPhrases(sentence, from)) {
      const kind = BORNE.test(sentence.slice(noun.start, noun.end)) ? 'soft' : 'skill';
      phrases.push({ kind, ...noun });
    }
  }
  for (const { 0: cue, index } of sentence.matchAll(ABLE)) {
    // "First aid (or willing to train)": another way to the same.
    if (/\bor\s*$/iu.test(sentence.slice(0, index))) continue;
    const verb = verbPhrase(sentence, index + cue.length);
    if (verb !== undefined && !POINTING.test(sentence.slice(verb.start, verb.end)))
      phrases.push({ kind: 'soft', ...verb });
  }
  for (const register of registersIn(sentence)) phrases.push({ kind: 'credential', ...register });
  const credentials = ANY_CREDENTIAL.test(sentence) ? sentence.matchAll(CREDENTIAL) : [];
  for (const { 0: whole, 1: before = '', index } of credentials) {
    const cut =
      before
        .split(
          /.*\b(?:an?|the|of|or|and|with|have|hold|possess|valid|current|any|your|in|relevant|appropriate|professional|industry|own|obtain|for|is|are|required|necessary|full|clean)\s/i,
        )
        .at(-1) ?? '';
    if (cut.trim() === '' || EMPTY.test(cut.trim())) continue;
    const start = index + before.length - cut.length;
    const other = OTHER_CREDENTIAL.exec(sentence.slice(Math.max(0, start - 60), start))?.[0] ?? '';
    phrases.push({ kind: 'credential', start: start - other.length, end: index + whole.length });
  }
  return phrases;
}

/** Registers that a sentence names with whom one is to be registered; offsets are into it. */
export const registersIn = (sentence: string): { start: number; end: number }[] =>
  [...sentence.matchAll(REGISTER)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.trimEnd().length,
  }));

const FIELD =
  /^(?: ?(?:,|-))? (?:in|of)(?: (?:a|an|the|fields? of|areas? of|relevant|related))* (?=\p{L})/iu;
const END_OF_FIELD =
  /[.;:()!?]|,? (?:or|and) (?:(?:an? )?(?:related|similar|equivalent|other|relevant|comparable|another|any)|.{0,20}(?:experience|background|skills))|\s(?:is|are|with|plus|would|from|preferred|required|desired|at|to|who|that|preferably|and at least|and (?:\d|minimum)|as|for|a plus)\b|\s[-–]\s|$/i;

/** The end of "… in Computer Science or Mathematics" behind a degree that ends at `from`. */
export function endOfField(sentence: string, from: number): number {
  const cue = FIELD.exec(sentence.slice(from));
  if (cue === null) return from;
  const rest = sentence.slice(from + cue[0].length);
  const field = rest.slice(0, END_OF_FIELD.exec(rest)?.index).replace(/[\s,]+$/, '');
  if (field === '' || field.split(/\s+/).length > 9 || EMPTY.test(field)) return from;
  return from + cue[0].length + field.length;
}

const VERB_FIRST =
  /^(?:to )?(?!(?:communication|organi[sz]ation|education|qualification|attention|installation)\b)[\p{L}-]+(?:e|ing|ly)?\b(?: |$)/iu;

/** Whether a list item reads like something one does ("Maintain …", "Ensuring …"). */
export function isVerbFirst(text: string): boolean {
  return (
    VERB_FIRST.test(text) &&
    /^(?:to )?(?:[a-z]+ly )?(?:[\p{L}]+ing|manage|maintain|ensure|develop|support|provide|lead|work|create|build|design|write|prepare|assist|help|deliver|drive|operate|install|repair|test|monitor|review|coordinate|handle|perform|plan|report|serve|train|teach|sell|clean|load|unload|pick|pack|analy[sz]e|implement|conduct|carry|participate|collaborate|identify|take|keep|make|act|answer|process|follow|be|have|own|run|set|use|understand|contribute|organi[sz]e|respond|liaise|check|inspect|record|care|deal|greet|order|administer|assess|supervise|oversee|promote|research)\b/iu.test(
      text,
    )
  );
}

// prettier-ignore
const PROMISED = /\b(?:you|they|the (?:successful |right |ideal )?(?:candidate|applicant|person|post ?holder))(?:'ll|'d| will| would)(?: also)? (?:be (?:required|expected|asked) to |be responsible for (?!the role))?(?!need|also|like|prefer|welcome|expect|consider|have|be\b|love|enjoy|find|get|receive|join|report|know|become|gain|learn|want|never|not\b|work (?:with|in|as)\b)(?=\p{L})/iu;

/** Where the duty starts in "As a care assistant you will help residents …"; undefined in others. */
export function promisedDuty(text: string): number | undefined {
  const cue = PROMISED.exec(text);
  return cue === null ? undefined : cue.index + cue[0].length;
}
