import type { Catalogue } from '../catalogue/question';
import { numberOf, QUESTIONS, type QuestionKey } from '../catalogue/questions';

/** Answers that belong to no question: to those about gaps, and to the 16-item grid. */
const FURTHER = {
  extra: { stored: 12, name: 'Further answers' },
  howYouWork: { stored: 13, name: 'How you work' },
} as const;
type Further = keyof typeof FURTHER;
const FIRST_TAKEN = Math.min(...Object.values(FURTHER).map(({ stored }) => stored));

/** What is stored as one answer. */
export type AnswerSlot = QuestionKey | Further;

/** Every slot, questions in their order first. */
export const answerSlots = (catalogue: Catalogue = QUESTIONS): AnswerSlot[] => [
  ...catalogue.map(({ key }) => key as QuestionKey),
  ...(Object.keys(FURTHER) as Further[]),
];

const isFurther = (slot: string): slot is Further => Object.hasOwn(FURTHER, slot);

/**
 * The integer that the database has for a slot: a question's number, but those whose number is
 * taken come after what takes them. Nothing else knows it; a key instead would be unreadable to the
 * machines of the release before.
 */
export function storedAs(slot: AnswerSlot, catalogue: Catalogue = QUESTIONS): number {
  if (isFurther(slot)) return FURTHER[slot].stored;
  const number = numberOf(slot, catalogue);
  return number < FIRST_TAKEN ? number : number + Object.keys(FURTHER).length;
}

/** The slot that the database has this integer for; undefined where it is none's. */
export const slotStoredAs = (
  stored: number,
  catalogue: Catalogue = QUESTIONS,
): AnswerSlot | undefined =>
  answerSlots(catalogue).find((slot) => storedAs(slot, catalogue) === stored);

/** What a person calls a slot: a question by its number. */
export const nameOfSlot = (slot: AnswerSlot, catalogue: Catalogue = QUESTIONS): string =>
  isFurther(slot) ? FURTHER[slot].name : `Question ${numberOf(slot, catalogue)}`;
