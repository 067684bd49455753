import { quote, type Evidence } from '~/features/interview/evidence';
import type { Quantity } from '~/features/language/quantities';
import type { Word } from '~/features/language/statements';
import { findIn, type Standing } from '../answers/find-word';
import type { Hit } from '../answers/passage-index';
import type { Answers, Unit } from '../answers/read-answers';
import { checkDate, isLengthOf } from '../checks/dates';
import { checkNumber } from '../checks/numbers';
import type { Finding, Problem } from '../problem';
import { directionOf, type Direction } from '../checks/direction';
import { DOWN, GENRE, PLAIN_VERBS, UP } from '../words/vocabulary';
import { novelty } from './novelty';
import type { Part } from './parts';
import { checkRole, type Spot } from './role';

/** The words of a part that the answers have, with where they have them. */
export type Matches = ReadonlyMap<Word, readonly Hit[]>;

/** Whether everything a part says stands in the passages of one unit. */
export function comparePart(part: Part, unit: Unit, answers: Answers): Finding {
  const problems: Problem[] = [];
  const evidence: Evidence[] = [];
  const spots: Spot[] = [];
  const matches = new Map<Word, readonly Hit[]>();
  for (const quantity of part.quantities) {
    const row = answers.interview.history.find(({ id }) => id === unit.row);
    const finding = checkNumber(quantity, part.claim, part.words, unit.passages);
    if (finding.problems.length > 0 && part.loose && row !== undefined && isLengthOf(row, quantity))
      continue;
    problems.push(...finding.problems);
    evidence.push(...finding.evidence);
    const clause = part.claim.words[quantity.from]?.clause ?? 0;
    spots.push(...finding.evidence.map((item) => ({ clause, evidence: item })));
  }
  for (const date of part.dates) {
    const finding = checkDate(date, part.claim, unit.passages);
    problems.push(...finding.problems);
    evidence.push(...finding.evidence);
  }
  const missing: Word[] = [];
  for (const sought of part.sought) {
    const { word } = sought;
    const found = findIn(sought, unit.has);
    if (found.standing === 'said') matches.set(word, found.hits);
    else if (isFree(word, part) || isGroup(word, part, unit) || isStudy(word, unit, answers))
      continue;
    else if (found.standing !== 'missing')
      problems.push(otherwise(word, found.standing, found.hits));
    else if (!isDirection(word, part, unit)) missing.push(word);
  }
  problems.push(...novelty(missing, part, unit, answers));
  problems.push(...borrowedLevels(matches));
  problems.push(...checkRole(part, matches, spots));
  return { problems, evidence: [...evidence, ...quotesOf(matches)] };
}

/** Carries no fact: words of the genre, plain verbs, the "helped" that makes a claim smaller. */
function isFree(word: Word, { heads, words }: Part): boolean {
  if (GENRE.has(word.key)) return true;
  if (PLAIN_VERBS.has(word.key) && heads.includes(word)) return true;
  const next = words[words.indexOf(word) + 1];
  return (
    /^(?:help|assist|support|contribut|participat)$/.test(word.key) &&
    next?.weak !== null &&
    next?.weak !== undefined
  );
}

/** "The team cut …" of what the person told with "we". */
function isGroup(word: Word, part: Part, { passages }: Unit): boolean {
  return (
    word.key === 'team' &&
    (word.agent === 'team' ||
      /\bpart of (?:the|a|our) $/.test(part.claim.text.slice(0, word.start))) &&
    passages.some(({ statements }) => statements.words.some(({ agent }) => agent === 'team'))
  );
}

/** "Studied" of an entry of education. */
function isStudy({ key }: Word, { row }: Unit, { interview }: Answers): boolean {
  return (
    key === 'study' && interview.history.some(({ id, kind }) => id === row && kind === 'education')
  );
}

