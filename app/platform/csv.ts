/** What a spreadsheet would run: OWASP, CSV injection; in full width too, as Japanese is typed. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * A table as CSV (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe in
 * front, which spreadsheets hide; numbers stay numbers, negative ones too.
 */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file of these is not read: it is no table a person keeps. */
const MOST_ROWS = 5_000;

/**
 * Reads CSV (RFC 4180; line ends of any kind, an optional byte order mark), with comma or semicolon
 * between cells, as the first line shows. An apostrophe that guards a formula is taken off.
 *
 * @returns rows of cells without those that are wholly empty; undefined where a quote never ends, or
 * there are too many rows.
 */
export function readCsv(text: string): string[][] | undefined {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [first = ''] = source.split('\n', 1);
  const separator = !first.includes(',') && first.includes(';') ? ';' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < source.length) {
    let cell: string;
    if (source[at] === '"') {
      const quoted = /"((?:[^"]|"")*)"/y;
      quoted.lastIndex = at;
      const found = quoted.exec(source);
      if (found === null) return undefined;
      cell = (found[1] ?? '').replaceAll('""', '"');
      at = quoted.lastIndex;
    } else {
      cell = '';
    }
    const bare = new RegExp(`[^${separator}\\n]*`, 'y');
    bare.lastIndex = at;
    cell += bare.exec(source)?.[0] ?? '';
    at = bare.lastIndex;
    row.push(unguard(cell));
    const ended = source[at];
    at += 1;
    if (ended === separator && at === source.length) row.push('');
    if (ended === separator && at < source.length) continue;
    if (row.some((one) => one.trim() !== '')) rows.push(row);
    if (rows.length > MOST_ROWS) return undefined;
    row = [];
  }
  return rows;
}

const unguard = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
