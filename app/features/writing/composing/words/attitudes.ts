/** How people talk around a fact: praise of themselves, opinions, plans. */

const PRAISE_WORDS =
  'hard[ -]?work\\p{L}*|great|good|excellent|brilliant|amazing|best|fantastic|awesome|incredible|outstanding|exceptional|passionate|reliable|dependable|motivated|self[ -]motivated|dedicated|committed|honest|punctual|loyal|flexible|friendly|perfectionist|team[ -]?player|natural|quick learner|fast learner|quick|people person|people[ -]oriented|detail|organi[sz]ed|creative|ambitious|enthusiastic|driven|proud|confident|patient|trustworthy|talented|skilled|skillful|expert|guru|ninja|rock ?star|strong|adaptable|resourceful|proactive|hands[ -]on|easy[ -]going|go[ -]to|backbone|heart of|leader|star|hero|legend|favou?rite|perfect|unique|calm|resilient|empathetic|caring|clever|smart|careful|tidy|fast|top(?! \\p{Nd})';
const DEGREES =
  '(?:(?:kind of|sort of|kinda|sorta|also|really|very|super|quite|pretty|so|always|extremely|just|basically|truly|a|an|the|definitely|probably|known as|by far|such|their|one of the|pretty much|also|too|naturally|absolutely|highly|generally|always been|someone who is) )*';

const SELF_PRAISE = new RegExp(
  [
    `\\bi(?:['’]?m| am| was| have been|['’]ve been| have always been|['’]ve always been| consider myself| see myself as| would say i['’]?m| would say i am| am known (?:for|as)| was known (?:for|as)) (?:to be )?${DEGREES}(?:${PRAISE_WORDS})\\b(?! (?:in charge|responsible))`,
    `\\b(?:everyone|everybody|people|they|others|colleagues|customers|patients|(?:my|the) (?:boss|manager|colleagues|team|supervisor|customers|teachers?)) (?:always |often |all )?(?:say|says|said|think|thinks|thought|tell|tells|told me|loves?|loved|like|liked|call|called|knows?|knew) (?:that )?(?:me|i|i['’]m|my|us)\\b`,
    `^(?:very |really |a |an |great |always )*(?:hard[ -]?work(?:er|ing)|team[ -]?player|people person|quick learner|fast learner|perfectionist|self[ -]starter|go[ -]getter|workaholic|motivated|punctual|reliable|flexible|friendly)\\b`,
    `\\b(?:best|greatest|finest|number one|no\\.? ?1) (?:\\p{L}+ ){0,3}(?:they|ever|in the|on the|there|around|of all)\\b`,
    `\\b(?:world[ -]class|second to none|like nobody else|better than (?:anyone|everyone|anybody|everybody)|nobody (?:else )?(?:could|can|does|did) it|110 ?%|give (?:it )?my all|go the extra mile|(?:nothing|nobody|no ?one|lost|fell apart|could ?n['’]?t|could not|can['’]?t|cannot)\\b[^.!?]{0,40}\\bwithout me)\\b`,
    `\\bmy (?:biggest |greatest |main |key )?(?:strengths?|people skills|communication skills|personality|passion|work ethic)\\b`,
    `\\bi (?:have|got|possess) (?:\\p{L}+ )?(?:excellent|great|good|strong|amazing|outstanding|brilliant|fantastic|superb) `,
  ].join('|'),
  'iu',
);

const PLAN = new RegExp(
  [
    `\\b(?:i|we)(?:['’]ll| will| shall| would (?:like|love|want|prefer)|['’]d (?:like|love|want|prefer)| want| wanna| hope| plan| intend| aim| wish| dream|['’]?m (?:now |currently |really |also )?(?:going to|gonna|hoping|planning|looking|aiming|keen|willing|ready|about to|excited)| am (?:now |currently |really |also )?(?:going to|gonna|hoping|planning|looking|aiming|keen|willing|ready|about to|excited)| (?:want|hope|plan) to|['’]?m (?:currently |now |still |also )?(?:learning|studying for|working towards|teaching myself)| am (?:currently |now |still |also )?(?:learning|studying for|working towards|teaching myself))\\b`,
    `^(?:(?:and|but|so|also|next|now) )?(?:going to|gonna|want to|wanna|hoping to|planning to|looking to|looking for|looking forward to|would like|would love|will|willing to|keen to|currently learning|still learning|learning|next year|soon)\\b`,
    `\\b(?:in the future|one day i|next year|next month|soon i|some day|someday)\\b`,
  ].join('|'),
  'iu',
);

const OPINION = new RegExp(
  [
    `^(?:i|we) (?:really |always |just |also |honestly |do )*(?:think|thought|feel|felt|believe|believed|guess|suppose|reckon|love|enjoy|like|liked|loved|enjoyed|hate|hated|care about|cared about|knew|know|realised|realized|wanted|needed|hoped|wondered|was (?:so |very |really )?(?:happy|glad|proud|scared|nervous|tired|stressed|worried|excited|surprised|sad|angry|bored|new|lucky|fed up|upset|shocked|relieved|pleased|confused|busy|sure|afraid)|were (?:so |very |really )?(?:happy|glad|proud|scared|nervous|tired|stressed|worried|excited|surprised|busy|lucky))\\b`,
    `^(?:it|that|this|which|everything|everyone|things|work|life)(?:['’]s| is| was| were| got) (?:all |so |very |really |a bit |quite |pretty |just |absolutely |well |super |also |always )*(?:hard|great|fun|amazing|stressful|tough|chaos|chaotic|a nightmare|mad|mental|crazy|good|nice|awesome|horrible|terrible|awful|bad|ok|okay|fine|brilliant|interesting|difficult|easy|happy|well happy|a mess|messy|busy|boring|lovely|scary|challenging|rewarding|exciting)\\b`,
    `^(?:(?:the|my|our|all|it|everything|this)\\s)?(?:\\p{L}+\\s){1,2}(?:was|were|is|are)\\s(?:all |so |very |really |absolutely |just )*(?:hard|stressful|tough|chaos|chaotic|mad|mental|crazy|awesome|horrible|terrible|awful|bad|brilliant|a nightmare|a mess|messy|boring|insane|ridiculous|shocking)\\b`,
    `\\b(?:boss|manager|everyone|everybody|customers?|patients?|team|they|people|he|she|client|clients|owner|lads|staff) (?:was|were|is|are|seemed|felt) (?:all |so |very |really |well |quite |pretty |super |much |just |also )*(?:happy|happier|pleased|impressed|grateful|glad|delighted|satisfied|calmer|amazed|chuffed|proud|over the moon|relieved)\\b`,
  ].join('|'),
  'iu',
);

export function isSelfPraise(text: string): boolean {
  return SELF_PRAISE.test(text);
}

export function isPlan(text: string): boolean {
  return PLAN.test(text.trim());
}

export function isOpinion(text: string): boolean {
  return OPINION.test(text);
}
