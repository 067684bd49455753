import type { Clause } from '~/features/interview/clauses/clause';
import type { Piece, PieceRole, Telling } from './piece';

/** Starts of clauses that only say who shared the work ("not just me"); the line says it instead. */
export function creditsIn(clauses: readonly Clause[]): ReadonlySet<number> {
  return new Set(
    clauses.flatMap(({ restrictions, start, end }) =>
      restrictions
        .filter((one) => one.kind === 'team' && (one.start >= end || one.end <= start))
        .map((one) => one.start),
    ),
  );
}

const OTHERS_WORK = /\b(?:idea|doing|decision|call|credit|thanks|not (?:me|mine|my\b))/iu;

/** "sister's idea", "not me": the words before it tell somebody else's work. */
export function isOthers(clause: Clause, clauses: readonly Clause[]): boolean {
  return clause.restrictions.some(({ kind, start }) => {
    if (kind !== 'team') return false;
    const said = clauses.find((one) => one.source === clause.source && one.start === start);
    if (said === undefined || said === clause || /\b(?:just|only)\b/iu.test(said.text))
      return false;
    if (/^not\b/iu.test(said.text) && said.sentence !== clause.sentence) return false;
    return OTHERS_WORK.test(said.text.replaceAll('’', "'"));
  });
}

/** "all of us", "not just me" share the work; "not me" gives it away. */
const SHARED =
  /\b(?:we|us|team|crew|group|together|both|all|everyone|everybody|(?:just|only) me)\b/iu;

/** Whether a piece was done with others, and which words say so. */
export function sharedIn(
  clause: Clause,
  role: PieceRole,
  { wording }: Telling,
): Pick<Piece, 'shared' | 'sharedBy'> {
  const { source, start, end, actor } = clause;
  const outside = clause.restrictions.find(
    (one) =>
      one.kind === 'team' &&
      (one.start >= end || one.end <= start) &&
      SHARED.test(wording.said(source, one.start, one.end)),
  );
  const inside = clause.restrictions.find(
    ({ kind, start: from, end: to }) =>
      kind === 'team' &&
      from >= start &&
      /^we\b/iu.test(clause.text.slice(from - start, to - start)),
  );
  const by = outside ?? (role === 'deed' && actor === 'team' ? inside : undefined);
  return by === undefined
    ? { shared: false, sharedBy: null }
    : { shared: true, sharedBy: { source, start: by.start, end: by.end } };
}
