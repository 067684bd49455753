import { type PostingLine } from './lines';

const MARK_KEY = /\bE\b[ =:-]{0,3}essential\b|\bE\/D\b|\bessential ?\/ ?desirable\b/i;
const MARK = /\s+([ED])(?:\s+[A-Z](?:\s?[,/&]\s?[A-Z]){0,3})?$/;

/** A header "Criteria  Essential  Desirable" over columns that are ticked; others may follow. */
const TICKED_KEY = /\bessential\s+desirable(?:\s+\p{L}+){0,4}\s*$/iu;
/** A tick, and behind it how the criterion is looked at ("A, I"). */
const TICK = /(\s+)(?:[x✓✔]|yes)(?:\s+[A-Z](?:\s?[,/&]\s?[A-Z]){0,3})?$/iu;

type CriteriaTable = 'marked' | 'ticked';

/** How a table of criteria says what is essential; undefined where the posting has none. */
export function criteriaTableIn(lines: readonly PostingLine[]): CriteriaTable | undefined {
  if (lines.some(({ text }) => TICKED_KEY.test(text))) return 'ticked';
  return lines.some(({ text }) => MARK_KEY.test(text)) ? 'marked' : undefined;
}

/** A row of a table of criteria says in its last columns whether it is essential or desirable. */
export function withoutTableMark(
  line: PostingLine,
  table: CriteriaTable,
): PostingLine & { must?: boolean } {
  const mark = (table === 'ticked' ? TICK : MARK).exec(line.text);
  if (mark === null) return line;
  const text = line.text.slice(0, mark.index);
  // One blank, once a tab, leads to the first column of ticks, two to the second.
  const must = table === 'ticked' ? mark[1]?.length === 1 : mark[1] === 'E';
  return { ...line, text, end: line.start + text.length, bullet: true, must };
}

const LONGEST_GROUP = 4;

/** "Knowledge and skills" between the rows: what the next of them are about, and no criterion. */
export const isTableGroup = ({ text }: PostingLine): boolean =>
  text.split(/\s+/u).length <= LONGEST_GROUP && !/[\d.]/u.test(text);
