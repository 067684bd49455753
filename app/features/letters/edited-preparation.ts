import { z } from 'zod';
import type { Preparation } from '~/features/writing/preparation/preparation';
import { textField } from './text-field';

export const NOTE_MAX_LENGTH = 2_000;
const MOST_QUESTIONS = 20;

/** What a person has of their own in a preparation. */
export interface OwnPreparation {
  /** By what they are about: a printed line, a gap's name, a question. */
  notes: Record<string, string>;
  /** Questions to ask, as they left them; null for ours. */
  toAsk: string[] | null;
  /** Questions as a model worded them, by the printed line they are about. */
  questions?: Record<string, { text: string; model: string }>;
}

export const NOTHING_ADDED: OwnPreparation = { notes: {}, toAsk: null };

/**
 * What notes can be about, in the order of the page; at the end, what there is a note about although
 * it is in the preparation no more.
 */
export function subjectsOf(preparation: Preparation, own: OwnPreparation): string[] {
  return [...subjectsIn(preparation), ...leftSubjects(preparation, own)];
}

/** What there is a note about, and is not in the preparation: a line that reads otherwise now. */
export function leftSubjects(preparation: Preparation, { notes }: OwnPreparation): string[] {
  const there = new Set(subjectsIn(preparation));
  return Object.keys(notes).filter((subject) => !there.has(subject));
}

function subjectsIn({ lines, gaps, reserve }: Preparation): string[] {
  return [
    ...lines.map(({ text }) => text),
    ...gaps.map(({ name }) => name),
    ...reserve.map(({ question }) => question),
  ];
}

/** What the form of the page may change: `note-0`, `note-1`, … in the order of the subjects, and the questions. */
export function preparationForm(subjects: readonly string[]) {
  const notes = Object.fromEntries(
    subjects.map((_, index) => [`note-${index}`, textField('your note', NOTE_MAX_LENGTH)]),
  );
  return z
    .object({ ...notes, toAsk: textField('the questions', NOTE_MAX_LENGTH) })
    .transform((form): OwnPreparation => {
      const given = form as Record<string, string>;
      return {
        notes: Object.fromEntries(
          subjects.flatMap((subject, index) => {
            const note = (given[`note-${index}`] ?? '').trim();
            return note === '' ? [] : [[subject, note]];
          }),
        ),
        toAsk: form.toAsk
          .split('\n')
          .map((question) => question.trim())
          .filter((question) => question !== '')
          .slice(0, MOST_QUESTIONS),
      };
    });
}
