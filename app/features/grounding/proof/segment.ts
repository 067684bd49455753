import type { Restriction } from '~/features/interview/clauses/clause';
import type { Word } from '~/features/language/statements';
import { wordKey } from '~/features/language/word-key';
import { isChangeVerb } from './change-words';
import { claimsNoMore, isInitialism, sameFigure, sameWord, type Sameness } from './equal';
import { DOUBT, type Fault } from './fault';
import type { Source } from './source';
import { smallWord, type ReadLine, type Unit } from './units';

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

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Small words that may be added: they tie what the answer set side by side and claim nothing. */
const FREE = words(
  "per a an the of at in on and is are was were be been it its it's there so then i i've i'm that to this these which",
);
/** May be put where a note has nothing. */
const TELEGRAPHIC = words('for with in');
const BE = words('is are was were be been am being');
const RELATIONS = words(
  'of at in on to for with by from into onto over under within without through during after before since until via between among against as than across around about near off',
);
const SAME_RELATION: Readonly<Record<string, string>> = {
  within: 'in', inside: 'in', into: 'to', onto: 'on', via: 'by', upon: 'on', till: 'until', thru: 'through', during: 'in', over: 'in',
}; // prettier-ignore
const FILLERS = words(
  'really very just quite basically actually simply also then now still even again own new whole big little good nice yes yeah ok okay well lol haha hahaha obviously finally eventually straight already like so too whole actual more bit kind sort stuff thing basis etc significantly considerably substantially greatly dramatically successfully effectively efficiently',
);
const TEAM =
  /^(?:we|we've|our|ours|us|team|teams|team's|crew|with|together|jointly|joint|co|colleagues?|group|squad|staff|everyone|everybody|alongside|shared|helped|contributed|part|both|friends?|volunteers?|members?)$/;
const ARROW = /->|→|=>|➔/u;
const PUNCTUATION = /[;:()[\].!?\u2013\u2014]|\s-\s/u;

const relation = (text: string): string => {
  const small = smallWord(text);
  return SAME_RELATION[small] ?? small;
};

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

/** Everything by which a stretch says more or other than its clause. */
export function segmentFaults(line: ReadLine, segment: Segment): Fault[] {
  const { source, matches } = segment;
  const faults: Fault[] = [];
  matches.forEach((match, index) => {
    const before = matches[index - 1];
    if (before !== undefined) faults.push(...gapFaults(line, source, before, match));
    faults.push(...numberFaults(line, source, match));
  });
  faults.push(
    ...edgeFaults(line, segment),
    ...actorFaults(line, segment),
    ...restrictionFaults(line, segment),
  );
  return faults;
}

const spot = (unit: Unit | undefined, extra: Omit<Fault, 'start' | 'end'>): Fault => ({
  start: unit?.start ?? 0,
  end: unit?.end ?? 0,
  ...extra,
});
const other = (reason: string, weight: number) => ({ kind: 'other' as const, reason, weight });

function gapFaults(
  line: ReadLine,
  { units, clause }: Source,
  before: Match,
  match: Match,
): Fault[] {
  const mine = line.units[match.line];
  const theirs = units[match.source];
  if (mine === undefined || theirs === undefined) return [];
  const faults: Fault[] = [];
  const skipped = units.slice(before.sourceEnd, match.source);
  const between = clause.text.slice(
    (units[before.sourceEnd - 1]?.end ?? clause.start) - clause.start,
    theirs.start - clause.start,
  );
  const said = [...skipped, theirs].flatMap((unit) =>
    unit.before.map(({ text }) => relation(text)),
  );
  const arrow = ARROW.test(between);
  // "banquet 50 people": notes leave out the small word that a sentence has there.
  const bare = skipped.length === 0 && /^[\s/-]*$/.test(between) && clause.verb === null;
  for (const word of mine.before) {
    const text = relation(word.text);
    const known =
      said.includes(text) ||
      (bare && TELEGRAPHIC.has(word.text)) ||
      FREE.has(word.text) ||
      (arrow && /^(?:to|from)$/.test(text));
    if (!known)
      faults.push({
        start: word.start,
        end: word.end,
        ...other(DOUBT.missing, 2),
        ...(text === 'from' && mine.quantity !== null ? { edge: 'from' as const } : {}),
      });
  }
  const near = theirs.before
    .map(({ text }) => relation(text))
    .filter((text) => RELATIONS.has(text));
  const used = mine.before.map(({ text }) => relation(text)).filter((text) => RELATIONS.has(text));
  const lost = near.some((text) => !used.includes(text) && text !== 'of');
  const changed = used.some((text) => !said.includes(text)) && near.length > 0 && !arrow;
  const wholePhrase =
    (skipped[0]?.before.some(({ text }) => RELATIONS.has(relation(text))) ?? false) &&
    (near.length > 0 ||
      /[,;]/.test(theirs.gap) ||
      theirs.before.some(({ text }) => text === 'and'));
  if ((lost && !(skipped.length === 0 && near.every((text) => FREE.has(text)))) || changed)
    faults.push(spot(mine, other(DOUBT.together, 2)));
  if (skipped.some((unit) => !mayDrop(unit, clause)) && !wholePhrase)
    faults.push(spot(mine, other(DOUBT.narrower, 2)));
  if (
    line.units[match.line - 1]?.granted !== true &&
    PUNCTUATION.test(mine.gap) &&
    !PUNCTUATION.test(between)
  )
    faults.push(spot(mine, other(DOUBT.together, 2)));
  if (arrow && !ARROW.test(mine.gap) && !mine.before.some(({ text }) => text === 'to'))
    faults.push(spot(mine, other(DOUBT.together, 2)));
  return [...faults, ...voiceFaults(mine, theirs, clause.verb?.start)];
}

