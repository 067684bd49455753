import { groupBy } from '../group-by';
import type { TrainingRow } from './training-row';

/** So many people share what could single somebody out, or nobody's row is there. */
export const K = 5;

/** A row and whose it is; the person is not exported. */
export interface OwnedRow {
  personId: string;
  row: TrainingRow;
}

const quasiIdentifiers = ({ person }: TrainingRow): string => JSON.stringify(person);

const peopleIn = (rows: readonly OwnedRow[]): number =>
  new Set(rows.map(({ personId }) => personId)).size;

/**
 * Leaves out the rows whose combination of quasi-identifiers fewer than five people share
 * (k-anonymity: Sweeney 2002, IJUFKS 10:557), and a salary whose band fewer than five of those
 * share. The order of what is left tells nothing.
 */
export function suppressRare(rows: readonly OwnedRow[]): { rows: TrainingRow[]; leftOut: number } {
  const kept = [...groupBy(rows, ({ row }) => quasiIdentifiers(row)).values()]
    .filter((group) => peopleIn(group) >= K)
    .flatMap((group) => {
      const bands = groupBy(group, ({ row }) => JSON.stringify(row.outcome.salary));
      return [...bands.values()].flatMap((band) =>
        peopleIn(band) >= K ? band.map(({ row }) => row) : band.map(withoutSalary),
      );
    });
  const lines = kept.map((row) => ({ row, line: JSON.stringify(row) }));
  lines.sort((one, other) => (one.line < other.line ? -1 : 1));
  return { rows: lines.map(({ row }) => row), leftOut: rows.length - kept.length };
}

const withoutSalary = ({ row }: OwnedRow): TrainingRow => ({
  ...row,
  outcome: { ...row.outcome, salary: null },
});
