import { describe, expect, test } from 'vitest';
import { disassemble } from '~/features/interview/answers/disassemble';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { storyQuestions } from '~/features/interview/catalogue/questions';
import { suggestForStories } from './suggest-lines';

const linesOf = (story: object, history: { id: string; end: string }[] = []) =>
  suggestForStories({ stories: [story] }, history)[0]!.lines;

describe('the lines a story suggests', () => {
  test('begin with the change, then the deed, then the change alone', () => {
    expect(
      linesOf({
        situation: 'about 22 missed appointments a week',
        action: 'set up a waiting list. me and the 2 receptionists',
        result: 'down to 9 a week, in about 3 months',
      }),
    ).toEqual([
      'Cut missed appointments from about 22 to 9 a week in about 3 months with 2 receptionists; set up a waiting list',
      'Set up a waiting list: missed appointments from about 22 to 9 a week with 2 receptionists',
      'Cut missed appointments from about 22 to 9 a week in about 3 months with 2 receptionists',
    ]);
  });

  test('are none where no deed is named', () => {
    expect(linesOf({ action: 'phones first, filing later' })).toEqual([]);
    expect(linesOf({})).toEqual([]);
  });

  test('tell a number typed in the slots', () => {
    const parts = { verb: 'clean', what: 'guest rooms' };
    const measures = [{ before: '9', value: '14', period: 'a shift', qualifier: 'about' }];
    expect(linesOf({ parts, measures })[0]).toBe('Cleaned guest rooms from 9 to about 14 a shift');
  });

  test('may stay in the present in a job still held', () => {
    const story = { historyId: 'h1', parts: { verb: 'run', what: 'the front desk' } };
    expect(linesOf(story, [{ id: 'h1', end: 'present' }])).toContain('Run the front desk');
    expect(linesOf(story, [{ id: 'h1', end: '2020' }])).not.toContain('Run the front desk');
  });

  test('hold the line the sample person chose', () => {
    const [first] = disassemble(sampleInterview()).bodies.result?.stories ?? [];
    const chosen = first?.lines.find(({ by }) => by === 'composed')?.text;
    expect(chosen).toBeDefined();
    expect(linesOf(first ?? {})).toContain(chosen);
  });

  /** What we show as a good answer must make a good line. */
  test.each(
    storyQuestions().flatMap(({ number, examples }) =>
      examples.map((example) => [number, example.who, example] as const),
    ),
  )('of question %i, as the %s answers it, are these', (_, who, example) => {
    expect(linesOf(example)[0]).toBe(GOOD_LINES[who]);
  });
});

const GOOD_LINES: Readonly<Record<string, string>> = {
  'Bakery shift lead':
    'Cut loaves thrown away from about 30 to 8 every evening; wrote down for 3 weeks what was left over and changed what goes in the second bake',
  'Looking after a parent': 'Set up a weekly box and a list with the pharmacist',
  'Shop team leader':
    'Cut food waste from about £200 to under £40 a week in two months; put everything on dated shelves and made a checklist for closing',
  'Student society treasurer': 'Made one shared sheet with a photo for each receipt',
  'Community nurse': 'Sorted the visits by urgency',
  'Office assistant': 'Sent out 140 invoices in order of due date',
  'Site plumber': 'Proposed an access panel for all 24 flats',
  'Shop assistant': 'Negotiated a second, smaller delivery on Thursdays',
  'Kitchen porter': 'Trained 4 new starters in the order of the wash-up',
  'Physics student': 'Ran a weekly problem hour for 12 first-years',
  Receptionist: "Learned the new booking system in four days from the vendor's videos",
  Welder: 'Learned TIG welding on aluminium in three weeks with the older welder',
  'Delivery driver': 'Brought the pallet to the right school by 4 pm',
  'Teaching assistant': 'Drew up a rota with two adults at the gate',
};
