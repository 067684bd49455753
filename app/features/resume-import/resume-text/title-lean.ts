import { fold } from '~/features/language/fold';
import type { EntryKind } from './resume-reading';
import {
  DEGREE,
  DEPARTMENT,
  GRADES,
  OCCUPATION_OF_SCRIPT,
  OCCUPATIONS,
  ORGANISATION_OF_SCRIPT,
  ORGANISATIONS,
  SCHOOL_FORM,
  SUBJECTS,
} from './title-words';

const LEGAL_FORM =
  /(?:^|\s)(?:sp\.? ?z ?o\.? ?o|sp\.? ?[kj]|s\.?r\.?o|d\.?o\.?o|a\.s|lda|ltda|kft|zrt|uab|sia|oü|e\.?v|ug|ohg|kgaa|mbh|e\.?g|pvt|pty|ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|gmbh|ag|kg|se|s\.?a\.?|s\.?a\.?s|sarl|s\.?l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|oy|ab|a\/s|aps|pty|& co|and company|& company|& sons|& söhne|et fils|& associates|& partners|nhs(?: foundation)? trust)\.?$/iu;
const DOMAIN = /^[\p{L}\p{N}-]+\.(?:com|org|net|io|ai|co|de|fr|dev|app|tv|me|uk|eu)$/iu;
/** A grade behind a title: `SDE II`, `Engineer 3`, `Sergeant (E-5)`. */
const GRADE_BEHIND = /\s+(?:i{1,3}|iv|v|[1-5]|l\d|level \d|\([^()]{1,20}\))$/iu;
const OF =
  /\s(?:of|for|de|del|della|des|du|von|für|zur|zum|im|van|dla|in|à|to)\s|\s?[–—|/(,:]\s?|\s-\s/iu;
/** How titles of jobs end in English and its neighbours; employers may too. */
const ENDING =
  /\p{L}{3,}(?:ers?|ors?|ists?|ians?|ants?|eers?|man|woman|person|eur|euse|euse|ière|ador|adora)$/iu;

const SURE = 3;
const LIKELY = 2;
const HINT = 0.8;

/**
 * How far words read as a title (of a job, of a course) rather than as whom it was with: above 0
 * for a title, below for an employer or a school, near 0 where nothing tells.
 */
export function titleLean(given: string, kind: EntryKind): number {
  const words = given.trim();
  if (words === '') return 0;
  const lean = kind === 'education' ? degreeLean(words) : jobLean(words);
  if (ORGANISATION_OF_SCRIPT.test(words)) return lean - SURE;
  return kind !== 'education' && OCCUPATION_OF_SCRIPT.test(words) ? lean + LIKELY : lean;
}

function jobLean(words: string): number {
  if (LEGAL_FORM.test(words) || DOMAIN.test(words)) return -SURE - 1;
  const { first, head, all, isPlural } = namesIn(words);
  let lean = 0;
  // One person has one title: several of them are a firm ("Ashgrove Vets", "Harper Solicitors").
  if (OCCUPATIONS.has(head) && isPlural && all.length > 1) lean -= LIKELY;
  else if (OCCUPATIONS.has(head)) lean += SURE;
  else if (ORGANISATIONS.has(head)) lean -= SURE;
  else if (all.some((word, index) => index > 0 && OCCUPATIONS.has(word))) lean += HINT;
  // "Ingénieur logiciel": where the head stands first, what follows it is no name.
  else if (OCCUPATIONS.has(first) && /^\S+ \p{Ll}/u.test(words)) lean += LIKELY;
  else if (ENDING.test(head) && all.length > 1) lean += HINT / 2;
  else if (endsInOccupation(head)) lean += LIKELY;
  if (all.length > 1 && GRADES.has(first)) lean += LIKELY;
  if (/^(?:head|director|vice president|member|chief|professor|teacher|master|captain|secretary|chair) (?:of|for)\s/i.test(words)) lean += LIKELY; // prettier-ignore
  if (lean <= 0 && all.length > 1 && all.some((word) => ORGANISATIONS.has(word))) lean -= LIKELY;
  lean -= nameForm(words, all, head);
  if (DEPARTMENT.test(words)) lean += HINT;
  return lean;
}

/** Whether words end as the names of companies do: `Acme Ltd`, `Softwerk Sp. z o.o.` */
export const hasLegalForm = (words: string): boolean => LEGAL_FORM.test(words.trim());

/** What of a word's form is that of a name: `OpenAI`, `BBC`, `H&M`, `Nando's`, `J. Smith & Sons`. */
function nameForm(words: string, all: readonly string[], head: string): number {
  let form = 0;
  if (/\p{Ll}\p{Lu}/u.test(words)) form += HINT;
  if (/^(?:\p{Lu}{2,6}|\p{Lu}&\p{Lu}|\p{Lu}\d\p{Lu}\p{L}*)$/u.test(words) && !OCCUPATIONS.has(head)) form += LIKELY; // prettier-ignore
  if (/\p{L}['’]s\b/u.test(words) && !OCCUPATIONS.has(head)) form += HINT;
  if (/\s(?:&|and|und|et|y)\s\p{Lu}/u.test(words) && !OCCUPATIONS.has(head)) form += HINT / 2;
  if (/^(?:St\.?|Saint|The|Royal|New|Deutsche|Grupo|Groupe)\s/u.test(words) && !OCCUPATIONS.has(head)) form += HINT; // prettier-ignore
  if (all.length === 1 && !OCCUPATIONS.has(head) && !endsInOccupation(head)) form += HINT / 2;
  return form;
}

/** German writes titles as one word: `Softwareentwickler`, `Filialleiterin`. */
const endsInOccupation = (word: string): boolean =>
  /.{3,}(?:entwickler|leiter|berater|ingenieur|techniker|mechaniker|verkäufer|verkaufer|pfleger|fahrer|lehrer|kaufmann|kauffrau|mitarbeiter|assistent|helfer|arbeiter|führer|fuhrer|meister|student|entwicklare|medewerker)(?:in)?$/iu.test(
    word,
  );

function degreeLean(words: string): number {
  const { head, all } = namesIn(words);
  let lean = 0;
  const degree = DEGREE.exec(words);
  const isSchool = (ORGANISATIONS.has(head) && !SUBJECTS.has(head)) || SCHOOL_FORM.test(words);
  if (degree !== null) lean += degree.index === 0 ? SURE : isSchool ? HINT : LIKELY;
  if (SUBJECTS.has(head)) lean += LIKELY;
  else if (ORGANISATIONS.has(head)) lean -= SURE;
  else if (SCHOOL_FORM.test(words)) lean -= LIKELY;
  else if (degree === null) {
    if (all.some((word) => ORGANISATIONS.has(word))) lean -= LIKELY;
    else lean -= /^(?:\p{Lu}{2,7}|\p{Lu}\p{L}+)$/u.test(words) ? HINT : 0;
  }
  return lean;
}

/** The words of a name that tell: the first, all, and the head, which is the last before "of". */
function namesIn(words: string): {
  first: string;
  head: string;
  all: string[];
  /** Whether the head is the plural of a title. */
  isPlural: boolean;
} {
  const plain = words.replace(GRADE_BEHIND, '').trim();
  const cut = OF.exec(plain);
  const before = cut === null || cut.index === 0 ? plain : plain.slice(0, cut.index);
  const tokens = (text: string): string[] =>
    text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const all = tokens(plain).map(plainWord);
  const written = tokens(before.replace(GRADE_BEHIND, '')).at(-1) ?? '';
  const head = plainWord(written);
  const isPlural = fold(written.toLowerCase()) === `${head}s`;
  return { first: all[0] ?? '', head, all, isPlural };
}

/** In lower case; a plural of a title is the title. */
function plainWord(word: string): string {
  const lower = word.toLowerCase().replace(/[.'’-]+$/, '');
  if (OCCUPATIONS.has(lower) || ORGANISATIONS.has(lower)) return lower;
  const folded = fold(lower);
  const singular = folded.replace(/s$/, '');
  if (OCCUPATIONS.has(singular)) return singular;
  return OCCUPATIONS.has(folded) || ORGANISATIONS.has(folded) ? folded : lower;
}
