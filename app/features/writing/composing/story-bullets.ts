import type { Clause } from '~/features/interview/clauses/clause';
import { baseOfThirdPerson } from '~/features/language/verb-forms';
import { isPersonNoun } from '~/features/language/agents';
import { isVerbLike } from '~/features/language/verb-like';
import { wordKey } from '~/features/language/word-key';
import { hasNumber } from './words/numbers';
import { BULLET_MAX_LENGTH } from './bullet';
import { isBareChange, isBareMeasure } from './bare-change';
import { actsOnSomething, isWholeDeed, namesItsSubject, namesThing } from './names-thing';
import { undermines } from './leave-out';
import { withBefore, type BeforeValue } from './before-value';
import { LineBuilder, type ComposedLine } from './line-builder';
import { addCredit, addPiece, textOf, type Piece, type Telling } from './piece';
import { piecesOf } from './read-pieces';
import { standsAlone } from './stands-alone';

export interface StoryBullet extends ComposedLine {
  tells: { result: boolean; number: boolean; change: boolean };
}

const MOST_RESULTS = 3;

/** Verbs that carry no bullet by themselves. */
const WEAK =
  /^(?:asked|offered|told|tried|stayed|watched|saw|knew|thought|wanted|had|went|let|felt|liked|heard|promised|wished|said|needed|apologised|apologized|listened|talked|spoke|bothered|pestered)\b/iu;

/** What became of those the deed was for: "one of them passed". */
const OF_THEM = /^(?:(?:one|two|\p{N}+|most|all|some) of them|both|all) \p{L}+/iu;

