import { isSelfPraise } from '~/features/writing/composing/words/attitudes';
import { correctSpelling } from '~/features/language/misspellings';
import { capitalise } from '~/features/writing/composing/words/mend';
import { lexiconTerms } from '~/features/writing/composing/words/term-reader';
import { askForNumber } from './ask-for-number';
import { inTense, lineForm, opensUnsurely } from './verbs-in-line';

/** A line, how it could read, and what only the person knows. */
export interface Rewriting {
  /** As it could read, without a blank; the line itself where nothing is better. */
  words: string;
  /** `words` with a blank for a number that is missing; null where none is. */
  withBlank: string | null;
  changes: string[];
  question: string | null;
}

export interface AboutLine {
  /** The job goes on, so that its verbs stand in the present. */
  ongoing: boolean;
  /** Most lines of the entry begin with a verb's base form, so that this one means to, too. */
  baseForms: boolean;
  /** The entry is a job: what is studied or built for oneself has no rota of numbers. */
  job: boolean;
}

/** What the lines of an entry tell about each of them. */
export function aboutLines(
  lines: readonly string[],
  { ongoing, job }: Pick<AboutLine, 'ongoing' | 'job'>,
): AboutLine {
  const base = lines.filter((words) => lineForm(words) === 'base').length;
  return { ongoing, job, baseForms: base >= 2 || (base === 1 && lines.length === 1) };
}

/** A full stop more or less is no rewriting. */
export const isSameLine = (a: string, b: string): boolean =>
  a.replace(/[.\s]+$/, '') === b.replace(/[.\s]+$/, '').replace(/\s+/g, ' ');

const LEAD_IN =
  /^(?:(?:my|main|key|daily|general|other)\s+)*(?:(?:duties|responsibilities|tasks|role)\s+(?:included?|includes|including|involved|were|are)\b:?|(?:(?:I|we)\s+)?(?:was|were|am|are)?\s*(?:also\s+)?(?:responsible for|in charge of|accountable for|tasked with|charged with))\s+/i;
const DUTY_NOUN =
  /^(?:(?:(?:I|we)\s+)?(?:was|were|am|are)\s+(?:also\s+)?)?(?:responsible for|in charge of|accountable for)/i;
