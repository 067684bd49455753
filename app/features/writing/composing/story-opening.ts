import { isDate } from '~/features/language/dates';
import { findAsked, QUESTION } from '~/features/grounding/proof/asked-phrase';
import { SUPPLIED_BY_QUESTION } from '~/features/grounding/proof/source';
import type { Clause } from '~/features/interview/clauses/clause';
import { isPersonNoun } from '~/features/language/agents';
import { isPast } from '~/features/language/verb-forms';
import { wordKey } from '~/features/language/word-key';
import { articleOf } from '../letter/phrasing';
import { lastKey } from './last-key';
import { namesThing } from './names-thing';
import { textOf, type Piece, type PieceWords } from './piece';
import { isSubordinate, ROLE_OF_PERSON } from './piece-words';
import { standsAlone } from './stands-alone';
import { hasNumber } from './words/numbers';
import { isFirstName } from '~/features/language/first-name';

/** What a story's opening is found in. */
interface Told {
  question: number;
  situation: readonly Piece[];
  /** Its clauses in the order told. */
  clauses: readonly Clause[];
  /** Words as they stand on paper. */
  told: (words: string) => string;
}

/** What a bullet of the story may open with, best first: with the verb its question says, and without. */
export function openingsOf(told: Told): Piece[] {
  const opening = openingOf(told);
  if (opening === undefined) return [];
  const verb = SUPPLIED_BY_QUESTION[told.question];
  if (verb === undefined || opening.role === 'deed' || ROLE_OF_PERSON.test(opening.head.text))
    return [opening];
  const supplied = verb + articleBefore(opening);
  const what = { ...opening, words: opening.words.slice(0, 1) };
  return [
    { ...inOneTime(opening), supplied },
    ...(told.question === QUESTION.learned ? [{ ...what, supplied }] : []),
    opening,
  ];
}

/**
 * What a bullet may open with before its deed: the part the person had ("finance lead"), whom they
 * led or taught, what they had to learn, or how much there was to do.
 */
function openingOf({ question, situation, clauses, told }: Told): Piece | undefined {
  const part = situation.find(
    (piece) => ROLE_OF_PERSON.test(piece.head.text) && endsWithPerson(textOf(piece)),
  );
  if (part !== undefined) return part;
  const named = situation.flatMap((piece) => nounsOf(piece, clauses) ?? []);
  const [first] = named;
  if (question === QUESTION.taught)
    return (
      situation.find(isTeaching) ?? (first ? withAnd(first) : namedIn(question, clauses, told))
    );
  if (question === QUESTION.learned)
    return first ? withTime(first) : namedIn(question, clauses, told);
  if (question !== QUESTION.tooMuch) return undefined;
  const counts = named.flatMap((piece) =>
    piece.words.map((one) => ({ ...piece, head: one.clause, words: [{ ...one, joint: '' }] })),
  );
  return (
    named.find(isCount) ??
    counts.find(isCount) ??
    counted(namedIn(question, clauses, told)) ??
    situation.find(isStanding)
  );
}

/** "Had to learn Arbor, one weekend": what is asked for, where the situation says so with a verb, and by when. */
function namedIn(
  question: number,
  clauses: readonly Clause[],
  told: (words: string) => string,
): Piece | undefined {
  const situation = clauses.filter(({ field }) => field === 'situation');
  for (const clause of situation) {
    const thing = findAsked(question, clause);
    if (thing === undefined) continue;
    const text = told(clause.text.slice(thing.start - clause.start, thing.end - clause.start));
    if (!namesThing(text) || !standsAlone(`x, ${text}`)) continue;
    const when = situation.find(
      (one) =>
        one.sentence === clause.sentence && one.start > clause.start && BY_WHEN.test(one.text),
    );
    return {
      role: 'fragment',
      shared: false,
      sharedBy: null,
      head: clause,
      words: [
        { joint: '', text, clause },
        ...(when === undefined ? [] : [{ joint: ', ', text: told(when.text), clause: when }]),
      ],
    };
  }
  return undefined;
}

const BY_WHEN =
  /^(?:(?:in|by|within|about) )?(?:\p{N}+|an?|one|two|three|four|five|six|ten) (?:hour|day|night|week|weekend|month|year)s?\b|^\p{N}+$/iu;

