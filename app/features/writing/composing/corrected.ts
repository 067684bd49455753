import type { Clause } from '~/features/interview/clauses/clause';

/** A clause as it is meant, and how far into its answer the words for it reach. */
export interface Corrected {
  text: string;
  end: number;
}

/** "90, 89.6 to be exact": the exact number takes the place of the round one. */
const EXACTLY = /^(?:(?:well|so|actually|or) )?([£$€]?\p{N}\S*)\s+to be (?:exact|precise)$/iu;

/**
 * What clauses say once a correction across them is put in place: "3 weeks, no, 2 weeks early" says
 * "2 weeks early" where the three weeks stood. Clauses it does not touch are not in the map; a
 * clause told with the one before it has an empty text.
 */
export function correctedAcross(clauses: readonly Clause[]): ReadonlyMap<Clause, Corrected> {
  const texts = new Map<Clause, Corrected>();
  const set = (clause: Clause, text: string, end = clause.end): void => {
    texts.set(clause, { text, end });
  };
  clauses.forEach((clause, index) => {
    const exact = EXACTLY.exec(clauses[index + 1]?.text ?? '')?.[1];
    const last = clause.quantities.at(-1);
    if (
      exact !== undefined &&
      last !== undefined &&
      clauses[index + 1]?.sentence === clause.sentence
    ) {
      set(
        clause,
        clause.text.slice(0, last.start - clause.start) +
          exact +
          clause.text.slice(last.end - clause.start),
        clauses[index + 1]?.end,
      );
      const next = clauses[index + 1];
      if (next !== undefined) set(next, '');
      return;
    }
    const next = correctionOf(clauses, index);
    if (next === undefined) return;
    const said = liveText(next);
    const at = clause.tokens.findIndex(({ withdrawn, kind }) => withdrawn && kind === 'number');
    const gone = clause.tokens[at];
    // "212, no, 221 covers": nothing of the first is left.
    if (clause.state === 'withdrawn') return;
    if (gone === undefined || next.quantities.length === 0) return;
    const sign = /[£$€~]$/u.exec(gone.gap)?.[0] ?? '';
    const before = clause.text.slice(0, gone.start - clause.start - sign.length);
    const after = clause.text.slice(gone.end - clause.start);
    const alone = next.tokens.filter(({ withdrawn }) => !withdrawn).length <= 2;
    if (alone) set(clause, before + said + after, next.end);
    else set(clause, before.trimEnd());
    if (alone) set(next, '');
  });
  return texts;
}

/** "40, no, 42" and "40, sorry 42": the clause that says it right, after a marker or with one. */
function correctionOf(clauses: readonly Clause[], index: number): Clause | undefined {
  const [next, later] = [clauses[index + 1], clauses[index + 2]];
  const right =
    next?.state === 'withdrawn' ? later : next && opensCorrecting(next) ? next : undefined;
  return right?.sentence === clauses[index]?.sentence ? right : undefined;
}

/** Whether a clause begins with the words by which it corrects the one before. */
export const opensCorrecting = ({ state, tokens }: Clause): boolean =>
  state === 'said' && tokens[0]?.withdrawn === true && tokens[0].kind === 'word';

/** A clause without the marker it begins with. */
function liveText({ tokens, text, start }: Clause): string {
  const first = tokens.find(({ withdrawn }) => !withdrawn);
  return text.slice((first?.start ?? start) - start);
}
