import type { Statement } from '../reading/statements';
import { hasNumber } from '../words/numbers';
import { isBareChange, namedChange } from './measure';
import type { Outcome } from './outcome';
import { outcomeOf } from './outcome';
import { namedPair } from './pair';
import type { Phrase, Telling } from './phrase';

/** What came of a story, with the statement that tells it. */
export interface Result {
  outcome: Outcome;
  statement: Statement;
  /** The words that name what changed. */
  named?: Statement;
}

/** The statements an outcome is quoted from. */
export const quotedBy = ({ statement, named }: Result): Statement[] =>
  named === undefined ? [statement] : [named, statement];

/** The outcomes of a story that its action has not used, those with numbers first. */
export function resultsOf(
  statements: readonly Statement[],
  used: readonly Statement[],
  telling: Telling,
): Result[] {
  const situation = statements.filter(({ field }) => field === 'situation');
  const acts = statements.filter(
    ({ field, frame }) => field === 'action' && (frame.agent === 'i' || frame.agent === 'we'),
  );
  const shared = acts.length > 0 && acts.every(({ frame }) => frame.agent === 'we');
  const read = (field: Statement['field']): Result[] =>
    statements
      .filter((statement) => statement.field === field && !used.includes(statement))
      .filter(({ kind }) => kind === 'result' || kind === 'action' || kind === 'scope')
      .flatMap((statement) => {
        if (isTakenElsewhere(statement, statements)) return [];
        const named = namedChange(statement, situation) ?? namedPair(statement, situation);
        if (named !== undefined) return [{ ...named, statement }];
        const outcome = outcomeOf(statement, telling);
        if (outcome === undefined) return [];
        const alone = isBareChange(statement.clause.text) ? undefined : outcome.alone;
        const ours = alone !== undefined && shared ? asHelp(statement, alone) : alone;
        return [{ outcome: { ...outcome, alone: ours }, statement }];
      });
  const results = byNumber(read('result'));
  if (results.some(({ statement }) => hasNumber(statement.clause.text))) return results;
  const proven = read('proof').filter(({ statement }) => hasNumber(statement.clause.text));
  return [...results, ...proven];
}

const CREDITED = /\b(?:says?|said|thinks?|it was|because of|due to)\b/iu;

/** "Conversion went up, but marketing says it was the campaign": no outcome of this doing. */
function isTakenElsewhere(statement: Statement, all: readonly Statement[]): boolean {
  const next = all[all.indexOf(statement) + 1];
  if (/^\s*but\b/iu.test(statement.clause.text) && CREDITED.test(statement.clause.text))
    return true;
  if (/^\s*but\s+\S+(?:\s+\S+)?\s*$/iu.test(statement.clause.text)) return true;
  return (
    next?.field === statement.field &&
    next.clause.sentence === statement.clause.sentence &&
    /^\s*but\b/iu.test(next.clause.text) &&
    CREDITED.test(next.clause.text)
  );
}

/** What came of a joint doing is not told as one's own: "saved 90 a month" becomes "helped save 90 a month". */
function asHelp({ frame }: Statement, alone: Phrase): Phrase {
  if (frame.agent !== 'none' || frame.form !== 'past' || frame.base === '') return alone;
  const said = `${frame.verb} `;
  return alone.text.toLowerCase().startsWith(said)
    ? { ...alone, text: `helped ${frame.base} ${alone.text.slice(said.length)}`, opening: 'helped' }
    : alone;
}

function byNumber(results: Result[]): Result[] {
  const first = results[0];
  // What leans on the sentence before it must stay behind it.
  if (first === undefined || first.outcome.alone === undefined) return results;
  const withNumber = results.filter(({ statement }) => hasNumber(statement.clause.text));
  return [...withNumber, ...results.filter((result) => !withNumber.includes(result))];
}
