import { STORY_NUMBERS } from '../catalogue/question';
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
export function assemble(bodies: Bodies, language = 'en'): Interview {
  const target = bodies[1] ?? { title: '', why: '', posting: '' };
  const history = (bodies[2]?.history ?? []).map(entryOf);
  const known = new Set(history.map((entry) => entry.id));
  const place = (id: string): string => (known.has(id) ? id : '');
  const closing = bodies[11];
  const stories = STORY_NUMBERS.flatMap((number) =>
    (bodies[number]?.stories ?? []).map((row) => storyOf(number, row, place)),
  );
  return {
    format: INTERVIEW_FORMAT,
    language,
    person: closing?.person ?? { name: '', email: '', phone: '', location: '', links: [] },
    target,
    history,
    scope: { historyId: place(bodies[3]?.historyId ?? ''), words: scopeWords(bodies[3]) },
    stories,
    skills: {
      words: closing?.words ?? '',
      items: closing?.items ?? [],
      certificates: closing?.certificates ?? [],
      languages: closing?.languages ?? [],
    },
    extra: bodies[12]?.extra ?? [],
    never: closing?.never ?? [],
    personality: {
      items: bodies[13]?.items ?? {},
      consentNeuroticism: bodies[13]?.consentNeuroticism ?? false,
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
