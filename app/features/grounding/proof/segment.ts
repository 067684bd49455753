import { isChangeVerb } from './change-words';
import { isInitialism, sameFigure, sameWord, type Sameness } from './equal';
import type { Source } from './source';
import type { ReadLine, Unit } from './units';

/** Units of a line matched with units of a clause; several may stand for one (`PAS`). */
export interface Match {
  line: number;
  lineEnd: number;
  source: number;
  sourceEnd: number;
  how: Sameness;
}

/** A stretch of a line taken from one clause, in the clause's own order. */
export interface Segment {
  from: number;
  to: number;
  source: Source;
  matches: readonly Match[];
}

/** The longest way a line can be taken from a clause, beginning with these units. */
export function matchFrom(line: ReadLine, from: number, source: Source, at: number): Match[] {
  const matches: Match[] = [];
  let [next, place] = [from, at];
  while (next < line.units.length) {
    while (
      (matches.length > 0 &&
        (line.units[next]?.granted === true || isSetAside(line, next, source, place))) ||
      isTeamForWe(line, next, source, place)
    )
      next += 1;
    const limit = matches.length === 0 ? place + 1 : Math.min(source.units.length, place + 8);
    let match: Match | undefined;
    for (let candidate = place; candidate < limit && match === undefined; candidate += 1)
      match = matchAt(line, next, source, candidate);
    if (match === undefined) break;
    matches.push(match);
    next = match.lineEnd;
    place = match.sourceEnd;
  }
  const end = matches.at(-1)?.lineEnd ?? next;
  return endsWithUs(line, end, source, place) ? withTeam(matches) : matches;
}

const withTeam = (matches: readonly Match[]): Match[] =>
  matches.map((match, index) =>
    index === matches.length - 1 ? { ...match, lineEnd: match.lineEnd + 1 } : match,
  );

/** "… with the team" where the clause ends with "with us", "all 4 of the team" where with "all 4 of us". */
function endsWithUs(line: ReadLine, at: number, { clause, units }: Source, place: number): boolean {
  const unit = line.units[at];
  const last = units[place - 1];
  if (unit?.word.text !== 'team' || last === undefined || place !== units.length) return false;
  const rest = clause.text.slice(last.end - clause.start);
  const small = /^\s+(with|of|for|to|by) us\b\s*$/iu.exec(rest)?.[1]?.toLowerCase();
  return small !== undefined && unit.before.map(({ text }) => text).join(' ') === `${small} the`;
}

/** A verb of change that the clause says otherwise, or leaves out; its values are looked at apart. */
function isSetAside(line: ReadLine, at: number, source: Source, place: number): boolean {
  return (
    isChangeVerb(line.units[at]?.word.key ?? '') &&
    source.clause.changes.length > 0 &&
    matchAt(line, at, source, place) === undefined
  );
}

/**
 * "the team" where the person says "we", "the team's" where they say "our", "a team of 4" where they
 * say "4 of us".
 */
export function isTeamForWe(line: ReadLine, at: number, source: Source, place: number): boolean {
  const { units } = source;
  if (!/^team(?:'s)?$/.test(line.units[at]?.word.text ?? '')) return false;
  // "all 4 of the team" for "all 4 of us".
  if (isOfUs(source, units[place - 1]) && line.units[at]?.before[0]?.text === 'of') return true;
  const next = units[place];
  if (next?.before.some(({ text }) => /^(?:we|we're|our|us)$/.test(text)) === true) return true;
  return (
    next !== undefined &&
    line.units[at + 1]?.before.some(({ text }) => text === 'of') === true &&
    isOfUs(source, next)
  );
}

const isOfUs = ({ clause }: Source, unit: Unit | undefined): boolean =>
  unit?.quantity != null && /^\s+of us\b/iu.test(clause.text.slice(unit.end - clause.start));

function matchAt(
  line: ReadLine,
  at: number,
  { units, clause }: Source,
  place: number,
): Match | undefined {
  const [mine, theirs] = [line.units[at], units[place]];
  if (mine === undefined || theirs === undefined) return undefined;
  const one = { line: at, lineEnd: at + 1, source: place, sourceEnd: place + 1 };
  if (mine.quantity !== null || theirs.quantity !== null) {
    const same =
      mine.quantity !== null &&
      theirs.quantity !== null &&
      sameFigure(mine.quantity, theirs.quantity);
    return same ? { ...one, how: 'copied' } : undefined;
  }
  const how = sameWord(mine.word, theirs.word);
  if (how !== undefined) return { ...one, how };
  for (const length of [2, 3, 4]) {
    const opened = line.units.slice(at, at + length);
    const said = clause.text.slice(theirs.start - clause.start, theirs.end - clause.start);
    if (
      opened.length === length &&
      isInitialism(
        said,
        opened.map(({ word }) => word),
      )
    )
      return { ...one, lineEnd: at + length, how: 'abbreviation' };
    const closed = units.slice(place, place + length);
    if (
      closed.length === length &&
      isInitialism(
        line.text.slice(mine.start, mine.end),
        closed.map(({ word }) => word),
      )
    )
      return { ...one, sourceEnd: place + length, how: 'abbreviation' };
  }
  return undefined;
}
