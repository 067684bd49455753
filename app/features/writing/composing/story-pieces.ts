import type { Clause } from '~/features/interview/clauses/clause';
import { QUESTION } from '~/features/grounding/proof/asked-phrase';
import { suppliedToDeed } from '~/features/grounding/proof/source';
import { isPersonNoun } from '~/features/language/agents';
import { isPast } from '~/features/language/verb-forms';
import { isVerbLike } from '~/features/language/verb-like';
import { wordKey } from '~/features/language/word-key';
import { undermines } from './leave-out';
import { isWholeDeed, namesThing } from './names-thing';
import { withNamedObjects, withNamedSubjects } from './name-object';
import { textOf, type Piece, type Telling } from './piece';
import { piecesOf } from './read-pieces';
import { lineOf, soundParts, tellable } from './sound-parts';
import { firstNoun, openingsOf, whatHappened } from './story-opening';
import { hasNumber } from './words/numbers';
import { isFirstName } from '~/features/language/first-name';

/** Whether the story is of something learned; how it was learned is no news. */
export const isLearning = ({ question }: Story): boolean => question === QUESTION.learned;

/** What one story tells, as far as it can be proven piece by piece. */
export interface Story {
  question: number;
  situation: readonly Piece[];
  acted: readonly Piece[];
  /** What was done, with the pronouns it was told with. */
  asSaid: readonly Piece[];
  came: readonly Piece[];
  /** What its bullet may open with before the deed. */
  opening: Piece | undefined;
  /** What happened before, for deeds that are not understood without it. */
  happened: Piece | undefined;
  /** What the story is about, for results that do not say of what they are. */
  subject: Piece | undefined;
  /** Its clauses in the order told. */
  clauses: readonly Clause[];
}

