import { isoDate } from './iso-date';

/** How a credential stands, read from the words beside it. */
export type CredentialStatus =
  /** A date alone, or words that say it is there. */
  | 'held'
  /** Words we cannot tell; they print beside it. */
  | 'unclear'
  | 'expired'
  | 'applied'
  | 'booked'
  | 'progress'
  /** Not begun: only wanted, or studied for without a course. */
  | 'wished'
  /** Not there, or given back. */
  | 'denied';

const EXPIRED =
  /\b(?:expired(?! (?:in )?20[3-9]\p{N})|is expire|has expired|lapsed|ran out|run out(?! (?:in|on)\b)|retired|gone out|out of date|not in date|overdue|no longer valid|let (?:it|this|that|mine) (?:lapse|go|run out|expire)|(?:not|never|didn'?t|did not) ke(?:pt|ep) (?:it )?up|stopped paying|ended|validity (?:\p{L}+ )?(?:finished|ended|over)|not (?:renewed|retaken|redone|redo|valid)|needs? (?:redoing|renewing|to (?:redo|renew|be (?:redone|renewed)))|used to (?:have|hold)|inactive|rules? (?:has |have )?changed|(?:19|20)\p{N}\p{N},? end(?:s|ed)?)\b/iu;
/** "2019, is finish", "2019, finish 2024": it was had, and is over. */
const OVER =
  /^(?!.*\b(?:start\p{L}*|since|progress|half|stud\p{L}+|course|module))(?:.*\b)?(?:19|20)\p{N}\p{N},? (?:is |was |has )?finish(?:ed|es)?(?: (?:in )?(?:19|20)\p{N}\p{N})?[\s.]*$/iu;
/** What is held and will be held again: "refresher due in June". */
const RENEWING =
  /\b(?:due (?:for|to) (?:a )?(?:renew\p{L}*|refresh\p{L}*|retest|revalidat\p{L}*)|(?:renewal|refresher|revalidation|recert\p{L}*|retest|update)s? (?:is |are )?(?:due|booked|in|next)\b)/iu;
const HELD =
  /^(?:done|yes|held|have (?:it|this|one)|got (?:it|this|one)|valid|current|currently valid|in date|up to date|active|passed|completed?|full|ok|okay|all done)[\s.!]*$/iu;
const NO_DATE = /\bno date\b/iu;
const BEGINS_WISHING =
  /^(?:i(?:'d)? |we )?(?:want|wish|hope|hoping|intend|plan|planned|planning|would|might|thinking|thought|considering)\b/iu;
const APPLIED =
  /\b(?:applied|application|waiting|pending|awaiting|submitted|sen[dt] (?:off|in|the))\b/iu;
const BOOKED =
  /\b(?<!\bnot (?:yet )?|n't (?:yet )?|to be )(?:re-?)?booked\b|\b(?<!\bnot (?:yet )?|n't (?:yet )?)(?:registered|signed up|joined|enrolled|scheduled|(?:have|has|got) (?:an? |my |the )?place|starts|starting|start (?:in|on)|due|re-?(?:take|sit)(?:ting|ing)? (?:it )?(?:in|on)|taking (?:it|the exam) (?:in|on)|sitting (?:it|the|my|in|on|\p{Lu}\p{Ll}+|\p{Ll}{3,9} 20\p{N}\p{N})|(?:exam|test|course|training) (?:(?:is )?(?:in|on)|date\b.*\p{N}))\b/iu;
const SOME_DONE = /\b(?:passed|finished|completed|attended|done|cleared)\b/iu;
const SOME_LEFT =
  /\b(?:not (?:yet )?(?:done|finn?ished|complete\p{L}*|submitted|passed|taken)|outstanding|to (?:do|go|be (?:sat|taken|done|completed|submitted))|left|remaining|missing)\b/iu;
const PROGRESS =
  /\b(?:in progress|running|ongoing|current course|cursando|en curso|en cours|in corso|laufend|not (?:yet )?(?:finn?ished|complete\p{L}*)|(?:haven'?t|have not) (?:yet )?(?:finished|completed)|half[ -]?way|half (?:done|finished|complete\p{L}*)|part[ -]?way|under ?way|outstanding|finishing|doing (?:it|this|that) (?:now|at)|currently (?:doing|on|taking|studying)|on the course|in training|(?:module|unit|part|year) \p{N}|in course|paused|resuming|(?:one|two|three|four|five|six) (?:\p{L}+ )?(?:of|out of) (?:\p{N}+|two|three|four|five|six|seven|eight|nine|ten|twelve)|(?:\p{N}(?:st|nd|rd|th)|first|second|third|final|last) (?:module|unit|year|term|semester)|\p{N}+ (?:\p{L}+ )?(?:of|from|out of) \p{N}+|(?:\p{N}+|one|two|three|four) (?:more )?(?:papers?|exams?|modules?|units?|parts?|courses?|essays?) (?:left|to go|remaining))\b/iu;
const WISHED =
  /\b(?:want|wants|wish|hope|hoping|intend|intends|plan|planned|planning|maybe|would|like to|someday|not (?:yet )?booked|thinking|thought of|considering|look(?:ing|ed) (?:in)?to|looking at|studying|preparing|to do|next year)\b/iu;
const DENIED =
  /^(?:no|nope|none|never|not yet|n\/?a|x|-)[\s.!]*$|^(?:not|never)\s+(?:yet\s+)?(?:taken|done|held|got|gotten|passed|started|begun|sat|did|have|had|available)\b|\b(?:haven'?t|have not|hasn'?t|didn'?t|did not|don'?t|do not|never) (?:yet |really )?(?:got|gotten|done|taken|passed|held|had|have|started|begun|sat|did|do|get|take|pass|start|hold)\b|\b(?:withdrew|withdrawn|dropped (?:out|it)|gave (?:it )?(?:up|back)|surrendered|handed (?:it )?back|revoked|suspended|cancelled|refused|rejected|turned down|struck off|failed)\b/iu;

const SAYS: readonly (readonly [CredentialStatus, (said: string) => boolean])[] = [
  ['expired', (said) => EXPIRED.test(said) || OVER.test(said)],
  ['held', (said) => HELD.test(said)],
  ['unclear', (said) => RENEWING.test(said)],
  ['wished', (said) => NO_DATE.test(said) || BEGINS_WISHING.test(said)],
  ['booked', (said) => /\bbooked\b/iu.test(said) && BOOKED.test(said) && !SOME_DONE.test(said)],
  ['progress', (said) => PROGRESS.test(said) || /\bstarted\b/iu.test(said)],
  ['booked', (said) => BOOKED.test(said)],
  ['progress', (said) => SOME_DONE.test(said) && SOME_LEFT.test(said)],
  ['applied', (said) => APPLIED.test(said)],
  ['denied', (said) => DENIED.test(said)],
  ['wished', (said) => WISHED.test(said)],
];

/** Reads how a credential stands; what only counts parts done ("4 of 12 units") is in progress. */
export function credentialStatus(date: string): CredentialStatus {
  const said = date.trim();
  if (said === '' || isoDate(said) !== undefined) return 'held';
  return SAYS.find(([, says]) => says(said))?.[0] ?? 'unclear';
}

/** What a name says of its own standing: "First aid (expired)", "CPC - never did it". */
export function statusInName(name: string): CredentialStatus {
  const tail = /(?:\s[-–—]\s|[(:,])\s*([^()]+?)\)?$/u.exec(name.trim())?.[1];
  return tail === undefined ? 'held' : credentialStatus(tail);
}

/** The word that keeps a credential from being taken for held, where the person's own do not say it. */
const STATUS_WORDS: Partial<Record<CredentialStatus, readonly [RegExp, string]>> = {
  applied: [/\bapplied|pending\b/iu, 'applied'],
  booked: [/\bbooked|expected|due\b/iu, 'expected'],
  progress: [/\bin progress\b/iu, 'in progress'],
};

/** The status in the person's words, led by ours where theirs do not say that it is not held. */
export function statusBeside(status: CredentialStatus, words: string): string {
  if (status === 'held' && HELD.test(words.trim())) return '';
  const [told, word] = STATUS_WORDS[status] ?? [];
  if (told === undefined || word === undefined || told.test(words)) return words;
  return words === '' ? word : `${word}: ${words}`;
}

/** "failed the first try, rebooked for January": only what is to come is told. */
export const withoutFailures = (words: string): string =>
  words
    .split(/,\s*/u)
    .filter((part) => !/\b(?:fail(?:ed|s)?|second attempt)\b/iu.test(part))
    .map((part) =>
      part.replace(/\bre-?(?:take|sit)(?:ting|ing)?\s+(?:it\s+)?(?:in\s+|on\s+)?/iu, ''),
    )
    .map((part) => part.replace(/\bre-?booked\b/iu, 'booked'))
    .join(', ');
