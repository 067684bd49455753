import { literalPattern } from '~/features/language/literal-pattern';
import type { Interview } from '~/features/interview/interview';
import { readNever } from '../../composing/never';
import { sentencesOf } from '../../composing/words/sentences';
import { isPrivate } from '../../composing/words/private-matters';
import { findPeople, isEveryday, opensAt } from './people';

/** What a placeholder stands for. */
export type Hidden =
  | 'NAME' | 'EMAIL' | 'PHONE' | 'PLACE' | 'LINK' | 'EMPLOYER' | 'PERSON' | 'PRIVATE' | 'TEXT'; // prettier-ignore

interface Span {
  start: number;
  end: number;
  kind: Hidden;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK =
  /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|me|co\.uk|de|pl)\/\S*/giu;
/** Seven digits or more, written as telephone numbers are; a year range or an amount is shorter. */
const PHONE =
  /(?<![\p{L}\p{N}.,£$€])(?:\+|00)?\(?\p{Nd}{2,5}\)?(?:[ ./-]?\p{Nd}{2,5}){2,5}(?![\p{L}\p{N}]|[.,]\p{Nd})/gu;
export const PLACEHOLDER = /\{\{([A-Z]+)_(\d+)\}\}/gu;
/** Whoever is meant by these is not said in a resume's line, whoever asks for it. */
export const NOT_TO_PRINT: ReadonlySet<string> = new Set([
  'NAME',
  'EMAIL',
  'PHONE',
  'LINK',
  'PRIVATE',
]);

/**
 * What one person's words must not show to a vendor, replaced by placeholders and put back: name,
 * contact, employers, people they name, and every sentence about what they asked never to appear or
 * that is of their private life. The same words always get the same placeholder.
 */
export class Placeholders {
  readonly #tokens = new Map<string, string>();
  readonly #hidden = new Map<string, string>();
  readonly #originals = new Map<string, string>();
  readonly #known: readonly KnownWords[];
  readonly #forbids: (text: string) => boolean;

  readonly #shown: ReadonlySet<Hidden>;

  /** @param options.readsNames leaves employers, people and places as they are. */
  constructor(interview: Interview, { readsNames = false } = {}) {
    this.#shown = new Set(readsNames ? ['EMPLOYER', 'PERSON', 'PLACE'] : []);
    const never = readNever(interview);
    this.#forbids = (text) => never.forbids(text) || isPrivate(text);
    this.#known = knownWords(interview);
  }

  /** The text with everything replaced that is not to be seen. */
  hide(text: string): string {
    const known = this.#hidden.get(text);
    if (known !== undefined) return known;
    const hidden = this.#replace(text);
    this.#hidden.set(text, hidden);
    return hidden;
  }