/** What a superior did is theirs. */
const SUPERIOR =
  /^(?:my|our|the team's) (?:boss|manager|director|supervisor|owner|ceo|lead|chief|head)\b/iu;

/** What became of those the deed was for: "one of them passed". */
const OF_THEM = /^(?:(?:one|two|\p{N}+|most|all|some) of them|both|all) \p{L}+/iu;

/** "QA and us together": who it was, and nothing else. */
const ONLY_CREDIT =
  /^(?:\p{L}+ and (?:us|me|the team)\b|(?:all|both) of (?:us|the team)\b|the whole team\b)[^\p{N}]{0,20}$/iu;

/** "was decided by the director", "came from pharmacy": what others did about it. */
const isOthersDoing = (piece: Piece): boolean => {
  const text = textOf(piece);
  const by =
    /\b(?:is|are|was|were|been) (?:\p{L}+ )?\p{L}+ by (?:(?:the|our|an?|my|his|her) )?(\p{L}+(?: \p{L}+)?)$/iu.exec(
      text,
    )?.[1];
  return (
    /\bby (?:corporate|head office|hq|management|the (?:company|office|vendor|supplier))$/iu.test(
      text,
    ) ||
    (by !== undefined &&
      by
        .split(' ')
        .some(
          (word) =>
            /^\p{Lu}/u.test(word) || isPersonNoun(wordKey(word.toLowerCase())) || isFirstName(word),
        )) ||
    (piece.head.actor === 'other' && /\bdecided\b/iu.test(text)) ||
    /\b(?:decided|wrote off)$|\b(?:was|were|is|are) the (?:real )?(?:hero|star)(?:e?s)?\b/iu.test(
      text,
    )
  );
};

/** "very good for care": too little to have come of anything. */
const saysLittle = (piece: Piece): boolean => {
  const text = textOf(piece);
  return (
    (piece.head.verb === null &&
      !hasNumber(text) &&
      text.split(' ').length < 5 &&
      !/^(?:no|zero|none|nothing|nobody|all|every|less|more|fewer)\b|\b(?:same|on time|in time|early)\b/iu.test(
        text,
      )) ||
    // "still asks for the other": who does is not said.
    /^still \p{L}+s\b/iu.test(text)
  );
};

/** "with the senior checking": what it belongs to is not told. */
const hangs = (piece: Piece): boolean =>
  /^(?:with|of(?! (?:the|those|\p{N}))|by|than|as)\b/iu.test(textOf(piece)) ||
  (piece.head.verb === null &&
    !tellsChange(piece) &&
    /^(?:on|at|in|for|from|to)\b(?! (?:use|place|time)\b)/iu.test(textOf(piece)));

/** "from 14 a week to 3": a change of what the situation names. */
export const tellsChange = ({ head, words }: Piece): boolean =>
  /^from\b/iu.test(words[0]?.text ?? '') && head.changes.some(({ from }) => from !== null);

const isToTell = (piece: Piece): boolean =>
  !SUPERIOR.test(textOf(piece)) &&
  !ONLY_CREDIT.test(textOf(piece)) &&
  !hangs(piece) &&
  !isOthersDoing(piece);

const flatters = (piece: Piece): boolean =>
  !undermines(textOf(piece)) && piece.words.every(({ text }) => !undermines(text));

/** The pieces of a story's fields that may be told. */
export function readStory(clauses: readonly Clause[], telling: Telling, question: number): Story {
  const read = (field: Clause['field']): Piece[] =>
    piecesOf(
      clauses.filter((clause) => clause.field === field),
      telling,
    );
  const of = (field: Clause['field']): Piece[] =>
    read(field)
      .flatMap((piece) => soundParts(piece, flatters, telling))
      .filter(isToTell);
  const situation = clauses.filter(({ field }) => field === 'situation');
  const did = of('action');
  // Some tell what they did where they were asked how it was.
  const told = clauses.some(({ field }) => field === 'action')
    ? did
    : of('situation').filter(({ role, shared }) => role === 'deed' && !shared);
  const supplied = withSupplied(told, question);
  const acted =
    question === QUESTION.taught ? supplied : withNamedObjects(supplied, situation, telling);
  const ofThem = acted.filter(
    (piece) => piece.role !== 'deed' && (OF_THEM.test(textOf(piece)) || isFigure(piece)),
  );
  const before = withItsCount(read('situation'));
  const story = {
    question,
    // Few of its words are told; those that are used are proven with the line.
    situation: before
      .filter(({ head }) => !told.some((piece) => piece.head === head))
      .flatMap((piece) => tellable(piece, flatters))
      .filter(isToTell),
    acted: acted.filter((piece) => !ofThem.includes(piece)),
    asSaid: supplied,
    came: withNamedSubjects(
      [...ofThem, ...of('result').filter((piece) => !saysLittle(piece))],
      acted,
      // Those who were taught are named at the beginning of the line.
      question === QUESTION.taught ? [] : situation,
      telling,
    )
      .map(asChange)
      // Behind "moved the archive with the team" what came of it is theirs.
      .map((piece) => (acted.some(({ shared }) => shared) ? piece : withTeam(piece, telling))),
    clauses: clauses.filter(({ field, state }) => field !== 'proof' && state === 'said'),
  };
  const { wording } = telling;
  const onPaper = (words: string): string => wording.small(wording.told(words));
  const isProven = (way: Piece): boolean => telling.proves(lineOf(way));
  const proven = (way: Piece | undefined): Piece | undefined =>
    way !== undefined && isProven(way) ? way : undefined;
  const happened = proven(whatHappened(before[0]));
  return {
    ...story,
    opening: openingsOf({ ...story, told: onPaper }).find(isProven),
    happened,
    subject: happened ?? proven(firstNoun(before[0])),
  };
}

/** "Broken chairs everywhere. 9 of 22": what they are and how many, told as one. */
function withItsCount(pieces: readonly Piece[]): Piece[] {
  const [named, count, ...more] = pieces;
  if (named === undefined || count === undefined) return [...pieces];
  const isNamed =
    named.role === 'fragment' && !hasNumber(textOf(named)) && namesThing(textOf(named));
  if (!isNamed || !BARE_COUNT.test(textOf(count)) || count.role !== 'fragment') return [...pieces];
  const [first, ...rest] = count.words;
  if (first === undefined) return [...pieces];
  return [{ ...named, words: [...named.words, { ...first, joint: ', ' }, ...rest] }, ...more];
}

/** "9 of 22", "about 14 a week", "11 since 2019": a number, and not of what. */
export const BARE_COUNT =
  /^(?:(?:about|around|nearly|over|up to|roughly|maybe|some) )?\p{N}[\p{N}.,]*%?(?: (?:of|out of|in) \p{N}+| (?:an?|per|each|every) \p{L}+| since [\p{L}\p{N} ]+)?$/iu;

/** "we passed the audit": "the team passed the audit", where the judge follows. */
function withTeam(piece: Piece, { proves }: Telling): Piece {
  const [first, ...more] = piece.words;
  const said = piece.role === 'deed' && piece.shared && /^we\b/iu.test(piece.head.text);
  if (!said || first === undefined || !isPast(/^\p{L}+/u.exec(first.text)?.[0] ?? '')) return piece;
  const told: Piece = {
    ...piece,
    role: 'told',
    shared: false,
    sharedBy: null,
    words: [{ ...first, text: `the team ${first.text}` }, ...more],
  };
  return proves(lineOf(told)) ? told : piece;
}

/** "went down from 18 to 11 pods": who went is not said; "down from 18 to 11 pods" needs nobody. */
function asChange(piece: Piece): Piece {
  const [first, ...more] = piece.words;
  if (first === undefined) return piece;
  const text = first.text.replace(/^(?:went|came) (?=(?:down|up) from\b)/iu, '');
  return text === first.text
    ? piece
    : { ...piece, role: 'told', words: [{ ...first, text }, ...more] };
}

/** What was put first and what came after it; the reason for it is not told. */
function whatFollowed({ words }: Piece): Piece['words'] {
  const end = words.findIndex(({ clause }, index) => index > 0 && !/^then\b/iu.test(clause.text));
  return end === -1 ? words : words.slice(0, end);
}

/**
 * What was done, said without a verb, with the verb its question supplies: "put phones first, then the
 * till", and, where no deed is told, "used photo pegs".
 */
function withSupplied(acted: readonly Piece[], question: number): Piece[] {
  const acts = acted.some((piece) => piece.role === 'deed' && !isWeak(piece));
  const first = acted.find(
    ({ role, head }) =>
      role === 'fragment' &&
      suppliedToDeed(question, head) === 'used' &&
      // "delete 74", "order Mondays" may be told with a verb.
      !isVerbLike(/^\p{L}+/u.exec(head.text)?.[0].toLowerCase() ?? '') &&
      namesThing(head.text.replace(/^\S+/u, '')),
  );
  return acted.map((piece): Piece => {
    const supplied = piece.role === 'fragment' ? suppliedToDeed(question, piece.head) : null;
    if (supplied === 'put') return { ...piece, role: 'deed', supplied, words: whatFollowed(piece) };
    if (supplied === null || piece !== first || (acts && piece !== acted[0])) return piece;
    return { ...piece, role: 'deed', supplied };
  });
}

/** "1 a month date checked": how often, and not what. */
export const opensWithRate = (text: string): boolean =>
  /^\p{N}+ (?:an?|per|each|every) \p{L}+\b/iu.test(text);

/** "4 of 52 codes made 60% of the repeats": what a deed found, told with it. */
const isFigure = (piece: Piece): boolean =>
  /^\p{N}/u.test(textOf(piece)) &&
  !opensWithRate(textOf(piece)) &&
  piece.role === 'told' &&
  namesThing(textOf(piece));

/** Verbs that carry no bullet by themselves. */
const WEAK =
  /^(?:asked|offered|told|tried|stayed|watched|saw|knew|thought|wanted|had|went|let|felt|liked|heard|promised|wished|said|needed|apologised|apologized|listened|talked|spoke|bothered|pestered)\b/iu;
/** How something was learned is less than what was done with it. */
const LEARNING =
  /^(?:paired|followed|read|studied|practi[sc]ed|learn(?:ed|t)|took|did|attended|copied|went on|stayed\b.*\bto learn)\b/iu;

/** Whether a deed is told with a verb that carries no bullet by itself. */
export const opensWeakly = (text: string): boolean => WEAK.test(text);

/** Whether a deed says less than what came of it. */
export function isWeak(piece: Piece, story?: Story): boolean {
  const text = textOf(piece);
  // "learned QLab over Christmas" says what, where nothing before it does.
  const says = story?.opening === undefined && /^learn(?:ed|t) \p{Lu}/u.test(text);
  if (story !== undefined && isLearning(story) && LEARNING.test(text)) return !says;
  return opensWeakly(text) && !hasNumber(text.replace(/^\S+/u, ''));
}

/** The deeds of a story, the ways to tell it by, best first. */
export function deedsOf(story: Story): Piece[][] {
  const { acted, came } = story;
  const deeds = acted.filter(({ role }) => role === 'deed');
  const strong = deeds.filter((piece) => !isWeak(piece, story));
  const elsewhere = came.filter(
    (piece) =>
      piece.role === 'deed' &&
      !isWeak(piece) &&
      isWholeDeed(textOf(piece)) &&
      !piece.shared &&
      !isOfOthers(piece),
  );
  // What somebody had to learn is asked for with what they did with it.
  return isLearning(story) ? [[...elsewhere, ...strong], []] : [strong, elsewhere];
}

/** "passed placement" in a result, without a subject: those it tells of were named before. */
const isOfOthers = ({ head }: Piece): boolean =>
  head.field === 'result' &&
  head.actor === 'none' &&
  /^(?:passed|qualified|graduated|left|returned|started|finished|completed)\b/iu.test(head.text);
