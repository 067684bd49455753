import type { Statement } from '../reading/statements';
import { hasNumber } from '../words/numbers';
import type { TermReader } from '../words/term-reader';
import type { Line, LineParts } from './line';
import { LINE_MAX_LENGTH, toLine } from './line';
import { outcomeOf } from './outcome';
import { antecedentOf, pointingPronoun } from './antecedent';
import type { Phrase, Telling } from './phrase';
import { phraseOf } from './phrase';
import { joinedByAnd, leadingDeeds } from './deeds';
import type { Result } from './results';
import { quotedBy, resultsOf } from './results';

/** One or more actions told together, because the later ones lean on the first. */
interface Block {
  text: string;
  statements: Statement[];
  sure: boolean;
  /** Holds an outcome already, told in the midst of the doing. */
  effect: boolean;
}

const JOINED_MAX_LENGTH = 110;
const DEPENDENT_MAX_LENGTH = 180;

/**
 * Tells a story: what the person did, with what came of it joined to the action it follows.
 *
 * @param statements those of the story's four fields, in their order.
 */
export function storyLines(
  statements: readonly Statement[],
  telling: Telling,
  question: number,
  terms: TermReader,
): Line[] {
  const done = actionsOf(statements);
  const blocks = blocksOf(done, statements, telling);
  const results = resultsOf(statements, done, telling);
  const [first] = blocks;
  const leading =
    first === undefined || saysTooLittle(first, results) ? undefined : makeRoom(first, results);
  const lines: (Line | undefined)[] = [];
  const [joined, used] = leading === undefined ? ['', []] : joinResults(leading, results);
  if (leading !== undefined) {
    lines.push(
      toLine(
        {
          words: leading.text + joined,
          statements: [...leading.statements, ...used.flatMap(quotedBy)],
          kind: used.length > 0 || leading.effect ? 'result' : 'action',
          question,
          sure: leading.sure,
          outcome: provenAlone(used),
        },
        terms,
      ),
    );
  }
  for (const { text, statements: from, sure, effect } of blocks.slice(1)) {
    if (/^(?:\S+ ){1,4}(?:too|as well)$/iu.test(text)) continue;
    const kind = effect ? 'result' : 'action';
    lines.push(toLine({ words: text, statements: from, kind, question, sure }, terms));
  }
  for (const result of results.filter((one) => !used.includes(one))) {
    const { outcome } = result;
    if (outcome.alone === undefined || !worthALine(outcome.alone.text, leading === undefined))
      continue;
    const { text, sure } = outcome.alone;
    lines.push(
      toLine({ words: text, statements: quotedBy(result), kind: 'result', question, sure }, terms),
    );
  }
  return lines.filter((line) => line !== undefined);
}

/** "Listened" and "put a note on his file" alone say too little, the first unless a figure came of it. */
function saysTooLittle({ text }: Block, results: readonly Result[]): boolean {
  if (/^(?:\S+ ){1,4}(?:his|her)\b/iu.test(text)) return true;
  return !/\s/u.test(text) && !results.some(({ statement }) => hasNumber(statement.clause.text));
}

/** What came of it stands alone where it holds a number, or where nothing else was said. */
function worthALine(text: string, only: boolean): boolean {
  if (only && /\b(?:late|lost|failed|missed)\b/iu.test(text)) return false;
  return hasNumber(text) || (only && /\s/u.test(text) && !/^no(?:thing)?\b/iu.test(text));
}

function actionsOf(statements: readonly Statement[]): Statement[] {
  const told = (field: Statement['field']) =>
    statements.filter(
      (statement) =>
        statement.field === field &&
        (statement.kind === 'action' ||
          statement.kind === 'scope' ||
          (field === 'action' && statement.kind === 'result')),
    );
  const acted = told('action');
  return acted.length > 0 ? acted : told('situation').filter(({ frame }) => frame.agent === 'i');
}

function blocksOf(
  statements: readonly Statement[],
  all: readonly Statement[],
  telling: Telling,
): Block[] {
  const blocks: Block[] = [];
  const before = (statement: Statement) => all[all.indexOf(statement) - 1];
  for (const statement of statements) {
    if (statement.kind === 'result') {
      addEffect(blocks.at(-1), statement, telling);
      continue;
    }
    const said = phraseOf(statement, telling);
    if (said === undefined) continue;
    const previous = blocks.at(-1);
    const named = said.dependent ? withAntecedent(said, statement, before(statement)) : undefined;
    const phrase = named?.phrase ?? (previous === undefined ? (said.standing ?? said) : said);
    if (named !== undefined) {
      const { text, sure } = phrase;
      blocks.push({ text, statements: [named.antecedent, statement], sure, effect: false });
      continue;
    }
    if (previous !== undefined && belongs(previous, statement, phrase)) {
      previous.text += joint(previous.text) + phrase.text;
      previous.statements.push(statement);
      previous.sure &&= phrase.sure;
    } else if (!phrase.dependent) {
      blocks.push({ text: phrase.text, statements: [statement], sure: phrase.sure, effect: false });
    }
  }
  return blocks.map((block) => ({
    ...block,
    text: joinedByAnd(withoutStrayPronoun(block.text)),
  }));
}

