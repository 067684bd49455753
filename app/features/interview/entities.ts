import { COUNT_WORDS } from '~/features/language/number-words';
import { findTerms } from '~/features/posting/lexicon/find-terms';
import type { Passage } from './evidence';

export const ENTITY_KINDS = ['number', 'tool', 'people', 'result'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Something an answer names: `text.slice(start, end) === words` of the passage at `source`. */
export interface Entity {
  kind: EntityKind;
  words: string;
  source: string;
  start: number;
  end: number;
}

/** A number with its qualifier, its currency, and the word after it, which is mostly its unit. */
const NUMBERS = new RegExp(
  `(?:(?:about|around|at least|over|more than|almost|nearly|~)\\s*)?(?:[\\p{Sc}]\\s?)?(?<![\\p{L}\\p{N}])(?:\\p{Nd}[\\p{Nd}.,]*(?<![.,])|(?:${COUNT_WORDS.join('|')})(?!\\p{L}))(?:\\s?%|\\s?\\p{Sc}|(?:[ -](?:(?:an?|per|each) \\p{L}+|(?!an? |per |each |and |or |to |the |of |in |on |at |went |was |is |with |for |from |out )\\p{L}+)))?`,
  'giu',
);
const PEOPLE =
  /(?<!\p{L})(?:customers?|clients?|patients?|residents?|guests?|students?|pupils?|children|parents?|families|family|colleagues?|co-?workers?|apprentices?|trainees?|receptionists?|assistants?|cooks?|others?|people|porters?|cleaners?|volunteers?|interns?|starters?|managers?|supervisors?|foreman|bosses|boss|directors?|owners?|suppliers?|contractors?|architects?|engineers?|fitters?|electricians?|nurses?|doctors?|teachers?|officers?|drivers?|neighbours?|neighbors?|team|crew|shift|department|production)(?!\p{L})/giu;
/** Whether somebody is named by what they are, e.g. `2 receptionists`. */
export function namesPeople(words: string): boolean {
  return words.match(PEOPLE) !== null;
}

/** From the verb of change to the end of its clause. */
const RESULTS =
  /(?<!\p{L})(?:went (?:down |up )?from|(?:fell|dropped|rose|grew|cut|reduced|increased|improved|raised|lowered|went) (?:by|from|to)|saved|halved|doubled|passed|won|nobody missed|no (?:missed|more|further)|first time|on time|fewer|faster|still (?:used|in use))(?!\p{L})[^.;\n]{0,80}/giu;

/**
 * The entities named in answers so far: numbers, tools, people, results, in reading order. Only
 * points at words; nothing is counted or concluded. Deterministic and offline.
 */
export function findEntities(passages: readonly Passage[]): Entity[] {
  return passages.flatMap((passage) => {
    const found: Entity[] = [
      ...matches('number', NUMBERS, passage),
      ...toolsIn(passage),
      ...matches('people', PEOPLE, passage),
      ...matches('result', RESULTS, passage),
    ];
    return found.sort((one, other) => one.start - other.start || one.end - other.end);
  });
}

function matches(kind: EntityKind, pattern: RegExp, { source, text }: Passage): Entity[] {
  return [...text.matchAll(pattern)].map((match) => {
    const words = match[0].trimEnd();
    return { kind, words, source, start: match.index, end: match.index + words.length };
  });
}

function toolsIn({ source, text }: Passage): Entity[] {
  return findTerms(text)
    .filter(({ kind }) => kind === 'tool' || kind === 'skill' || kind === 'credential')
    .map(({ start, end }) => ({
      kind: 'tool' as const,
      words: text.slice(start, end),
      source,
      start,
      end,
    }));
}
