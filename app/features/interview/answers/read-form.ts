import { parseWithZod } from '@conform-to/zod/v4';
import { Failure } from '~/platform/failure';
import { plainIssue } from '~/platform/plain-issue';
import type { Catalogue } from '../catalogue/question';
import { findStoryQuestion, QUESTIONS } from '../catalogue/questions';
import { bodySchema, type Bodies } from './bodies';
import type { RawAnswer } from './raw-answer';
import type { AnswerSlot } from './slots';
import { refusedIn, withoutRefused } from './text';

export interface ReadAnswer {
  /** Undefined where the question refuses it. */
  body: NonNullable<Bodies[AnswerSlot]> | undefined;
  /** Messages by field name, e.g. `history[0].end`. */
  errors: Record<string, string>;
  raw: RawAnswer;
  /** The list a row was added to or taken from, rather than the answer sent. */
  changedList: string | undefined;
}

/** Lists a form may add rows to, by question; stories by their own rules. */
const LISTS: Readonly<Record<string, number>> = {
  history: 60,
  stories: 5,
  items: 200,
  certificates: 60,
  languages: 40,
  'person.links': 20,
};
const MAX_FIELDS = 2_500;
/** What the pages name their fields; anything else is not ours. */
const FIELD_NAME = /^[a-z][A-Za-z0-9]{0,30}(?:\[\d{1,3}\]|\.[A-Za-z0-9]{1,30}){0,4}$/;
const MAX_ROW = 199;

/**
 * Reads a question's form.
 *
 * @throws {Failure} `invalid` where it has fields no page of ours has.
 */
export function readForm(
  form: FormData,
  slot: AnswerSlot,
  catalogue: Catalogue = QUESTIONS,
): ReadAnswer {
  const schema = bodySchema(slot, catalogue);
  const submission = parseWithZod(knownFields(form), {
    schema,
    error: plainIssue,
    disableAutoCoercion: true,
  });
  const intent = form.get('intent');
  const { raw, changedList } = withRows(
    submission.payload,
    typeof intent === 'string' ? intent : '',
    findStoryQuestion(slot, catalogue)?.onResume === true ? { onResume: 'on' } : {},
  );
  if (changedList !== undefined) {
    return { body: schema.safeParse(raw).data, errors: {}, raw, changedList };
  }
  if (submission.status === 'success')
    return { body: submission.value, errors: {}, raw, changedList };
  const errors = Object.fromEntries(
    Object.entries(submission.error ?? {}).flatMap(([name, messages]) =>
      messages?.[0] === undefined ? [] : [[controlOf(name), messages[0]]],
    ),
  );
  return { body: undefined, errors, raw: cleaned(raw) as RawAnswer, changedList };
}

/** Several values of one control are told as that control, not as rows of their own. */
function controlOf(name: string): string {
  return name.replace(/((?:^|\.)(?:chips|storyQuestions|never|did))\[\d+\]$/, '$1');
}

function knownFields(form: FormData): FormData {
  const known = new FormData();
  let count = 0;
  for (const [name, value] of form) {
    if (name === 'intent' || name === 'baseVersion') continue;
    count += 1;
    const rows = [...name.matchAll(/\[(\d+)\]/g)].map(([, row]) => Number(row));
    if (
      count > MAX_FIELDS ||
      typeof value !== 'string' ||
      !FIELD_NAME.test(name) ||
      rows.some((row) => row > MAX_ROW) ||
      /(?:^|\.)(?:constructor|prototype)(?:$|[.[])/.test(name)
    ) {
      throw new Failure(
        'invalid',
        'This form has fields this page does not have. Load the page again.',
      );
    }
    known.append(name, value);
  }
  return known;
}

/** Applies `add:LIST` and `remove:LIST:ROW`. Holes in lists close; ids of new rows are given. */
function withRows(
  payload: Record<string, unknown>,
  intent: string,
  newStory: RawAnswer,
): { raw: RawAnswer; changedList: string | undefined } {
  const raw = compact(payload) as RawAnswer;
  const [verb, list = '', row] = intent.split(':');
  const max = LISTS[list];
  if (max === undefined) return { raw, changedList: undefined };
  const path = list.split('.');
  const owner = path.slice(0, -1).reduce<RawAnswer>((value, key) => {
    const child = value[key];
    const kept = child !== null && typeof child === 'object' ? (child as RawAnswer) : {};
    value[key] = kept;
    return kept;
  }, raw);
  const key = path.at(-1) ?? '';
  const rows: unknown[] = Array.isArray(owner[key]) ? owner[key] : [];
  if (verb === 'add' && rows.length < max) {
    owner[key] = [
      ...rows,
      list === 'history'
        ? { id: freshId(rows) }
        : list === 'person.links'
          ? ''
          : list === 'stories'
            ? { historyId: placeOfLast(rows), ...newStory }
            : {},
    ];
  } else if (verb === 'remove') {
    owner[key] = rows.filter((_, index) => String(index) !== row);
  }
  return { raw, changedList: list };
}

/** Another story is most likely from the same place. */
function placeOfLast(rows: readonly unknown[]): unknown {
  const last = rows.at(-1);
  return last !== null && typeof last === 'object' && 'historyId' in last ? last.historyId : '';
}

/** The smallest `hN` no row has. */
export function freshId(rows: readonly unknown[]): string {
  const taken = new Set(
    rows.map((row) =>
      row !== null && typeof row === 'object' && 'id' in row ? row.id : undefined,
    ),
  );
  let number = 1;
  while (taken.has(`h${number}`)) number += 1;
  return `h${number}`;
}

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return Object.values(value).map(compact);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, compact(child)]));
}

/** As typed, but without the characters that were refused and nobody can see. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return refusedIn(value).length > 0 ? withoutRefused(value) : value;
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, cleaned(child)]));
}
