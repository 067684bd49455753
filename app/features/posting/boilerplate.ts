import { type PostingSection } from './posting-section';

/** Why a passage is not taken as a requirement, in words for the person who reads the posting. */
export const DROP_REASONS = {
  instruction: 'Reads as an instruction to software, not as a requirement',
  hidden: 'Hidden from readers of the posting',
  opportunity: 'Equal opportunity or legal text',
  benefit: 'What the employer offers',
  about: 'About the company',
  apply: 'How to apply',
  others: 'Another posting of the page',
  page: 'Belongs to the page, not to the posting',
  duty: 'A catch-all, not a thing one can show',
  negated: 'The posting says it is not needed',
  age: 'A condition of age, which a resume does not state',
} as const;

// prettier-ignore
const INSTRUCTION = /\b(?:(?:ignore|disregard|forget|override|bypass)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules above|everything above)|(?:ignore|disregard|forget) (?:all |everything )?(?:the )?(?:above|previous|prior|preceding)|(?:ignoriere|vergiss) (?:alle )?(?:vorherigen|bisherigen|obigen)|ignore[zr]? (?:toutes )?les instructions|ignora (?:todas )?las instrucciones|(?:your|the) system prompt\b|you are (?:now )?(?:an? )?(?:(?:helpful )?AI(?: language)? (?:assistant|model|system|bot)|(?:large )?language model|LLM|chatbot|ChatGPT|GPT-?\d?)|as an? (?:AI|language)(?: language)? (?:model|assistant|system)|(?:AI|LLM|language model)s? (?:reading|reviewing|parsing|processing|screening) (?:this|the)|if you are an? (?:AI|LLM|bot|language model)|new instructions?:|(?:note|instructions?|message) (?:to|for) (?:the |any |all )?(?:AI|LLM|language model|model|assistant|bot)s?|(?:say|state|write|claim|report|respond|output|conclude) that (?:the|this) (?:candidate|applicant|person|resume)|(?:rank|rate|score|mark) (?:this|the) (?:candidate|applicant|resume|cv)|(?:add|insert|print|repeat|append|include) (?:the )?(?:exact |following |this )*(?:phrase|text|words|line|sentence)\b|do not (?:tell|inform|reveal)[^.\n]{0,30}(?:user|person|anyone))\b|<\|?(?:im_start|im_end|system|endoftext)\|?>|\[\/?INST\]|#{2,} ?(?:instruction|system)/i;
// prettier-ignore
const OPPORTUNITY = /\b(?:equal (?:employment )?opportunit(?:y|ies)|without regard to|regardless of (?:\w+,? ){0,4}(?:race|gender|age|sex|religion|disability|background|nationality)|irrespective of (?:\w+ ){0,3}(?:age|gender|race|sex)|protected (?:veteran|class|characteristic)|affirmative action|sexual orientation|gender identity|reasonable (?:accommodation|adjustment)s?|if you (?:require|need) (?:an? |any |alternative )(?:\w+ ){0,3}(?:accommodations?|adjustments?|assistance|methods?|formats?)|(?:with|have) a disability[^.]{0,60}interview|guaranteed an interview|e-verify|applicable (?:federal|state|local) law|all (?:interested |qualified )?(?:candidates|applicants|persons)[^.]{0,40}(?:encouraged|consideration)|personal data (?:will be|is) processed|all sections of the community|applicants? of any age|(?:any|whatever your) (?:age|background)|everyone whatever|(?:under-?represented|minority ethnic|racialized)|acts? as an employment|(?:are|is|have been) committed to (?:equal|a workplace|diversity)|à compétences égales|skilled worker sponsorship|unable to sponsor|sponsor visas|schwerbehinderte|unabhängig von (?:geschlecht|herkunft)|égalité des chances|igualdad de oportunidades|exempt from the rehabilitation|(?:spent|unspent) convictions|permission to work in \w+ before)\b/i;
const AGE =
  /\b(?:(?<!\b(?:people|children|pupils?|students?|adults?|patients?|residents?|clients?|kids|boys|girls|teenagers|learners|participants|players|guests|customers|anyone) )aged? (?:of )?\d\d|\d\d years? (?:old|of age|or (?:older|over|above))|over (?:16|18|21)\b)/i;
