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
    const [marker, next] = [clauses[index + 1], clauses[index + 2]];
    if (marker?.state !== 'withdrawn' || next?.sentence !== clause.sentence) return;
    const at = clause.tokens.findIndex(({ withdrawn, kind }) => withdrawn && kind === 'number');
    const gone = clause.tokens[at];
    if (gone === undefined || next.quantities.length === 0) return;
    const sign = /[£$€~]$/u.exec(gone.gap)?.[0] ?? '';
    const before = clause.text.slice(0, gone.start - clause.start - sign.length);
    const after = clause.text.slice(gone.end - clause.start);
    const alone = next.tokens.length <= 2;
    if (alone) set(clause, before + next.text + after, next.end);
    else set(clause, before.trimEnd());
    if (alone) set(next, '');
  });
  return texts;
}
