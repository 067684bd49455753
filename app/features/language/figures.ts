import { isTime } from './measures';
import { fractionAfter, isNumberWord, ordinalWord, readNumberWords } from './number-words';
import type { Token } from './tokens';

/** A number as it is written. */
export interface Figure {
  values: number[];
  ordinal: boolean;
  to: number;
}

/** The number that begins at a token, in digits or letters, without its unit. */
export function figureAt(tokens: readonly Token[], at: number): Figure | undefined {
  const figure = tokens[at]?.kind === 'number' ? digitsAt(tokens, at) : wordsAt(tokens, at);
  const more = figure?.values.length === 1 && !figure.ordinal && fractionAfter(tokens, figure.to);
  if (figure === undefined || !more) return figure;
  return { ...figure, values: figure.values.map((value) => value + more.part), to: more.to };
}

function digitsAt(tokens: readonly Token[], at: number): Figure | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  let digits = token.text.replace(/\D+$/, '');
  let to = at + 1;
  while (
    /^\d{1,3}(?: \d{3})*$/.test(digits) &&
    tokens[to]?.gap === ' ' &&
    /^\d{3}$/.test(tokens[to]?.text ?? '')
  ) {
    digits += ` ${tokens[to]?.text ?? ''}`;
    to += 1;
  }
  const ending = tokens[to];
  const ordinal = ending?.gap === '' && /^(?:st|nd|rd|th)$/.test(ending.text);
  return { values: readFigure(digits), ordinal, to: ordinal ? to + 1 : to };
}

/** `1,200` → 1200; `1.200` → 1200 or 1.2; `1,5` → 1.5; `4:30` keeps both parts apart as 4.3. */
export function readFigure(figure: string): number[] {
  const digits = figure.replace(/[\s'’\u00A0\u202F\u2009]/g, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)) return [Number(digits.replace(/,/g, ''))];
  if (/^\d{1,3}\.\d{3}$/.test(digits)) return [Number(digits.replace('.', '')), Number(digits)];
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(digits))
    return [Number(digits.replace(/\./g, '').replace(',', '.'))];
  const value = Number(digits.replace(/[,:]/, '.').replace(/[^\d.]/g, ''));
  return Number.isNaN(value) ? [] : [value];
}

function wordsAt(tokens: readonly Token[], at: number): Figure | undefined {
  const word = tokens[at]?.text ?? '';
  const ordinal = ordinalWord(word);
  if (ordinal !== undefined) return { values: [ordinal], ordinal: true, to: at + 1 };
  if (word === 'once' && isRate(tokens, at + 1)) return { values: [1], ordinal: false, to: at + 1 };
  if (word === 'twice') return { values: [2], ordinal: false, to: at + 1 };
  if (!isNumberWord(word) && !/^an?$/.test(word)) return undefined;
  const read = readNumberWords(tokens, at);
  if (read === undefined) return undefined;
  // "no one", "one of the", "which one": no count.
  const single = read.value === 1 && read.to === at + 1;
  if (single && tokens[read.to]?.text === 'of') return undefined;
  if (
    single &&
    /^(?:no|which|this|that|each|every|older|younger|new|old|another|the|any|last)$/.test(
      tokens[at - 1]?.text ?? '',
    )
  )
    return undefined;
  return { values: [read.value], ordinal: false, to: read.to };
}

/** "once a week", and not "once it was done". */
function isRate(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:a|an|per|each|every|in)$/.test(tokens[at]?.text ?? '') &&
    tokens.slice(at + 1, at + 3).some(({ key }) => isTime(key))
  );
}
