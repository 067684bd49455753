/**
 * What a resume leaves out by default because it is nobody's business when hiring: the person's own
 * health, family, age, faith, politics, pay and legal status. Every pattern is tied to the speaker,
 * so that a nurse's "patients with diabetes" or a clerk's "payroll for 40 staff" stays.
 */
const KIN =
  'husband|wife|spouse|boyfriend|girlfriend|fianc[eé]e?|ex|kids?|child|children|sons?|daughters?|bab(?:y|ies)|toddler|mum|mom|mother|dad|father|parents?|family|brother|sister|grand(?:mother|father|ma|pa|parents|dad|son|daughter|children|kids)|nan|gran|uncle|aunt|cousin|in-laws|divorce|marriage|wedding|separation';
const HEALTH =
  'health|illness|disease|depression|anxiety|adhd|add|autism|asperger\\p{L}*|cancer|chemo\\p{L}*|diabetes|disability|injury|surgery|operation|stroke|breakdown|burn-?out|stammer|stutter|dyslexia|epilepsy|seizures?|back (?:problems?|pain|injury)|bad back|ptsd|bipolar|panic attacks?|mental health|therapy|therapist|medication|meds|condition|hearing loss|pregnancy|miscarriage|addiction|alcoholism|drinking|rehab|hiv|long covid|migraines?|eyesight|wheelchair';
const STATE =
  'pregnant|ill|sick|unwell|poorly|depressed|diagnosed|disabled|autistic|dyslexic|epileptic|diabetic|hospitali[sz]ed|in hospital|burn(?:t|ed)[ -]out|signed off|off sick|deaf|blind|married|divorced|widowed|engaged|separated|single|gay|lesbian|bisexual|transgender|trans|queer|straight|muslim|christian|catholic|protestant|jewish|hindu|sikh|buddhist|atheist|religious|mormon|a refugee|an asylum seeker|an immigrant|illegal|homeless|bankrupt|in prison|in jail|arrested|convicted|sober|on benefits|retired';
const AM = "i(?:['’]?m| am| was| got| became| become| have been|['’]ve been| had been| felt| fell)";

