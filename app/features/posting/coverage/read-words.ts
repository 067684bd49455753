import { isPast } from '~/features/language/inflections';
import { cardinalOf } from '~/features/language/number-words';
import { termTokensOf, type TermToken } from '~/features/language/term-tokens';
import { HELPED, isDeed, isName, isRank, isTeaching, UNDERGONE } from './entailment';
import { writtenOut } from './clipped';
import { isStopWord } from './stop-words';
import { deedOfDoer, stemOf } from '~/features/language/stems';

/** What a text says, as far as its words go. */
export interface SaidWords {
  /** Bases in the order of the text, without repeats; a deed helped with or undergone is marked. */
  words: readonly string[];
  /** How many of something, wherever it says so. */
  counts: readonly number[];
  /** Words of the text, those that say nothing included. */
  length: number;
}

const countOf = (word: string): number | undefined => (word === 'both' ? 2 : cardinalOf(word));

/** A number behind one of these is a name: "Level 3", "Year 9". */
// prettier-ignore
const NUMBERED = new Set(
  'level year class grade band key stage ks version type category iso en bs unit part route line article phase step tier block windows since in'.split(' '),
);
const YEAR = /^(?:19|20)\d\d$/;

/** Said of what one has not done, or only wishes to. */
const UNTRUE =
  /\b(?:never|not yet|no (?:experience|knowledge)|have(?:n't| not)|has(?:n't| not)|did(?:n't| not)|do(?:n't| not)|cannot|can't|yet to|(?:keen|eager|hop(?:e|ing)|want(?:ing)?|would like|looking|willing|planning) to|interest(?:ed)? in)\b[^.;,]*/giu;

/** A text with what it denies or only wishes for blanked out; as long as before. */
export const withoutUntrue = (text: string): string =>
  text.replace(UNTRUE, (said) => ' '.repeat(said.length));

const BEING = new Set('was were been being is are am be get got getting'.split(' '));
const HELPING = /^(?:help|assist|support|aid)(?:s|ed|ing)?$/;
const JOINTS = new Set(['to', 'with', 'in', 'the']);
const LEARNT_BEHIND = new Set('as in at under to on with for by'.split(' '));
/** "By half" says how much, "by me" who. */
const MUCH = /^(?:\p{N}+|half|hand|about|over|an? (?:third|quarter|fifth|half|tenth|lot))(?: |$)/u;
// prettier-ignore
const GIVING = new Set('deliver deliveri give run lead hold provid design organ plan conduct'.split(' '));
const LED_IN = new Set('new junior of for our all the'.split(' '));
const LEADS = new Set('team tech shift section technical group project'.split(' '));
const UNDER = new Set('assistant deputy trainee junior apprentice vice'.split(' '));
/** Somebody learnt it: "until they did it without me", "passed their assessments". */
const LEARNT =
  /\b(?:until (?:they|he|she)|(?:they|he|she) (?:can|could) now|can now|passed (?:their|his|her)|(?:both|all|each)\b[^.;]{0,30}\bpassed|(?:each|all|both|every one) of them)\b/iu;

/**
 * The words of a normalised text: who did what is read as far as it can be told from the words
 * around. "Was trained", "helped train" and "trained" are three things.
 *
 * @param title the text is the name of a job the person had: a driver drives.
 * @param asked the text is what a posting asks for: "coaching" asks for having coached.
 */
export function readWords(given: string, { title = false, asked = false } = {}): SaidWords {
  // "Pre-trip" and "pretrip" are one word.
  const text = given.replace(/\b(pre|post|re|co|sub|non)-(?=\p{L})/giu, '$1');
  const tokens = termTokensOf(text);
  const words = new Set<string>();
  const counts: number[] = [];
  const undergoes = /^(?:had|got|have)$/.test(tokens[0]?.folded ?? '');
  for (const [i, token] of tokens.entries()) {
    const number = numberAt(text, tokens, i);
    if (number !== undefined) {
      if (typeof number === 'number') counts.push(number);
      else if (number !== '') words.add(number);
      continue;
    }
    const { folded } = token;
    const idiom =
      asked && tokens.length === 1 && isTeaching(stemOf(folded))
        ? stemOf(folded)
        : idiomAt(text, tokens, i);
    if (idiom !== undefined) {
      words.add(idiom);
      // A team lead leads, as a team leader does.
      if (idiom === 'leader' && title)
        words.add(
          stemOf('lead') + (within(tokens, 0, i).some((one) => UNDER.has(one)) ? HELPED : ''),
        );
    } else if (folded === '/' || isStopWord(folded) || isEmpty(tokens, i)) continue;
    else if (deedOfDoer(folded) !== undefined) {
      words.add(folded);
      for (const deed of deedsOfDoer(tokens, i, title)) words.add(deed);
    } else {
      const base = stemOf(folded);
      const full = writtenOut(folded);
      if (full !== undefined) words.add(stemOf(full));
      words.add(base + markAt(text, tokens, i, undergoes));
      if (tokens[i - 1]?.folded === 'new' && NEW_ONES.has(base)) words.add(stemOf('starter'));
    }
  }
  return { words: [...words], counts, length: tokens.length };
}

/** "Carry out checks" asks for checks. */
function isEmpty(tokens: TermToken[], i: number): boolean {
  const folded = tokens[i]?.folded ?? '';
  if (/^(?:perform|conduct|undert)/.test(folded)) return true;
  return /^carr(?:y|ied|ying)$/.test(folded) && tokens[i + 1]?.folded === 'out';
}

const NEW_ONES = new Set(['staff', 'colleague', 'employee', 'coworker', 'people'].map(stemOf));

/** How many; or the base of a number that is a name; empty for one that is neither. */
function numberAt(text: string, tokens: TermToken[], i: number): number | string | undefined {
  const { folded, start, end } = tokens[i] ?? { folded: '', start: 0, end: 0 };
  const before = tokens[i - 1];
  const spelt = countOf(folded);
  if (spelt === undefined && !/^\d+$/.test(folded)) return undefined;
  // The rest of "10,000" and "3.5" belongs to its first digits.
  if (
    before !== undefined &&
    /\d/.test(before.folded) &&
    /^[.,]$/.test(text.slice(before.end, start))
  )
    return '';
  if (/^-\d/.test(text.slice(end, end + 2))) return '';
  if (text.charAt(end) === '-') return spelt === undefined ? `#${folded}` : stemOf(folded);
  if (spelt !== undefined) return spelt;
  const named =
    before !== undefined &&
    (NUMBERED.has(before.folded) ||
      (i > 1 && /^\p{Lu}/u.test(text.slice(before.start, before.end))));
  if (named) return YEAR.test(folded) ? '' : `#${folded}`;
  if (YEAR.test(folded)) return '';
  const whole = /^\d+(?:[.,]\d+)*/.exec(text.slice(start))?.[0] ?? folded;
  return Number(whole.replace(/,(?=\d{3})/g, ''));
}

const within = (tokens: TermToken[], from: number, to: number): string[] =>
  tokens.slice(Math.max(0, from), to).map(({ folded }) => folded);

/** A deed that several words tell: "showed them how", "went through it with", "looked after". */
function idiomAt(text: string, tokens: TermToken[], i: number): string | undefined {
  const folded = tokens[i]?.folded ?? '';
  const next = tokens[i + 1]?.folded ?? '';
  if (/^look(?:s|ed|ing)?$/.test(folded) && next === 'after') return stemOf('care');
  if (/^(?:took|take|taking)$/.test(folded) && next === 'part') return stemOf('participate');
  if (
    folded === 'charge' &&
    (/^(?:hand|hands|nurse)$/.test(next) || tokens[i - 1]?.folded === 'in')
  )
    return stemOf('supervize');
  if (/^(?:chargehand|foreman|forewoman|ganger|gaffer)$/.test(folded)) return stemOf('supervize');
  if (/^show/.test(folded))
    return within(tokens, i + 1, i + 9).some((word) => word === 'how' || word === 'rope')
      ? stemOf('train')
      : undefined;
  if (
    /^(?:go|goes|going|went|walk(?:ed|ing)?|talk(?:ed|ing)?|take|took)$/.test(folded) &&
    within(tokens, i + 1, i + 5).includes('through')
  )
    return stemOf(LEARNT.test(text) ? 'train' : 'explain');
  // "The hire budget", "hired kit": things that are let, not people.
  if (/^hired?$/.test(folded) && LET.has(next)) return 'hire#';
  if (TEACHING.has(folded)) return trainingAt(tokens, i);
  if (folded === 'lead' && LEADS.has(tokens[i - 1]?.folded ?? '')) return 'leader';
  return undefined;
}

const LET = new Set(
  'budget kit van vans car cars vehicle vehicles plant equipment cost costs company desk fleet bike bikes centre center shop'.split(
    ' ',
  ),
);
const TEACHING = new Set('training induction onboarding coaching mentoring instruction'.split(' '));

const TAKING = /^(?:complet|attend|took|take|taking|receiv|undergo|finish|had|did|during)/;

/** "Training volunteers" and "gave training" teach; "completed training" learns. */
function trainingAt(tokens: TermToken[], i: number): string {
  const next = tokens[i + 1]?.folded ?? '';
  const given = within(tokens, i - 3, i).some((word) => GIVING.has(stemOf(word)));
  const taken = within(tokens, i - 2, i).some((word) => TAKING.test(word));
  const teaches =
    given ||
    (!taken &&
      (LED_IN.has(next) ||
        isName(stemOf(next)) ||
        PEOPLE.has(next) ||
        countOf(next) !== undefined ||
        /^\d+$/.test(next)));
  return stemOf(tokens[i]?.folded ?? '') + (teaches ? '' : UNDERGONE);
}

/** Others, so that what follows is theirs. */
// prettier-ignore
const PEOPLE = new Set(
  'volunteer nurse carer worker assistant people intern user member player driver cook they he she who colleague staff pupil student apprentice'.split(' '),
);

function markAt(text: string, tokens: TermToken[], i: number, undergoes: boolean): string {
  const folded = tokens[i]?.folded ?? '';
  const [earlier = '', before = ''] = [tokens[i - 2]?.folded, tokens[i - 1]?.folded];
  const [next = '', ...later] = within(tokens, i + 1, i + 4);
  const base = stemOf(folded);
  const person = isRank(base) || isTeaching(base);
  if (isPast(folded)) {
    if (undergoes || (PEOPLE.has(before) && isJoined(text, tokens, i))) return UNDERGONE;
    if (BEING.has(before) || (before.endsWith('ly') && BEING.has(earlier))) return UNDERGONE;
    if (next === 'by' && (person || !MUCH.test(later.join(' ')))) return UNDERGONE;
    if (folded === 'trained' && LEARNT_BEHIND.has(next)) return UNDERGONE;
    if (isDeed(base) && ELSEWHERE.has(next) && followsName(text, tokens, i)) return UNDERGONE;
  }
  if (!isDeed(base)) return '';
  // "A tour guide", "the coach": somebody, or a thing.
  if (isTeaching(base) && OWNED.has(before) && !TOWARDS.has(next)) return UNDERGONE;
  const helped =
    HELPING.test(before) || (JOINTS.has(before) && HELPING.test(earlier)) ? HELPED : '';
  return isPast(folded) ? '' : helped;
}

const OWNED = new Set('a an the my our tour'.split(' '));
const TOWARDS = new Set('to for of'.split(' '));
const ELSEWHERE = new Set('from at in under through as to with'.split(' '));

/** "A chain managed from Leeds": the word before is what it was done to. */
function followsName(text: string, tokens: TermToken[], i: number): boolean {
  const before = tokens[i - 1]?.folded ?? '';
  return (
    isJoined(text, tokens, i) && !isStopWord(before) && !/^(?:&|i|then|we)$|ly$|^\d/.test(before)
  );
}

/** Nothing but blanks stands between a word and the one before it. */
function isJoined(text: string, tokens: TermToken[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  return (
    before !== undefined && token !== undefined && /^\s+$/.test(text.slice(before.end, token.start))
  );
}

/** What a doer's name says of the person: of a title of theirs all, of another's nothing. */
function deedsOfDoer(tokens: TermToken[], i: number, title: boolean): string[] {
  const deed = deedOfDoer(tokens[i]?.folded ?? '');
  if (deed === undefined) return [];
  const next = tokens[i + 1]?.folded;
  const opens = i < 3 && (next === undefined || next === 'of' || next === 'for');
  if (!title && !(opens && tokens.length > i + 1)) return [];
  const under = within(tokens, 0, i).some((word) => UNDER.has(word));
  return [under ? deed + HELPED : deed];
}
