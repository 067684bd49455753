import { cardinalInAnyLanguage, CARDINALS } from '~/features/language/number-words';

/** A length of experience a sentence asks for, in years; offsets are into the sentence. */
export interface YearsMention {
  min: number;
  max: number | null;
  start: number;
  end: number;
}

const NUMBER = `(?:a(?= year (?:(?:or (?:more|so|two)|plus) )?(?:in|of|as)\\b)|\\d{1,2}(?:[.,]5)?|${CARDINALS.join('|')})`;
const UNIT = String.raw`(?:years?|yrs?\.?|months?|Jahren?|Monaten?|ans|années?|mois|años?|meses|anos?|jaar|jaren|maanden)`;
const SPAN = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,$€£])(${NUMBER})(?: ?\((?:\d{1,2})\))?(\s*(?:\+|plus\b|or (?:more|so)\b))?(?:\s*(?:-|to|and|or|bis|oder|à|ou|a|o)\s*(${NUMBER}))?\s*\+?\s*-?(${UNIT})(?![\p{L}])'?`,
  'giu',
);

/** What every length of time is said in. */
const ANY_UNIT =
  /year|yr|month|jahr|monat|\bans\b|année|mois|años?\b|meses|\banos?\b|jaar|jaren|maand/i;

/** The longest experience anyone asks for; more is an age or the company's history. */
const MAX_YEARS = 30;

// prettier-ignore
const NOT_BEFORE = /(?:\b(?:aged?|age of|older than|younger than|every|within|in|next|last|past|previous|recent|first|after|since|founded|established|warranty|contract of|duration of|term of|up to the|nach|seit|alle|dans|depuis|cada|hace)|\b(?:we|our|us|company|has been|have been|business|brand|firm|history|trading|serving|industry leader|wir|nous|nosotros)\b[^.;]{0,60}) $/i;
/** "within the last 2 years": when, not how long. */
const LATELY = /\b(?:last|past|previous|in|within|every|first|after|phrases such as ")\s?$/i;
// prettier-ignore
const NOT_AFTER = /^(?: (?:UK |US )?residen\w+|-year\b| (?:checkable |verifiable |full |work |employment |address )+history\b| of age\b|[ -]olds?\b| or (?:older|over|above)\b| and (?:over|older|above)\b|[ -](?:contract|warranty|term|fixed|plan|program(?:me)?|degree|college|course|apprenticeship|university|diploma|old|project|visa|guarantee|pension|position|appointment)| ago\b| (?:of (?:growth|history|success|innovation|tradition|service to|serving|heritage|age))\b|,? (?:we|our)\b| later\b| alt\b| d'âge| de edad| minimum age)/i;
// prettier-ignore
const OWN_STORY = /\b(?:for|over|more than|with) (?:over |more than |almost |nearly )?(?:\S+ ){1,2}years?\b[^.]{0,30}\b(?:we|our)\b|\b(?:we|our (?:company|team|family|clients?|brand|founders?)|the company|us)\b[^.]{0,50}\byears?\b/i;
// prettier-ignore
const ASKED = /\b(?:experienced?|exp|background|practice|practising|practicing|work(?:ed|ing)?|expertise|track record|post[- ]qualification|PQE|qualified|history of|minimum|at least|required|must|driving|hands-on|professional|commercial|Erfahrung|Berufserfahrung|expérience|experiencia|experiência|ervaring|industr(?:y|ies)|sector|mindestens|minimum de|mínimo)\b/i;

function numberOf(written: string): number {
  if (/^a$/i.test(written)) return 1;
  return cardinalInAnyLanguage(written.toLowerCase()) ?? Number(written.replace(',', '.'));
}

/**
 * The lengths of experience a sentence asks for: "5+ years", "3-5 yrs", "two to four years",
 * "18 months". Ages, the company's own history and the length of a contract are not among them.
 * `taken` tells that the sentence names a skill, and so speaks of experience without the word.
 */
export function yearsIn(sentence: string, taken = false): YearsMention[] {
  const mentions: YearsMention[] = [];
  if (!ANY_UNIT.test(sentence)) return mentions;
  for (const match of sentence.matchAll(SPAN)) {
    const [whole, low = '', open, high, unit = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const scale = /^m/i.test(unit) ? 12 : 1;
    const round = (value: number) => Math.round((value / scale) * 10) / 10;
    const first = round(numberOf(low));
    const second = high === undefined ? null : round(numberOf(high));
    if (first > MAX_YEARS || (scale === 12 && first < 0.5 && second === null)) continue;
    const before = sentence.slice(0, start);
    const after = sentence.slice(end);
    const asks = ASKED.test(sentence);
    if (
      NOT_AFTER.test(after) ||
      LATELY.test(before) ||
      (NOT_BEFORE.test(before) && !/\b(?:you|your|candidate)\b/i.test(before))
    ) {
      continue;
    }
    if (
      OWN_STORY.test(sentence) &&
      !/\b(?:you|your|candidate|need|looking for|seeking|require)\b/i.test(sentence)
    ) {
      continue;
    }
    if (!asks && !taken) continue;
    const range = second !== null && second > first;
    mentions.push({ min: first, max: range && open === undefined ? second : null, start, end });
  }
  return mentions;
}
