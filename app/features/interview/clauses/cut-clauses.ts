import { FUNCTION_WORDS, PHRASE_ENDS } from '~/features/language/function-words';
import { readStatements, type Statements, type Word } from '~/features/language/statements';
import { isBase } from '~/features/language/verb-forms';
import { isVerbLike } from '~/features/language/verb-like';
import { tokensOf } from '~/features/language/tokens';
import type { Interview } from '../interview';
import { findInjections } from '../prompt-injections/find-injections';
import { answerFields, type AnswerField } from './answer-fields';
import type { Actor, Clause, StatedChange, StatedQuantity } from './clause';
import { attachBackwards, restrictionsWithin } from './find-restrictions';
import { findVerb } from './find-verb';
import { splitWords } from './split';

/**
 * Cuts every answer in free words into clauses, in document order: corrections are resolved,
 * restrictions tied to what they restrict. Done once for each interview, which nobody changes.
 */
export function cutClauses(interview: Interview): readonly Clause[] {
  const known = CUT.get(interview);
  if (known !== undefined) return known;
  const clauses = cut(interview);
  CUT.set(interview, clauses);
  return clauses;
}

const CUT = new WeakMap<Interview, readonly Clause[]>();

function cut(interview: Interview): Clause[] {
  const known = new Set(
    interview.history.flatMap(({ organisation, title, location }) =>
      tokensOf(`${organisation} ${title} ${location}`).map(({ key }) => key),
    ),
  );
  const language = interview.language === '' ? 'en' : interview.language;
  return answerFields(interview).flatMap((field) => cutAnswer(field, language, known));
}

/** The clauses of one answer. `known` are keys of names that act for nobody (employers, tools). */
export function cutAnswer(
  field: AnswerField,
  language: string,
  known: ReadonlySet<string>,
): Clause[] {
  const { text } = field;
  const statements = readStatements(text, language, known);
  const injections = findInjections(text);
  const clauses = splitWords(statements.words).map((range, index) =>
    clauseOf({ field, statements, range, index }),
  );
  findJoinedVerbs(clauses);
  inheritActors(clauses);
  for (const clause of clauses) {
    clause.restrictions.push(...restrictionsWithin(clause));
    if (
      injections.some(({ start, end }) => start < clause.end && end > clause.start) ||
      isForWriter(clause.text)
    )
      clause.state = 'instruction';
  }
  attachBackwards(clauses);
  return clauses;
}

interface Cut {
  field: AnswerField;
  statements: Statements;
  range: { from: number; to: number };
  index: number;
}

function clauseOf({ field, statements, range, index }: Cut): Clause {
  const { source, text } = field;
  const tokens = statements.words.slice(range.from, range.to);
  const quantities = statements.quantities
    .filter(({ from }) => from >= range.from && from < range.to)
    .map((quantity) => stated(quantity, tokens, range.from, text));
  const start = Math.min(tokens[0]?.start ?? 0, ...quantities.map((quantity) => quantity.start));
  const end = clauseEnd(
    text,
    Math.max(tokens.at(-1)?.end ?? start, ...quantities.map((quantity) => quantity.end)),
  );
  const live = tokens.filter(({ withdrawn }) => !withdrawn);
  return {
    id: `${source}#${index}`,
    source,
    start,
    end,
    text: text.slice(start, end),
    field: field.field,
    historyId: field.historyId,
    story: field.story,
    sentence: tokens[0]?.sentence ?? 0,
    tokens,
    actor: actorOf(live),
    verb: findVerb(tokens),
    quantities,
    changes: changesOf(quantities, tokens, text),
    restrictions: [],
    state: live.length === 0 ? 'withdrawn' : 'said',
  };
}

/** Signs that belong to the last word ("96 %", "60+", "C++)"): up to the next space or mark. */
function clauseEnd(text: string, end: number): number {
  return end + (/^[+%]+/u.exec(text.slice(end))?.[0].length ?? 0);
}

function stated(
  quantity: Statements['quantities'][number],
  tokens: readonly Word[],
  shift: number,
  text: string,
): StatedQuantity {
  const from = quantity.from - shift;
  const to = Math.min(quantity.to - shift, tokens.length);
  const rest = text.slice(quantity.end);
  const of = OF_WHOLE.exec(rest)?.[1]?.replaceAll(',', '');
  const oneIn = quantity.unit === '' ? ONE_IN.exec(rest)?.[1] : undefined;
  const whole = of ?? (Number(oneIn) > (quantity.values[0] ?? 0) ? oneIn : undefined);
  let first = to;
  if (/^(?:of|the|my|our|its|their|more|other)$/.test(tokens[first]?.text ?? '')) first += 1;
  let last = first;
  while (last < tokens.length && last < first + 5) {
    const word = tokens[last];
    if (word === undefined || word.kind === 'number' || /[,.;:()!?\n|/–—•]|\s-\s/.test(word.gap))
      break;
    if (PHRASE_ENDS.has(word.text) || FUNCTION_WORDS.has(word.text)) break;
    last += 1;
  }
  const nounStart = last > first ? (tokens[first]?.start ?? quantity.end) : quantity.end;
  return {
    ...quantity,
    from,
    to,
    nounStart,
    nounEnd: last > first ? (tokens[last - 1]?.end ?? nounStart) : nounStart,
    partOf: whole === undefined ? null : Number(whole),
  };
}

const OF_WHOLE =
  /^\s*(?:out of|of|per(?=\s+1(?:0|,0)0))\s+(?:(?:the|our|my)\s+(?:(?:last|first|next|past|other)\s+)?)?(\d{1,3}(?:,\d{3})+|\d+)/iu;
