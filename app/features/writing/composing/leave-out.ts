import type { Clause } from '~/features/interview/clauses/clause';
import { isOpinion, isPlan, isSelfPraise } from './words/attitudes';
import { isContact } from './words/contact';
import { hasNumber } from './words/numbers';
import { isPrivate } from './words/private-matters';

/** Why words of an answer are not told on a resume. */
export type LeaveOut =
  | 'withdrawn'
  | 'instruction'
  | 'denial'
  | 'plan'
  | 'praise'
  | 'opinion'
  | 'private'
  | 'aside'
  | 'other';

/** What a person is glad did not happen, so that "no" and "never" tell a result. */
const MISHAP =
  /\b(?:no|not|never|zero|nil|none|without(?: an?| any)?|nobody|nothing|haven't|hasn't|has not|have not)\b[^,;]{0,30}?\b(?:miss\p{L}*|lose|lost|losses|late|drop(?:s|ped|ping)?|fail\p{L}*|accidents?|incidents?|complain\p{L}*|errors?|mistakes?|injur\p{L}*|hurt|defects?|returns?|sent back|come back|came back|absen\p{L}*|downtime|delays?|damage\p{L}*|breach\p{L}*|penalt\p{L}*|rework|shortages?|fines?|claims?|leaks?|outages?|breakages?|falls|near misses|overtime|non-?conform\p{L}*|stock-?outs?|call-?backs?|discrepanc\p{L}*|waste|infections?|ulcers?|sores?|violations?|ltis?|rejected|rejections?|exclusions?|bugs?|issues|problems|out\b|findings?|critical|cancel\p{L}*|escalat\p{L}*|repeat\p{L}*|unpaid|overdue|jackhammer|need\b)/iu;
/** "no trip since May 2024", "none redone in 2024": a result, whatever it is that did not happen. */
const NONE_SINCE =
  /^(?:still |now )?(?:no|none|zero|nil|not an?)\b.{0,60}\b(?:since|in|for)\s+(?:the (?:last|first)|last|over |about |\p{N}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|xmas|easter|spring|summer|autumn|winter)\p{L}*\b)/iu;
/** "no customer was hit", "nobody had to be turned away": what people were spared. */
const SPARED =
  /^(?:(?:so |and )?(?:no|not one|not a single)(?: \p{L}+){1,3}|nobody|no one|none(?: of \p{L}+)?) (?:was|were|got|had to|has been|have been)\b(?!.*\b(?:used|hired|trained|told|asked|made|given|sold|saved|improved|fixed|solved|interested|happy|there|ready|sure|able)\b)/iu;
/** "no assessment", "no closures all summer": asked what came of it, people say what did not. */
const NO_THING = /^(?:no|zero)(?: \p{L}[\p{L}-]*){1,6}$/iu;
/** What is missing, and nobody was spared. */
const LACKS =
  /^(?:no|zero) (?:\p{L}+ )?(?:one|idea|clue|change|difference|results?|luck|improvements?|thanks|answers?|repl(?:y|ies)|response|reaction|feedback|money|budget|pay|time|effect|impact|success|figures?|numbers?|data|proof|evidence|records?|promotion|rais(?:e|es)|bonus|award|comments?|reason|way|need|interest|support|help|agreement|decision|sales?|customers?|clients?|offers?|jobs?|training|certificate|licen[cs]e|experience|more|longer)\b/iu;
const isSpared = ({ verb, quantities }: Clause, text: string): boolean =>
  quantities.length === 0 &&
  (verb === null || verb.form === 'past') &&
  NO_THING.test(text) &&
  !LACKS.test(text);

/** "followed him without chasing": how it was done. */
const MANNER = /\S \bwithout\b/iu;
/** "checks nobody deposited": what others left undone says what the person found. */
const LEFT_BY_OTHERS = /\p{L}+s (?:that |which )?(?:nobody|no one|none) \p{L}+/iu;

