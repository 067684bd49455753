import type { Catalogue } from '../catalogue/question';
import { QUESTIONS, numberOf, storyKeys } from '../catalogue/questions';
import { SCOPE_FACTS, type ScopeFact } from '../catalogue/scope-facts';
import { INTERVIEW_FORMAT, type HistoryEntry, type Interview, type Story } from '../interview';
import type { Bodies, PlaceRow, ScopeBody } from './bodies';
import { isBlank } from './is-blank';
import type { StoryRow } from './story-body';

const linesOf = (...lines: string[]): string => lines.filter((line) => line !== '').join('\n');

/**
 * One person's answers as the public interview. Scope facts join the free text they belong to, a
 * line each, in the person's own words; a link to a place that is gone is dropped.
 */
export function assemble(
  bodies: Bodies,
  language = 'en',
  catalogue: Catalogue = QUESTIONS,
): Interview {
  const target = bodies.target ?? { title: '', why: '', posting: '' };
  const history = (bodies.places?.history ?? []).map(entryOf);
  const known = new Set(history.map((entry) => entry.id));
  const place = (id: string): string => (known.has(id) ? id : '');
  const closing = bodies.closing;
  const stories = storyKeys(catalogue).flatMap((key) =>
    (bodies[key]?.stories ?? []).map((row) => storyOf(numberOf(key, catalogue), row, place)),
  );
  return {
    format: INTERVIEW_FORMAT,
    language,
    person: closing?.person ?? { name: '', email: '', phone: '', location: '', links: [] },
    target,
    history,
    scope: { historyId: place(bodies.scope?.historyId ?? ''), words: scopeWords(bodies.scope) },
    stories,
    skills: {
      words: closing?.words ?? '',
      items: closing?.items ?? [],
      certificates: closing?.certificates ?? [],
      languages: closing?.languages ?? [],
    },
    extra: bodies.extra?.extra ?? [],
    never: closing?.never ?? [],
    personality: {
      items: bodies.howYouWork?.items ?? {},
      consentNeuroticism: bodies.howYouWork?.consentNeuroticism ?? false,
    },
  };
}

/** An optional key of the public form, which a file says only where something stands in it. */
function optional<Key extends string, Value>(key: Key, value: Value): { [Name in Key]?: Value } {
  return (isBlank(value) ? {} : { [key]: value }) as { [Name in Key]?: Value };
}

function entryOf({ did, scope, lines, ...row }: PlaceRow): HistoryEntry {
  return {
    ...row,
    ...optional('did', did),
    ...optional('scope', scope),
    ...optional('lines', lines),
  };
}

function storyOf(question: number, row: StoryRow, place: (id: string) => string): Story {
  return {
    question,
    historyId: place(row.historyId),
    situation: row.situation,
    action: row.action,
    result: row.result,
    proof: row.proof,
    chips: row.chips,
    onResume: row.onResume,
    ...(row.noNumber ? { noNumber: true } : {}),
    ...optional('parts', row.parts),
    ...optional('quantities', row.measures),
    ...optional('lines', row.lines),
  };
}

function scopeWords(body: ScopeBody | undefined): string {
  if (body === undefined) return '';
  const facts = (Object.keys(SCOPE_FACTS) as ScopeFact[]).map((fact) =>
    factLine(fact, body.facts[fact] ?? ''),
  );
  return linesOf(body.words, ...facts);
}

/** A bare number says nothing without its label; words that say what they are stay as they are. */
function factLine(fact: ScopeFact, text: string): string {
  if (fact === 'reportedTo')
    return text === '' || /report/i.test(text) ? text : `reported to ${text}`;
  if (!/^[~<>]?\s*[\d.,\s]+$/.test(text) || text === '') return text;
  if (fact === 'team') return `team of ${text}`;
  if (fact === 'cases') return `${text} customers or cases a week`;
  if (fact === 'hours') return `${text} hours a week`;
  return fact === 'budget' ? `budget of ${text}` : text;
}
