import { isPast } from '~/features/language/verb-forms';
import { quantities } from '../words/numbers';
import type { SourceText, Span } from './source-text';
import { moved, without } from './source-text';

/**
 * Words that take back what was just said. The strong ones say so in any company; the weak ones
 * ("actually", "I mean") only between two values of one kind.
 */
/** A bare "no" takes back before a pause, a number or a day; "no budget" takes nothing back. */
const TAKING_BACK_NO =
  'no(?=\\s*[,;:.…–—-]|\\s+(?:about\\s+|around\\s+)?[£$€]?\\d|\\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
const STRONG = `no,? wait|wait,? no|no,? sorry|sorry,? no|no,? actually|no,? i mean|${TAKING_BACK_NO}|sorry|oops|correction|scratch that|strike that|or rather|make that|i meant|not right`;
const WEAK = 'well(?=\\s+[£$€]?\\d)|i mean|well actually|actually|rather|wait|hang on|hold on|no';
const LEFT_REACH = 70;

const strong = new RegExp(
  `\\s*[,;.:(–—…-]+\\s*(?:${STRONG})\\b[\\s,;:.)–—-]*(?:it'?s |it was |that was |it's more like |that'?s )?`,
  'giu',
);
const weak = new RegExp(
  `\\s*[,;.(–—…-]*\\s*\\b(?:${STRONG}|${WEAK})\\b[\\s,;:.)–—-]*(?:it'?s |it was |that was )?`,
  'giu',
);

const DAY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/giu;

export interface Corrected {
  source: SourceText;
  /** Where something was taken back and it could not be told what: offsets into `source.text`. */
  unsure: Span[];
}

/** Resolves spoken corrections to the last thing said ("40, no, 42" → "42"). */
export function resolveCorrections(source: SourceText): Corrected {
  let current = dropContrasts(source);
  for (let round = 0; round < 20; round += 1) {
    const span = findSuperseded(current.text);
    if (span === undefined) break;
    const put = putInPlace(current, span);
    if (put !== undefined) {
      current = put;
      continue;
    }
    const bracket = /[(][^)]*$/u.test(current.text.slice(span.start, span.end))
      ? current.text.slice(span.end, span.end + 40).indexOf(')')
      : -1;
    if (bracket !== -1)
      current = without(current, { start: span.end + bracket, end: span.end + bracket + 1 });
    current = without(current, span);
  }
  return { source: current, unsure: leftOver(current.text) };
}

/** "Saved 80 a month on stock, no, 90": the new number takes the place of the old, its unit stays. */
function putInPlace(source: SourceText, { start, end }: Span): SourceText | undefined {
  const right = /^(?:about |around )?[£$€]?\p{Nd}[\p{Nd}.,]*(?=\s*(?:[.!?\n]|$))/iu.exec(
    source.text.slice(end),
  );
  const old = quantities(source.text.slice(start, end))[0];
  if (right === null || old?.start !== 0) return undefined;
  const between = source.text.slice(start + old.end, end);
  const unit = /^((?:\s+\p{L}+)+)\s*[,;.(–—…-]/u.exec(between)?.[1];
  if (unit === undefined) return undefined;
  const figure = /[£$€]?\p{Nd}.*$/u.exec(old.text);
  const oldStart = start + (figure?.index ?? 0);
  const number = right[0].replace(/[.,]+$/u, '');
  const placed = moved(source, { start: end, end: end + number.length }, oldStart);
  const after = oldStart + number.length;
  const cut = without(placed, {
    start: start + old.end + unit.length + number.length,
    end: end + number.length,
  });
  return without(cut, { start: after, end: start + old.end + number.length });
}

/** "42, not 40" and "(not 40)" keep the first value only. */
function dropContrasts(source: SourceText): SourceText {
  const match =
    /(?<=\p{Nd}[^.!?\n]{0,30})\s*[,(]\s*not\s+(?:about\s+)?[£$€]?\p{Nd}[\p{Nd}.,]*\s?%?\)?(?=[\s.,;!?)]|$)/iu.exec(
      source.text,
    );
  return match === null
    ? source
    : without(source, { start: match.index, end: match.index + match[0].length });
}