/** A level belongs to the skill or language it was given for: "fluent in French" needs both in one item. */
function borrowedLevels(matches: Matches): Problem[] {
  const items = (hits: readonly Hit[], field: string): string[] =>
    hits.flatMap(({ passage: { source } }) =>
      source.startsWith('/skills/') && source.endsWith(field)
        ? [source.slice(0, -field.length)]
        : [],
    );
  const named = new Set([...matches.values()].flatMap((hits) => items(hits, '/name')));
  for (const [word, hits] of matches) {
    const levels = items(hits, '/level');
    if (levels.length < hits.length || levels.some((item) => named.has(item))) continue;
    return [
      {
        verdict: 'unsupported',
        kind: 'seniority',
        reason: `You gave the level “${word.text}” for something else.`,
        against: [],
      },
    ];
  }
  return [];
}

/** "Reduced" of what "went from 14 to 3", "increased" of what went from 60 to 94. */
function isDirection(word: Word, { quantities, claim }: Part, unit: Unit): boolean {
  const down = DOWN.has(word.key);
  if (!down && !UP.has(word.key)) return false;
  if (quantities.some((quantity) => tells(quantity, down ? 'down' : 'up', unit))) return true;
  const from = quantities.find(({ role }) => role === 'from');
  const to = quantities.find(({ role }) => role === 'to');
  if (from === undefined || to === undefined) return false;
  const [start = 0, end = 0] = [from.values[0], to.values[0]];
  const told = [from, to].every(
    (quantity) => checkNumber(quantity, claim, [], unit.passages).problems.length === 0,
  );
  if (word.key === 'improv' || word.key === 'improvement') return told;
  return told && (down ? end < start : end > start);
}

/** Whether an answer gives the same number in a clause that tells of the same direction. */
function tells({ values, unit: sign }: Quantity, direction: Direction, unit: Unit): boolean {
  return unit.passages.some(({ statements }) =>
    statements.quantities.some(
      (answered) =>
        answered.unit === sign &&
        values.some((value) => answered.values.includes(value)) &&
        directionOf(
          statements.words.filter(
            ({ clause }) => clause === statements.words[answered.from]?.clause,
          ),
        ) === direction,
    ),
  );
}

const SAID: Readonly<Record<Exclude<Standing, 'said' | 'missing'>, [Problem['verdict'], string]>> =
  {
    denied: ['contradicted', 'Your answers say the opposite about'],
    planned: ['unsupported', 'You wrote it as something wished, planned or tried:'],
    withdrawn: ['contradicted', 'You took this word back:'],
  };

function otherwise(
  word: Word,
  standing: Exclude<Standing, 'said' | 'missing'>,
  hits: readonly Hit[],
): Problem {
  const [verdict, reason] = SAID[standing];
  return {
    verdict,
    kind: 'other',
    reason: `${reason} “${word.text}”.`,
    against: hits.slice(0, 1).map((hit) => sentenceOf(hit)),
  };
}

/** The sentence a word of an answer stands in. */
function sentenceOf({ passage, word }: Hit): Evidence {
  const within = passage.statements.words.filter(({ sentence }) => sentence === word.sentence);
  return quote(passage, within[0]?.start ?? word.start, within.at(-1)?.end ?? word.end);
}

/** The shortest quotes that hold the matched words: per sentence, from the first to the last. */
function quotesOf(matches: Matches): Evidence[] {
  const spans = new Map<string, { hit: Hit; start: number; end: number; words: number }>();
  for (const hits of matches.values()) {
    for (const hit of hits) {
      const id = `${hit.passage.source}#${hit.word.sentence}`;
      const span = spans.get(id) ?? { hit, start: hit.word.start, end: hit.word.end, words: 0 };
      span.start = Math.min(span.start, hit.word.start);
      span.end = Math.max(span.end, hit.word.end);
      span.words += 1;
      spans.set(id, span);
    }
  }
  return [...spans.values()]
    .sort((a, b) => b.words - a.words)
    .slice(0, 2)
    .map(({ hit, start, end }) => quote(hit.passage, start, end));
}
