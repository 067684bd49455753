import type { Sentence } from '~/features/language/sentences';
import { openSection } from './open-headings';

/** A passage; offsets are into the normalised text. */
interface Passage {
  start: number;
  end: number;
}

/** A remark behind what is asked, about the employer or the reason: it is no part of it. */
// prettier-ignore
const REMARK = /(?:,|;| -|\s?\(|\.| (?=but (?:we|you'll|you will|our)\b))\s*(?:(?:and|but|so|as|since|because|which|weil|damit|denn|car|puisque|porque|ya que)\s+)?(?:(?:we|we're|we'll|we've|our|they|they're|there'?s|it'?s|that'?s|this is|this may|please|sorry|no exceptions|don'?t|you don'?t|you needn'?t|you'll get|in-house|wird|wir|nous|no te|das lernst)\b|(?:as|since|because|so that|weil|damit|denn|car|puisque|porque|ya que|see|the notes|the \p{Ll}+ you)\b|[\p{L}-]+ (?:\p{L}+ )?(?:is|are) (?:not|un\p{L}+|isn't|aren't)\b|not (?:a|just|strictly)\b).*$/iu;
const LABEL = /^(?:[\p{Lu}][\p{L}/& ]{2,28}):\s+(?=\S)/u;
// prettier-ignore
const LEAD = /^(?:(?:and|or|but|also|then|now|so|today|plus|ideally|either|und|et|y)\s+)*(?:(?:the |our |an? )?(?:successful |ideal |right )?(?:candidates?|applicants?|person|post ?holder)s? (?:must|should|will|needs? to|has to)(?: (?:have|be|hold|also))?|(?:it (?:would|will|'?d) (?:be|help)[^.]{0,40}? if you(?: have| are|'ve|'d)?|it'?s essential that you(?: have)?|that you(?: have)?|if you(?: also)?(?: have| know| can|'ve)?)|you(?:'ll| will) (?:also )?(?:have|hold)(?: an?)?(?= \p{L})|you(?:'ll| will| would|'d)? (?:must|need(?: to)?|should|have to)(?: (?:have|be|hold))?|so (?:is|are)|we(?:'d| would)(?: also)? (?:like|love|need|want) you to (?:be|have)|we(?:'d| would| do)? (?:require|need(?: you to be| to see)?|want|are looking for|ask for|expect)|must have|must be|be (?=\p{L}+ (?:registered|qualified|certified|licensed|accredited)\b)|(?:have|hold|possess)(?: an?)?(?= \p{L})|who (?:can|is|has)|(?:need(?:s|ed)? )?(?:someone|somebody|a person|people|candidates|applicants) (?:who|that|with|solid on|good at|strong on|strong in)(?: (?:has|have|can|is|are))?(?= ))\s+/iu;
/** "Due to growth we are looking for a solicitor": what stands before the one who is looked for. */
const SOUGHT =
  /^[^.;:]{0,60}?\b(?:we(?:'re| are)|(?:is|are))(?: now| currently)? (?:looking for|seeking|hiring|recruiting)\s+/iu;
const REMARK_ALONE =
  /^(?:we|our|as|since|because|which|so|when|where|but|it|they|that|this|please|the (?:lot|rest)|etc|and more|such as|for example|e\.g|including|incl|if (?!you)|depending|who)\b/i;

/** The passage without blanks, a label before it, and the remark that follows it. */
export function trimAsk(text: string, { start, end }: Passage): Passage {
  let from = start;
  const skip = (pattern: RegExp) => {
    from += pattern.exec(text.slice(from, end))?.[0].length ?? 0;
  };
  skip(/^[\s,;:.–-]+/u);
  const label = LABEL.exec(text.slice(from, end))?.[0] ?? '';
  if (openSection(label) !== undefined) from += label.length;
  if (isSought(text)) skip(SOUGHT);
  skip(LEAD);
  skip(LEAD);
  let to = end;
  const remark = REMARK.exec(text.slice(from, end));
  if (remark !== null && remark.index > 1) to = from + remark.index;
  to -=
    /(?:,?\s+(?:and|or|but|und|et|y))?[\s.,;:!•·–-]*$/iu.exec(text.slice(from, to))?.[0].length ??
    0;
  return { start: from, end: Math.max(from, to) };
}

/** Whether a sentence names the one who is looked for rather than what is asked of them. */
export const isSought = (sentence: string): boolean =>
  ANY_SOUGHT.test(sentence) && SOUGHT.test(sentence);

/** Nearly no sentence has one of these. */
const ANY_SOUGHT = /looking|seeking|hiring|recruiting/iu;

/** What stands behind a thing and is no part of its name: "or similar", "an advantage". */
const TAIL =
  /(?:,?\s+or (?:an? |any |some )?(?:similar|equivalent|comparable|related|other|another|like)\b.*|[\s,:(–-]+(?:(?:is|are|would be|will be|as|est|sont|serait|ist|sind|wäre|es|sería)\s+)?(?:(?:an?|une?|ein|een|the|also|highly|very|strongly)\s+)*(?:advantage(?:ous)?|plus|bonus|asset|must|benefit|essential|desirable|desired|preferred|required|beneficial|helpful|welcome|needed|necessary|preferable|nice to have|atout|souhaitée?|appréciée?|valorable|wünschenswert|von Vorteil|when (?:required|needed)|as (?:required|needed))\)?)\s*$/iu;

/** The end of the name in an ask; its end where nothing stands behind the name. */
export function endOfName(text: string, { start, end }: Passage): number {
  const tail = TAIL.exec(text.slice(start, end));
  return tail === null || tail.index < 2 ? end : start + tail.index;
}

const NOT_TAKEN =
  /\b(?:is|are) (?:not|never) (?:accepted|required|needed|necessary|considered|enough)\b|^no (?:way|exceptions)\b/i;

/** Where an enumeration goes on: a comma or an "and" outside of brackets before a new thing. */
const NEXT =
  /,\s+(?!as (?:an?|the|either)\b)(?:(?:and|or|as well as|und|et|y)\s+)?|\s+(?:and|but|or)\s+(?=(?:must|the ability|able|that you|you(?:'ll|'ve| will| have| need| must) |to|have|has|hold|good|an?|are|who|some|for|your|can)\b)/giu;

/**
 * The things a sentence asks for, one passage each: a list item asks for one, running text for one
 * a clause.
 */
export function asksOf(sentence: Sentence, isItem: boolean): Passage[] {
  const text = sentence.text;
  const cuts = [0];
  if (!isItem) {
    for (const { 0: joint, index } of text.matchAll(NEXT)) {
      if (depthAt(text, index) === 0) cuts.push(index + joint.length);
    }
  }
  let told = false;
  return [...cuts.entries()].flatMap(([i, from]) => {
    const to = cuts[i + 1] ?? text.length;
    const ask = trimAsk(text, { start: from, end: to });
    const words = text.slice(ask.start, ask.end);
    // What the employer has, and what it will not take, goes on to the end of the sentence.
    told ||= i > 0 && OWN.test(words) && !OWN_WANT.test(words);
    if (told || NOT_TAKEN.test(words) || words.length < 2 || isEmptyAsk(words)) return [];
    // "We look after 32 patients, and we need …": what stands before the asking is told.
    if (i === 0 && cuts.length > 1 && OWN.test(words) && !OWN_WANT.test(words)) return [];
    if (i > 0 && REMARK_ALONE.test(words)) return [];
    return [{ start: sentence.start + ask.start, end: sentence.start + ask.end }];
  });
}

/** "Obtain them", "(Interview)": it points at what is asked elsewhere, or at how it is looked at. */
const isEmptyAsk = (words: string): boolean =>
  /^(?:(?:or )?(?:able|ability|willing(?:ness)?|ready) to )?(?:[\p{L}-]+ )?(?:it|them|this|that|these|those)$/iu.test(
    words,
  ) ||
  /^\([^()]{0,60}\)?$/u.test(words) ||
  /^(?:would|will|may|might) /u.test(words) ||
  /^(?:must obtain|none|nil|n\/a|not applicable)\b/iu.test(words) ||
  /^(?:[Ww]hile|[Aa]lthough|[Tt]hough|in|on|by|at(?! least)) \p{Ll}/u.test(words);

const MANNER =
  /^(?:(?:an?|the|your|our|some|genuine|real|strong|high|very|excellent|good|highly|calm|friendly|positive) )*(?:able|abilit|willing|passion|attitude|comfort|commit|interest|enthus|keen|eager|flexib|calm|patien|honest|kind|warm|pride|discretion|sense of|people|person|personality|mindset|spirit|you(?:'re| are| can| like| enjoy| love| want| check| care)|be\b|being|to be|not\b|love|work(?:s|ing)? (?:well|in|under|as|collaborativ)|punctual|reliab|energ|curio|creativ|innovat|ambiti|confiden|empath|humou?r|team player|self-|well-|hard-?working|own\b|take ownership|do(?:es)?(?:n't| not)\b|presents? |ambiguity|uncertainty|pressure|gravitas|smart\b|presentable|great with|good with|precise|accurate|independent|careful|neat|tidy|polite|courteous|physically|\p{L}+s well\b|\p{L}+(?:ful|ous|ive|able|ible|minded|driven|oriented)$)/iu;

/** Whether an ask is about a person's manner rather than about what they know, did or have. */
export const isManner = (ask: string): boolean =>
  MANNER.test(ask) || /\b(?:attitude|mindset|personality|manners|passion)\b/iu.test(ask);

function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

// prettier-ignore
const ASKING = /\b(?:you(?:'ll| will|'d| would)? (?:also |do )?(?:must|need|should|have to|(?:have|hold|know)(?= (?!been|the\b|seen|already|to (?:the|our)|access|a (?:chance|choice|say|team)|us\b|one\b|your\b)\p{L}))|must|essential|required?|(?:we|they) (?:do )?(?:need|require|want|expect|ask|look|welcome)|we'?d (?:need|like|love|expect)|(?:is|are|'re) looking for|candidates?|applicants? (?:must|should|need)|experienced?|knowledge|proficien\p{L}+|familiar\p{L}*|understanding of|ability to|able to|skills? (?:in|with)|qualification|licen[cs]e|would (?:be|help|set)|it'?d help|help if|^so (?:is|are)\b|a plus|bonus|preferred|desirable|ideal(?:ly)?|welcome[ds]?|set you apart|in your favou?r|^need(?:s|ed)? (?:someone|somebody|an? )|(?:they|we) would like|is expected|condition of employment|fluent|impeccable|erforderlich|voraussetzung|vorteil|indispensable|maîtris\p{L}+|exigé|souhaité|apprécié|atout|titulaire|justifie\p{L}*|à l'aise|imprescindible|necesari\p{L}+|valora\p{L}+)(?![\p{L}])/iu;
// prettier-ignore
const OWN = /^(?:and |but |today,? |here,? )?(?:our|we(?:'ve|'re)?|they|it(?! would| will|'?d|'s (?:a |an )?(?:essential|important|plus|bonus)| is (?:a |an )?(?:essential|important|plus|bonus)| helps)|the (?:team|trust|firm|company|council|labs?|place|school|foundation|business|agency|client|site|office)|nous|nos|notre|wir|unser\p{L}*|nuestr\p{L}+|somos|tenemos|there (?:is|are)|there'?s|everyone|everybody|(?:more than )?half of)\b/iu;
const OWN_WANT =
  /\b(?:we|they|wir|nous|client|company|team|firm)(?:'d| would| do|'re| are)? (?:also )?(?:need|require|want|expect|ask for|look(?:ing)? for|look to|seek|welcome|like|love|hire|hiring|recruit)/i;

/** How a sentence begins that goes on to list what is asked. */
// prettier-ignore
const LISTING = /^(?:the |our )?(?:successful |ideal |right )?(?:you(?:'ll| will) (?:also )?(?:have|hold|know)\b(?! (?:access|the (?:chance|opportunity)|your|a (?:say|chance|choice|team)|responsibility|full|us\b|to (?:the|our)))|(?:candidates?|applicants?|post ?holders?|you|we|they)(?:'ll| will|'d| would| do)? (?:also )?(?:must|should|need|have to|require|want|expect|are looking for)|it (?:would|will|'d) (?:be|help)|must (?:have|be|hold|know)|need(?:s|ed)? (?:someone|somebody)|it'd|bonus points|extra points|what (?:would|will)|ideally|it'?s essential|proficiency|vous|titulaire|wir (?:erwarten|wünschen)|se valora)/iu;

/** Whether each clause of a sentence is asked for, as in "You need …, … and …". */
export function listsAsks(sentence: string): boolean {
  return LISTING.test(sentence) && isAskingProse(sentence) && !isAboutApplying(sentence);
}

// prettier-ignore
const ABOUT_APPLYING = /\b(?:CV|cvs|résumé|resume|cover letter|application|interview|references|reply|send|photo|to replace|right hand|apply)\b/i;

/** Whether running text asks something of the reader. */
export function isAskingProse(sentence: string): boolean {
  if (OWN.test(sentence) && !OWN_WANT.test(sentence)) return false;
  return ASKING.test(sentence);
}

/** Whether a stretch of running text is about the application rather than about the person. */
export const isAboutApplying = (text: string): boolean => ABOUT_APPLYING.test(text);

/** Whether running text tells of the employer and asks nothing. */
export function isOwnStory(sentence: string): boolean {
  return OWN.test(sentence) && !OWN_WANT.test(sentence);
}

/** Whether somebody in a sentence wants something of the reader. */
export const wantsSomebody = (sentence: string): boolean =>
  OWN_WANT.test(sentence) ||
  /\b(?:is|are) (?:now |currently )?(?:looking|seeking|hiring|recruiting)|\b(?:seeks|needs|requires|wants)\b|\byou\b/i.test(
    sentence,
  );
