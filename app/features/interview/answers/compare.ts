import { fieldsOf, type RawAnswer } from './raw-answer';

export interface Difference {
  name: string;
  mine: string;
  theirs: string;
}

/** Bookkeeping a person never reads. */
const UNSEEN = /(?:^|\.)(?:id|followedUp|by|state)$/;

/** The fields in which two versions of one answer differ, in the order of the form. */
export function differencesOf(mine: RawAnswer, theirs: RawAnswer): Difference[] {
  const [first, second] = [new Map(fieldsOf(mine)), new Map(fieldsOf(theirs))];
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((name) => !UNSEEN.test(name))
    .map((name) => ({ name, mine: first.get(name) ?? '', theirs: second.get(name) ?? '' }))
    .filter((one) => one.mine.trim() !== one.theirs.trim());
}

/** Answers of several lines; both versions of one fit below each other. */
const LONG = new Set(['why', 'words', 'did', 'situation', 'action', 'result', 'proof', 'never']);

/**
 * Two versions in one, for the person to tidy: what only one of them has is taken, long texts
 * stand below each other, and where short ones differ mine stands.
 */
export function joinAnswers(mine: RawAnswer, theirs: RawAnswer): RawAnswer {
  return join(mine, theirs, '') as RawAnswer;
}

function join(mine: unknown, theirs: unknown, key: string): unknown {
  if (isEmpty(mine)) return theirs;
  if (isEmpty(theirs)) return mine;
  if (Array.isArray(mine) && Array.isArray(theirs)) return joinLists(mine, theirs);
  if (isObject(mine) && isObject(theirs)) {
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return Object.fromEntries(keys.map((name) => [name, join(mine[name], theirs[name], name)]));
  }
  if (typeof mine !== 'string' || typeof theirs !== 'string' || !LONG.has(key)) return mine;
  if (mine.includes(theirs.trim())) return mine;
  return theirs.includes(mine.trim()) ? theirs : `${mine}\n\n${theirs}`;
}

/** Rows with an id belong together by it, others by their place; plain values are united. */
function joinLists(mine: unknown[], theirs: unknown[]): unknown[] {
  if (!mine.every(isObject) || !theirs.every(isObject)) return [...new Set([...mine, ...theirs])];
  const partner = (row: RawAnswer, index: number): RawAnswer | undefined =>
    'id' in row ? theirs.find((other) => other['id'] === row['id']) : theirs[index];
  const joined = mine.map((row, index) => join(row, partner(row, index), ''));
  const taken = new Set(mine.map(partner));
  return [...joined, ...theirs.filter((row) => !taken.has(row))];
}

function isObject(value: unknown): value is RawAnswer {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
