import { QUESTION } from '~/features/grounding/proof/asked-phrase';
import type { Clause } from '~/features/interview/clauses/clause';
import { isVerbLike } from '~/features/language/verb-like';
import { readDeed } from './deed';
import { assembled, type StoryBullet } from './join-bullet';
import { actsOnSomething, isWholeDeed } from './names-thing';
import { textOf, type Piece, type Telling } from './piece';
import { HABITUAL } from './piece-words';
import {
  chained,
  happens,
  namesItself,
  planWithDeeds,
  planWithoutDeed,
  type BulletPlan,
} from './plan-bullet';
import { deedsOf, isLearning, opensWeakly, readStory, type Story } from './story-pieces';
import { bareResults, tellResults } from './tell-results';
import { asTold, type ToldResult } from './told-result';
import { hasNumber } from './words/numbers';

/** Fewer say too little for a line of their own. */
const FEWEST_WORDS = 5;

/**
 * Bullets of one story: what the person did, then what came of it with the value before. Where one
 * line cannot hold it, what is left with a number makes a second. Deeds and results stay in the
 * person's words and order; what points outside the line is left out of it.
 *
 * @param clauses those of the story's own fields
 * @param question the number of the story's question, which says what its fields mean
 * @returns none where the story tells nothing that stands by itself
 */
export function storyBullets(
  clauses: readonly Clause[],
  given: Telling,
  question: number,
): StoryBullet[] {
  const telling = tellingOf(clauses, given, question);
  const story = readStory(clauses, telling, question);
  const results = (without: readonly Piece[]): ToldResult[] =>
    tellResults(
      story.came.filter((piece) => !without.includes(piece)),
      story,
      telling,
    );
  const [strong = [], elsewhere = []] = deedsOf(story);
  const weak = story.acted.filter(({ role }) => role === 'deed');
  // What came of it is checked piece by piece, which is dear.
  const ofStrong = results(strong);
  const ways: (() => BulletPlan | undefined)[] = [
    () => planOfSubject(strong, ofStrong, story),
    () => planExplained(strong, ofStrong, story),
    () => planWithDeeds(strong, ofStrong, story),
    () => planWithDeeds(elsewhere, results(elsewhere), story),
    () => onlyIf((plan) => isLearning(story) || happens(plan), planWithoutDeed(results([]), story)),
    () => planWithDeeds(weak, results(weak), story),
    () =>
      onlyIf(
        ({ results: told, opening }) => told.length > 1 || opening !== undefined,
        planWithoutDeed(results([]), story),
      ),
  ];
  for (const way of ways) {
    const plan = way();
    const line = plan && assembled(plan, telling);
    if (plan === undefined || line === undefined) continue;
    const more = planOfRest(plan, strong, ofStrong, story);
    const second = more && assembled(more, telling);
    return second === undefined ? [line] : [line, second];
  }
  return [];
}

/** How a story is told: what it says of its time holds for what is told of it in the present, too. */
function tellingOf(clauses: readonly Clause[], given: Telling, question: number): Telling {
  const acted = clauses.filter(({ field }) => field === 'action');
  const toldInPast = acted.some((clause) => readDeed(clause, false)?.past === true);
  return {
    ...given,
    // "Guided 4 juniors" is told in the past, and so is what was done for them.
    ...(question === QUESTION.taught ? { isOver: true } : {}),
    toldInPast,
    tellsInPresent: given.tellsInPresent || (!toldInPast && tellsBarely(acted[0])),
  };
}

/** "look at the slots", "I make tags": a deed told by a base form. */
const tellsBarely = (first: Clause | undefined): boolean =>
  first?.verb?.form === 'base' &&
  /^(?:i )?$/iu.test(first.text.slice(0, first.verb.start - first.start)) &&
  isVerbLike(first.verb.base) &&
  !HABITUAL.test(first.text);