/** Fillers, how many there were of something, and the verb of a change whose values are told. */
function mayDrop({ word, quantity }: Unit, clause: Source['clause']): boolean {
  if (FILLERS.has(word.text)) return true;
  if (quantity !== null) {
    const stated = clause.quantities.find(({ start }) => start === quantity.start);
    return (
      quantity.unit === '' &&
      !quantity.ordinal &&
      stated?.partOf === null &&
      stated.nounEnd > stated.nounStart &&
      clause.changes.length === 0
    );
  }
  return clause.changes.length > 0 && isChangeVerb(word.key);
}

/** "was trained" for "trained", or the other way about. */
function voiceFaults(mine: Unit, theirs: Unit, verb: number | undefined): Fault[] {
  if (theirs.start !== verb || mine.quantity !== null) return [];
  const [mineBe, theirBe] = [mine.before, theirs.before].map((small) =>
    small.some(({ text }) => BE.has(text)),
  );
  return mineBe === theirBe ? [] : [spot(mine, other(DOUBT.who, 3))];
}

function numberFaults(line: ReadLine, { units, clause }: Source, match: Match): Fault[] {
  const mine = line.units[match.line];
  const theirs = units[match.source];
  if (mine?.quantity == null || theirs?.quantity == null) return [];
  const stated = clause.quantities.find(({ start }) => start === theirs.quantity?.start);
  if (!claimsNoMore(mine.quantity, theirs.quantity))
    return [
      spot(mine, {
        kind: 'number',
        weight: 3,
        reason: `You said “${phraseOf(clause.text, clause.start, theirs, stated?.nounEnd)}”.`,
      }),
    ];
  const whole = stated?.partOf ?? null;
  const kept =
    whole === null ||
    line.units
      .slice(match.lineEnd, match.lineEnd + 3)
      .some(({ quantity }) => quantity?.values.includes(whole) === true);
  return kept
    ? []
    : [
        spot(mine, {
          kind: 'scope',
          weight: 3,
          reason: `You said ${mine.quantity.values[0]} of ${whole}.`,
        }),
      ];
}

const phraseOf = (text: string, offset: number, unit: Unit, nounEnd: number | undefined): string =>
  text.slice(unit.start - offset, Math.max(unit.end, nounEnd ?? 0) - offset);

/** Whether what a line leaves off at either end of a clause leaves the rest true. */
function edgeFaults(line: ReadLine, { source, matches, from, to }: Segment): Fault[] {
  const { units, clause } = source;
  const [first, last] = [matches[0], matches.at(-1)];
  if (first === undefined || last === undefined) return [];
  const faults: Fault[] = [];
  const prefix = units.slice(0, first.source).filter(({ word }) => !FILLERS.has(word.text));
  if (prefix.length > 0)
    faults.push({ ...spot(line.units[from], other(DOUBT.narrower, 2)), edge: 'start' });
  const next = units[last.sourceEnd];
  const phraseEnds =
    next === undefined ||
    FILLERS.has(next.word.text) ||
    next.before.some(
      ({ text }) =>
        RELATIONS.has(relation(text)) || /^(?:and|or|so|but|that|which|who|to)$/.test(text),
    ) ||
    /[,&+/]/.test(next.gap);
  if (!phraseEnds)
    faults.push({ ...spot(line.units[to - 1], other(DOUBT.narrower, 2)), edge: 'end' });
  const { verb } = clause;
  const verbAt = verb === null ? -1 : units.findIndex(({ start }) => start === verb.start);
  if (
    verbAt !== -1 &&
    verb !== null &&
    !/^(?:be|have)$/.test(verb.base) &&
    !(clause.changes.length > 0 && isChangeVerb(wordKey(verb.base))) &&
    !matches.some(({ source: at, sourceEnd }) => verbAt >= at && verbAt < sourceEnd)
  )
    faults.push({ ...spot(line.units[from], other(DOUBT.missing, 2)), edge: 'start' });
  const opening = [line.units[from], units[first.source]];
  if (opening[0] !== undefined && opening[1] !== undefined) {
    faults.push(...voiceFaults(opening[0], opening[1], verb?.start));
  }
  return faults;
}

