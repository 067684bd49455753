import { wordKey } from '~/features/language/word-key';
import { isChangeVerb } from './change-words';
import { claimsNoMore } from './equal';
import { DOUBT, type Fault } from './fault';
import { isPersonNamed } from './person-named';
import type { Match, Segment } from './segment';
import type { Source } from './source';
import { smallWord, type ReadLine, type Unit } from './units';
import { actorFaults, restrictionFaults } from './who-and-when';

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
  went: 'go', goes: 'go', gone: 'go', came: 'come', comes: 'come',
}; // prettier-ignore
const FILLERS = words(
  'really very just quite basically actually simply also then now still even again own new whole big little good nice yes yeah ok okay well lol haha hahaha obviously finally eventually straight already like so too whole actual more bit kind sort stuff thing basis etc significantly considerably substantially greatly dramatically successfully effectively efficiently',
);
const ARROW = /->|→|=>|➔/u;
/** Keys of verbs that say no more than that something has a value. */
const HAS_VALUE = new Set(['take', 'became', 'become'].map(wordKey));
const PUNCTUATION = /[;:()[\].!?\u2013\u2014]|\s-\s/u;

const relation = (text: string): string => {
  const small = smallWord(text);
  return SAME_RELATION[small] ?? small;
};

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
  // "calls [from 30] to 8" of "calls became 8": that it has the value is said by the value before.
  const valued = line.units[match.line - 1]?.granted === true && mine.quantity !== null;
  // "banquet 50 people": notes leave out the small word that a sentence has there.
  const bare = skipped.length === 0 && /^[\s/-]*$/.test(between) && clause.verb === null;
  for (const word of mine.before) {
    const text = relation(word.text);
    const known =
      said.includes(text) ||
      (bare && TELEGRAPHIC.has(word.text)) ||
      FREE.has(word.text) ||
      (word.text === 'own' && said.includes('my')) ||
      (valued && text === 'to') ||
      (arrow && /^(?:to|from)$/.test(text)) ||
      (text === 'from' && isValueBefore(theirs, clause));
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
  // "with the team's manager" for "with our manager": the small word stands before "the team's".
  const owner = line.units[match.line - 1];
  const lead = owner?.word.text === "team's" ? owner.before : [];
  const used = [...lead, ...mine.before]
    .map(({ text }) => relation(text))
    .filter((text) => RELATIONS.has(text));
  const lost = near.some((text) => !used.includes(text) && text !== 'of');
  const changed = used.some((text) => !said.includes(text)) && near.length > 0 && !arrow;
  const wholePhrase =
    (skipped[0]?.before.some(({ text }) => RELATIONS.has(relation(text))) ?? false) &&
    (near.length > 0 ||
      /[,;]/.test(theirs.gap) ||
      theirs.before.some(({ text }) => text === 'and'));
  const isState = valued && [...near, ...used].every((text) => /^(?:at|to)$/.test(text));
  if (
    ((lost && !(skipped.length === 0 && near.every((text) => FREE.has(text)))) || changed) &&
    !isState
  )
    faults.push(spot(mine, other(DOUBT.together, 2)));
  const states = ({ word }: Unit): boolean => valued && HAS_VALUE.has(word.key);
  const isDropped = (unit: Unit, at: number): boolean =>
    mayDrop(unit, clause) || states(unit) || isPersonNamed(units, before.sourceEnd + at);
  if (!skipped.every(isDropped) && !wholePhrase) faults.push(spot(mine, other(DOUBT.narrower, 2)));
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

/** "repeats 31 → 22%", "debtors 41k down to 9k": the value the clause says something had before. */
const isValueBefore = ({ quantity }: Unit, { changes, quantities }: Source['clause']): boolean =>
  quantity !== null &&
  changes.some(({ from }) => from !== null && quantities[from]?.start === quantity.start);

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
  // "from 41k to 9k" of "41k down to 9k": its two values say which way it went.
  return clause.changes.length > 0 && (isChangeVerb(word.key) || /^(?:down|up)$/.test(word.text));
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
    isPersonNamed(units, last.sourceEnd) ||
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
    !(HAS_VALUE.has(wordKey(verb.base)) && line.units.slice(from, to).some((one) => one.granted)) &&
    !(clause.changes.length > 0 && isChangeVerb(wordKey(verb.base))) &&
    !matches.some(({ source: at, sourceEnd }) => verbAt >= at && verbAt < sourceEnd)
  )
    faults.push({ ...spot(line.units[from], other(DOUBT.missing, 2)), edge: 'start' });
  const opening = [line.units[from], units[first.source]];
  // "own shift": whose it is, only the person's "my" says.
  const own = opening[0]?.before.find(({ text }) => text === 'own');
  if (own !== undefined && !opening[1]?.before.some(({ text }) => /^(?:my|own)$/.test(text)))
    faults.push({ start: own.start, end: own.end, ...other(DOUBT.missing, 2), edge: 'start' });
  if (opening[0] !== undefined && opening[1] !== undefined) {
    faults.push(...voiceFaults(opening[0], opening[1], verb?.start));
  }
  return faults;
}
