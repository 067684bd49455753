import { QUESTION } from '~/features/grounding/proof/asked-phrase';
import { baseOfCompound } from '~/features/language/compound-verbs';
import { isPast } from '~/features/language/verb-forms';
import { BULLET_MAX_LENGTH } from './bullet';
import { actsOnSomething, namesItsSubject } from './names-thing';
import { textOf, type Piece } from './piece';
import { standsAlone } from './stands-alone';
import { actsAfter, contextOf, knowsWhat, saysNoMore } from './in-context';
import { isLearning, isWeak, opensWithRate, type Story } from './story-pieces';
import { asTold, knowsWho, opensWithVerb, ranked, type ToldResult } from './told-result';
import { hasNumber } from './words/numbers';

/** What one bullet is made of, in the order of the line. */
export interface BulletPlan {
  opening: Piece | undefined;
  deeds: readonly Piece[];
  results: readonly ToldResult[];
  /** It opens with what happened, which has to be followed by what was done about it. */
  explained?: true;
}

/** What joints may add to a line while it is planned. */
const LONGEST = BULLET_MAX_LENGTH - 5;
const MOST_RESULTS = 3;
const MOST_DEEDS = 4;

/** A line while deeds and results are put into it, as long as it holds them and each is understood. */
class Filling {
  readonly deeds: Piece[] = [];
  readonly results: ToldResult[] = [];
  readonly #longest: number;

  constructor(
    private readonly opening: Piece | undefined,
    private readonly story: Story,
  ) {
    const shown = opening === undefined ? 0 : textOf(opening).length;
    this.#longest = LONGEST + contextOf(opening, story).length - shown;
  }

