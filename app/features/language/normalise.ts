import { INVISIBLE } from './fold';
import { type MappedText, mapText } from './mapped-text';

/**
 * Text as a reader sees it, with a way back: NFKC, no invisible characters, one kind of quote,
 * dash, space and line break. Every UTF-16 unit of the result knows the slice of the text as given
 * that it came from, so that what is found can be quoted verbatim.
 */
export type Normalised = MappedText;

const BREAK = /^[\n\v\f\u0085\u2028\u2029]$/;
// Control characters are what is replaced here.
// eslint-disable-next-line no-control-regex
const BLANK = /^[\u0000-\u0009\u000E-\u001F\u007F-\u009F\p{Zs}]$/u;
const ALREADY_PLAIN = /^[\n\u0020-\u007E]*$/;
/** A run of what stays as it is, or a base character with the marks on it: composing needs both. */
const CLUSTER = /(?<plain>[\n\u0020-\u005F\u0061-\u007E]+(?!\p{M}))|\r\n?|\P{M}\p{M}*|\p{M}+/gu;
/** More marks than any script puts on one character is noise that would make matching slow. */
const MAX_MARKS = 8;

const REPLACED: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u2032': "'",
  '\u00B4': "'",
  '\u0060': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
};

function normaliseCluster(cluster: string): string {
  if (cluster.startsWith('\r')) return '\n';
  const replaced = REPLACED[cluster];
  if (replaced !== undefined) return replaced;
  let kept = '';
  let marks = 0;
  for (const character of cluster.replace(INVISIBLE, '')) {
    if (BREAK.test(character)) kept += '\n';
    else if (BLANK.test(character)) kept += ' ';
    else if (/\p{M}/u.test(character) && ++marks > MAX_MARKS) continue;
    else kept += character;
  }
  return kept.normalize('NFKC');
}

/** Normalises `given`. Pure, linear in its length; never throws, whatever the text holds. */
export function normalise(given: string): Normalised {
  if (ALREADY_PLAIN.test(given) && !given.includes('`')) {
    return { text: given, toGiven: (start, end) => ({ start, end }) };
  }
  const mapper = mapText(given.length);
  for (const { 0: cluster, index, groups } of given.matchAll(CLUSTER)) {
    if (groups?.plain !== undefined) mapper.keep(cluster, index);
    else mapper.replace(normaliseCluster(cluster), index, index + cluster.length);
  }
  return mapper.done();
}
