import { assemble } from './answers/assemble';
import type { Bodies } from './answers/bodies';
import type { RawAnswer } from './answers/raw-answer';
import { readForm } from './answers/read-form';
import type { Interview } from './interview';

/** Answers that were looked over at once, or what is wrong with them, by field name. */
export type ReadConfirmed =
  | { kind: 'read'; interview: Interview }
  | { kind: 'again'; raw: RawAnswer; errors: Record<string, string>; grown: string | undefined };

const SLOTS = ['target', 'places', 'closing'] as const;

/**
 * Reads a form with the fields of the first, the second and the last question together. What was
 * done at a place, a row each, becomes its lines: the person stands by them as they are.
 *
 * @throws {Failure} `invalid` where it has fields no page of ours has.
 */
export function readConfirmed(form: FormData): ReadConfirmed {
  const read = SLOTS.map((slot) => ({ slot, ...readForm(form, slot) }));
  const [first] = read;
  const grown = read.find(({ changedList }) => changedList !== undefined);
  const errors = Object.assign({}, ...read.map((one) => one.errors)) as Record<string, string>;
  if (grown !== undefined || Object.keys(errors).length > 0) {
    const { raw = {}, changedList } = grown ?? first ?? {};
    return { kind: 'again', raw, errors: grown === undefined ? errors : {}, grown: changedList };
  }
  const bodies = Object.fromEntries(read.map(({ slot, body }) => [slot, body])) as Bodies;
  return { kind: 'read', interview: withLines(assemble(bodies)) };
}

function withLines(interview: Interview): Interview {
  const history = interview.history.map(({ did = [], ...entry }) => ({
    ...entry,
    lines: [
      ...(entry.lines ?? []),
      ...did.map((text) => ({ text, by: 'person' as const, state: 'confirmed' as const })),
    ],
  }));
  return { ...interview, history };
}