/** Found nothing wrong: "audit committee found nothing". */
const FOUND_NOTHING = /\bfound (?:nothing|no \p{L}+|zero)\b/iu;

const NEGATIVE =
  /(?<![\p{L}'])(?:not|no|never|none|neither|nor|nothing|nobody|without|cannot|nah|nope|can't|cant|don't|dont|didn't|didnt|doesn't|doesnt|isn't|isnt|wasn't|wasnt|weren't|haven't|havent|hasn't|hasnt|hadn't|hadnt|won't|wouldn't|wouldnt|couldn't|couldnt|unable|too little)(?![\p{L}'])/iu;
/** "rang at 8, not 11": a contrast that says what was done. */
const CONTRAST =
  /\S+ (?:not|and not|instead of|rather than) (?:\p{N}|after|before|the|a|an|in|on|by|from|with|at)\b/iu;

const ASIDE =
  /^(?:(?:and|but|so|well|oh|yes|yeah|or) )*(?:i (?:think|guess|reckon|suppose|believe|know|remember|forget|wish|hope|mean|said|admit)\b|(?:that|this|it|which)(?:'?s| is| was|'s) (?:it|all|why|how|when|what|the|a|an|my|our|me|not|another|fine|ok|okay|true|life|children|hard|great|good|bad|enough|different)?\b(?!.*\p{N})|(?:they|he|she|people|everyone|everybody|boss|manager|\p{L}+ \p{L}+) (?:told|tell|said|say|says|thought|thinks?|reckons?|called|calls) (?:me|us|that|it|so|she|he|they)\b|don'?t (?:ask|remember|know)|no idea|not sure|dunno|idk|fair enough|credit to|thanks to|hang on|hold on|wait(?! (?:went|was|is|times?|lists?|fell|dropped)\b)|sorry|you can|you could|believe me|trust me|long story|see above|same as|as above|never been|never had|no comment|obviously|in theory|not going to|statistically\b|keep it|leave (?:it|that|this|out)|mine was|my (?:mistake|fault|bad)|(?:it )?turn(?:s|ed) out (?:that )?(?:he|she|they|it)\b|his idea|her idea|their idea|\p{L}+'?s idea|just (?:kidding|joking)|i must|i have to say|whatever|anyway|who knows|(?:to be|let'?s be) honest|i tell a lie|no joke|i'?m not joking|believe it or not)|\bi (?:say|tell (?:them|him|her|people))\b|\bcalls? (?:it|this|that|me) (?:the|an?|our|their|my)\b/iu;

/** What stands beside the deed and says nothing of it: the weather, the neighbours, what helped. */
const BESIDE =
  /^(?!.*\p{N}).*\b(?:came|come|brought|sent|gave|bought|got|left)\b.*\b(?:chocolates?|flowers|cakes?|biscuits|cookies|wine|beers?|pizzas?|doughnuts|donuts|(?:thank[- ]you )?(?:card|note)s?)$|^(?:and |but )?(?:it should be (?:noted|said|mentioned)\b|next door\b|(?:\p{N}{4}|it|that|this|last year) was (?:also )?an? (?:\p{L}+ )?(?:year|season|summer|winter)\b)|\b(?:was|were|is|are) for the whole (?:site|building|company|house|school|team|department)$|\bhelped(?: with (?:that|it|this))?$|^(?:and |but )?(?:the |an? |my |our )?(?:competitors?|rivals?)\b|\bwent (?:very |really |quite )?(?:well|fine|great|ok|okay|smoothly)$/iu;

/** "head office lawyers did the contract", "owner signed it": whose share it was, and nothing that came of it. */
const OTHERS_SHARE =
  /^(?:and |but )?(?:(?:the|our|my) )?(?:\p{L}+ ){0,2}\p{L}+ (?:did|handled|signed|decided|paid)(?: also)? (?:it|that|the|them|for)\b[^\p{N}]*$/iu;

/** Known only from what others said. */
const HEARSAY =
  /\b(?:he|she|they|who|people|boss|manager) (?:said|told (?:me|us)|reckons?|says)\s*$|\bthey told (?:me|us)\b/iu;

/** "the two others were with the night team": what others did is no result of the person. */
const OF_OTHERS =
  /^(?:and |but )?(?:the )?(?:(?:\p{N}+|one|two|three|four|five) )?others? (?:\p{L}+s )?(?:was|were|is|are|had|have|did|run|ran|got)\b|^(?:and |but )?the (?:shop|depot|branch|office|site|firm|company) had .* (?:on|in|at) other \p{L}+$/iu;

/**
 * The reason why a clause is not told, or undefined where it may be. Only general English decides:
 * what somebody denies, plans, thinks, or says in passing is no line of a resume.
 */
export function leaveOut(clause: Clause): LeaveOut | undefined {
  // "sorry, 21 min": by what it corrects a clause is no aside.
  const first = clause.tokens.find(({ withdrawn }) => !withdrawn);
  const from = clause.tokens[0]?.kind === 'word' ? (first?.start ?? clause.start) : clause.start;
  const text = clause.text.slice(from - clause.start).replaceAll('’', "'");
  if (clause.state === 'withdrawn') return 'withdrawn';
  if (clause.state === 'instruction') return 'instruction';
  if (isPrivate(text) || isContact(text)) return 'private';
  if (isSelfPraise(text)) return 'praise';
  if (isPlan(text) || isPlanned(clause)) return 'plan';
  if (isDenied(text, clause)) return 'denial';
  if (ASIDE.test(text) || OF_OTHERS.test(text) || BESIDE.test(text)) return 'aside';
  if (isOpinion(text) || HEARSAY.test(text)) return 'opinion';
  if (/^(?:i |we )?used to\b/iu.test(text)) return 'aside';
  if (clause.field === 'result' && clause.actor === 'other' && OTHERS_SHARE.test(text))
    return 'aside';
  if (clause.restrictions.some((one) => isDoubt(one, clause))) return 'opinion';
  return undefined;
}

function isPlanned({ restrictions, tokens }: Clause): boolean {
  return (
    restrictions.some(
      ({ kind, start }) => kind === 'planned' && start <= (tokens[0]?.start ?? 0),
    ) ||
    (tokens.some(({ planned, empty }) => planned && !empty) &&
      restrictions.some(({ kind }) => kind === 'planned'))
  );
}

/** "no accidents" is a result, "8, not 11" a contrast; any other negation says what is not there. */
function isDenied(text: string, clause: Clause): boolean {
  const { field } = clause;
  const negative = NEGATIVE.exec(text);
  if (negative === null) return false;
  if (MISHAP.test(text) || FOUND_NOTHING.test(text)) return false;
  // "no shows, about 14 a week": those who did not come.
  if (clause.verb === null && /^no[- ]shows?\b/iu.test(text)) return false;
  if (field === 'result' && (NONE_SINCE.test(text) || SPARED.test(text) || isSpared(clause, text)))
    return false;
  if (field === 'action' && negative[0].toLowerCase() === 'without' && MANNER.test(text))
    return false;
  if (field === 'action' && LEFT_BY_OTHERS.test(text)) return false;
  // A condition says when, and denies nothing.
  if (/^(?:if|unless|whenever|until)\b/iu.test(text)) return false;
  if (/^no longer\b|\bno (?:more|less|fewer|later|sooner) than\b|\bnot only\b/iu.test(text))
    return false;
  if (negative.index > 0 && CONTRAST.test(text)) return false;
  // "so the stations don't cross" tells what was wanted.
  if (
    /\S+ (?:so|so that|until|unless|that|which|who|whose|if|when)\b/iu.test(
      text.slice(0, negative.index),
    )
  )
    return false;
  // In a result the person tells how things are now: "no need to ring", "so ops don't wait".
  return !(field === 'result' && negative.index > 12);
}

/** "I think" about a number makes it a guess that nobody should sign; "maybe 40" keeps its word. */
function isDoubt({ kind, start, end }: Clause['restrictions'][number], clause: Clause): boolean {
  if (kind !== 'opinion' || start < clause.start || end > clause.end) return false;
  const said = clause.text.slice(start - clause.start, end - clause.start).toLowerCase();
  return !/^(?:maybe|roughly|probably|perhaps|more or less|likely)$/u.test(said);
}

/** What makes the person smaller than what they did: things dropped, broken, late or left undone. */
const UNDERMINES =
  /\b(?:broke|failed|forgot|gave up|struggled|skipped|ignored|messed|postponed|slipped|quit|slide|too late|\p{N}+ \p{L}+ late|lost|missed|not done|deserves?|wrong|blamed|complained|moaned|grumbled|whinged|went sick|off sick|mayhem|chaos|nightmare|bad (?:years?|months?|weeks?|days?|luck|patch|time)|got (?:him|her|them)(?=$|[,;])|if lucky|at best|blown|crept|sick of|fell back|back up to|(?:days?|weeks?|months?|hours?|minutes?|them|it) late)\b|^(?:dropped(?! .+ (?:for|from|to) |.*\p{N})|tried|attempted)\b|^let (?:it|things|that|this|go|slide)\b|^let .*\b(?:go|slide|wait|down)$|^(?:the )?(?:one|two|\p{N}+) (?:(?:has |have )?(?:since )?left|dropped|failed)\b|^is (?:ok|fine)\b|\bstill (?:\p{L}+ )?(?:slow|late|bad|broken|wrong|failing|missing|manual)\b|\bstill [£$€]?\p{N}[\p{N}.,]*\s?%/iu;

/** What says how low somebody stood, whatever else stands beside it. */
const BELITTLES = /\b(?:most junior|least senior|not (?:the|a) (?:boss|manager|lead)|unpaid)\b/iu;

/** "missed calls from 12% to 4%", "late or wrong about 1 in 40": faults counted, which is a measure. */
const COUNTS_FAULTS =
  /(?:^(?!\p{L}+\s+(?:only |just |about |around |nearly )?[£$€~]?\p{N})|\s)(?:missed|lost|failed|wrong|late|broken)(?:\s?(?:\/|or|and)\s?\p{L}+)?\s+(?:(?:\p{L}+\s+)?\p{L}+s\b|(?:about |around |only |just |under )?\p{N}).*|\bfrom (?:\p{L}+ )?[£$€~]?\p{N}.* to (?:\p{L}+ )?[£$€~]?\p{N}/isu;

/** "found the coolant was hitting the wrong side": whoever finds what is wrong is no smaller for it. */
const FOUND = /^(?:found|spotted|discovered|diagnosed|traced|caught|corrected|fixed|repaired)\b/iu;

/** "all of them had failed the year before": how it was, said of how it is. */
const WAS_BEFORE = /\b(?:had|was|were)\b.*\b(?:before|previously)$/iu;

/** "rang about every failed drop": what was taken care of, and not who failed. */
const FAULTY_THING =
  /\b(?:the|every|each|all|any|an?|those|these|of|for|about|\p{N}+) (?:failed|lost|missed|broken|late)(?= \p{L}{3,})/giu;

/** Whether a piece makes its teller smaller; "nothing lost since" is a result. */
export function undermines(text: string): boolean {
  if (BELITTLES.test(text)) return true;
  if (COUNTS_FAULTS.test(text) && hasNumber(text)) return false;
  if (FOUND.test(text) || WAS_BEFORE.test(text)) return false;
  return (
    UNDERMINES.test(text.replace(FAULTY_THING, '')) &&
    !/\b(?:no|none|never|not (?!done)|nothing|nobody|zero|without)\b/iu.test(text)
  );
}
