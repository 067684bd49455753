import type { Clause } from '~/features/interview/clauses/clause';
import { isPersonWord } from '~/features/language/agents';
import type { Unit } from './units';

/** A clause with its units. */
interface Units {
  clause: Clause;
  units: readonly Unit[];
}

/** A noun phrase, as offsets into its answer. */
interface Phrase {
  source: string;
  start: number;
  end: number;
  plural: boolean;
  person: boolean;
}

/** What may stand between the nouns a clause tells of and its verb. */
const BEFORE_VERB =
  /(?:\s+(?:was|were|had|has|have|is|are|would|could|did|do|can|will|not|never|always|often|also|just|still|who|that|which|all|both|\p{L}+ly|(?:did|do|does|was|were|had|has|have|is|are|would|could|should|ca|wo)n['’]?t))+\s*$/iu;
/** Where a noun phrase without a verb goes on to say where, how or of whom. */
const GOES_ON =
  /\s+(?:on|in|at|for|with|without|who|which|that|not|about|by|to|comes?|looks?|keeps?|goes|gets?|stops?|breaks?|\p{L}{2,}ing)\b/iu;
const PHRASE =
  /^(?:(?:the|an?|my|our|one|two|three|four|five|\p{N}+)\s+)?\p{Lu}?\p{L}[\p{L}'’-]*(?:\s+(?:from\s+|of\s+)?[\p{L}'’-]+){0,4}$/iu;
const NO_NAME =
  /\b(?:i|we|he|she|it|they|there|this|these|those|nobody|everyone|everybody|someone|somebody|people|nothing|everything|what|things?|stuff|when|while|because|before|after|until|since)\b/iu;
const PLURAL = /(?:[^su'’]s|ies|people|children|men|women)$/iu;
/**
 * Who or what the first clause of a story's situation tells of: "a cyclist complained", "test certs
 * on paper".
 *
 * @returns undefined where it tells of the person, or of nothing it names in a few words
 */
export function antecedentOf({ text, source, start, verb, actor }: Clause): Phrase | undefined {
  if (actor === 'person' || actor === 'team') return undefined;
  const acts = verb !== null && verb.form !== 'gerund';
  if (acts && verb.start === start) return undefined;
  const end = acts ? verb.start - start : (GOES_ON.exec(text)?.index ?? text.length);
  // "no body cameras": what was missing is what was got.
  const from = /^no\s+/iu.exec(text)?.[0].length ?? 0;
  const words = text.slice(from, end).replace(BEFORE_VERB, '').trimEnd();
  if (!PHRASE.test(words) || NO_NAME.test(words)) return undefined;
  const [head = ''] = /\p{L}+$/u.exec(words.replace(/\s+(?:from|of)\s.*$/iu, '')) ?? [];
  const plural = PLURAL.test(head);
  const person = isPersonWord(head);
  return { source, start: start + from, end: start + from + words.length, plural, person };
}

/** What happened is reported, solved or seen, and not the thing it happened to. */
const OF_EVENT =
  /^(?:report|notice|mention|raise|flag|explain|find|spot|handle|solve|sort|investigate|reproduce|discover|escalate|log|record|see|hear|know|discuss|catch|say|tell|do|make|get|take|think|believe|want|need|let)$/u;
/** What is done to people, and hardly to things. */
const TO_PEOPLE =
  /^(?:meet|pair|teach|train|tell|show|ask|coach|help|thank|greet|welcome|invite|interview|mentor|introduce|reassure|comfort|phone)$/u;
/** Before a noun that "it" could mean as well. */
const BEFORE_NOUN = /^(?:an?|the|our|my|no|any|another|this|that|its|his|her|their)$/u;

/** Whether a pronoun a clause acts on can only mean people. */
export const actsOnPeople = ({ verb }: Pick<Clause, 'verb'>): boolean =>
  verb !== null && TO_PEOPLE.test(verb.base);

const PRONOUN = /^(?:them|him|her|it)$/;
const AFTER_HER =
  /^(?:an?|the|how|what|where|to|in|on|at|with|for|from|by|and|after|before|every|each|out|off|up|down|back|\p{N}.*)$/u;

/** Whether a pronoun can mean who or what was told of. */
function canMean(pronoun: string, { plural, person }: Phrase): boolean {
  if (pronoun === 'them' || pronoun === 'they') return plural;
  if (pronoun === 'it') return !plural && !person;
  return person && !plural;
}

/** Whether "it" can mean nothing else of the situation than what its first clause tells of. */
function isOnlyThing([first, ...others]: readonly Units[]): boolean {
  if (first === undefined) return false;
  const { verb, tokens } = first.clause;
  const names = (words: Clause['tokens']): boolean =>
    words.some(({ text }) => BEFORE_NOUN.test(text));
  if (verb === null || verb.base === 'be') return true;
  return ![
    tokens.filter(({ start }) => start >= verb.end),
    ...others.map(({ clause }) => clause.tokens),
  ].some(names);
}

/**
 * What was done and what came of it, with its pronoun named: "cut them to one page" of reports that
 * the situation tells of is "cut the reports to one page", "they pass alone" is "new drivers pass
 * alone".
 *
 * @param told everything of one story, in the order told
 */
export function namedObjects<Told extends Units>(
  told: readonly Told[],
): (Told & { named: Phrase })[] {
  const situation = told.filter(({ clause }) => clause.field === 'situation');
  const [first] = situation;
  const phrase = first && antecedentOf(first.clause);
  if (first === undefined || phrase === undefined) return [];
  const nouns = first.units.filter(({ start, end }) => start >= phrase.start && end <= phrase.end);
  if (nouns.length === 0) return [];
  const acted = told.filter(({ clause }) => clause.field === 'action');
  const onlyThing = isOnlyThing(situation);
  const named = (source: Told, pronoun: Clause['tokens'][number]) => ({
    ...source,
    units: withNouns(source, pronoun, nouns),
    named: phrase,
  });
  const objects = acted.flatMap((source, index): (Told & { named: Phrase })[] => {
    const pronoun = objectOf(source.clause);
    if (pronoun === undefined || !canMean(pronoun.text, phrase)) return [];
    const isEvent = OF_EVENT.test(source.clause.verb?.base ?? '');
    if (pronoun.text === 'it' && (!onlyThing || isEvent)) return [];
    const people = phrase.person && actsOnPeople(source.clause);
    const before = acted.slice(0, index).flatMap(({ units }) => units);
    const inside = source.units.filter(({ end }) => end <= pronoun.start);
    const others = [...before, ...inside.slice(1)].filter(
      ({ word }) => !people || isPersonWord(word.text),
    );
    return others.some((unit) => mayBeMeant(unit, pronoun.text)) ? [] : [named(source, pronoun)];
  });
  const subjects = told.flatMap((source): (Told & { named: Phrase })[] => {
    const pronoun = source.clause.field === 'result' ? subjectOf(source.clause) : undefined;
    if (pronoun === undefined || !phrase.person || !canMean(pronoun.text, phrase)) return [];
    const others = acted.flatMap(({ units }) => units);
    return others.some(({ word }) => isPersonWord(word.text)) ? [] : [named(source, pronoun)];
  });
  return [...objects, ...subjects];
}

/** "they", "he" or "she" who a result tells of. */
function subjectOf({ tokens }: Clause): Clause['tokens'][number] | undefined {
  const [first] = tokens;
  return first !== undefined && !first.withdrawn && /^(?:they|he|she)$/.test(first.text)
    ? first
    : undefined;
}

/** The first pronoun a verb acts on; "her" before a noun is whose it is. */
function objectOf({ tokens, verb, actor }: Clause): Clause['tokens'][number] | undefined {
  if (verb === null || actor === 'other' || actor === 'thing') return undefined;
  const at = tokens.findIndex(({ text, start }) => start >= verb.end && PRONOUN.test(text));
  const [before, pronoun, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (pronoun === undefined || pronoun.withdrawn) return undefined;
  const isObject = before?.end === verb.end;
  if (/^(?:them|it)$/.test(pronoun.text) && !isObject) return undefined;
  if (
    pronoun.text === 'her' &&
    after !== undefined &&
    !AFTER_HER.test(after.text) &&
    !/[,;.]/.test(after.gap)
  )
    return undefined;
  return pronoun;
}

/** Whether what was named before in what was done may be meant instead. */
const mayBeMeant = ({ word, quantity }: Unit, pronoun: string): boolean =>
  pronoun === 'them'
    ? quantity !== null || PLURAL.test(word.text)
    : pronoun === 'it'
      ? true
      : isPersonWord(word.text);

function withNouns(
  { clause, units }: Units,
  pronoun: Clause['tokens'][number],
  nouns: readonly Unit[],
): Unit[] {
  const at = units.findIndex(({ start }) => start > pronoun.start);
  const rest = at === -1 ? [] : units.slice(at);
  const lead = units.slice(0, units.length - rest.length);
  const small = clause.tokens.filter(
    ({ start, end }) => start >= (lead.at(-1)?.end ?? 0) && end <= pronoun.start,
  );
  const named = nouns.map((unit, index) => ({
    ...unit,
    start: pronoun.start,
    end: pronoun.end,
    gap: ' ',
    before:
      index === 0
        ? [...small, ...unit.before.filter(({ text }) => /^(?:an?|the|my|our)$/.test(text))]
        : unit.before,
  }));
  const [next, ...more] = rest;
  return [
    ...lead,
    ...named,
    ...(next === undefined
      ? []
      : [{ ...next, before: next.before.filter(({ start }) => start > pronoun.start) }, ...more]),
  ];
}