/** The deeds with what happened before, where more of them are understood with it. */
function planExplained(
  deeds: readonly Piece[],
  results: readonly ToldResult[],
  story: Story,
): BulletPlan | undefined {
  if (story.opening !== undefined || story.happened === undefined) return undefined;
  const plain = planWithDeeds(deeds, results, story);
  // "kept 5 metres": what was said is the deed, where people know to whom.
  const isShort = (piece: Piece): boolean => textOf(piece).split(' ').length < 4;
  const all = deeds.every(isShort) ? story.acted.filter(({ role }) => role === 'deed') : deeds;
  // Whoever is named by what happened is not named again.
  const asSaid = all.map((deed) => story.asSaid.find(({ head }) => head === deed.head) ?? deed);
  const once = toldOnce(results, story.happened);
  const explained = planWithDeeds(asSaid, once, { ...story, opening: story.happened });
  if (explained === undefined) return undefined;
  const [first] = plain?.deeds ?? [];
  // "sorted by date": what, only the situation says.
  const lacks = first !== undefined && !actsOnSomething(textOf(first)) ? 1 : 0;
  const more = explained.deeds.length + lacks - (plain?.deeds.length ?? 0);
  // "they agreed one page": who they are, only the situation says.
  const told = explained.results.length - (plain?.results.length ?? 0);
  const theirs = explained.results.some(({ text }) => /^(?:they|he|she)\b/iu.test(text));
  return (more > 0 && told >= 0) || (more === 0 && told > 0 && theirs)
    ? { ...explained, explained: true }
    : undefined;
}

/** Results without the value before, where what the line opens with gives it. */
const toldOnce = (results: readonly ToldResult[], opening: Piece): ToldResult[] =>
  results.map((result) =>
    (result.change && result.pieces.length === 1 && hasNumber(textOf(opening))) ||
    (result.pieces.length > 1 && result.pieces.some(({ head }) => head === opening.head))
      ? asTold(result.piece)
      : result,
  );

/** "B/L mistakes: used a template; from 22 a month to 6": results whose noun only the situation has. */
function planOfSubject(
  deeds: readonly Piece[],
  results: readonly ToldResult[],
  story: Story,
): BulletPlan | undefined {
  const { subject, opening, came } = story;
  if (opening !== undefined || subject === undefined) return undefined;
  const bare = bareResults(came, results);
  if (bare.length === 0 || deeds.some((deed) => textOf(deed).includes(':'))) return undefined;
  const all = toldOnce([...results, ...bare], subject);
  const plan = planWithDeeds(deeds, all, { ...story, opening: subject, happened: subject });
  return plan?.results.some((one) => bare.includes(one)) === true
    ? { ...plan, explained: true }
    : undefined;
}

const onlyIf = (
  condition: (plan: BulletPlan) => boolean,
  plan: BulletPlan | undefined,
): BulletPlan | undefined => (plan !== undefined && condition(plan) ? plan : undefined);

/** "every half term" is no amount. */
const saysHowMany = (text: string): boolean => hasNumber(text.replace(/\bhalf\b/giu, ''));

/** A second bullet of what the first could not hold, where that has a number and names its thing. */
function planOfRest(
  { deeds: told, results: kept }: BulletPlan,
  deeds: readonly Piece[],
  results: readonly ToldResult[],
  story: Story,
): BulletPlan | undefined {
  const used = kept.map(({ piece }) => piece);
  const left = results.filter(({ piece }) => !used.includes(piece) && !told.includes(piece));
  const undone = deeds.filter((piece) => !told.includes(piece) && isWholeDeed(textOf(piece)));
  if (undone.some((piece) => saysHowMany(textOf(piece)) && !opensWeakly(textOf(piece))))
    return planWithDeeds(undone, left, { ...story, situation: [], opening: undefined });
  const chain = chained(
    left.filter((result) => hasNumber(result.text) && namesItself(result)),
    story,
  );
  const words = chain.flatMap(({ text }) => text.split(' '));
  // One figure that did not change says little without the deed it came of.
  const isOneFigure = chain.length === 1 && chain[0]?.change === false;
  return words.length < FEWEST_WORDS || isOneFigure
    ? undefined
    : onlyIf(happens, { opening: undefined, deeds: [], results: chain });
}