  #replace(text: string): string {
    let out = '';
    let from = 0;
    for (const { start, end, kind } of this.#spansOf(text)) {
      out += text.slice(from, start) + this.#tokenFor(text.slice(start, end), kind);
      from = end;
    }
    return out + text.slice(from);
  }

  /**
   * A part of an answer with everything replaced that is not to be seen, read within the whole: an
   * address or a name that the part cuts is one all the same.
   *
   * @returns null where it stands in a sentence that nobody else is to see.
   */
  hidePart(answer: string, { start, end }: { start: number; end: number }): string | null {
    let out = '';
    let from = start;
    for (const span of this.#spansOf(answer)) {
      if (span.start >= end || span.end <= start) continue;
      if (span.kind === 'PRIVATE') return null;
      out += answer.slice(from, Math.max(from, span.start));
      out += this.#tokenFor(answer.slice(span.start, span.end), span.kind);
      from = Math.min(end, span.end);
    }
    return out + answer.slice(from, end);
  }

  /** The text with the words put back; null where it holds a placeholder nobody gave out. */
  restore(text: string): string | null {
    return restoreWords(text, this.#originals);
  }

  /** Placeholder → what it stands for, of those given out so far. */
  get originals(): ReadonlyMap<string, string> {
    return this.#originals;
  }

  #tokenFor(original: string, kind: Hidden): string {
    const key = `${kind} ${original}`;
    const known = this.#tokens.get(key);
    if (known !== undefined) return known;
    const count = [...this.#tokens.keys()].filter((other) => other.startsWith(`${kind} `)).length;
    const token = `{{${kind}_${count + 1}}}`;
    this.#tokens.set(key, token);
    this.#originals.set(token, original);
    return token;
  }

  #spansOf(text: string): Span[] {
    const spans: Span[] = [];
    const add = (kind: Hidden, pattern: RegExp): void => {
      for (const match of text.matchAll(pattern))
        spans.push({ start: match.index, end: match.index + match[0].length, kind });
    };
    for (const { start, end } of sentencesOf(text))
      if (this.#forbids(text.slice(start, end))) spans.push({ start, end, kind: 'PRIVATE' });
    for (const { words, kind, onlyWithin } of this.#known)
      for (const match of text.matchAll(words))
        if (!onlyWithin || !opensAt(text, match.index))
          spans.push({ start: match.index, end: match.index + match[0].length, kind });
    add('EMAIL', EMAIL);
    add('LINK', LINK);
    add('PHONE', PHONE);
    for (const span of findPeople(text)) spans.push({ ...span, kind: 'PERSON' });
    add('TEXT', /\{\{+|\}\}+/gu);
    return apart(spans.filter(({ kind }) => !this.#shown.has(kind)));
  }
}

/** The text with the words put back; null where it holds a placeholder nobody gave out. */
export function restoreWords(text: string, originals: ReadonlyMap<string, string>): string | null {
  const tokens = text.match(PLACEHOLDER) ?? [];
  if (tokens.some((token) => !originals.has(token))) return null;
  return text.replace(PLACEHOLDER, (token) => originals.get(token) ?? '');
}

/** Whether a model's line uses a placeholder that no line of a resume may hold. */
export function namesWhatIsNotPrinted(text: string): boolean {
  return [...text.matchAll(PLACEHOLDER)].some(([, kind = '']) => NOT_TO_PRINT.has(kind));
}

/** Overlapping spans made one, with the kind of the one that begins first, the longest first. */
function apart(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) merged.push({ ...span });
    else last.end = Math.max(last.end, span.end);
  }
  return merged;
}

interface KnownWords {
  words: RegExp;
  kind: Hidden;
  /** An everyday word is a name only where a capital within a sentence says so. */
  onlyWithin: boolean;
}

/** The person's own name, contact and employers, wherever they are said. */
function knownWords({ person, history }: Interview): KnownWords[] {
  const parts = (text: string): string[] => [
    text,
    ...text
      .split(/[\s,]+/u)
      .filter((part) => part.length >= 2 && /^\p{Lu}|^[^\p{ASCII}]/u.test(part)),
  ];
  const known: [Hidden, string[]][] = [
    ['NAME', parts(person.name)],
    ['EMAIL', [person.email]],
    ['PHONE', [person.phone]],
    ['PLACE', parts(person.location)],
    ...person.links.map((link): [Hidden, string[]] => ['LINK', [link]]),
    ...history.map(({ organisation }): [Hidden, string[]] => ['EMPLOYER', [organisation]]),
  ];
  return known.flatMap(([kind, texts]) =>
    texts
      .map((text) => text.trim())
      .filter((text) => text.length >= 2)
      .map((text, index) => {
        const isPlain = text.split(/\s+/u).every(isEveryday);
        // Their whole name is theirs in any case; an employer called "Next" is not every "next".
        const inAnyCase = index === 0 && (!isPlain || kind === 'NAME');
        const onlyWithin = isPlain && !inAnyCase;
        return { words: asWords(text, inAnyCase ? 'giu' : 'gu'), kind, onlyWithin };
      }),
  );
}

/** Matches the text as whole words, in any spacing. Part of a name counts only as it is written. */
function asWords(text: string, flags: 'giu' | 'gu'): RegExp {
  const escaped = text.split(/\s+/u).map(literalPattern).join('\\s+');
  const before = /^[\p{L}\p{N}]/u.test(text) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(text) ? '(?![\\p{Script=Latin}\\p{N}])' : '';
  return new RegExp(`${before}${escaped}${after}`, flags);
}
