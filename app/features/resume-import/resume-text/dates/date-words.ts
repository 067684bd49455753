import { fold } from '~/features/language/fold';
import { DOCUMENT_LANGUAGES, documentWords } from '~/features/resume/format/document-words';

/** Phrases as the words they consist of, folded, so that a row of tokens can be looked up. */
const phrases = (rows: readonly string[]): ReadonlySet<string> =>
  new Set(rows.flatMap((row) => row.split('|').map((phrase) => fold(phrase))));

/** Words as `dateTokens` has them: apart, and each sign of Chinese too. */
const tokensOf = (words: string): string =>
  words
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/[’']/g, " ' ")
    .replace(/\s+/g, ' ')
    .trim();

/** What stands where a range ends that has not ended. */
export const NOW = phrases([
  'present|presently|pres|the present|present day|the present day|present time|current|curr|currently|now|today|date|ongoing|on going|on - going|continuing|till now|until now|til date|till date|to date|this day|to present|till present|until present|onwards|onward|on',
  'heute|jetzt|aktuell|laufend|gegenwart|gegenwärtig|dato|bis heute|bis dato|bis jetzt|andauernd|fortlaufend',
  "aujourd ' hui|ce jour|présent|maintenant|actuel|actuelle|actuellement|en cours|à ce jour|nos jours",
  'presente|el presente|actual|actualidad|la actualidad|actualmente|hoy|la fecha|hoy en día|ahora|en curso|el momento',
  'hoje|atual|atualmente|o momento|momento|o presente|os dias de hoje|em curso|agora',
  'oggi|attuale|attualmente|in corso|adesso|ora|data odierna|presente data',
  'heden|nu|vandaag|huidig|lopend|dags dato|nutid|i dag|idag|pågående|nuvarande|nåværende|tänään|nykyinen',
  'obecnie|teraz|dziś|dzisiaj|nadal|chwili obecnej|současnost|dosud|günümüz|halen|devam ediyor|şimdi',
  'настоящее время|наст время|наст . время|н . в|нв|сейчас|сегодня|по настоящее время|тепер|цей час|теперішній час',
  '今|至 今|现 在|現 在|目 前|현재|지금',
  // What our own documents say, sign by sign where a language writes without spaces.
  ...DOCUMENT_LANGUAGES.map((language) => tokensOf(documentWords(language).present)),
]);

/** Between the two dates of a range. */
export const CONNECTORS = phrases([
  "to|until|untill|till|til|thru|through|up to|bis|bis zum|a|à|al|au|hasta|hasta el|hasta la|jusqu ' à|jusqu ' au|jusqu ' en|jusque|até|ate|até o|até a|fino a|fino al|fino ad|ad|tot|tot en met|t / m|til og med|till och med|do|aż do|po|до|по|至|到|and|y|und|et|e|en",
]);
/** Of these a range needs a word before the first date: "between May 2019 and June 2020". */
export const JOINING = phrases(['and|y|und|et|e|en|po|a']);
export const DASHES = new Set([
  '-', '‐', '‑', '‒', '–', '—', '―', '−', '~', '〜', '～', '∼', '→', '›', '>', '=', '➔', '➝', '⟶', '/',
]); // prettier-ignore

/** Before the date since which something goes on, or the first of two. */
export const SINCE = phrases([
  "since|seit|ab|depuis|desde|sinds|sedan|siden|od|с|з|від|dal|dall '|da|as of|starting|started|начиная с|自|自从|desde el|depuis le|vanaf|from|von|vom|de|du|van|between|zwischen|entre|tra|fra|tussen",
]);
/** Of these, the ones that alone do not say that it goes on. */
export const FROM = phrases(['von|vom|de|du|van|between|zwischen|entre|tra|fra|tussen']);
/** Before a date that is an end without a beginning. */
export const UNTIL = phrases([
  "until|till|up to|bis|hasta|jusqu ' en|jusqu ' à|jusqu ' au|até|fino al|tot|do|до",
]);

export const SEASONS = phrases([
  'spring|summer|fall|autumn|winter|frühling|frühjahr|sommer|herbst|printemps|été|automne|hiver|primavera|verano|otoño|invierno|verão|outono|inverno|estate|autunno|lente|zomer|herfst|wiosna|lato|jesień|zima|vår|höst|весна|лето|осень|зима|christmas|easter|michaelmas|hilary|trinity|lent|ss|ws|sose|wise|sommersemester|wintersemester',
]);
export const TERMS = phrases(['semester|term|quarter|trimester|session|holidays|vacation|break']);
/** Before a year that is not the calendar's. */
export const YEAR_KINDS = phrases([
  'fy|fiscal year|financial year|ay|academic year|school year|tax year|year|jahr|année|año|ano|anno|rok|schuljahr|studienjahr',
]);
/** Makes a date vaguer, and says no other. */
export const VAGUE = phrases([
  'early|mid|late|circa|ca|c|about|around|approx|approximately|beginning of|start of|middle of|end of|anfang|mitte|ende|début|fin|mi|principios de|mediados de|finales de|inizio|metà|fine|início de|meados de|fim de|begin|midden|eind|początek|koniec|около',
]);
/** Between a day and its month, or a month and its year. */
export const OF = phrases(["of|de|del|do|di|d '|den|the|в"]);
export const ORDINALS = phrases(['st|nd|rd|th|er|ère|re|º|ª|°|o|a']);
export const AFTER_YEAR = phrases(['г|год|года|r|roku|년|年|р|року']);

/** How long something went on, behind its dates: `(2 years)`, `· 1 yr 3 mos`. */
const LENGTH = String.raw`(?:less than |about |over |almost |ca\.? )?\d{1,3}(?:[.,]\d)?\+?\s*(?:years?|yrs?|y|months?|mths?|mos?|m|weeks?|wks?|days?|jahre?n?|monate?n?|wochen?|ans?|années?|mois|semaines?|años?|mes(?:es)?|anni|anno|mesi|mese|anos?|meses|jaar|maanden|maand|lat|lata|rok|miesięcy|miesiące|miesiąc|лет|года?|мес(?:яцев|яца|яц)?)\.?`;
export const DURATION = new RegExp(
  String.raw`^\s{0,3}[([·•|,:–—-]?\s{0,3}${LENGTH}(?:,?\s{0,2}(?:and|und|et|y|e|i)?\s{0,2}${LENGTH})?\s{0,2}[)\]]?(?![\p{L}\p{N}])`,
  'iu',
);
/** What is said before a date that ends a course. */
export const BEFORE_SINGLE =
  /(?:^|[\s(,;|·–—-])(?:graduat(?:ed|ion|ing)(?: date)?|expected(?: graduation)?|exp\.?|class of|completed|completion|awarded|anticipated|due|dates?|period|zeitraum|période|periodo|abschluss|obtained|passed|year|issued|earned)[:\s]{1,3}(?:in\s|on\s)?\s*$/iu;