/** What a superior did is theirs. */
const SUPERIOR =
  /^(?:my|our|the team's) (?:boss|manager|director|supervisor|owner|ceo|lead|chief|head)\b/iu;

/**
 * Bullets of one story: what the person did, then what came of it with the value before. Deeds and
 * results stay in the person's words and order; what points outside the line is left out of it.
 *
 * @param clauses those of the story's own fields
 * @returns none where the story tells no deed that stands by itself
 */
export function storyBullets(clauses: readonly Clause[], telling: Telling): StoryBullet[] {
  const of = (field: Clause['field']): Piece[] =>
    piecesOf(
      clauses.filter((clause) => clause.field === field),
      telling,
    ).filter((piece) => !undermines(textOf(piece)) && !SUPERIOR.test(textOf(piece)));
  const acted = of('action');
  const came = [...acted.filter((piece) => OF_THEM.test(textOf(piece))), ...of('result')];
  const deeds = acted.filter(({ role }) => role === 'deed');
  const situation = clauses.filter(({ field }) => field === 'situation');
  const leads = of('situation').filter(isLead);
  const strong = deeds.filter((piece) => !isWeak(piece) || hasNumber(textOf(piece)));
  const elsewhere = [...of('situation'), ...came].filter(
    (piece) =>
      piece.role === 'deed' && !isWeak(piece) && isWholeDeed(textOf(piece)) && !isOfOthers(piece),
  );
  const told = (by: readonly Piece[]): StoryBullet[] => {
    const results = came.filter((piece) => !by.includes(piece));
    return composed(by, results, situation, leads);
  };
  // A weak deed says less than what came of it.
  const ways = [
    () => told(strong),
    () => told(elsewhere),
    () => numberFirst(came, acted, situation),
    () => told(deeds),
  ];
  for (const way of ways) {
    const bullets = way();
    if (bullets.length > 0) return bullets;
  }
  return [];
}

function composed(
  deeds: readonly Piece[],
  results: readonly Piece[],
  situation: readonly Clause[],
  leads: readonly Piece[],
): StoryBullet[] {
  const chosen: Piece[] = [];
  const [lead] = leads;
  let text = '';
  for (const deed of deeds) {
    const next = text === '' ? said(deed) : `${text}, ${said(deed)}`;
    if (!actsAfter(deed, chosen) || !standsAlone(next) || next.length > BULLET_MAX_LENGTH - 40)
      continue;
    chosen.push(deed);
    text = next;
  }
  if (chosen.length === 0) return [];
  const kept: { piece: Piece; before: BeforeValue | undefined }[] = [];
  for (const piece of ranked(results)) {
    if (kept.length === MOST_RESULTS) break;
    const before = withBefore(piece, situation);
    const words = before === undefined ? said(piece) : before.text;
    const next = `${text}; ${words}`;
    if (
      next.length > BULLET_MAX_LENGTH ||
      !standsAlone(next) ||
      !says(words) ||
      !knowsWho(words, text)
    )
      continue;
    kept.push({ piece, before });
    text = next;
  }
  const first = said(chosen[0] as Piece);
  if (chosen.every(isWeak) && !kept.some(({ piece }) => hasNumber(textOf(piece)))) return [];
  if (kept.length === 0 && first.split(' ').length < 4 && chosen.length < 2) return [];
  const line = new LineBuilder();
  // How much there was to do says how big the deed was, unless it is told as the value before.
  const opens =
    lead !== undefined &&
    !/[()]/u.test(text) &&
    kept.every(({ before }) => before === undefined) &&
    text.length + textOf(lead).length < BULLET_MAX_LENGTH;
  chosen.forEach((piece, index) => {
    if (index > 0) line.connect(jointOf(chosen, index));
    addPiece(line, piece);
    if (!(chosen[index + 1]?.shared ?? false)) addCredit(line, piece);
  });
  if (opens) {
    line.connect(' (');
    addPiece(line, lead);
    line.connect(')');
  }
  kept
    .sort((a, b) => results.indexOf(a.piece) - results.indexOf(b.piece))
    .forEach(({ piece, before }, index, all) => {
      line.connect('; ');
      if (before === undefined) addPiece(line, piece);
      else before.add(line);
      if (!(all[index + 1]?.piece.shared ?? false)) addCredit(line, piece);
    });
  const tells = {
    result: kept.length > 0,
    number: hasNumber(text),
    change: kept.some(({ piece, before }) => before !== undefined || isChange(piece)),
  };
  return [{ ...line.build(), tells }];
}

/** The first deed names what it was done to; one after it may leave that to the first. */
function actsAfter(deed: Piece, chosen: readonly Piece[]): boolean {
  const text = textOf(deed);
  return actsOnSomething(text) || (chosen.length > 0 && !hasNumber(text));
}

/**
 * Without a deed what came of it can stand alone, told from its first sentence that names its
 * thing: "Every admission on PAS same day: phones first, then PAS".
 */
function numberFirst(
  came: readonly Piece[],
  acted: readonly Piece[],
  situation: readonly Clause[],
): StoryBullet[] {
  const things = acted.filter(
    (piece) =>
      piece.role === 'fragment' && /\s\S+\s\S+\s/u.test(said(piece)) && standsAlone(said(piece)),
  );
  const first = came.findIndex(
    (piece) => standsAlone(said(piece)) && !opensWithVerb(piece) && namesItsSubject(textOf(piece)),
  );
  const told = first === -1 ? [] : chained(came.slice(first));
  const about =
    told.length === 0 && things.length > 0 ? chained([...things.slice(0, 1), ...came]) : told;
  if (about.length === 0 || !about.some((piece) => hasNumber(textOf(piece)))) return [];
  if (about.map(said).join(' ').split(' ').length < 5 || (told.length === 0 && about.length < 2))
    return [];
  const line = new LineBuilder();
  let change = false;
  for (const [index, piece] of about.entries()) {
    if (index > 0) line.connect('; ');
    const before = withBefore(piece, situation);
    change ||= before !== undefined || isChange(piece);
    if (before === undefined) addPiece(line, piece);
    else before.add(line);
    if (!(about[index + 1]?.shared ?? false)) addCredit(line, piece);
  }
  return [{ ...line.build(), tells: { result: true, number: true, change } }];
}

/** Pieces told one after the other, as many as a line holds and can be read by themselves. */
function chained(pieces: readonly Piece[]): Piece[] {
  const chosen: Piece[] = [];
  let text = '';
  for (const piece of pieces) {
    const next = text === '' ? said(piece) : `${text}; ${said(piece)}`;
    if (chosen.length === MOST_RESULTS || next.length > BULLET_MAX_LENGTH || !standsAlone(next))
      continue;
    if (
      !says(textOf(piece)) ||
      !knowsWho(textOf(piece), text) ||
      (piece.role === 'deed' && !actsOnSomething(textOf(piece)))
    )
      continue;
    chosen.push(piece);
    text = next;
  }
  return chosen;
}

/** "takes about 3 hours now": its subject is what was made. */
function opensWithVerb(piece: Piece): boolean {
  const word = /^\p{L}+/u.exec(textOf(piece))?.[0].toLowerCase() ?? '';
  return baseOfThirdPerson(word) !== undefined && isVerbLike(word);
}

/** "37 hot water calls in one week": a count of things, which says how big the deed was. */
function isLead(piece: Piece): boolean {
  const text = textOf(piece);
  return (
    piece.role === 'fragment' &&
    /^\p{N}[\p{N}.,]*[km]? \p{L}{3,}/u.test(text) &&
    namesThing(text) &&
    text.length <= 70 &&
    standsAlone(`x, ${text}`) &&
    !/[%:]|\bun\p{L}+ed\b|\b(?:out of|if|when|late|missing|mess|broken|never|nobody|nothing|no|not|off|left|gone|under|below)\b/iu.test(
      text,
    )
  );
}

/** "passed placement" in a result, without a subject: those it tells of were named before. */
const isOfOthers = ({ head }: Piece): boolean =>
  head.field === 'result' &&
  head.actor === 'none' &&
  /^(?:passed|qualified|graduated|left|returned|started|finished|completed)\b/iu.test(head.text);

const isWeak = (piece: Piece): boolean => WEAK.test(textOf(piece));

const said = (piece: Piece): string => textOf(piece) + (piece.shared ? ', as a team' : '');

/** Results with a change first, then with a number, each in the order told. */
function ranked(results: readonly Piece[]): Piece[] {
  const rank = (piece: Piece): number => (isChange(piece) ? 0 : hasNumber(textOf(piece)) ? 1 : 2);
  return [...results].sort((a, b) => rank(a) - rank(b));
}

function isChange({ words }: Piece): boolean {
  return words.some(({ clause }) => clause.changes.length > 0);
}

/** Too little to follow a deed: one word, or a change that does not say of what. */
function says(words: string): boolean {
  return words.split(' ').length > 1 && !isBareChange(words) && !isBareMeasure(words);
}

/** "they can do it alone": who they are stands before it in the line. */
function knowsWho(words: string, before: string): boolean {
  if (!/^(?:they|he|she)\b/iu.test(words)) return true;
  return (before.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => isPersonNoun(wordKey(word)));
}

/** Deeds of one sentence follow each other with a comma and end with "and". */
function jointOf(pieces: readonly Piece[], index: number): string {
  const [before, piece] = [pieces[index - 1], pieces[index]];
  const last = index === pieces.length - 1;
  const plain = pieces.every((one) => !/[,;:]|\sand\s/u.test(textOf(one)));
  if (before?.head.sentence !== piece?.head.sentence && !plain) return '; ';
  return last && plain ? ' and ' : ', ';
}
