import { isMeasure } from '~/features/language/measures';
import type { Segment } from './segment';
import type { Source } from './source';
import type { ReadLine } from './units';

/** The value before, from one answer of a story, and the value after, from a later one. */
export function isChange(line: ReadLine, left: Segment, right: Segment): boolean {
  const mine = line.units[right.from];
  const [a, b] = [left.source.clause, right.source.clause];
  if (a.story === null || a.story !== b.story || mine === undefined) return false;
  const small = mine.before.map(({ text }) => text);
  const arrow = /->|→/u.test(mine.gap);
  if (
    !arrow &&
    !(
      small.includes('to') &&
      small.every((text) => /^(?:to|down|up|about|around|under)$/.test(text))
    )
  )
    return false;
  if (!arrow && !fromSaid(line, left)) return false;
  const before =
    left.source.units[(left.matches.at(-1)?.sourceEnd ?? 0) - 1]?.quantity ??
    line.units[right.from - 1]?.quantity;
  const after = right.source.units[right.matches[0]?.source ?? -1]?.quantity;
  if (before == null || after == null) return false;
  if (before.unit !== after.unit) return false;
  const later =
    b.field === 'result' &&
    (a.field === 'situation' || (a.source === b.source && right.source.order > left.source.order));
  return later && (countsTheSame(left, right) || isNextValue(left.source, right.source));
}

/** "now 5", "2024 it was 78%", after the only clause that gives a value of that kind before it. */
function isNextValue(before: Source, after: Source): boolean {
  const told = after.units.filter(({ word }) => !/^(?:19|20)\d\d$/.test(word.text));
  const figures = told.filter((unit, index) => unit.quantity !== null && !isWhen(told, index));
  const says = told.some(
    ({ quantity, word }, index) =>
      quantity === null && !OF_VALUE.test(word.text) && !isWhen(told, index - 1),
  );
  const follows =
    after.order === before.order + 1 && after.clause.sentence === before.clause.sentence;
  return (
    figures.length === 1 &&
    !says &&
    (after.clause.source === before.clause.source ? follows : before.onlyValue)
  );
}

/** "8.8 in 8 months": how long it took, and no value. */
function isWhen(units: Source['units'], index: number): boolean {
  const { quantity = null, before = [] } = units[index] ?? {};
  const time = [quantity?.unit ?? '', units[index + 1]?.word.key ?? ''];
  return (
    quantity !== null &&
    before.some(({ text }) => /^(?:in|within|after|over)$/.test(text)) &&
    time.some(isMeasure)
  );
}

/** Words that say no more than that something has a value now. */
const OF_VALUE =
  /^(?:now|down|up|went|gone|fell|fallen|dropped|came|rose|risen|climbed|grew|grown|jumped|takes?|took|only|just)$/;

/** "from" stands before the first value. */
function fromSaid(line: ReadLine, left: Segment): boolean {
  return line.units
    .slice(left.from, left.to)
    .some(
      ({ before, quantity }) => quantity !== null && before.some(({ text }) => text === 'from'),
    );
}

/** Both values are of one thing: a telling word in common, and the same noun after each. */
function countsTheSame(left: Segment, right: Segment): boolean {
  const [a, b] = [left.source, right.source];
  const keys = new Set(
    a.units.filter(({ quantity }) => quantity === null).map(({ word }) => word.key),
  );
  const common = b.units.some(
    ({ quantity, word }) => quantity === null && keys.has(word.key) && word.text.length > 2,
  );
  const only = b.units.filter(({ quantity }) => quantity !== null).length === 1;
  const [before, after] = [
    a.units[left.matches.at(-1)?.sourceEnd ?? -1],
    b.units[right.matches[0]?.sourceEnd ?? -1],
  ];
  const shown =
    left.matches.at(-1)?.sourceEnd === a.units.length || before?.word.key === after?.word.key;
  return common && only && (shown || isFollowed(before));
}

/** The noun of the value before is no part of it: a small word stands between. */
const isFollowed = (unit: Source['units'][number] | undefined): boolean =>
  (unit?.before.length ?? 0) > 0 || /[,;]/.test(unit?.gap ?? '');
