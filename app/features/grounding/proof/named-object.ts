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
  /(?:\s+(?:was|were|had|has|have|is|are|would|could|did|do|can|will|not|never|always|often|also|just|still|who|that|which|all|both|\p{L}+ly|\p{L}+n['’]?t))+\s*$/iu;
/** Where a noun phrase without a verb goes on to say where, how or of whom. */
const GOES_ON = /\s+(?:on|in|at|for|with|without|who|which|that|not|about|by|to|\p{L}{2,}ing)\b/iu;
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
  const words = text.slice(0, end).replace(BEFORE_VERB, '').trimEnd();
  if (!PHRASE.test(words) || NO_NAME.test(words)) return undefined;
  const [head = ''] = /\p{L}+$/u.exec(words.replace(/\s+(?:from|of)\s.*$/iu, '')) ?? [];
  const plural = PLURAL.test(head);
  const person = isPersonWord(head);
  return { source, start, end: start + words.length, plural, person };
}

const PRONOUN = /^(?:them|him|her|it)$/;
const AFTER_HER =
  /^(?:an?|the|how|what|where|to|in|on|at|with|for|from|by|and|after|before|every|each|out|off|up|down|back|\p{N}.*)$/u;

/** Whether a pronoun can mean who or what was told of. */
function canMean(pronoun: string, { plural, person }: Phrase, described: boolean): boolean {
  if (pronoun === 'them') return plural;
  if (pronoun === 'it') return !plural && !person && described;
  return person && !plural;
}

/**
 * What was done, with its pronoun named: "cut them to one page" of reports that the situation tells
 * of is "cut the reports to one page".
 *
 * @param told everything of one story, in the order told
 */
export function namedObjects<Told extends Units>(
  told: readonly Told[],
): (Told & { named: Phrase })[] {
  const first = told.find(({ clause }) => clause.field === 'situation');
  const phrase = first && antecedentOf(first.clause);
  if (first === undefined || phrase === undefined) return [];
  const nouns = first.units.filter(({ start, end }) => start >= phrase.start && end <= phrase.end);
  if (nouns.length === 0) return [];
  const acted = told.filter(({ clause }) => clause.field === 'action');
  const described = first.clause.verb === null || first.clause.verb.base === 'be';
  return acted.flatMap((source, index): (Told & { named: Phrase })[] => {
    const pronoun = objectOf(source.clause);
    if (pronoun === undefined || !canMean(pronoun.text, phrase, described)) return [];
    const before = acted.slice(0, index).flatMap(({ units }) => units);
    const inside = source.units.filter(({ end }) => end <= pronoun.start);
    if ([...before, ...inside.slice(1)].some((unit) => mayBeMeant(unit, pronoun.text))) return [];
    return [{ ...source, units: withNouns(source, pronoun, nouns), named: phrase }];
  });
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