function actorFaults(line: ReadLine, { source, matches, from, to }: Segment): Fault[] {
  const { clause, units } = source;
  const used = matches.flatMap(({ source: at, sourceEnd }) => units.slice(at, sourceEnd));
  const lead = line.units[from];
  const whole = { start: lead?.start ?? 0, end: line.units[to - 1]?.end ?? 0 };
  const handsOn =
    used[0]?.word.agent !== 'other' && used.some(({ start }) => start === clause.verb?.start);
  const passive =
    line.words.some(({ text }) => text === 'by') && clause.tokens.some(({ text }) => text === 'by');
  if (used.some(({ word }) => word.agent === 'other') && !handsOn && !passive) {
    const opening = units[0];
    const pronoun = opening?.before.find(({ text }) => /^(?:he|she|they|it|who)$/.test(text));
    const named = matches[0]?.source === 0 && clause.verb?.start !== opening?.start;
    const kept =
      pronoun === undefined
        ? named
        : lead?.before.some(({ text }) => text === pronoun.text) === true;
    if (!kept) return [{ ...whole, kind: 'other', reason: DOUBT.who, weight: 3 }];
  }
  if (clause.actor === 'team' || used.some(({ word }) => word.agent === 'team'))
    if (!line.words.some(({ text }) => TEAM.test(text)))
      return [
        { ...whole, kind: 'other', reason: 'You said that you did this with others.', weight: 3 },
      ];
  return [];
}

/** Words of a line that keep a restriction of each kind, besides the restricting words themselves. */
const KEEPS: Readonly<Partial<Record<Restriction['kind'], RegExp>>> = {
  negation: /^(?:no|not|never|none|zero|without|nobody|nothing|neither|free)$|n'?t$/,
  only: /^(?:only|just|alone|except)$/,
  team: TEAM,
  opinion:
    /^(?:think|believe|maybe|perhaps|probably|about|around|roughly|approximately|estimated)$/,
  condition: /^(?:when|while|if|until|unless|whenever|except)$/,
};

function restrictionFaults(line: ReadLine, { source, matches, from, to }: Segment): Fault[] {
  const { clause, units } = source;
  const [first, last] = [
    units[matches[0]?.source ?? 0],
    units[(matches.at(-1)?.sourceEnd ?? 1) - 1],
  ];
  if (first === undefined || last === undefined) return [];
  // Of a turned clause the last unit taken may stand before the first.
  const reached = {
    from: Math.min(first.start, last.start),
    to: Math.max(first.end, last.end),
  };
  const span = { start: line.units[from]?.start ?? 0, end: line.units[to - 1]?.end ?? 0 };
  const lead = line.units[from]?.before[0]?.start ?? span.start;
  // "60 docs since": a small word behind the last unit is the stretch's own.
  const next = line.units[to];
  const until = next === undefined ? line.text.length : (next.before[0]?.end ?? span.end);
  const inside: readonly Word[] = line.words.filter(
    ({ start, end }) => start >= lead && end <= Math.max(until, span.end),
  );
  return clause.restrictions.flatMap((restriction): Fault[] => {
    const { kind, start, end, reachStart, reachEnd } = restriction;
    if (kind === 'otherActor' && start >= clause.start && end <= clause.end) return [];
    // A number's own qualifier is compared with the number.
    if (kind === 'qualifier' || reachEnd <= reached.from || reachStart >= reached.to) return [];
    const within = start >= clause.start && end <= clause.end;
    const restricting = units.filter((unit) => unit.start < end && unit.end > start);
    const matched =
      restricting.length > 0 &&
      restricting.every((unit) =>
        matches.some(
          (match) => units.indexOf(unit) >= match.source && units.indexOf(unit) < match.sourceEnd,
        ),
      );
    const text = clause.text.slice(start - clause.start, end - clause.start).toLowerCase();
    const kept = KEEPS[kind];
    const scope = within && kind !== 'team' ? inside : line.words;
    if (
      matched ||
      (within && scope.some((word) => smallWord(word.text) === smallWord(text))) ||
      (kept !== undefined && scope.some((word) => kept.test(word.text)))
    )
      return [];
    return [
      {
        ...span,
        kind: 'scope',
        reason: within
          ? `You said “${clause.text.slice(Math.max(0, start - clause.start - 12), end - clause.start + 18).trim()}”.`
          : DOUBT.narrower,
        weight: 3,
      },
    ];
  });
}
