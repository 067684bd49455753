import { pieceOf, type HeadPart } from './entry-parts';
import { mayBeTown } from './place-words';
import type { EntryKind } from './resume-reading';
import { titleLean } from './title-lean';
import { DEPARTMENT } from './title-words';
import { CLEAR_LEAN } from './typed-lines';

/** The least difference at a comma, which may as well stand inside a name. */
const LEAST_AT_COMMA = 2;
const AT = / (?:at|@|bei|beim|chez|with|presso|hos|bij) (?=[\p{Lu}\p{N}])/gu;
/** These as well say in what: "Ingeniero en Sistemas". */
const IN = / (?:en|na|no|em|w|we|i|på|in) (?=[\p{Lu}\p{N}])/gu;

/** One part in two, at a preposition or at the comma where both sides differ most. */
export function cutInTwo(part: HeadPart, kind: EntryKind): HeadPart[] | undefined {
  const { words } = part;
  const joints = [
    ...[...words.matchAll(AT)].map(({ 0: { length }, index }) => ({ index, length, at: true })),
    ...[...words.matchAll(IN)]
      .map(({ 0: { length }, index }) => ({ index, length, at: true }))
      .filter(({ index, length }) => kind !== 'education' && titleLean(words.slice(index + length), kind) <= -CLEAR_LEAN),
    ...[...words.matchAll(/,\s+/g)].map(({ 0: { length }, index }) => ({ index, length, at: false })),
  ]; // prettier-ignore
  let best: { contrast: number; pieces: HeadPart[] } | undefined;
  for (const { index, length, at } of joints) {
    const left = words.slice(0, index);
    const right = words.slice(index + length);
    if (kind !== 'education' && (DEPARTMENT.test(right) || DEPARTMENT.test(left))) continue;
    const difference = titleLean(left, kind) - titleLean(right, kind);
    if (at && difference < 0) continue;
    const commas = (side: string): number => (side.match(/,/g)?.length ?? 0) * 0.3;
    const organisation = difference > 0 ? right : left;
    const contrast = Math.abs(difference) - commas(organisation) + (at ? LEAST_AT_COMMA : 0);
    if (contrast < LEAST_AT_COMMA || contrast <= (best?.contrast ?? 0)) continue;
    best = { contrast, pieces: [pieceOf(part, 0, index), pieceOf(part, index + length)] };
  }
  return best === undefined ? undefined : withTownCut(best.pieces, kind);
}

/** "Starbucks, York" behind a title, as two. */
function withTownCut(pieces: readonly HeadPart[], kind: EntryKind): HeadPart[] {
  const last = pieces.at(-1);
  const comma = last?.words.lastIndexOf(', ') ?? -1;
  if (last === undefined || comma < 0 || kind === 'education') return [...pieces];
  const [name, town] = [pieceOf(last, 0, comma), pieceOf(last, comma + 2)];
  const isName = titleLean(name.words, kind) < 1 && mayBeTown(town.words);
  return isName ? [...pieces.slice(0, -1), name, town] : [...pieces];
}

/** A capital, then at least three words without one. */
const SENTENCE = /^\p{Lu}\S*(?:\s+[\p{Ll}\d]\S*){3,}$/u;

/** Behind two names, "Wrote the case for a depot" is what was done and none of them. */
export function sentencesApart(parts: readonly HeadPart[]): [named: HeadPart[], said: HeadPart[]] {
  const isSaid = ({ words, label }: HeadPart): boolean =>
    label === undefined && SENTENCE.test(words) && titleLean(words, 'work') < CLEAR_LEAN;
  const said = parts.filter((part, index) => index > 1 && isSaid(part));
  return [parts.filter((part) => !said.includes(part)), said];
}