  addDeed(deed: Piece): void {
    const text = this.#textWith({ deed });
    const [first] = this.deeds;
    if (this.deeds.includes(deed) || this.deeds.length === MOST_DEEDS) return;
    if (first !== undefined && isInPast(first) !== isInPast(deed)) return;
    if (text.length > this.#longest || !standsAlone(text)) return;
    // "63 bookings for two days: called everyone, moved 20": to what is said before.
    const named =
      this.opening !== undefined &&
      (this.story.question === QUESTION.tooMuch || this.opening === this.story.happened);
    if (named ? saysNoMore(textOf(deed)) : !actsAfter(deed, this.deeds)) return;
    if (!knowsWhat(deed, this.#used(), this.story)) return;
    this.deeds.push(deed);
  }

  /** Puts a result into the line, or as much of it as the line holds. */
  addResult(result: ToldResult): void {
    if (this.results.length === MOST_RESULTS) return;
    if (withShorterOnes(result).some((one) => this.results.includes(one))) return;
    const hasRoom = this.#hasRoom(result);
    if (hasRoom && this.#isUnderstood(result)) this.results.push(result);
    else if (result.shorter !== undefined && (!hasRoom || result.pieces.length > 1))
      this.addResult(result.shorter);
  }

  /** Whose work it was costs nothing, or a line would lose what was done with others. */
  #hasRoom(result: ToldResult): boolean {
    const whose = /^the team /iu.exec(result.text)?.[0].length ?? 0;
    return this.#textWith({ result }).length - whose <= this.#longest;
  }

  #isUnderstood(result: ToldResult): boolean {
    if (result.piece.role === 'deed' && (saysNoMore(result.text) || isPassive(result)))
      return false;
    // "gave 2 hours; do it with the fitter": two times in one line, and nobody who does it.
    const [first] = this.deeds;
    if (first !== undefined && isInPast(first) && isPresentDeed(result.piece)) return false;
    return (
      standsAlone(this.#textWith({ result })) &&
      knowsWho(result.text, this.#textWith({})) &&
      (result.pieces.length > 1 || knowsWhat(result.piece, this.#used(), this.story))
    );
  }

  #used(): Piece[] {
    const told = [...this.deeds, ...this.results.flatMap(({ pieces }) => pieces)];
    return this.opening === undefined ? told : [this.opening, ...told];
  }

  #textWith({ deed, result }: { deed?: Piece; result?: ToldResult }): string {
    return [
      contextOf(this.opening, this.story),
      [...this.deeds, ...(deed === undefined ? [] : [deed])].map(said).join(', '),
      ...[...this.results, ...(result === undefined ? [] : [result])].map(({ text }) => text),
    ]
      .filter((text) => text !== '')
      .join('; ');
  }
}

/** "approved at the AGM": somebody else did it, to something that is not named. */
const isPassive = ({ piece: { head }, text }: ToldResult): boolean =>
  head.field === 'result' &&
  head.actor === 'none' &&
  /^\p{L}+ed (?:at|by|on|in|for)\b[^,]*$/iu.test(text) &&
  !hasNumber(text);

/**
 * The deeds and results one line can hold; results that give numbers before further deeds.
 *
 * @returns undefined where no deed can begin a line, or the line would say too little
 */
export function planWithDeeds(
  deeds: readonly Piece[],
  results: readonly ToldResult[],
  story: Story,
): BulletPlan | undefined {
  const opening = story.opening;
  const filling = new Filling(opening, story);
  for (const deed of deeds) if (filling.deeds.length === 0) filling.addDeed(deed);
  if (filling.deeds.length === 0) return undefined;
  const order = ranked(results);
  for (const result of order) if (hasNumber(result.text)) filling.addResult(result);
  for (const deed of deeds) filling.addDeed(deed);
  for (const result of order) filling.addResult(result);
  return isEnough(filling, story)
    ? {
        opening,
        deeds: understood(inOrder(deeds, filling.deeds), filling.deeds[0], story),
        results: inOrder(results.flatMap(withShorterOnes), filling.results),
      }
    : undefined;
}

/** Deeds in the order told; one that points to what a later one names ("stood there") is left out. */
function understood(deeds: readonly Piece[], first: Piece | undefined, story: Story): Piece[] {
  const told: Piece[] = [];
  for (const deed of deeds) {
    const before = [contextOf(story.opening, story), ...told.map(said)].filter((one) => one !== '');
    if (deed === first || standsAlone([...before, said(deed)].join(', '))) told.push(deed);
  }
  return told;
}

const said = (piece: Piece): string => textOf(piece) + (piece.shared ? ' with the team' : '');

const isInPast = (piece: Piece): boolean => {
  const [first = '', second = ''] = textOf(piece).toLowerCase().split(/[\s-]/u);
  return isPast(first) || baseOfCompound(first, second) !== undefined;
};

const isPresentDeed = (piece: Piece): boolean =>
  piece.role === 'deed' && !isInPast(piece) && !hasNumber(textOf(piece));

const withShorterOnes = (result: ToldResult): ToldResult[] => [
  result,
  ...(result.shorter === undefined ? [] : withShorterOnes(result.shorter)),
];

const inOrder = <T>(all: readonly T[], chosen: readonly T[]): T[] =>
  all.filter((one) => chosen.includes(one));

function isEnough({ deeds, results }: Filling, story: Story): boolean {
  const [first] = deeds;
  if (first === undefined) return false;
  // What was used says little without what came of it.
  const isLittle = (deed: Piece): boolean => deed.supplied === 'used' || isWeak(deed, story);
  const isCounted = ({ text }: ToldResult): boolean => hasNumber(text.replace(/\bhalf\b/giu, ''));
  if (deeds.every(isLittle) && !results.some(isCounted)) return false;
  const words = said(first).split(' ').length;
  return (
    story.opening !== undefined ||
    results.length > 0 ||
    deeds.length > 1 ||
    words >= (hasNumber(said(first)) ? 3 : 5)
  );
}

/**
 * Without a deed what came of it can stand alone, told from its first sentence that names its
 * thing: "Every admission on PAS same day: phones first, then PAS".
 */
export function planWithoutDeed(
  results: readonly ToldResult[],
  story: Story,
): BulletPlan | undefined {
  const opening = story.opening;
  const things = (isLearning(story) ? [] : story.acted).filter(isThing).map(asResult);
  const first = results.findIndex(namesItself);
  const told =
    opening !== undefined
      ? chained([...things.slice(0, 2), ...results], story, opening)
      : first !== -1
        ? chained(
            [
              ...(results[first]?.pieces.length === 2 ? things.slice(0, 1) : []),
              ...results.slice(first),
            ],
            story,
          )
        : chained([...things.slice(0, 1), ...results], story);
  const texts = told.map(({ text }) => text);
  const numbers = texts.some(hasNumber) || (opening !== undefined && hasNumber(textOf(opening)));
  const words = [...(opening === undefined ? [] : [textOf(opening)]), ...texts].join(' ');
  if (!numbers || told.length === 0 || words.split(' ').length < 5) return undefined;
  if (first === -1 && opening === undefined && (told.length < 2 || things.length === 0))
    return undefined;
  return { opening, deeds: [], results: told };
}

/** Whether a plan says that something was done or came to be; nouns in a row say neither. */
export const happens = ({ opening, deeds, results }: BulletPlan): boolean =>
  opening?.supplied !== undefined ||
  deeds.length > 0 ||
  results.some(
    ({ change, pieces, text }) =>
      change ||
      /%|\b(?:is|are|was|were|has|have)\b|\p{N}.*\bto \p{N}/u.test(text) ||
      pieces.some(({ words }) => words.some(({ clause }) => clause.verb !== null)),
  );

const isThing = (piece: Piece): boolean =>
  piece.role === 'fragment' &&
  /\s\S+\s\S+\s/u.test(said(piece)) &&
  standsAlone(said(piece)) &&
  !opensWithRate(said(piece)) &&
  // "HCAs the tablet" lacks its verb, "where stuff is" says nothing.
  !/^\p{L}+ the\b|\b(?:stuff|things)\b|\b(?:where|what) \p{L}+ (?:is|are)\b/iu.test(said(piece));

const asResult = (piece: Piece): ToldResult => ({ ...asTold(piece), change: false });

/** Whether a result says of what it tells, and so can begin a line. */
export const namesItself = ({ text }: ToldResult): boolean =>
  standsAlone(text) && !opensWithVerb(text) && namesItsSubject(text);

/** Results told one after the other, as many as a line holds and can be read by themselves. */
export function chained(
  results: readonly ToldResult[],
  story: Story,
  opening?: Piece,
): ToldResult[] {
  const filling = new Filling(opening, story);
  for (const result of results)
    if (result.piece.role !== 'deed' || actsOnSomething(result.text)) filling.addResult(result);
  return filling.results;
}
