import { agentsWithin, subjectOf, type Agent } from './agents';
import { withdrawn } from './corrections';
import { readDates, type SaidDate } from './dates';
import { isFunctionWord } from './function-words';
import { readQuantities, type Quantity } from './quantities';
import { isNegator, scopesOf } from './scopes';
import { isAbbreviation } from './sentences';
import { tokensOf, type Token } from './tokens';

/** A word with what the text around it makes of it. */
export interface Word extends Token {
  sentence: number;
  clause: number;
  agent: Agent;
  negated: boolean;
  /** Wished, planned, tried or only possible. */
  planned: boolean;
  /** How weak the part was: 0 watched, 1 helped, 2 contributed; null where nothing weakens. */
  weak: number | null;
  /** Taken back by a correction. */
  withdrawn: boolean;
  /** Carries no statement of its own. */
  empty: boolean;
}

export interface Clause {
  /** Range of words, end exclusive. */
  from: number;
  to: number;
  sentence: number;
}

/** A text read once: its words with mood and agent, its clauses, numbers and dates. */
export interface Statements {
  text: string;
  words: Word[];
  clauses: Clause[];
  quantities: Quantity[];
  dates: SaidDate[];
}

const SENTENCE_GAP = /[.!?…]["')\]]*\s|[!?;\n\u2028•。！？；]|\.$/u;
const FILE_ENDINGS = new Set(
  'js ts py io net com org co uk ai app dev html css sql xls xlsx csv pdf'.split(' '),
);
const CLAUSE_GAP = /[,:()\u2013\u2014]|\s-\s|[，、：（）]/u;
const OPENERS = new Set(
  'and but so because then while although though which who when where after before until if plus whereas'.split(
    ' ',
  ),
);

const RELATIVE = /^(?:who|which)$/;
const SUBORDINATE = /^(?:because|although|though|while|when|where|if|until|after|before|whereas)$/;

/**
 * Reads a text into statements. `known` are keys of names that act for nobody (employers, tools),
 * so that a capital at the start of a clause is not taken for a stranger's name.
 */
export function readStatements(
  text: string,
  language = 'en',
  known: ReadonlySet<string> = new Set(),
): Statements {
  const tokens = tokensOf(text);
  const clauses = clausesOf(tokens);
  const gone = withdrawn(tokens, text);
  const dates = readDates(tokens, text);
  const words: Word[] = tokens.map((token, index) => ({
    text: token.text,
    key: token.key,
    start: token.start,
    end: token.end,
    kind: token.kind,
    capital: token.capital,
    gap: token.gap,
    sentence: 0,
    clause: 0,
    agent: 'self',
    negated: false,
    planned: false,
    weak: null,
    withdrawn: gone.has(index),
    empty: isFunctionWord(token.text, language) || isNegator(tokens, index, language),
  }));
  assignAgents(tokens, words, clauses, known);
  for (const { mood, from, to, level } of scopesOf(tokens, clauses, language, gone)) {
    for (const word of words.slice(from, to)) {
      if (mood === 'negated') word.negated = true;
      else if (mood === 'planned') word.planned = true;
      else word.weak = Math.min(word.weak ?? level, level);
    }
  }
  freeOf(words);
  const quantities = readQuantities(tokens, text, dates);
  passOn(quantities, gone);
  return { text, words, clauses, quantities, dates };
}

function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let sentence = 0;
  let from = 0;
  tokens.forEach((token, index) => {
    if (index === 0) return;
    const before = tokens[index - 1]?.text ?? '';
    const full =
      SENTENCE_GAP.test(token.gap) &&
      // "next.js", "booking.com".
      !(token.gap === '.' && FILE_ENDINGS.has(token.text)) &&
      !(
        /^\.\s?$/.test(token.gap) &&
        // "No. 5" abbreviates; "No. Excel only" has answered.
        (before === 'no'
          ? token.kind === 'number'
          : isAbbreviation(before) && !isUnit(tokens, index - 1))
      );
    // "micro:bit" is one name.
    const cuts = CLAUSE_GAP.test(token.gap) && token.gap !== ':';
    if (!full && !cuts && !OPENERS.has(token.text)) return;
    // A connective after a comma opens one clause, not two.
    if (!full && index - from === 1 && OPENERS.has(before)) return;
    clauses.push({ from, to: index, sentence });
    from = index;
    if (full) sentence += 1;
  });
  if (tokens.length > 0) clauses.push({ from, to: tokens.length, sentence });
  return clauses;
}

/** "5 min." and "310 ms." end a sentence as "min. 5" does not. */
function isUnit(tokens: readonly Token[], at: number): boolean {
  return /^(?:min|ms)$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.kind === 'number';
}

function assignAgents(
  tokens: readonly Token[],
  words: Word[],
  clauses: readonly Clause[],
  known: ReadonlySet<string>,
): void {
  let agent: Agent = 'self';
  // Of a reason or a time only what is joined to it with "and" goes on: "because they jammed, rang".
  let under: Agent | undefined;
  let sentence = -1;
  clauses.forEach((clause, number) => {
    const opens = clause.sentence !== sentence;
    if (opens) [agent, under] = ['self', undefined];
    sentence = clause.sentence;
    const within = tokens.slice(clause.from, clause.to);
    const subject = subjectOf(within, opens, known);
    const opener = tokens[clause.from]?.text ?? '';
    const joined = under !== undefined && /^(?:and|or|but|then)$/.test(opener);
    const own = subject ?? (joined ? under : undefined) ?? agent;
    if (SUBORDINATE.test(opener)) under = subject ?? under;
    else if (RELATIVE.test(opener)) under = undefined;
    else if (subject !== undefined) [agent, under] = [subject, undefined];
    else if (!joined) under = undefined;
    agentsWithin(within, own).forEach((doer, index) => {
      const word = words[clause.from + index];
      if (word === undefined) return;
      word.agent = doer;
      word.clause = number;
      word.sentence = clause.sentence;
    });
  });
}

/** "accident-free": the word before "free" is denied. */
function freeOf(words: Word[]): void {
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (
      word.text !== 'free' ||
      !/^[-\s]$/.test(word.gap) ||
      before === undefined ||
      word.gap === ' '
    )
      return;
    before.negated = true;
    word.empty = true;
  });
}

/** "120 lines an hour, no, 102": the number that stays is of what the one taken back was of. */
function passOn(quantities: Quantity[], gone: ReadonlySet<number>): void {
  quantities.forEach((quantity, index) => {
    const next = quantities[index + 1];
    if (next === undefined || !gone.has(quantity.from) || gone.has(next.from)) return;
    if (next.thing.length === 0) next.thing = quantity.thing;
    if (next.unit === '') next.unit = quantity.unit;
    next.period ??= quantity.period;
    next.role ??= quantity.role;
  });
}
