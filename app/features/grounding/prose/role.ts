import { quote, type Evidence } from '~/features/interview/evidence';
import { isMeasure } from '~/features/language/quantities';
import type { Word } from '~/features/language/statements';
import { tokensOf } from '~/features/language/tokens';
import { isPastForm } from '~/features/language/verb-like';
import type { Hit } from '../answers/passage-index';
import type { Problem } from '../problem';
import { GENRE, LEADING, TEAM } from '../words/vocabulary';
import type { Part } from './parts';

type Matches = ReadonlyMap<Word, readonly Hit[]>;

/** Where the answers give a number of a clause of the claim. */
export interface Spot {
  clause: number;
  evidence: Evidence;
}

const STRENGTH = ['watched it', 'helped with it', 'contributed to it', 'did it'] as const;
const strengthOf = (word: Word): number => word.weak ?? 3;

/**
 * Whether the person's part in a deed is the one they told: theirs and not another's, with others
 * where it was with others, no more than helping where they helped, and the verb of the deed told
 * of the same thing.
 */
export function checkRole(part: Part, matches: Matches, numbers: readonly Spot[]): Problem[] {
  const deeds = part.heads.filter(
    (head) =>
      head.agent === 'self' ||
      head.agent === 'team' ||
      PASSIVE.test(before(part.claim.words, head)),
  );
  const told = deeds.filter((head) => (matches.get(head)?.length ?? 0) > 0 && !GENRE.has(head.key));
  if (told.length > 0)
    return told
      .flatMap((head) => checkDeed(head, matches.get(head) ?? [], part, matches, numbers))
      .slice(0, 1);
  const loose = part.words.find(
    (word) => isPastForm(word.text) && countsDirectly(word, part) && matches.has(word),
  );
  const spots = numbers.filter(({ clause }) => clause === loose?.clause);
  const astray = loose === undefined ? [] : (matches.get(loose) ?? []);
  if (loose !== undefined && astray.length > 0 && !astray.some((hit) => isBeside(hit, spots)))
    return [unrelated(loose, astray)];
  // No verb of its own in the answers ("Handled orders"): the part is judged by where its objects stand.
  if (part.words.some((word) => !word.empty && word.agent === 'other')) return [];
  const objects = [...matches].filter(([word]) => !GENRE.has(word.key) && !isMeasure(word.key));
  if (objects.length === 0) return [];
  const weakest = Math.min(
    ...objects.map(([, hits]) => Math.max(...hits.map((hit) => strengthOf(hit.word)))),
  );
  const claimed = Math.min(...objects.map(([word]) => strengthOf(word)));
  if (
    objects.every(([, hits]) => hits.every((hit) => strengthOf(hit.word) < claimed)) &&
    weakest < claimed
  )
    return [stronger(weakest, objects[0]?.[1] ?? [])];
  return agentProblem(
    objects.flatMap(([, hits]) => hits),
    part,
  );
}

function checkDeed(
  head: Word,
  hits: readonly Hit[],
  part: Part,
  matches: Matches,
  numbers: readonly Spot[],
): Problem[] {
  const fit = hits.filter(
    (hit) => (!LEADING.has(head.key) || leads(hit)) && isSameVoice(head, part, hit),
  );
  if (fit.length === 0) return [unsaidRank(head, hits)];
  const spots = numbers.filter(({ clause }) => clause === head.clause);
  const near = fit.filter((hit) => isTiedTo(hit, head, part, matches) && isBeside(hit, spots));
  if (near.length === 0) return [unrelated(head, fit)];
  const strong = near.filter((hit) => strengthOf(hit.word) >= strengthOf(head));
  if (strong.length === 0)
    return [stronger(Math.max(...near.map((hit) => strengthOf(hit.word))), near)];
  return agentProblem(strong, part);
}

function agentProblem(hits: readonly Hit[], part: Part): Problem[] {
  const agents = new Set(hits.map((hit) => hit.word.agent));
  if (agents.has('self') || agents.has('thing')) return [];
  const sentences = new Set(part.words.map(({ sentence }) => sentence));
  const shared = part.claim.words.some(
    (word) => sentences.has(word.sentence) && (TEAM.has(word.text) || word.weak !== null),
  );
  if (agents.has('team')) {
    return shared
      ? []
      : [
          {
            verdict: 'unsupported',
            kind: 'scope',
            reason: 'You told this as done together with others, not by you alone.',
            against: quotes(hits),
          },
        ];
  }
  return [
    {
      verdict: 'unsupported',
      kind: 'scope',
      reason: 'In your words somebody else did this.',
      against: quotes(hits),
    },
  ];
}