const PATTERNS = [
  `\\bmy (?:own |old |late |elderly |sick |ill |disabled |ex-?|step-?|(?!business |training |study )\\p{L}+ )?(?:${KIN}|${HEALTH})\\b(?!['’]s (?:shop|garage|firm|company|business|restaurant|farm|cafe|café|bakery|workshop|practice|store|salon|bar|pub|hotel))`,
  `\\bmy (?:life |then )?partner\\b`,
  `\\bmy (?:\\p{L}+ )?(?:salary|wages?|pay|income|paycheck|debts?|age|religion|faith|church|mosque|temple|synagogue|god|nationality|visa|asylum|sexuality|gender|union membership|criminal record|conviction|probation officer|weight|race|ethnicity|birthday|date of birth)\\b`,
  `\\b${AM} (?:\\p{L}+ ){0,2}?(?:${STATE})\\b`,
  `\\bi(?:['’]ve)? (?:have|had|got|have got|suffer(?:ed)?(?: from)?|struggle[ds]? with|live[ds]? with|was (?:treated|off|hospitali[sz]ed) (?:for|with)) (?:\\p{L}+ ){0,2}?(?:${HEALTH}|a baby|(?:\\p{Nd}+|two|three|four|five|a|an) (?:\\p{L}+ )?(?:kids?|child(?:ren)?|sons?|daughters?|bab(?:y|ies)))\\b`,
  `\\bi (?:gave birth|got divorced|got married|lost a baby|miscarried|went to (?:prison|jail|rehab)|was in (?:prison|jail|rehab|therapy)|served time|voted|pray(?:ed)?|go to church|fast(?:ed)? (?:for|during))\\b`,
  `(?<!cover(?:ed|ing)? (?:\\p{L}+ )?)\\b(?:on |my |took |after |during |from |of )(?:\\p{L}+ )?(?:maternity|paternity|parental|sick) leave\\b`,
  `\\b(?:as an? |i(?:['’]m| am| was) (?:an? )?)(?:\\p{L}+ )?(?:single )?(?:mum|mom|mother|dad|father|parent|widow(?:er)?|muslim|christian|catholic|jew|hindu|sikh|woman|man|immigrant|refugee|ex-?offender)\\b(?!['’]s)`,
  `\\bsingle (?:mum|mom|mother|dad|father|parent)\\b`,
  `\\b(?:i(?:['’]?m| am| was| turned| turn)|aged?)\\s+(?:only |now |just |about |nearly |almost |over |already )?\\p{Nd}{2}(?:\\s*(?:years?(?: old| of age)?|yrs?(?: old)?|yo|y/o))?(?=\\s*(?:[,.;!?)]|$|and\\b|so\\b|but\\b|now\\b|when\\b|at the time|this year))`,
  `\\b(?:i(?:['’]m| am| was)|aged?)\\b[^.]{0,20}\\b\\p{Nd}+[ -]years?[ -]old\\b`,
  `^(?:(?:and|but|then|so) )?(?:had|got|was|been|went through) (?:an? |the |very )?(?:${HEALTH}|${STATE})\\b`,
  `\\btook (?:\\p{Nd}+|two|three|four|five|six|a few|some) (?:weeks?|months?|years?) off\\b`,
  `\\bat my age\\b|\\bi was born\\b|\\bborn in \\p{Nd}{4}\\b|\\bdate of birth\\b|\\bi(?:['’]m| am) (?:too |not |getting )?(?:old|young)\\b`,
  `\\bi (?:earn(?:ed)?|ma[dk]e|was paid|got paid|get paid|am paid|was on|am on|took home)\\s+(?:about |around |only |just |like |almost |nearly |over )?(?:[£$€¥₹]\\s?)?\\p{Nd}[\\p{Nd}.,]*\\s?k?(?=\\s*(?:[£$€]|euros?|pounds?|dollars?|an hour|per hour|a year|per year|a month|per month|p\\.?a|hourly|net|gross|[.,;]|$))`,
  `\\b(?:they|he|she|who|boss|company) (?:only |just )?(?:paid|pay) me\\b|\\b(?:minimum|low|bad|poor) (?:wage|pay|salary)\\b|\\bunderpaid\\b|\\bpay rise\\b`,
  `^(?:and |was |am |got |get )*paid (?:about |around |only |just )?[£$€]?\\s?\\p{Nd}[\\p{Nd}.,]*\\s?k? ?(?:[£$€]|an hour|per hour|a day|a week|a month|a year|p\\.?[ah]|hourly)`,
  // Why somebody left is for an interview.
  `\\b(?:i|we) (?:was|were|got|have been|had been|['’]ve been) (?:all )?(?:laid off|made redundant|let go|fired|sacked|dismissed|bullied|harassed)\\b|^(?:and |then |was |were |got )*(?:laid off|made redundant|let go in|fired|sacked) (?:in|by|when|from|after|because)\\b`,
  `\\bi (?:left|quit|resigned|walked out|handed in my notice)\\b[^.;]{0,40}\\b(?:because|due to|over|since (?:the|my|i)|as i|row|argument|fell out)\\b|\\b(?:left|quit) (?:that job|the job|there|it|them|the company)? ?(?:because|over) (?:of )?(?:the |my |a )?(?:boss|manager|pay|stress|hours|row|bullying|owner|family|health|commute)\\b`,
  `\\bmy (?:\\p{L}+ )?(?:court (?:case|date|hearing|fine)|tribunal|custody|lawsuit|driving ban|dui|bankruptcy|grievance)\\b|\\bi (?:was|got) (?:fined|sued|cautioned|banned|suspended|disciplined)\\b`,
  `^(?:and |was |also )*(?:an? |the )?(?:trade )?(?:union (?:rep\\p{L}*|member|steward|organi[sz]er)|shop steward)\\b|\\b(?:i(?:['’]?m| am| was)|been|as) (?:an? |the )?(?:\\p{L}+ )?(?:trade )?(?:union (?:rep\\p{L}*|member|steward)|shop steward)\\b`,
  `\\b(?:criminal record|food stamps|on the dole|jobseeker['’]?s allowance|universal credit|my ex)\\b`,
  `\\b(?:break|leave|time off|absence|gap|off)\\b[^,;.]{0,12}\\b(?:for|because of|due to|through|after|with) (?:my |an? )?(?:illness|sickness|health|operation|surgery|injury|accident|burn-?out|depression|cancer)\\b`,
  `\\b(?:member|supporter) of (?:the )?(?:labour|conservative|democratic|republican|green|communist|socialist|\\p{L}+) party\\b|\\btrade union (?:member|rep)\\b`,
];

const PRIVATE = new RegExp(PATTERNS.join('|'), 'iu');

/** Whether the words tell of the person's private life. */
export function isPrivate(text: string): boolean {
  return PRIVATE.test(text);
}
