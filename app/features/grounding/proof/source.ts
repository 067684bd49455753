import type { Clause } from '~/features/interview/clauses/clause';
import { isYear } from '~/features/language/quantities';
import { correctSpelling } from '~/features/language/misspellings';
import type { Word } from '~/features/language/statements';
import { wordKey } from '~/features/language/word-key';
import { askedPhrase, QUESTION } from './asked-phrase';
import { countedApposition } from './counted-apposition';
import { correctedNumber } from './corrected-number';
import { namedObjects } from './named-object';
import { turnedClause } from './turned-clause';
import { tellsWhatIsAsked } from './tells-what-is-asked';
import { unitsOf, type Unit } from './units';

/** "Who have you led or taught?", "What did you have to learn?": the verb that the answer leaves out. */
export const SUPPLIED_BY_QUESTION: Readonly<Record<number, string>> = {
  [QUESTION.taught]: 'guided',
  [QUESTION.learned]: 'learned',
};

/** "What did you do first?": "phones first" is what was put first. */
const PUT_FIRST = {
  questions: [QUESTION.tooMuch],
  verb: 'put',
  pattern: /^(?!(?:at|in|from) first\b)\S.* first$/iu,
};
/** "What worked badly until you changed it?": a thing named as what was done about it was used. */
const USED = {
  questions: [4, 5],
  verb: 'used',
  pattern:
    /^(?!(?:no|not|none|never|without|with|w|in|on|at|by|for|from|to|of|off|and|or|but|then|only|because|so|if|when|all|both|every|each|more|less|fewer|yes|also|same|first|second|next)\b)(?:[£$€]\p{N}[\p{N}.,]* )?\p{L}[\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’+-]+){1,8}$/iu,
};

/** The verb that a question supplies to a clause without one that says what was done; null where none. */
export function suppliedToDeed(
  question: number | undefined,
  { field, verb, actor, text, restrictions }: Clause,
): string | null {
  if (field !== 'action' || verb !== null || question === undefined) return null;
  if (actor !== 'none' && actor !== 'thing') return null;
  if (restrictions.some(({ kind }) => /^(?:negation|otherActor|planned|tried)$/.test(kind)))
    return null;
  const supplied = [PUT_FIRST, USED].find(
    ({ questions, pattern }) => questions.includes(question) && pattern.test(text),
  );
  return supplied?.verb ?? null;
}

/** A clause as a line is compared with it. */
export interface Source {
  clause: Clause;
  units: readonly Unit[];
  /** Its place among all clauses of the person. */
  order: number;
  /** Goes on after a correction: "26, no, 27 of 28". */
  resumes: boolean;
  /** Whether what came of the story came, in the person's words, of what they did themselves. */
  ownResult: boolean;
  /** The one clause of its story's situation that gives a value of its kind. */
  onlyValue: boolean;
  /** No other clause answers its field. */
  isOnlyOfField: boolean;
  /** What the question says was done with what its situation names, e.g. `learned`. */
  supplies: string | null;
  /** Where what its pronoun means was named, put in the pronoun's place. */
  named?: { source: string; start: number; end: number };
}

/**
 * Reads clauses into what lines are compared with; what does not stand is no source.
 *
 * @param questions the number of the question each story answers, by the story's index
 */
export function sourcesOf(clauses: readonly Clause[], questions: readonly number[] = []): Source[] {
  const stories = new Map<number, Clause[]>();
  for (const clause of clauses)
    if (clause.story !== null)
      stories.set(clause.story, [...(stories.get(clause.story) ?? []), clause]);
  const supplied = new Map(
    [...stories].map(([story, told]) => [story, suppliedBy(questions[story], told)]),
  );
  const own = new Map([...stories].map(([story, told]) => [story, isOwnResult(told)]));
  let order = 0;
  const said = clauses.flatMap((clause, index): Source[] => {
    if (clause.state !== 'said') return [];
    const { units } = unitsOf(spelled(clause.tokens), clause.quantities, clause.text, clause.start);
    if (units.length === 0) return [];
    order += 1;
    const before = clauses[index - 1];
    const resumes =
      before?.source === clause.source &&
      (before.state === 'withdrawn' || clause.tokens[0]?.withdrawn === true);
    const ownResult = clause.story !== null && own.get(clause.story) === true;
    const supplies =
      clause.story === null
        ? null
        : clause.field === 'situation'
          ? HELD.test(clause.text)
            ? null
            : (supplied.get(clause.story) ?? null)
          : suppliedToDeed(questions[clause.story], clause);
    const story = stories.get(clause.story ?? -1) ?? [];
    const onlyValue = givesOnlyValue(clause, story);
    const isOnlyOfField = story.filter(({ field }) => field === clause.field).length === 1;
    return [{ clause, units, order, resumes, ownResult, onlyValue, isOnlyOfField, supplies }];
  });
  const counted = said.flatMap((source, index) => {
    const next = said[index + 1];
    const merged = next && (countedApposition(source, next) ?? correctedNumber(source, next));
    return merged === undefined ? [] : [{ ...source, ...merged }];
  });
  const turned = said.flatMap((source) => {
    const units = turnedClause(source.clause, source.units);
    return units === undefined ? [] : [{ ...source, units }];
  });
  const asked = said.flatMap((source) => {
    const { field, story } = source.clause;
    if (field !== 'situation' || story === null) return [];
    const phrase = askedPhrase(questions[story], source, ownDeed(stories.get(story) ?? []));
    const supplies = supplied.get(story) ?? null;
    const isDenied = supplies === null && SUPPLIED_BY_QUESTION[questions[story] ?? 0] !== undefined;
    return phrase === undefined || isDenied ? [] : [{ ...source, ...phrase, supplies }];
  });
  const named = [...stories.keys()].flatMap((story) =>
    namedObjects(said.filter(({ clause }) => clause.story === story)),
  );
  return [...said, ...counted, ...turned, ...asked, ...named];
}

