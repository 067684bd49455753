import type { JsonResume } from '~/features/resume/json-resume';
import type { HiddenText } from '../hidden-text';

/** A resume that its file gives by keys, so that nothing is guessed from its text. */
export interface ReadDocument {
  resume: JsonResume;
  /** Only what is less than certain: JSON pointer → 0–1. */
  confidence: Record<string, number>;
  unread: string[];
  hidden: HiddenText[];
  warnings: string[];
}

/** What reading a document notes besides its fields. */
export type Notes = Omit<ReadDocument, 'resume'>;

export const noNotes = (): Notes => ({ confidence: {}, unread: [], hidden: [], warnings: [] });

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text however a tool wrote it: numbers and switches as text, everything else as nothing. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The first of these keys that says something. */
export function firstText(object: JsonObject, ...keys: string[]): string {
  for (const key of keys) {
    const value = object[key];
    const text = isObject(value) ? textOf(value['href'] ?? value['url']) : textOf(value);
    if (text.trim() !== '') return text;
  }
  return '';
}

/** The object without keys that say nothing. */
export function withoutEmpty<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value))) as T;
}

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);
