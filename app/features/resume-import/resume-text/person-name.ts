import { kindOfHeading } from './headings';
import { placeForm } from './place-words';
import { titleLean } from './title-lean';
import { DEGREE, ORGANISATIONS } from './title-words';

/** Small words of names, which have no capital. */
const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|van|von|der|den|zu|zur|el|al|bin|ibn|bint|la|le|y|i|e|af|av|ter|ten|'t|st)$/iu;
/** What stands behind a name and is none of it. */
const BEHIND_NAME =
  /\s*(?:[([](?:she|he|they|ze|xe|sie|er|elle|il|ella|él)\b[^()[\]]{0,30}[)\]]|\s(?:she|he|they)\s?\/\s?\p{L}+(?:\s?\/\s?\p{L}+)?)\s*$/iu;
const NAME_WORD = /^[\p{L}\p{M}][\p{L}\p{M}'’.-]*$/u;
const NOT_NAME =
  /\b(?:resume|résumé|curriculum|vitae|cv|lebenslauf|profile|summary|page|address|phone|mobile|email|e-mail|confidential|date of birth|nationality|linkedin|references|available|street|road|avenue|lane|straße|rue|calle)\b/iu;
/** 'Robert "Bob" Hill', 'Robert (Bob) Hill': what somebody is called stands inside the name. */
const NICKNAME = /\s(?:["“„«'‘]\p{Lu}[\p{L}\p{M}]{1,14}["”“»'’]|\(\p{Lu}[\p{L}\p{M}]{1,14}\))\s/u;
const MOST_WORDS = 6;
const LONGEST = 60;

/** "Nome  Ada Rossi": a label with its colon, or without one before two names. */
const LABEL =
  /^(?:full name|name|vor- und nachname|nom(?: et prénom)?|nombre(?: y apellidos)?|nome(?: e cognome)?|naam|imię i nazwisko)(?:\s*:\s*|\s+(?=\p{Lu}\S*\s+\S))/iu;

/** A name without pronouns behind it. */
export const bareName = (words: string): string =>
  words.replace(BEHIND_NAME, '').replace(LABEL, '').trim();

/**
 * How well words read as the name of the person a resume is about; at most 0 where they are
 * something else.
 *
 * @param email the person's address, whose part before the @ often has it.
 */
export function nameScore(given: string, email: string): number {
  const words = bareName(given).replace(/,\s*(?:\p{Lu}[\p{L}.]{1,6}(?:,\s*|$))+$/u, '');
  if (words === '' || words.length > LONGEST || /[\d@/:!?|]/.test(words)) return 0;
  if (kindOfHeading(words) !== undefined || NOT_NAME.test(words)) return 0;
  const parts = words.replace(NICKNAME, ' ').split(/\s+/);
  if (parts.length > MOST_WORDS || !parts.every((part) => NAME_WORD.test(part))) return 0;
  const cased = parts.filter((part) => !PARTICLE.test(part));
  const capitals = cased.filter((part) => !/^\p{Ll}/u.test(part)).length;
  if (cased.length === 0) return 0;
  let score = capitals === cased.length ? 2 : capitals === 0 && parts.length <= 3 ? 0.6 : 0;
  if (score === 0) return 0;
  if (parts.length >= 2 && parts.length <= 4) score += 1;
  const inEmail = (email.split('@')[0] ?? '').toLowerCase();
  const found = cased.filter((part) => part.length > 2 && inEmail.includes(latin(part))).length;
  score += found * 2;
  if (found < 2 && titleLean(words, 'work') >= 2) score -= 4;
  if (found === 0) {
    if (placeForm(words) === 'known') return 0;
    if (DEGREE.test(words) && parts.length > 1) score -= 2;
    if (parts.some((part) => ORGANISATIONS.has(part.toLowerCase()))) score -= 2;
  }
  return score;
}

const latin = (word: string): string =>
  word.toLowerCase().normalize('NFKD').replace(/[^\p{L}]/gu, '').replace(/ß/g, 'ss').replace(/ł/g, 'l'); // prettier-ignore