/** "1 in 6", but not "1 in 6 weeks". */
const ONE_IN =
  /^\s+in\s+((?!(?:19|20)\d\d\b)\d{1,4})(?![\p{L}\d%.,:]|\s?(?:sec|min|h(?:ou)?rs?\b|day|night|week|wk|month|year|yr|of\b|am\b|pm\b))/iu;

/** "14 to 3", "6h → 40 min", "went from 12 down to 4", "was 36, now 31". */
const BETWEEN =
  /^[^.;\n]{0,24}?(?:->|→|=>|➔|\bdown to\b|\bup to\b|\bto\b|\bnow\b|\binto\b)\s*(?:about|around|only|just|like|maybe|roughly|nearly|almost|approx\.?|~|[£$€])?\s*$/iu;
const LED = /(?:\bfrom|\bwas|\bwere|\bbefore)\s*(?:about|around|approx\.?|~|[£$€])?\s*$/iu;
const ARROW = /->|→|=>|➔/u;

function changesOf(
  quantities: readonly StatedQuantity[],
  tokens: readonly Word[],
  text: string,
): StatedChange[] {
  const gone = (quantity: StatedQuantity): boolean => tokens[quantity.from]?.withdrawn === true;
  const live = quantities.flatMap((quantity, index) => (gone(quantity) ? [] : [index]));
  const changes: StatedChange[] = [];
  live.forEach((index, position) => {
    const before = live[position - 1];
    const [to, from] = [quantities[index], before === undefined ? undefined : quantities[before]];
    if (to === undefined) return;
    const between = from === undefined ? '' : text.slice(from.end, to.start);
    const led =
      from !== undefined && LED.test(text.slice(Math.max(0, from.start - 24), from.start));
    if (
      before !== undefined &&
      BETWEEN.test(between) &&
      (led ||
        ARROW.test(between) ||
        /\b(?:down|up|now)\b/iu.test(between) ||
        isFall(quantities[before], to))
    )
      changes.push({ from: before, to: index });
    else if (
      /\b(?:now|down to|up to|only)\s*(?:about|around|~)?\s*$/iu.test(
        text.slice(Math.max(0, to.start - 20), to.start),
      ) &&
      /\b(?:now|down to)\b/iu.test(text.slice(Math.max(0, to.start - 20), to.start))
    )
      changes.push({ from: null, to: index });
  });
  return changes;
}

/** "9 cases to 3", "410 a month to 165": a number of things that falls to a smaller one of them. */
const isFall = (from: StatedQuantity | undefined, to: StatedQuantity): boolean =>
  from !== undefined &&
  to.role === 'to' &&
  !from.ordinal &&
  !to.ordinal &&
  from.unit === to.unit &&
  from.thing.join(' ') === to.thing.join(' ') &&
  (from.values[0] ?? 0) > (to.values[0] ?? Infinity);

const SELF = /^(?:i|i'm|i've|i'd|im|ive|myself)$/;

function actorOf(words: readonly Word[]): Actor {
  const doer = words.find(({ empty, kind }) => !empty && kind === 'word') ?? words[0];
  if (doer === undefined) return 'none';
  if (doer.agent !== 'self') return doer.agent;
  return words.some(({ text }) => SELF.test(text)) ? 'person' : 'none';
}

/** "I make picture cards and use signs, tell mum": a base form behind another one is a verb, too. */
function findJoinedVerbs(clauses: readonly Clause[]): void {
  clauses.forEach((clause, index) => {
    const before = clauses[index - 1];
    if (
      clause.verb !== null ||
      clause.field !== 'action' ||
      before?.sentence !== clause.sentence ||
      before.verb?.form !== 'base'
    )
      return;
    const live = clause.tokens.filter(({ withdrawn }) => !withdrawn);
    const at = live.findIndex(({ text }) => !/^(?:and|then|also)$/.test(text));
    const [word, next] = [live[at], live[at + 1]];
    if (word === undefined || next?.kind !== 'word' || !/^\s$/.test(next.gap)) return;
    if (isBase(word.text) && isVerbLike(word.text))
      clause.verb = { start: word.start, end: word.end, base: word.text, form: 'base' };
  });
}

/** "I designed the move and wrote the matcher": the subject holds for the next verb without one. */
function inheritActors(clauses: readonly Clause[]): void {
  clauses.forEach((clause, index) => {
    const before = clauses[index - 1];
    if (clause.actor !== 'none' || clause.verb === null || before?.sentence !== clause.sentence)
      return;
    if (before.verb !== null && before.actor === 'person') clause.actor = 'person';
  });
}

/** Words to whoever writes the resume: data about nothing. */
const FOR_WRITER =
  /^(?:please |pls |plz |and |ai:? |gpt:? |note:? |)*(?:don'?t|do not|dont|please|pls|plz|leave (?:that|this|it) out|leave out|skip (?:this|that)|(?:make|say|write|put|call|add|upgrade|mention|use) (?:it|this|that|me|something)\b(?:.*\b(?:sound|look|better|nice|professional|stronger|resume|cv|senior)\b)|(?:add|put|mention|include) (?:that|this) (?:in|on|too|please)|you (?:can|could|may) (?:write|say|put|add|use))\b(?:.*\b(?:write|mention|say|put|include|resume|cv|graduate|out|this|that)\b)?/iu;

const isForWriter = (text: string): boolean =>
  /\b(?:dont|don't|do not|please|pls|plz|leave (?:that|this|it) out|leave out|resume|cv)\b/iu.test(
    text,
  ) &&
  FOR_WRITER.test(text.trim()) &&
  /\b(?:write|mention|say|put|include|leave|add|print|upgrade|make|resume|cv)\b/iu.test(text);