const stronger = (level: number, hits: readonly Hit[]): Problem => ({
  verdict: 'unsupported',
  kind: 'seniority',
  reason: `You wrote that you ${STRENGTH[level] ?? 'helped'}; this says more.`,
  against: quotes(hits),
});

const unrelated = (verb: Word, hits: readonly Hit[]): Problem => ({
  verdict: 'unclear',
  kind: 'other',
  reason: `Your answers use “${verb.text}” of something else.`,
  against: quotes(hits),
});

const unsaidRank = (head: Word, hits: readonly Hit[]): Problem => ({
  verdict: 'unsupported',
  kind: 'seniority',
  reason: `Your answers do not say that you ${head.text} this.`,
  against: quotes(hits),
});

/** Used as a verb of the person, not as the rank of somebody ("the team lead", "head office"). */
function leads({ passage, word }: Hit): boolean {
  if (/(?:ed|ing)$|^(?:charge|runs|led|ran|oversaw|overseen)$/.test(word.text)) return true;
  const at = passage.statements.words.indexOf(word);
  const before = passage.statements.words[at - 1]?.text ?? '';
  return (
    /^(?:i|we|to|and|also|mostly|usually|now)$/.test(before) ||
    (at === 0 && /^(?:lead|manage|run|supervise|oversee)$/.test(word.text)) ||
    (word.clause !== passage.statements.words[at - 1]?.clause && !/er$|or$/.test(word.text))
  );
}

/** Whether the verb stands in the answer with anything else the clause of the claim says. */
function isTiedTo(hit: Hit, head: Word, { words }: Part, matches: Matches): boolean {
  const others = words.filter(
    (word) => word !== head && word.clause === head.clause && matches.has(word),
  );
  if (others.length === 0) return true;
  const reach = LEADING.has(head.key) ? 1 : 2;
  return others.some((word) =>
    (matches.get(word) ?? []).some((other) =>
      other.passage === hit.passage
        ? Math.abs(other.word.clause - hit.word.clause) <= reach ||
          (reach > 1 && other.word.sentence === hit.word.sentence)
        : quotes([other]).some((told) => refersBack(hit, told)),
    ),
  );
}

function quotes(hits: readonly Hit[]) {
  const [first] = hits;
  if (first === undefined) return [];
  const within = first.passage.statements.words.filter(
    ({ clause }) => clause === first.word.clause,
  );
  return [quote(first.passage, within[0]?.start ?? 0, within.at(-1)?.end ?? 0)];
}

/** Whether the verb stands in the sentence, or within two clauses, of one of the numbers. */
function isBeside({ passage, word }: Hit, spots: readonly Spot[]): boolean {
  return (
    spots.length === 0 ||
    spots.some(({ evidence }) => {
      if (evidence.source !== passage.source) return refersBack({ passage, word }, evidence);
      const within = passage.statements.words.filter(
        ({ start, end }) => start >= evidence.start && end <= evidence.end,
      );
      return within.some(
        ({ sentence, clause }) => sentence === word.sentence || Math.abs(clause - word.clause) <= 2,
      );
    })
  );
}

/** "3 students from the university" … "showed them wound care": told of in the field before. */
function refersBack({ passage, word }: Hit, { source, quote: told }: Evidence): boolean {
  const story = /^\/stories\/\d+\//;
  if (story.exec(source)?.[0] !== story.exec(passage.source)?.[0] || !source.endsWith('/situation'))
    return false;
  const before = new Set(tokensOf(told).map(({ key }) => key));
  return passage.statements.words.some(
    (other) =>
      other.clause === word.clause &&
      (/^(?:they|them|their|it|its|those|these|both|all|each)$/.test(other.text) ||
        (!other.empty && before.has(other.key))),
  );
}

const PASSIVE = /^(?:was|were|been|being|got|get|am)$/;

/** "Was trained by nurses" is not "trained nurses", nor the other way round. */
function isSameVoice(head: Word, { claim }: Part, { passage, word }: Hit): boolean {
  const mine = isPastForm(head.text) && PASSIVE.test(before(claim.words, head));
  const theirs =
    isPastForm(word.text) &&
    PASSIVE.test(before(passage.statements.words, word)) &&
    word.agent === 'self';
  if (mine) return theirs || word.agent === 'other';
  const next = claim.words[claim.words.indexOf(head) + 1]?.text ?? '';
  return !theirs || /^(?:in|on|at|by|as|for|to|with)$/.test(next);
}

const before = (words: readonly Word[], word: Word): string =>
  words[words.indexOf(word) - 1]?.text ?? '';

/** A verb with a number right after it: "lost £310". */
function countsDirectly(word: Word, { words, quantities, claim }: Part): boolean {
  const next = words[words.indexOf(word) + 1];
  return quantities.some(({ from }) => claim.words[from] === next);
}