/** "Python for the test data, one week": what it was, and by when. */
function withTime(given: Piece): Piece {
  const piece = withoutLeadingDate(given);
  const [what, when] = piece.words;
  if (what === undefined) return piece;
  // "new software, Merlin": its name says more.
  if (when !== undefined && NAME.test(when.text) && !NAME.test(what.text))
    return { ...piece, head: when.clause, words: [{ ...when, joint: '' }] };
  const words = when !== undefined && BY_WHEN.test(when.text) ? [what, when] : [what];
  return { ...piece, words };
}

/** "april 2020, Zoom and Hopin": when it was is not what was learned. */
function withoutLeadingDate(piece: Piece): Piece {
  const [first, next, ...more] = piece.words;
  if (first === undefined || next === undefined || !isDate(first.text)) return piece;
  return { ...piece, head: next.clause, words: [{ ...next, joint: '' }, ...more] };
}

const NAME = /^\p{Lu}[\p{L}\p{N}.+#-]+(?: \p{Lu}[\p{L}\p{N}.+#-]*){0,2}$/u;
const NO_ARTICLE = /^(?:an?|the|my|our|this|each|every|one|another|some|new)$/u;

/** "apprentice in phase 5", "junior clerk": one of them, whom notes give no article. */
function articleBefore(piece: Piece): string {
  const [first = '', ...more] =
    /^\p{Ll}+(?: \p{Ll}+){0,2}/u.exec(textOf(piece))?.[0].split(' ') ?? [];
  // Of "student nurses" the last says how many.
  const noun = [first, ...more].findLast((word) => isPersonNoun(wordKey(word)));
  const isOne =
    noun !== undefined && !/s$/u.test(noun) && !hasNumber(first) && !NO_ARTICLE.test(first);
  return isOne ? ` ${articleOf(first)}` : '';
}

/** "Python for the test data, one week": in one week; "Arbor, 2023": in that year. */
function inOneTime(piece: Piece): Piece {
  const [what, when] = piece.words;
  if (what === undefined || when === undefined) return piece;
  if (!/^(?:\S+ \p{L}+|(?:19|20)\p{N}{2})$/u.test(when.text)) return piece;
  return { ...piece, words: [what, { ...when, joint: ' in ' }] };
}

/** "6 new assistants, 1 bank clerk": the last of those counted is joined with "and". */
function withAnd(piece: Piece): Piece {
  const { words } = piece;
  const last = words.at(-1);
  const counted = words.length > 1 && words.every(({ text }) => /^\p{N}+ \p{L}/u.test(text));
  if (!counted || last === undefined || !/^, $/u.test(last.joint)) return piece;
  return { ...piece, words: [...words.slice(0, -1), { ...last, joint: ' and ' }] };
}

const endsWithPerson = (text: string): boolean => isPersonNoun(lastKey(text));

/** "4 apprentices since 2016, one after the other": the noun phrases a piece begins with. */
function nounsOf(piece: Piece, clauses: readonly Clause[]): Piece | undefined {
  const before = clauses[clauses.indexOf(piece.head) - 1];
  if (piece.role !== 'fragment' || before?.sentence === piece.head.sentence) return undefined;
  const verb = piece.words.findIndex(
    ({ clause, joint, text }, index) =>
      (index > 0 && (clause.verb !== null || isSubordinate(clause) || /[(–]/u.test(joint))) ||
      ACTS.test(text),
  );
  const cut = piece.words[verb];
  // "five days before go live": what a subordinate clause hangs on goes with it.
  const end = cut !== undefined && isSubordinate(cut.clause) && verb > 1 ? verb - 1 : verb;
  const cutOff = verb === -1 ? piece.words : piece.words.slice(0, end);
  // "one straight from school, and one who used to drive": which one, a clause cut off says.
  const last = cutOff.at(-1);
  const isLone = last !== undefined && /^(?:and )?(?:one|another|some)$/iu.test(last.text);
  const words = withoutMine(isLone && cutOff.length > 1 ? cutOff.slice(0, -1) : cutOff);
  const nouns = { ...piece, words };
  const text = textOf(nouns);
  return namesThing(text) && text.length <= 90 && standsAlone(`x, ${text}`) ? nouns : undefined;
}

const OF_MINE = /\s(?:on|in|at|from|under) (?:my|our|own) \p{L}+$/iu;

/** "2 apprentices on my shift, first year": the entry says whose, and what follows hung on it. */
function withoutMine(words: Piece['words']): Piece['words'] {
  const at = words.findIndex(({ text }) => OF_MINE.test(text));
  const mine = words[at];
  if (mine === undefined) return words;
  return [...words.slice(0, at), { ...mine, text: mine.text.replace(OF_MINE, '') }];
}

/** "needed CUDA kernels", "had to learn Arbor": no noun phrase. */
const ACTS = /^(?:needed|need|wanted|want|had|have|got|learn(?:ed|t|ing)?|only)\b/iu;

/** "stood between two stops with 160 passengers": what somebody had on their hands. */
const isStanding = (piece: Piece): boolean =>
  piece.role === 'deed' &&
  !piece.shared &&
  isPast(/^\p{L}+/u.exec(textOf(piece))?.[0] ?? '') &&
  /\p{N}{2,} \p{L}{3,}/u.test(textOf(piece)) &&
  !/^(?:had|was|felt|saw|heard|thought|wanted|needed)\b/iu.test(textOf(piece)) &&
  textOf(piece).length <= 90 &&
  standsAlone(textOf(piece));

/** "I supervise two juniors": said with a verb of the person's own. */
const isTeaching = (piece: Piece): boolean =>
  piece.role === 'deed' &&
  !piece.shared &&
  /^(?:supervis|manag|train|mentor|coach|tutor|guid|taught|teach|led\b|lead\b|look(?:ed)? after)/iu.test(
    textOf(piece),
  ) &&
  textOf(piece).length <= 90 &&
  standsAlone(textOf(piece));

const counted = (piece: Piece | undefined): Piece | undefined =>
  piece !== undefined && isCount(piece) && /^\p{N}{2}/u.test(textOf(piece)) ? piece : undefined;

/**
 * What happened before the deeds ("a deploy broke the shop", "a child ran out of school"), for those
 * that do not say to what or whom: "rolled back in 12 min", "talked to him".
 */
export function whatHappened(first: Piece | undefined): Piece | undefined {
  if (first === undefined || /^(?:person|team)$/u.test(first.head.actor)) return undefined;
  const happened = { ...first, words: first.words.slice(0, 1).map(withoutThere) };
  const text = textOf(happened);
  const named = text.split(/[^\p{L}]+/u).some((word) => word.length > 2 && isFirstName(word));
  const says = first.role === 'told' || (first.role === 'fragment' && text.split(' ').length > 3);
  return says && text.length <= LONGEST_CONTEXT && standsAlone(text) && !named
    ? happened
    : undefined;
}

/** "B/L mistakes", "scrap on the titanium bracket": what a story is about, by its first words. */
export function firstNoun(first: Piece | undefined): Piece | undefined {
  if (first?.role !== 'fragment') return undefined;
  const named = { ...first, words: first.words.slice(0, 1) };
  const text = textOf(named);
  return namesThing(text) && standsAlone(`x, ${text}`) && !isDate(text) ? named : undefined;
}

/** "There was a backlog of 130 registrations": the noun says it. */
const withoutThere = (one: PieceWords): PieceWords => ({
  ...one,
  text: one.text.replace(/^there (?:was|were) (?:an? )?(?=\p{L}+ |\p{N})/iu, ''),
});

/** More would be read as the deed. */
const LONGEST_CONTEXT = 80;

/** "37 hot water calls in one week": a count of things, which says how big the deed was. */
function isCount(piece: Piece): boolean {
  const text = textOf(piece);
  return (
    /^\p{N}[\p{N}.,]*[km]? \p{L}{3,}/u.test(text) &&
    !/[%:]|\bun\p{L}+ed\b|\b(?:out of|if|when|late|missing|mess|broken|never|nobody|nothing|no|not|off|left|gone|under|below|resigned|sick)\b/iu.test(
      text,
    )
  );
}