function findSuperseded(text: string): Span | undefined {
  for (const [pattern, isStrong] of [
    [strong, true],
    [weak, false],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const left = text.slice(Math.max(0, match.index - LEFT_REACH), match.index);
      const offset = match.index - left.length;
      const start = takenBack(left, text.slice(end), isStrong);
      if (start !== undefined) return { start: offset + start, end };
    }
  }
  return undefined;
}

/** Where in `left` the words begin that `right` replaces. */
function takenBack(left: string, right: string, isStrong: boolean): number | undefined {
  return (
    takenBackNumber(left, right) ??
    takenBackDay(left, right) ??
    takenBackPhrase(left, right, isStrong)
  );
}

function takenBackNumber(left: string, right: string): number | undefined {
  const next = quantities(right)[0];
  if (next?.start !== 0) return undefined;
  const earlier = quantities(left).filter(({ text }) => !/^\s*(?:a )?one$/i.test(text));
  const unit = unitAfter(right, next.end);
  const sameUnit = earlier.filter(({ end }) => unit !== '' && unitAfter(left, end) === unit);
  return (sameUnit.at(-1) ?? earlier.at(-1))?.start;
}

function unitAfter(text: string, index: number): string {
  const unit = /^\s*([\p{L}%]+)/u.exec(text.slice(index))?.[1]?.toLowerCase() ?? '';
  return /^(?:to|and|or|an?|per|in|on|at|of|the|for|from|by|with)$/u.test(unit)
    ? ''
    : unit.replace(/s$/, '');
}

function takenBackDay(left: string, right: string): number | undefined {
  const days = [...left.matchAll(DAY)];
  const last = days.at(-1);
  const next = [...right.matchAll(DAY)][0];
  if (
    last === undefined ||
    next === undefined ||
    !/^(?:on |in )?$/i.test(right.slice(0, next.index))
  )
    return undefined;
  const preposition = /(?:\bon |\bin )$/i.exec(left.slice(0, last.index));
  return next.index > 0 && preposition !== null ? preposition.index : last.index;
}

const ANCHORS =
  /^(?:on|in|at|for|with|to|from|by|of|the|an?|my|our|i|we|they|he|she|it|under|over|into|as)\b/iu;

function takenBackPhrase(left: string, right: string, isStrong: boolean): number | undefined {
  const head = /^[\p{L}\p{N}'’-]+/u.exec(right)?.[0];
  if (head === undefined) return undefined;
  const sentence = Math.max(left.lastIndexOf('\n'), left.search(/[.!?]\s[^.!?]*$/));
  const reach = left.slice(sentence + 1);
  const base = left.length - reach.length;
  if (!isStrong) return takenBackName(left, right);
  if (ANCHORS.test(head)) {
    const anchor = /^an?$/iu.test(head) ? 'an?' : head;
    const same = [...reach.matchAll(new RegExp(`\\b${anchor}\\b`, 'giu'))].at(-1);
    return same === undefined ? undefined : base + same.index;
  }
  if (isPast(head.toLowerCase())) {
    const verb = [...reach.matchAll(/\b(?:i|we)\s+(\p{L}+)/giu)].at(-1);
    if (verb !== undefined) return base + verb.index + verb[0].length - (verb[1] ?? '').length;
  }
  const last = /[\p{L}\p{N}.#+-]+$/u.exec(reach);
  if (last === null) return undefined;
  const bothNamed = /^\p{Lu}/u.test(last[0]) && /^\p{Lu}/u.test(head);
  const bothBare = /^[\p{Ll}]/u.test(last[0]) && /^[\p{L}-]+\s*(?:[.,;!?]|$)/u.test(right);
  return bothNamed || bothBare ? base + last.index : undefined;
}

/** "Bristol, I mean Bath": a name right before the marker, taken back by the name right after it. */
function takenBackName(left: string, right: string): number | undefined {
  const name = /\p{Lu}[\p{L}\p{N}'’-]*$/u.exec(left);
  return name !== null && /^\p{Lu}\p{Ll}/u.test(right) && !/^I\b/u.test(right)
    ? name.index
    : undefined;
}

const UNRESOLVED =
  /[,;.(–—-]\s*(?:no|no wait|wait|sorry|correction|scratch that|strike that|i meant)\s*[,;:–—-]\s*/giu;

function leftOver(text: string): Span[] {
  return [...text.matchAll(UNRESOLVED)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