// prettier-ignore
const BENEFIT = /\b(?:we(?:'ll| will| can| do)? (?:offer|provide) (?:you |an? |the )?(?:\w+ ){0,3}(?:salary|pay|package|benefits?|pension|training|opportunit|environment|holiday|discount|bonus)|competitive (?:salary|pay|compensation|package|benefits)|(?:health|medical|dental|vision|life) (?:insurance|cover|plan)|401\s?\(?k\)?|paid (?:time off|holidays?|vacation|leave|sick)|days(?:'| of)? (?:annual leave|holiday|vacation)|annual leave|pension (?:scheme|plan|contribution)|free (?:parking|lunch|coffee|fruit|snacks|meals|gym|drinks|uniform)|gym membership|employee discount|staff discount|sign[- ]on bonus|signing bonus|salary (?:range|of|from)|tuition (?:reimbursement|assistance)|stock options|cycle to work|childcare vouchers|paid training|tickets?-restaurant|mutuelle|betriebliche altersvorsorge|urlaubstage|(?:salary|pay|compensation|equity)\b[^.]{0,40}\bcommensurate)\b/i;
// prettier-ignore
const ABOUT = /(?:^|[.!?] )(?:(?:we are|we're|[\p{Lu}][\p{L}&.'-]*(?: [\p{Lu}&][\p{L}&.'-]*){0,4} (?:is|are|was)) (?:an? |the |one of )?(?:[\p{L}-]+ ){0,4}?(?:leading|leader|global|world'?s|largest|fastest[- ]growing|award[- ]winning|family[- ](?:run|owned)|independent|start-?up|company|firm|agency|business|charity|provider|manufacturer|retailer|bank|organi[sz]ation)\b|(?:founded|established|headquartered) in\b|since (?:19|20)\d\d\b|our (?:mission|vision|values|story|clients|customers|products?) (?:is|are|include)|(?:for|with) (?:over|more than|nearly|almost) \S+ years(?: of)?,? (?:we|our|[\p{Lu}][\p{L}]+ has))/iu;
const APPLY =
  /\b(?:(?:send|submit|e-?mail|upload|attach|forward) (?:us )?(?:your |a |an |the )?(?:\w+ ){0,3}(?:cv|résumé|resume|application|cover letter|documents?)|apply (?:now|online|via|by|here|today|with|through|at)|(?:cv|resume|résumé|applications?) (?:must be |should be |is |are )?(?:in|submitted|written|received)|closing date|references? (?:will be|are|needed|required)|(?:two|2) (?:satisfactory )?references|(?:are|is|offer is) (?:contingent|subject|conditional) (?:on|to|upon)|subject to (?:an? |the )?(?:\w+ ){0,3}(?:DBS|check|references|act)|in the supporting (?:information|statement)|(?:complete|fill in) (?:the|our|an?) (?:form|application)|drug (?:screen|test)s? (?:is|are|and)|background check|please (?:state|quote|include|note)|shortlist\w*|(?:the )?(?:first|second|final) interviews?|interviews? (?:on|will|are)|we'?d need your (?:cv|resume)|send me|your (?:cv|resume|lebenslauf) (?:in|to|with|and|plus)|page \d+ of \d+|yes no$|report this job|create an? (?:\w+ )?account|similar(?: jobs)?:|unfortunately,? we|^(?:sorry,? )?we (?:cannot|can't|are unable|are not able|don't)\b|if (?:it|this)(?: is|'s| isn't|'s not)? (?:not )?(?:for|of interest)|i(?:'m| am)? also (?:have|working)|anschreiben|lebenslauf|votre cv|adressez|tu cv|application deadline|checks? (?:will|is|are) (?:be )?(?:carried out|undertaken|made|completed|done)|click (?:here|apply)|no agencies|bewerbungsunterlagen|merci d'envoyer|envía tu)\b/i;

/** Sentences of forms, which say how to read what stands around them. */
// prettier-ignore
const FORM = /\b(?:other (?:related )?duties|related work|duties) (?:as|commensurate|may be)|\bthe duties of an? \b[^.]{0,40} as set out|\bperforms? related work\b|\brequirements listed (?:below|above)|\bwhile performing the duties|\bto perform this job successfully|\b[A-Z] essential [A-Z] desirable/iu;
/** Fields of forms and buttons of pages, by how they begin. */
// prettier-ignore
const FORM_FIELD = /^(?:(?:any )?(?:other|related) (?:duties|work|tasks)\b|(?:in-person|on-?site|hybrid|remote|(?:full|part)[- ]time)\b|(?:[A-Z] ?[=:] ?\p{L}+(?: \p{Ll}+){0,2}[,;]? ?){2,}|(?:UG|PG|doctorate) ?: (?:any |\p{L}[\p{L}./]* in any )|how many years\b|(?:work location|report job|save job|share this job)\b|(?:denunciar|compartir|guardar|inscribirme)\b|¿te gusta|cursos de\b|(?:estudios mínimos|experiencia mínima|conocimientos necesarios)$|(?:key:|E essential|criteria\b.{0,40}\b(?:essential|desirable))|(?:reporting to|reports to|you(?:'ll| will) report to|rattachée? à|dependerás de|du berichtest))/iu;

/** "Call the office on …", "Apply by 2 May": what to do, in the imperative. */
const TO_DO =
  /^(?:please )?(?:call|ring|phone|text|e-?mail|message|send|submit|apply|reply|click|drop|envoyez|adressez|postulez|senden|stuur|solliciteer|envie|mande|envía|contactez)\b.*(?:\bon \+?\d|\bby \d|@|\bcv\b|résumé|resume\b|application|website|\bhere\b|\bnow\b|\bus\b|\bme\b|\bline\b|\bask for\b|motivatie)/iu;

/** Whether a sentence says how to apply and can be nothing else, wherever it stands. */
export const isToApply = (sentence: string): boolean =>
  TO_DO.test(sentence) || CHECKED.test(sentence);

/** What the employer will look at, whoever comes. */
const CHECKED =
  /\bchecks? will be (?:carried out|undertaken|made|completed|done|run)\b|^(?:this|the) (?:post|role|offer|appointment|position) is (?:exempt|subject)\b|^(?:dm|pm|inbox|msg) (?:me|us)\b|^(?:freshers|students|graduates|any(?:one|body)|every(?:one|body)) (?:can|may|are welcome to) (?:also )?apply\b|^know (?:someone|anyone|somebody)\b|^tag (?:an?|them|some\p{L}+|your)\b|^(?:#[\p{L}\p{N}]+\s*){2,}$/iu;

/** What is paid, and how. */
const PAID =
  /^[£$€] ?\d[\d.,]* ?k?(?: ?(?:-|to) ?[£$€]? ?\d|\b)|^(?:rates?|pay|wages?|salary|hourly rate|vergütung|gehalt|salaire|salario|salário|salaris)(?:\s*:| (?:is|of|from|up to|bis|jusqu|hasta|até|tot)\b)|[£$€]\s?\d[\d.,]*k? ?(?:per|an|a|p\/?) ?(?:hour|hr|h|annum|year|day|week|month)\b|^(?:basic|base|ote)\b[^.]{0,20}[£$€]|\bOTE\b|\bwe pay\b|^(?!.*\bexperience\b)[^.]{0,60}\btraining (?:will be|is) (?:given|provided)\b|\bthey pay\b/iu;

const CONTACT =
  /^(?:for )?(?:further |more )?(?:contact(?: person)?|information|enquiries|questions|queries|ansprechpartner(?:in)?|kontakt|contacto)\s*:/i;

/** Whether a sentence begins to say whom to ask; all behind it does. */
export const isContact = (sentence: string): boolean => CONTACT.test(sentence);

/** A run of text longer than this says more than one thing, whatever one of its phrases says. */
const LONGEST_SENTENCE = 350;

const LONGEST_AGE = 120;
const ASKS = /\b(?:need|must|looking for|required?)\b/iu;

/** Why a line or sentence is none of the posting's requirements; undefined when it may be one. */
export function boilerplateReason(text: string): string | undefined {
  if (text.length > LONGEST_SENTENCE) return undefined;
  if (FORM_FIELD.test(text) || FORM.test(text)) return DROP_REASONS.duty;
  // An age among other things asked for takes none of them back.
  if (AGE.test(text) && !(text.length > LONGEST_AGE && ASKS.test(text))) return DROP_REASONS.age;
  if (OPPORTUNITY.test(text)) return DROP_REASONS.opportunity;
  if (isToApply(text)) return DROP_REASONS.apply;
  if (
    (BENEFIT.test(text) || PAID.test(text)) &&
    !/\b(?:you have|must have|required|experience (?:with|in|of))\b/i.test(text)
  ) {
    return DROP_REASONS.benefit;
  }
  if (APPLY.test(text)) return DROP_REASONS.apply;
  if (ABOUT.test(text) && !/\b(?:looking for|seeking|hiring|require|you )\b/i.test(text))
    return DROP_REASONS.about;
  return undefined;
}

/** Whether a line speaks to software rather than to applicants. */
export function isInstruction(line: string): boolean {
  return INSTRUCTION.test(line);
}

const BY_SECTION: Partial<Record<PostingSection, string>> = {
  benefits: DROP_REASONS.benefit,
  about: DROP_REASONS.about,
  legal: DROP_REASONS.opportunity,
  apply: DROP_REASONS.apply,
};

/** Why nothing in a section is a requirement; undefined where requirements can stand. */
export function sectionReason(section: PostingSection): string | undefined {
  return BY_SECTION[section];
}