/** "Wrote a guide for it": a trailing "for it" that nothing in the line explains says nothing. */
function withoutStrayPronoun(text: string): string {
  const stray = /\s(?:for|about|on|of|with|to) (?:it|this|that)$/iu.exec(text);
  if (stray === null) return text;
  const before = text.slice(0, stray.index);
  const articles = [...before.matchAll(/\b(?:an?|the|new|one)\s/giu)];
  const own = (articles.at(-1)?.index ?? -1) > before.length - 30 ? 1 : 0;
  return articles.length > own ? text : before;
}

/** "…, and that saved us 200 a week" belongs to what was told right before it. */
function addEffect(block: Block | undefined, statement: Statement, telling: Telling): void {
  const outcome = outcomeOf(statement, telling);
  if (block === undefined || outcome === undefined) return;
  if (block.text.length + outcome.joined.length > LINE_MAX_LENGTH) return;
  block.text += outcome.joined;
  block.statements.push(statement);
  block.effect = true;
}

/** The phrase with its pronoun replaced by what the clause before it names. */
function withAntecedent(
  phrase: Phrase,
  statement: Statement,
  antecedent: Statement | undefined,
): { phrase: Phrase; antecedent: Statement } | undefined {
  const pronoun = pointingPronoun(phrase.text);
  if (antecedent === undefined || pronoun === undefined) return undefined;
  // A pronoun that follows on an own action is told together with it instead.
  if (
    antecedent.field === statement.field &&
    antecedent.frame.agent === 'i' &&
    antecedent.frame.form !== 'nominal'
  )
    return undefined;
  if (antecedent.clause.source.passage.source !== statement.clause.source.passage.source)
    return undefined;
  const noun = antecedentOf(antecedent, pronoun);
  if (noun === undefined) return undefined;
  const text = phrase.text.replace(new RegExp(`\\b${pronoun}\\b`, 'iu'), () => noun);
  return { phrase: { ...phrase, text, dependent: false }, antecedent };
}

function belongs(block: Block, statement: Statement, phrase: Phrase): boolean {
  const length = block.text.length + phrase.text.length + 5;
  if (phrase.dependent || LEANS.test(phrase.text)) return length <= DEPENDENT_MAX_LENGTH;
  const last = block.statements.at(-1);
  const sameSentence = last?.clause.sentence === statement.clause.sentence;
  const sameAgent = last?.frame.agent === statement.frame.agent;
  return sameSentence && sameAgent && block.statements.length < 2 && length <= JOINED_MAX_LENGTH;
}

const LEANS = /\b(?:it|them)\b/iu;

function joint(text: string): string {
  return /\sand\s|,/u.test(text) ? ', and ' : ' and ';
}

/** The first outcome with a number that is sure and needs no sentence before it. */
function provenAlone(used: readonly Result[]): LineParts['outcome'] {
  const found = used.find(
    ({ outcome, statement }) => outcome.alone?.sure === true && hasNumber(statement.clause.text),
  );
  return found?.outcome.alone && { text: found.outcome.alone.text, statement: found.statement };
}

/** Shortens a long telling to its leading deeds where the outcome that counts needs the room. */
function makeRoom(block: Block, results: readonly Result[]): Block {
  const [first] = results;
  if (first === undefined || !hasNumber(first.statement.clause.text)) return block;
  const text = leadingDeeds(block.text, LINE_MAX_LENGTH - first.outcome.joined.length);
  return text === undefined ? block : { ...block, text };
}

function joinResults(block: Block, results: readonly Result[]): [string, Result[]] {
  let joined = '';
  const used: Result[] = [];
  for (const result of results.slice(0, 2)) {
    const next = joined + continuing(joined, result.outcome.joined);
    const limit = used.length === 0 ? LINE_MAX_LENGTH : 160;
    // What has no room stands on its own; a lesser outcome must not take its place here.
    if (block.text.length + next.length > limit) break;
    joined = next;
    used.push(result);
  }
  return [joined, used];
}

/** A second outcome follows the first with "and" rather than another semicolon. */
function continuing(before: string, joined: string): string {
  if (before === '') return joined;
  if (before.startsWith('; the team ') && joined.startsWith('; the team '))
    return `, and ${joined.slice('; the team '.length)}`;
  return joined.startsWith('; ') ? `, and ${joined.slice(2)}` : joined;
}