const FIRST_PERSON =
  /^(?:I|We)(?:['’]ve| have| had)?\s+(?:also\s+|then\s+|now\s+)?(?!am\b|was\b|were\b|have\b|had\b|do\b|did\b|can\b|could\b|will\b|would\b|feel\b|believe\b|think\b|love\b|enjoy\b)(?=\p{Ll}{3,})/u;
const VAGUE_PART =
  /^(?:worked (?:on|with)|helped(?: out)?(?: with)?|assisted (?:with|in)|involved in|participated in|contributed to|supported|part of|exposure to|familiar with)\b/i;
const PRAISE =
  /^(?:(?:a|an|very|highly)\s+)*(?:team[ -]?player|hard[ -]?work(?:er|ing)|self[ -]starter|quick learner|detail[ -]oriented|results?[ -](?:driven|oriented)|excellent|strong|great|good|outstanding|proven|passionate|motivated|dynamic)\b/i;
const LONG_WORDS = 34;

interface Tidying {
  pattern: RegExp;
  by: string;
  change: string;
}

const TIDYING: readonly Tidying[] = [
  {
    pattern:
      /\b(?:very\s+)?(?:successfully|effectively|efficiently|greatly|significantly|dramatically|seamlessly|proactively)\s+/gi,
    by: '',
    change: 'Took out a word of praise: the facts after it are enough',
  },
  {
    pattern:
      /[,\s]+(?:successfully|effectively|efficiently|greatly|significantly|dramatically|seamlessly)(?=[.,;]|$)/gi,
    by: '',
    change: 'Took out a word of praise',
  },
  { pattern: /\bin order to\b/gi, by: 'to', change: 'Shorter: “to”' },
  { pattern: /\bon a daily basis\b/gi, by: 'daily', change: 'Shorter: “daily”' },
  { pattern: /\bon a weekly basis\b/gi, by: 'weekly', change: 'Shorter: “weekly”' },
  { pattern: /\bon a monthly basis\b/gi, by: 'monthly', change: 'Shorter: “monthly”' },
  { pattern: /\bon a regular basis\b/gi, by: 'regularly', change: 'Shorter: “regularly”' },
  { pattern: /\butili[sz]ed\b/gi, by: 'used', change: 'A plainer word: “used”' },
  { pattern: /\butili[sz]ing\b/gi, by: 'using', change: 'A plainer word: “using”' },
  { pattern: /\butili[sz]e\b/gi, by: 'use', change: 'A plainer word: “use”' },
  {
    // "Two hours and more" says how long.
    pattern: /(?:,?\s+(?:etc\.?|and so on)|,\s+and more)(?=[.,;)]|\s*$)/gi,
    by: '',
    change: 'Took out “etc.”, which says nothing',
  },
];

const OPENING_ADVERB =
  /^(?:very\s+)?(?:successfully|effectively|efficiently|greatly|significantly|dramatically|seamlessly|proactively)\s+(?=\p{Ll})/iu;

/**
 * A line without what only stands before the deed: "Successfully", "Duties included". A resume's
 * lines are about the person whoever they name first.
 */
export function withoutOpening(line: string): string {
  const lead = LEAD_IN.exec(line);
  const duty = lead !== null && lineForm(line.slice(lead[0].length)) === 'gerund';
  return (duty ? line.slice(lead[0].length) : line).replace(OPENING_ADVERB, '');
}

/** How a line of a resume could read: moved and inflected, never added to. Pure. */
export function rewriteLine(line: string, about: AboutLine): Rewriting {
  const given = line.replace(/\s+/g, ' ').trim();
  if (isSelfPraise(given) || PRAISE.test(given)) return praised(given);
  const changes: string[] = [];
  let words = given.replace(/(?<!\b(?:etc|inc|ltd|jr|sr|e\.g|i\.e))\.$/i, '');

  const person = FIRST_PERSON.exec(words);
  if (person !== null) {
    words = capitalise(words.slice(person[0].length));
    changes.push('Resumes leave out “I”');
  }
  const lead = LEAD_IN.exec(words);
  let onlyDuty = false;
  if (lead !== null) {
    const rest = words.slice(lead[0].length);
    if (lineForm(rest) === 'gerund' && everyItemIsGerund(rest)) {
      words = capitalise(rest);
      changes.push(`Took out “${lead[0].trim()}”, so the line starts with what you did`);
    } else if (DUTY_NOUN.test(words)) {
      onlyDuty = true;
    } else if (rest !== '') {
      words = capitalise(rest);
      changes.push(`Took out “${lead[0].trim()}”`);
    }
  }
  // "I was responsible for" is over, whether or not the job is.
  const ongoing = about.ongoing && !/\b(?:was|were)\b/i.test(lead?.[0] ?? '');
  const inForm = tensed(words, { ...about, ongoing });
  if (inForm !== words) {
    words = inForm;
    changes.push(
      ongoing
        ? 'Present tense, because you still work there'
        : about.ongoing
          ? 'Past tense, as you wrote it'
          : 'Past tense, because the job is over',
    );
  }
  for (const { pattern, by, change } of TIDYING) {
    const tidied = words.replace(pattern, by);
    if (tidied === words) continue;
    words = tidied;
    changes.push(change);
  }
  const spelled = inUsualSpelling(words);
  if (spelled !== words) {
    words = spelled;
    changes.push('Usual spelling of names and words');
  }
  words = capitalise(words.replace(/\s+/g, ' ').trim());
  return { words, changes, ...askAbout(words, { ...about, onlyDuty }) };
}

/** A name's usual spelling is no more words than the person's own: "macro" is not "Excel macros". */
function inUsualSpelling(words: string): string {
  const corrected = correctSpelling(words);
  const named = lexiconTerms.spellTerms(corrected);
  return named.split(' ').length > corrected.split(' ').length ? corrected : named;
}

/** What only the person knows of a line, and the line with a blank for it where that is a number. */
export function askAbout(
  words: string,
  { job, onlyDuty = DUTY_NOUN.test(words) }: { job: boolean; onlyDuty?: boolean },
): Pick<Rewriting, 'withBlank' | 'question'> {
  const asked = onlyDuty || VAGUE_PART.test(words) ? undefined : askForNumber(words, { job });
  return {
    withBlank: asked?.withBlank ?? null,
    question: asked?.question ?? questionFor(words, onlyDuty),
  };
}

function praised(given: string): Rewriting {
  return {
    words: given,
    withBlank: null,
    changes: [],
    question: 'This is praise without proof. What did you do that shows it? Write that instead.',
  };
}

function everyItemIsGerund(rest: string): boolean {
  return rest
    .split(/,\s+(?:and\s+)?/)
    .every((item) => /^\p{L}+ing\b/iu.test(item) || item.split(' ').length > 4);
}

function tensed(words: string, { ongoing, baseForms }: AboutLine): string {
  const form = lineForm(words);
  if (form === null) return words;
  if (form === 'base' && (ongoing || !baseForms || opensUnsurely(words))) return words;
  return inTense(words, form, ongoing ? 'present' : 'past');
}

function questionFor(words: string, onlyDuty: boolean): string | null {
  if (onlyDuty) {
    return 'This says that it was yours, not what you did. What did you do: plan, check, build, answer, run?';
  }
  if (VAGUE_PART.test(words)) {
    return 'What was your own part in it? Say what you built, wrote, decided or fixed.';
  }
  return askToShorten(words);
}

/** The question about a line that is too long; null where it is not. */
export function askToShorten(words: string): string | null {
  const count = words.split(' ').length;
  return count > LONG_WORDS
    ? `This is ${count} words long. Two lines would be read sooner: where would you cut it?`
    : null;
}
