import { readCsv, toCsv } from '~/platform/csv';
import { isDay } from '../report-fields';
import { OUTCOME_STATES, STATE_LABELS, type OutcomeState } from '../outcome-states';
import type { Application, Details } from './application';
import { detailsForm } from './application-form';

const COLUMNS = 'id title company link state sent_on happened_on next next_on'.split(' ');

/** A row of an imported file, understood. */
export interface ImportedRow {
  /** Of an application exported before; empty for a new one. */
  id: string;
  details: Details;
  state: OutcomeState | null;
  sentOn: string | null;
  happenedOn: string | null;
}

/** All applications as a table. What a spreadsheet would run is text in it. */
export function applicationsCsv(applications: readonly Application[]): string {
  return toCsv([
    COLUMNS,
    ...applications.map((one) => [
      ...[one.id, one.title, one.company, one.link, one.state],
      ...[one.sentOn, one.happenedOn, one.next, one.nextOn],
    ]),
  ]);
}

/**
 * Reads a table as it was exported, or one of one's own with a column `title` (or `job`).
 *
 * @param today YYYY-MM-DD; what happened did so by then.
 * @returns its rows, or what is wrong, line by line in words.
 */
export function readApplicationsCsv(
  text: string,
  today: string,
): { rows: ImportedRow[]; errors?: never } | { rows?: never; errors: string[] } {
  const table = readCsv(text);
  const [head = [], ...lines] = table ?? [];
  const columns = head.map((name) => columnNamed(name));
  if (table === undefined || !columns.includes('title')) {
    return { errors: ['This is no table with a column “title” in its first line.'] };
  }
  const errors: string[] = [];
  const rows = lines.flatMap((cells, index) => {
    const row = new Map(columns.map((column, at) => [column, cells[at]?.trim() ?? '']));
    const read = readRow((column) => row.get(column) ?? '', today);
    if (typeof read !== 'string') return [read];
    errors.push(`Row ${index + 2}: ${read}`);
    return [];
  });
  return errors.length > 0 ? { errors } : { rows };
}

function columnNamed(name: string): string {
  const plain = name.trim().toLowerCase().replace(/\s+/g, '_');
  return plain === 'job' || plain === 'job_title' ? 'title' : plain;
}

/** @returns the row, or what is wrong with it. */
function readRow(cell: (column: string) => string, today: string): ImportedRow | string {
  const details = detailsForm.safeParse({
    title: cell('title'),
    company: cell('company'),
    link: cell('link'),
    next: cell('next'),
    nextOn: cell('next_on') === '' ? undefined : cell('next_on'),
  });
  if (!details.success) return details.error.issues[0]?.message ?? 'It cannot be read.';
  const state = stateNamed(cell('state'));
  if (state === undefined) {
    return `The state is one of: ${Object.values(STATE_LABELS).join(', ')}; or empty.`;
  }
  const sentOn = cell('sent_on');
  const happenedOn = cell('happened_on');
  for (const day of [sentOn, happenedOn]) {
    if (day !== '' && (!isDay(day) || day > today)) {
      return 'Days are written as 2026-03-01 and are not still to come.';
    }
  }
  if (sentOn !== '' && happenedOn !== '' && sentOn > happenedOn) {
    return 'It was sent after it was answered.';
  }
  return {
    id: cell('id'),
    details: details.data,
    state,
    sentOn: sentOn === '' ? null : sentOn,
    happenedOn: happenedOn === '' ? null : happenedOn,
  };
}

/** By its code or its words; null where it is empty, undefined where nothing is called so. */
function stateNamed(text: string): OutcomeState | null | undefined {
  if (text === '') return null;
  const wanted = text.toLowerCase();
  return OUTCOME_STATES.find(
    (state) => state === wanted || STATE_LABELS[state].toLowerCase() === wanted,
  );
}
