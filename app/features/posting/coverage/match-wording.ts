import type { RequirementKind } from '../posting';
import { answerTo, isDeed, isRank, wordsThatAnswer } from './entailment';
import type { SaidWords } from './read-words';
import { stemOf } from '~/features/language/stems';

/** How far words say what is asked. */
export type Said = 'whole' | 'part' | 'none';

/** Share of a phrase's words that must be there for it to count as said, or as partly said. */
const SAID = 0.75;
const PARTLY_SAID = 0.5;
/** What must be there of the rest where another deed is told than the one asked for. */
const DEED_MISSING = 0.8;
/** As many of the things of a duty say a part of it, whatever was done to them. */
const THINGS_SAID = 0.6;
/** As much of a long ask, said anywhere, touches on it. */
const TOUCHED = 0.4;
const LONG = 4;
/** In a phrase as short as this, each word is about as much as all of it. */
const SHORT = 4;

/**
 * How far words say what is asked: the same deed in another word says it, helping with it or a
 * weaker deed says a part, another deed with the same things nothing. A rank asked for ("lead",
 * "supervise") is said by a rank alone. Which comes first does not matter.
 */
export function matchWording(
  asked: SaidWords,
  told: { words: ReadonlySet<string>; counts: readonly number[] },
  kind: RequirementKind,
): Said {
  if (!couldAnswer(asked, told.words)) return 'none';
  const leading = leadingSaid(asked.words, told.words);
  if (leading !== undefined) return leading;
  const words = withoutTeam(asked.words);
  if (words.length < 2) return oneWordSaid(asked, told.words, kind);
  const answers = words.map((word) => answerTo(word, told.words));
  const full = answers.filter((answer) => answer === 'full').length;
  const near = answers.filter((answer) => answer === 'near').length;
  if (full === 0 || full + near < 2) return 'none';

  const [deed = ''] = words;
  const known = isDeed(deed);
  const things = answers.slice(1).filter((answer) => answer === 'full').length;
  // "Took out clinical waste" for "remove clinical and domestic waste": a verb no table knows.
  if (answers[0] === undefined && !known && kind === 'duty' && things >= 2)
    return things >= (words.length - 1) * THINGS_SAID ? 'part' : 'none';
  if (answers[0] === undefined && (known || kind === 'duty'))
    return full >= answers.length * (known ? DEED_MISSING : SAID) ? 'part' : 'none';
  const counted = countSaid(asked.counts, told.counts);
  const total = answers.length + (counted === undefined ? 0 : 1);
  const said = full + (counted === true ? 1 : 0);
  const ranked = words.every((word, i) => !isRank(word) || answers[i] === 'full');
  const most = said >= total * SAID && (total > SHORT || said + near === total);
  if (most && ranked && !(known && answers[0] === 'near')) return 'whole';
  return said + near / 2 >= total * PARTLY_SAID ? 'part' : 'none';
}

const ANSWERS = new WeakMap<SaidWords, ReadonlySet<string>>();

/** Most passages say none of what is asked; they are told apart by their own few words. */
function couldAnswer(asked: SaidWords, told: ReadonlySet<string>): boolean {
  const answers = ANSWERS.get(asked) ?? wordsThatAnswer(asked.words);
  ANSWERS.set(asked, answers);
  for (const word of told) if (answers.has(word)) return true;
  return false;
}

/**
 * Whether everything somebody told, taken together, touches on a long ask: enough of its words were
 * said somewhere that nobody may call it "not in your answers".
 */
export function isTouchedOn(asked: SaidWords, told: ReadonlySet<string>): boolean {
  const words = withoutTeam(asked.words);
  const said = words.filter((word) => answerTo(word, told) === 'full').length;
  return words.length >= LONG && said >= 2 && said >= words.length * TOUCHED;
}

/** "Lead a team of nurses" asks for leading nurses. */
function withoutTeam(words: readonly string[]): readonly string[] {
  return words.length < 3 ? words : words.filter((word) => !TEAM.has(word));
}

const TEAM = new Set(
  ['team', 'people', 'person', 'member', 'group', 'staff', 'colleague', 'other'].map(stemOf),
);

/**
 * "People management", "leading a team": a rank over whomever. A rank told says it where it is told
 * over people, and a part of it where it is over things ("ran the desk"); undefined for other asks.
 */
function leadingSaid(asked: readonly string[], told: ReadonlySet<string>): Said | undefined {
  const ranks = asked.filter(isRank);
  if (ranks.length === 0 || ranks.length === asked.length) return undefined;
  if (!asked.every((word) => isRank(word) || TEAM.has(word))) return undefined;
  const answers = ranks.map((rank) => answerTo(rank, told));
  if (answers.every((answer) => answer === undefined)) return 'none';
  const overPeople = [...told].some((word) => TEAM.has(word) || LED.has(word));
  return answers.includes('full') && overPeople ? 'whole' : 'part';
}

/** Who is led. */
const LED = new Set(
  'crew worker apprentice volunteer nurse carer driver porter cook waiter waitress engineer technician assistant supervisor section'
    .split(' ')
    .map(stemOf),
);

/**
 * "Punctual" is said by its word; one word says a part of "work under pressure". Of a rank one word
 * says nothing: who "managed" a queue has not done management.
 */
function oneWordSaid(asked: SaidWords, told: ReadonlySet<string>, kind: RequirementKind): Said {
  const [word] = asked.words;
  if (word === undefined || isRank(word) || answerTo(word, told) !== 'full') return 'none';
  if (kind === 'skill') return 'whole';
  return asked.length === 1 ? 'whole' : 'part';
}

/** Whether as many are told of as asked for; undefined where either says no number. */
function countSaid(asked: readonly number[], told: readonly number[]): boolean | undefined {
  const most = Math.max(0, ...told);
  return asked.length === 0 || told.length === 0
    ? undefined
    : asked.every((count) => most >= count);
}
