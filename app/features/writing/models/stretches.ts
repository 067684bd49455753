import type { Proof } from '~/features/drafts/line';
import type { SentClause } from './material';
import { plainText } from './plain-text';
import { namesWhatIsNotPrinted, restoreWords } from './placeholders/placeholders';

/** Why a line as a model wrote it cannot be read at all. */
export type UnreadableLine = 'marks' | 'placeholder' | 'nothing';

/** A line in plain words, with the clauses its stretches point at. */
export interface ReadLine {
  text: string;
  proof: Proof;
}

interface Piece {
  words: string;
  /** Id of a clause; null for words between stretches. */
  clause: string | null;
}

/**
 * Reads `[completion 42.7% to 61.3%|c17]; [none sent back|c18]` into the line and its proof. Words
 * outside of brackets are joints and point nowhere. A text without any mark is a line without a
 * proof, which is taken as it is. What placeholders stand for is put back.
 *
 * @param clauses id → what the model was shown under it
 * @param originals placeholder → the words it stands for
 */
export function readStretches(
  written: string,
  clauses: ReadonlyMap<string, SentClause>,
  originals: ReadonlyMap<string, string>,
): ReadLine | UnreadableLine {
  const pieces = piecesOf(written);
  if (pieces === null) return 'marks';
  if (pieces.some(({ clause }) => clause !== null && !clauses.has(clause))) return 'marks';
  let text = '';
  const proof: Proof = [];
  for (const { words, clause } of pieces) {
    if (namesWhatIsNotPrinted(words)) return 'placeholder';
    const restored = restoreWords(words, originals)?.replace(/\s+/gu, ' ');
    if (restored === undefined) return 'placeholder';
    const next = text === '' || text.endsWith(' ') ? restored.replace(/^ /u, '') : restored;
    const start = text.length;
    text += next;
    const source = clause === null ? undefined : clauses.get(clause);
    if (source !== undefined && next.trim() !== '') proof.push(...stretchesOf(next, start, source));
  }
  const whole = text.trimEnd();
  const plain = plainText(whole);
  if (plain === '') return 'nothing';
  // Where something had to be taken out, the offsets prove nothing any more.
  return plain === whole ? { text: plain, proof } : { text: plain, proof: [] };
}

/** Null where brackets do not close, or stand within one another. */
function piecesOf(written: string): Piece[] | null {
  const pieces: Piece[] = [];
  let from = 0;
  while (from < written.length) {
    const open = written.indexOf('[', from);
    const between = written.slice(from, open === -1 ? undefined : open);
    if (between.includes(']')) return null;
    if (between !== '') pieces.push({ words: between, clause: null });
    if (open === -1) break;
    const close = written.indexOf(']', open);
    const inside = written.slice(open + 1, close === -1 ? undefined : close);
    const mark = inside.lastIndexOf('|');
    if (close === -1 || mark === -1 || inside.includes('[')) return null;
    // Of several clauses the first is pointed at: a stretch comes from one.
    const [clause = ''] = inside
      .slice(mark + 1)
      .trim()
      .split(/[\s,;]+/u);
    pieces.push({ words: inside.slice(0, mark), clause });
    from = close + 1;
  }
  return pieces;
}

const TEAM =
  /^\W*(?:as a team|as part of (?:a|the) team|with (?:the|my) team|with others|together with (?:others|colleagues)|jointly|led)\W*$/iu;
const VALUE_BEFORE = /^\W*(?:from )?[^\s\p{L}]*\p{Nd}[^\s]*(?: \p{L}+){0,3}?(?: before)?\W*$/iu;

/** A stretch as the checker reads it; the verb that a question supplies is a stretch of its own. */
function stretchesOf(words: string, start: number, clause: SentClause): Proof {
  const { source, start: sourceStart, end: sourceEnd, field, supplies } = clause;
  const of = { source, sourceStart, sourceEnd };
  const end = start + words.trimEnd().length;
  const begin = start + words.length - words.trimStart().length;
  const opening = supplies === null ? undefined : suppliedIn(words.trimStart(), supplies);
  if (opening !== undefined && begin + opening < end)
    return [
      { start: begin, end: begin + opening, how: 'supplied', ...of },
      { start: begin + opening + 1, end, how: 'copied', ...of },
    ];
  const how = TEAM.test(words)
    ? 'team'
    : field === 'situation' && VALUE_BEFORE.test(words)
      ? 'change'
      : 'copied';
  return [{ start: begin, end, how, ...of }];
}

/** How long the verb is that a question supplies, where the words open with it. */
function suppliedIn(words: string, supplies: string): number | undefined {
  const opens = words.toLowerCase().startsWith(`${supplies} `);
  return opens ? supplies.length : undefined;
}
