import { z } from 'zod';
import type { StoryQuestion } from '../catalogue/question';
import { numberOf } from '../catalogue/questions';
import {
  ANSWER_MAX_LENGTH,
  LINE_MAX_LENGTH,
  LINE_ORIGINS,
  LINE_STATES,
  QUANTITY_QUALIFIERS,
  SHARES,
  type KeptLine,
} from '../interview';
import { EMPTY_SLOTS, type Slots } from '../lines/propose-slots';
import { isEdited, readProposed } from '../lines/story-slots';
import { askedQuantities, withAsked } from './asked-quantities';
import { rows } from './rows';
import { checkbox, longText, shortText } from './text';

/** How many chips may be picked in a story. */
export const MAX_CHIPS = 2;
export const MAX_STORIES = 5;

const words = longText(ANSWER_MAX_LENGTH).default('');
const line = shortText().default('');

export const CHOOSE_A_PLACE = `Choose one of the places you named in question ${numberOf('places')}`;
export const historyId = z
  .string(CHOOSE_A_PLACE)
  .max(64, CHOOSE_A_PLACE)
  .regex(/^[^\p{C}]*$/u, CHOOSE_A_PLACE)
  .default('');

/** Lines of the resume that were kept with an answer. */
export const keptLines = rows(
  z.object({
    text: shortText(LINE_MAX_LENGTH).default(''),
    by: z.enum(LINE_ORIGINS, 'This line cannot be read').default('person'),
    state: z.enum(LINE_STATES, 'This line cannot be read').default('proposed'),
  }),
  { max: 40, ignoring: ['by', 'state'] },
);

const parts = z
  .object({
    verb: line,
    what: line,
    from: line,
    to: line,
    in: line,
    with: z.enum(SHARES, 'Choose from the list').default(''),
    team: line,
    how: line,
    cause: checkbox(),
  })
  .prefault({});

const measure = z.object({
  of: line,
  before: line,
  value: line,
  unit: line,
  qualifier: z.enum(QUANTITY_QUALIFIERS, 'Choose from the list').default('exact'),
  period: line,
});

/** What a person did with the lines offered: one of them, none, or words of their own. */
const pick = z
  .union([z.literal('none'), z.literal('own'), z.string().regex(/^[0-2]$/)], 'Choose from the list')
  .optional();

const chips = (question: StoryQuestion) =>
  z
    .preprocess(
      (given) => (typeof given === 'string' ? [given] : given),
      z
        .array(
          z.enum(
            question.chips.map(({ text }) => text),
            'Choose from the list',
          ),
          'Choose from the list',
        )
        .max(MAX_CHIPS, `Choose no more than ${MAX_CHIPS}`),
    )
    .default([])
    .transform((all) => [...new Set(all)]);

const storyRow = (question: StoryQuestion) =>
  z
    .object({
      historyId,
      situation: words,
      action: words,
      result: words,
      proof: words,
      chips: chips(question),
      onResume: checkbox(),
      /** “I don't have a number”: as good an answer as a number. */
      noNumber: checkbox(),
      quantities: askedQuantities,
      parts,
      /** Numbers typed one by one, which the public form calls `quantities`. */
      measures: rows(measure, { max: 20, ignoring: ['qualifier'] }),
      lines: keptLines,
      /** The follow-up was asked once; it is not asked again. */
      followedUp: checkbox(),
      pick,
      offered: z.array(shortText(LINE_MAX_LENGTH).default('')).max(3).default([]),
      ownLine: shortText(LINE_MAX_LENGTH).default(''),
      proposed: z.string().max(10_000).default(''),
    })
    .transform(({ pick: picked, offered, ownLine, proposed, quantities, ...row }) => {
      const chosen = chosenLine(picked, offered, ownLine);
      return {
        ...row,
        ...withAsked(row, quantities),
        ...withSlots(row, readProposed(proposed), chosen !== undefined),
        onResume: picked === 'none' ? false : chosen !== undefined || row.onResume,
        lines: chosen === undefined ? row.lines : [chosen, ...row.lines],
      };
    });

function chosenLine(
  picked: string | undefined,
  offered: readonly string[],
  ownLine: string,
): KeptLine | undefined {
  if (picked === undefined || picked === 'none') return undefined;
  const own = picked === 'own';
  const text = own ? ownLine : (offered[Number(picked)] ?? '');
  if (text === '') return undefined;
  return { text, by: own && !offered.includes(text) ? 'person' : 'composed', state: 'confirmed' };
}

/** The slots as they are kept: none of them where nobody has looked at what was proposed. */
function withSlots<Row extends { parts: Slots['parts']; measures: Slots['quantity'][] }>(
  row: Row,
  proposed: Slots | undefined,
  confirmed: boolean,
): Pick<Row, 'parts' | 'measures'> {
  const asPosted = { parts: row.parts, measures: row.measures };
  if (proposed === undefined || confirmed) return asPosted;
  const [quantity = EMPTY_SLOTS.quantity, ...others] = row.measures;
  return isEdited({ parts: row.parts, quantity }, proposed)
    ? asPosted
    : { parts: EMPTY_SLOTS.parts, measures: others };
}

/** What is stored for a question that asks for stories. */
export const storyBody = (question: StoryQuestion) =>
  z.object({
    stories: rows(storyRow(question), { max: MAX_STORIES, ignoring: ['historyId'] }),
  });

export type StoryBody = z.infer<ReturnType<typeof storyBody>>;
export type StoryRow = StoryBody['stories'][number];