/** "had no say in it": what somebody had or wanted is nothing they were asked about. */
const HELD =
  /^(?:(?:i|we) )?(?:had|have|has|got|needed|need|wanted|want)\b|\b(?:coming(?: up)?|due|arriving|announced|planned|missing|broken)$/iu;
/** "third one trained by Meena", "jen had her", "not me": one of them was somebody else's. */
const OF_ANOTHER =
  /\b(?:by|with) \p{Lu}\p{Ll}|\b(?:trained|taught|led|shown|guided) by\b|\bhad (?:her|him|them|that one)\b|\bnot (?:me|mine|by me)\b|\bnothing to do\b/u;

/** What the person did with those or with what a story's situation names, as its question asks. */
function suppliedBy(question: number | undefined, story: readonly Clause[]): string | null {
  const verb = SUPPLIED_BY_QUESTION[question ?? 0];
  const denied = story.some(({ field, text }) => field === 'situation' && OF_ANOTHER.test(text));
  return verb === undefined || denied || !tellsWhatIsAsked(question, story) ? null : verb;
}

/** "taught myself Excel" is learned it. */
const LEARNED = /^taught$/;

/** A line sets right how words are spelled, and is compared with them so. */
function spelled(words: readonly Word[]): Word[] {
  return words.map((word, at) => {
    const text =
      LEARNED.test(word.text) && words[at + 1]?.text === 'myself'
        ? 'learned'
        : correctSpelling(word.text);
    return text === word.text || /\s/u.test(text) ? word : { ...word, text, key: wordKey(text) };
  });
}

/** Whether a situation gives one value of the kind, and here; years and parts of a whole aside. */
function givesOnlyValue(clause: Clause, story: readonly Clause[]): boolean {
  const [value] = valuesOf(clause);
  return (
    clause.field === 'situation' &&
    value !== undefined &&
    story
      .filter(({ field, state }) => field === 'situation' && state === 'said')
      .flatMap(valuesOf)
      .filter(({ unit }) => unit === value.unit).length === 1
  );
}

const valuesOf = ({ quantities, tokens }: Clause): Clause['quantities'] =>
  quantities.filter(
    (quantity, index) =>
      !quantity.ordinal &&
      tokens[quantity.from]?.withdrawn !== true &&
      !isYear(quantity) &&
      quantities[index - 1]?.partOf !== (quantity.values[0] ?? 0),
  );

/** "we had two students; I gave each a sequence": what was done for those they had together was done by one. */
const ownDeed = (story: readonly Clause[]): boolean =>
  story.some(({ field, actor }) => field === 'action' && actor === 'person') &&
  !story.some(({ field, actor }) => field === 'action' && actor === 'team');

/** Acts of the person's own, and nobody else, no team and no doubt in what came of them. */
function isOwnResult(story: readonly Clause[]): boolean {
  const acted = story.some(
    ({ field, verb, actor }) =>
      field === 'action' && verb !== null && (actor === 'none' || actor === 'person'),
  );
  const shared = story.some(
    ({ field, actor, restrictions }) =>
      (field === 'action' || field === 'result') &&
      (actor === 'other' ||
        actor === 'team' ||
        restrictions.some(
          ({ kind }) =>
            kind === 'team' ||
            kind === 'otherActor' ||
            kind === 'opinion' ||
            kind === 'helped' ||
            (kind === 'only' && field === 'result'),
        )),
  );
  return acted && !shared;
}

/** Where in some sources a word or a number stands. */
export interface SourceIndex {
  byKey: ReadonlyMap<string, readonly Place[]>;
  byStart: ReadonlyMap<string, readonly Place[]>;
  numbers: readonly Place[];
  /** Written in capitals, so that they may stand for several words. */
  shortNames: readonly Place[];
}

export interface Place {
  source: Source;
  at: number;
}

const INDICES = new WeakMap<readonly Source[], SourceIndex>();

/** The index of these sources, made once. */
export function indexOf(sources: readonly Source[]): SourceIndex {
  const known = INDICES.get(sources);
  if (known !== undefined) return known;
  const byKey = new Map<string, Place[]>();
  const byStart = new Map<string, Place[]>();
  const numbers: Place[] = [];
  const shortNames: Place[] = [];
  const add = (map: Map<string, Place[]>, key: string, place: Place): void => {
    const places = map.get(key);
    if (places === undefined) map.set(key, [place]);
    else places.push(place);
  };
  for (const source of sources) {
    source.units.forEach(({ word, quantity, start, end }, at) => {
      const place = { source, at };
      if (quantity !== null) numbers.push(place);
      add(byKey, word.key, place);
      if (word.text !== word.key) add(byKey, word.text, place);
      add(byStart, word.text.slice(0, 4), place);
      const said = source.clause.text.slice(start - source.clause.start, end - source.clause.start);
      if (/^\p{Lu}{2,}s?$/u.test(said)) shortNames.push(place);
    });
  }
  const index = { byKey, byStart, numbers, shortNames };
  INDICES.set(sources, index);
  return index;
}
