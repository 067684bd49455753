import type { Interview, KeptLine } from './interview';

/** A verbatim slice of one answer: `answer(source).slice(start, end) === quote` (UTF-16 offsets). */
export interface Evidence {
  /** JSON pointer into the interview, e.g. `/stories/0/result`. */
  source: string;
  quote: string;
  start: number;
  end: number;
}

/** One addressable answer of a person. */
export interface Passage {
  source: string;
  text: string;
}

const NOT_ANSWERS = new Set(['format', 'language', 'personality', 'never']);
/** Choices from a list of ours and identifiers: no words of the person. */
const NOT_WORDS = new Set(['id', 'historyId', 'kind', 'chips', 'with', 'qualifier']);

/**
 * Every non-empty answer of an interview with its address, in document order. Left out is what is
 * no statement about the person: the posting, identifiers, chips, personality items, `never`. Of a
 * line kept for the resume only a confirmed one is said by the person.
 */
export function passagesOf(interview: Interview): Passage[] {
  const passages: Passage[] = [];
  const walk = (value: unknown, pointer: string, key: string): void => {
    if (typeof value === 'string') {
      if (value.trim() !== '') passages.push({ source: pointer, text: value });
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => walk(item, `${pointer}/${index}`, key));
    } else if (key === 'lines') {
      const { text, state } = value as KeptLine;
      if (state === 'confirmed') walk(text, `${pointer}/text`, 'text');
    } else if (value !== null && typeof value === 'object') {
      for (const [name, child] of Object.entries(value)) {
        if (pointer === '' && NOT_ANSWERS.has(name)) continue;
        if (NOT_WORDS.has(name)) continue;
        if (pointer === '/target' && name === 'posting') continue;
        if (/^\/extra\/\d+$/.test(pointer) && name === 'question') continue;
        walk(child, `${pointer}/${name}`, name);
      }
    }
  };
  walk(interview, '', '');
  return passages;
}

/** The answer a JSON pointer names, or undefined where it names no string. */
export function findAnswer(interview: Interview, source: string): string | undefined {
  if (!source.startsWith('/')) return undefined;
  let value: unknown = interview;
  for (const part of source.slice(1).split('/')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part))
      return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return typeof value === 'string' ? value : undefined;
}

/** Evidence for `answer.slice(start, end)` of the passage. */
export function quote(passage: Passage, start: number, end: number): Evidence {
  return { source: passage.source, quote: passage.text.slice(start, end), start, end };
}

/** Whether the quote is a verbatim slice of the answer it names. */
export function isVerbatim(interview: Interview, evidence: Evidence): boolean {
  const answer = findAnswer(interview, evidence.source);
  return (
    answer !== undefined &&
    evidence.quote !== '' &&
    answer.slice(evidence.start, evidence.end) === evidence.quote
  );
}
