import type { Statement } from '../reading/statements';
import { hasNumber } from '../words/numbers';
import type { TermReader } from '../words/term-reader';
import type { Line } from './line';
import { toLine } from './line';
import { joinedByAnd } from './deeds';
import { lowerFirst } from './outcome';
import type { Telling } from './phrase';
import { phraseOf } from './phrase';

interface Part {
  text: string;
  statements: Statement[];
  nominal: boolean;
  sure: boolean;
}

const EMPTY_WORDS =
  /^(?:the usual|usual stuff|same(?: as (?:above|before))?|see above|n\/?a|none|nothing(?: special| much)?|various|many things|everything|lots|a lot|stuff|things|normal(?: stuff)?|not much|don't know|idk|yes|no|ok|test|-+|(?:ran|run|did|do|handled|handle) (?:everything|it all|all)(?: alone)?)$/iu;
const JOINED_MAX_LENGTH = 110;

/** Lines for what somebody was trusted with, or did day to day: one for each sentence, fragments joined. */
export function scopeLines(
  statements: readonly Statement[],
  telling: Telling,
  terms: TermReader,
): Line[] {
  const parts: Part[] = [];
  for (const statement of statements) {
    if (statement.kind !== 'action' && statement.kind !== 'scope' && statement.kind !== 'result')
      continue;
    if (statement.frame.agent === 'other' || statement.frame.agent === 'it') continue;
    const said = phraseOf(statement, telling);
    const phrase = said?.standing ?? said;
    if (phrase === undefined || EMPTY_WORDS.test(phrase.text)) continue;
    const nominal = statement.frame.form === 'nominal';
    const previous = parts.at(-1);
    if (
      previous !== undefined &&
      joins(previous, phrase.text, nominal, phrase.dependent, statement)
    ) {
      previous.text +=
        (nominal ? ', ' : /\sand\s|,/u.test(previous.text) ? ', and ' : ' and ') +
        lowerFirst(phrase.text);
      previous.statements.push(statement);
    } else if (!phrase.dependent) {
      parts.push({ text: phrase.text, statements: [statement], nominal, sure: phrase.sure });
    }
  }
  return parts.flatMap(({ text, statements: from, nominal, sure }) => {
    const line = toLine(
      {
        words: nominal ? text : joinedByAnd(text),
        statements: from,
        kind: nominal ? 'scope' : 'action',
        question: null,
        sure,
      },
      terms,
    );
    return line === undefined || !says(line) ? [] : [line];
  });
}

function joins(
  previous: Part,
  text: string,
  nominal: boolean,
  dependent: boolean,
  statement: Statement,
): boolean {
  if (previous.text.length + text.length + 5 > JOINED_MAX_LENGTH) return false;
  // "A map of castles … and did it alone" joins a thing to a deed.
  if (dependent) return !previous.nominal;
  const named = /^\p{Lu}\p{Ll}/u.test(lowerFirst(text));
  if (nominal && previous.nominal && named && !/\p{Lu}/u.test(previous.text)) return false;
  // Past and present are not told in one breath.
  const tense = previous.statements.at(-1)?.frame.form === 'past';
  if (tense !== (statement.frame.form === 'past')) return false;
  const sameSentence = previous.statements.at(-1)?.clause.sentence === statement.clause.sentence;
  if (nominal && previous.nominal) return true;
  if (nominal || previous.nominal || previous.statements.length > 2) return false;
  const sameAgent = previous.statements.at(-1)?.frame.agent === statement.frame.agent;
  return sameSentence || (sameAgent && previous.text.length < 45 && text.length < 45);
}

/** A line must say something: two words, a number, or a known term. */
function says(line: Line): boolean {
  return /\s/u.test(line.text.trim()) || hasNumber(line.text) || line.canonicals.length > 0;
}
