import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answers, people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { nameSource } from '~/features/library/name-source';
import { NotFound } from '~/platform/failure';
import { summariseAnswers } from './answer-summary';
import { assemble } from './answers/assemble';
import { disassemble } from './answers/disassemble';
import { readForm } from './answers/read-form';
import { showBody } from './answers/show-body';
import { answerSlots, slotStoredAs, storedAs, type AnswerSlot } from './answers/slots';
import { labelOf } from './catalogue/field-labels';
import type { StoryQuestion } from './catalogue/question';
import { numberOf, questionPath, QUESTIONS, type StoryKey } from './catalogue/questions';
import { result } from './catalogue/questions/result';
import { placeIn, QUESTION_ORDERS, sequenceOf } from './catalogue/sequence';
import { interviewIn, INTERVIEW_FORMAT } from './interview';
import { createInterview, saveAnswer } from './interviews.server';
import { progressOf } from './progress';
import { chipsInOrder, entitiesInForm, slotsShown, storiesTold } from './question-page';
import { readQuestion } from './read-question';
import { sampleInterview } from './sample/sample-interview';
import { getAnswers } from './stored-answers.server';

const START_LABELS = 'features/interview/start-labels.ts';
const APP = join(import.meta.dirname, '../..');
const NOW = new Date('2026-03-02T20:15:00Z');

/** Not in the index: what becomes of a question that was added a moment ago. */
const invented: StoryQuestion = {
  ...result,
  key: 'thanks',
  number: 12,
  question: 'Who thanked you, and what for?',
  short: 'Somebody’s thanks',
  minimum: false,
  leads: false,
  fields: { ...result.fields, result: { label: 'What did they say?' } },
  chips: [{ text: 'stayed late', trait: 'A' }],
};
const at = QUESTIONS.findIndex(({ key }) => key === 'setback');
const catalogue = [...QUESTIONS.slice(0, at), invented, ...QUESTIONS.slice(at)];
/** As the index would have it. */
const thanks = invented.key as StoryKey;
const told = { action: 'Drove 2 neighbours to the clinic', result: 'Both sent cards' };

const bodyOf = (row: Record<string, unknown>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(row)) form.set(`stories[0].${name}`, String(value));
  return readForm(form, thanks, catalogue);
};

describe('a question that is added', () => {
  it('stands where the catalogue has it, under a number of its own', () => {
    for (const order of QUESTION_ORDERS) {
      expect(sequenceOf(order, catalogue)).toHaveLength(QUESTIONS.length + 1);
    }
    expect(placeIn('posting_first', thanks, catalogue)).toEqual({
      place: 10,
      before: 'learning',
      after: 'setback',
    });
    expect(placeIn('posting_first', 'setback', catalogue)).toMatchObject({ before: thanks });
    expect(catalogue.filter(({ key }) => key !== thanks).map(({ number }) => number)).toEqual(
      QUESTIONS.map(({ number }) => number),
    );
  });

  it('has a page of its own, and links that lead there', () => {
    expect(questionPath('abc', thanks, catalogue)).toBe('/interviews/abc/questions/12');
    expect(readQuestion('12', catalogue)).toBe(thanks);
    expect(() => readQuestion('12')).toThrow(NotFound);
    expect(slotsShown(thanks, catalogue)).toEqual([thanks, 'target', 'places']);
    expect(slotsShown('closing', catalogue)).toContain(thanks);
    expect(chipsInOrder(thanks, 7, catalogue)).toEqual(['stayed late']);
    expect(showBody(thanks, {}, catalogue)).toEqual({
      stories: [{ onResume: true, historyId: '' }],
    });
    expect(labelOf(thanks, 'stories[0].result', catalogue)).toBe('What did they say?');
  });

  it('is answered by its form, and counts', () => {
    const { body, errors, raw } = bodyOf({ ...told, 'chips[0]': 'stayed late' });
    expect(errors).toEqual({});
    expect(entitiesInForm(thanks, raw, catalogue).map(({ words }) => words)).toContain(
      '2 neighbours',
    );
    expect(bodyOf({ ...told, 'chips[0]': 'got others excited' }).errors).not.toEqual({});
    const bodies = { [thanks]: body };
    const [before, after] = [{}, bodies].map((one) => progressOf(one, 'posting_first', catalogue));
    expect([before?.questions.length, before?.done, after?.done]).toEqual([12, 0, 1]);
    expect(before!.minutesLeft.all - after!.minutesLeft.all).toBe(invented.minutes);
    expect(storiesTold(bodies, catalogue)).toEqual([{ number: 12, short: 'Somebody’s thanks' }]);
    const review = summariseAnswers(bodies, catalogue).find(({ key }) => key === thanks);
    expect(review?.answers).toContainEqual({
      label: 'What did they say?',
      words: 'Both sent cards',
    });
  });

  it('is in files of answers by its number, and named as where words come from', () => {
    const { body } = bodyOf(told);
    const written = assemble({ [thanks]: body }, 'en', catalogue);
    expect(written.stories[0]).toMatchObject({ question: 12, ...told });
    const file = { format: INTERVIEW_FORMAT, stories: [{ question: 12, ...told }] };
    const read = interviewIn(catalogue).parse({
      ...file,
      skills: { items: [{ name: 'Van', storyQuestions: [12] }] },
    });
    expect(disassemble(read, catalogue).bodies).toMatchObject({
      [thanks]: { stories: [told] },
      closing: { items: [{ storyQuestions: [12] }] },
    });
    expect(interviewIn(QUESTIONS).safeParse(file).success).toBe(false);
    expect(nameSource(read, '/stories/0/result', catalogue)).toEqual({
      question: 12,
      field: 'What did they say?',
    });
  });
});

describe('in the database, a question that is added', () => {
  let opened: ReturnType<typeof openTestDatabase>;
  beforeEach(() => {
    opened = openTestDatabase();
    opened.database.write((tx) =>
      tx.insert(people).values({ id: 'ann', createdAt: NOW, activeAt: NOW }).run(),
    );
  });
  afterEach(() => opened.remove());

  it('has an integer that nothing else has', () => {
    const integers = answerSlots(catalogue).map((slot) => storedAs(slot, catalogue));
    expect(new Set(integers).size).toBe(integers.length);
    for (const slot of answerSlots(catalogue)) {
      expect(slotStoredAs(storedAs(slot, catalogue), catalogue)).toBe(slot);
    }
  });

  it('is kept and read back, and the release before reads the others as ever', () => {
    const { database } = opened;
    const id = createInterview(database, 'ann', { sample: true }, NOW);
    const save = () =>
      saveAnswer(database, { personId: 'ann', interviewId: id, slot: thanks }, bodyOf(told).body, {
        baseVersion: 0,
        catalogue,
        now: NOW,
      });
    expect(save()).toMatchObject({ kind: 'saved', version: 1 });
    const slots = answerSlots(catalogue);
    const { bodies, versions } = getAnswers(database.read, 'ann', id, { slots, catalogue });
    expect(bodies[thanks]).toMatchObject({ stories: [told] });
    expect(versions[thanks]).toBe(1);
    const before = getAnswers(database.read, 'ann', id, { slots: answerSlots() });
    expect(before.bodies).toEqual(disassemble(sampleInterview()).bodies);
  });
});

describe('the integers in the database', () => {
  it.each<[AnswerSlot, number]>([
    ['target', 1],
    ['places', 2],
    ['scope', 3],
    ['result', 4],
    ['improvement', 5],
    ['overload', 6],
    ['persuasion', 7],
    ['teaching', 8],
    ['learning', 9],
    ['setback', 10],
    ['closing', 11],
    ['extra', 12],
    ['howYouWork', 13],
  ])('have for %s always had %i', (slot, stored) => {
    expect(storedAs(slot)).toBe(stored);
    expect(slotStoredAs(stored)).toBe(slot);
  });

  it('stand in rows as they did', () => {
    const opened = openTestDatabase();
    const { database } = opened;
    database.write((tx) =>
      tx.insert(people).values({ id: 'ann', createdAt: NOW, activeAt: NOW }).run(),
    );
    const id = createInterview(database, 'ann', { sample: false }, NOW);
    saveAnswer(
      database,
      { personId: 'ann', interviewId: id, slot: 'howYouWork' },
      { items: { '1': 5 } },
      { baseVersion: 0, now: NOW },
    );
    const rows = database.read.select().from(answers).where(eq(answers.interviewId, id)).all();
    expect(rows.map(({ question }) => question)).toEqual([13]);
    opened.remove();
  });
});

describe('the catalogue', () => {
  it('gives every question a key and a number of its own, and one the lead', () => {
    expect(new Set(answerSlots()).size).toBe(QUESTIONS.length + 2);
    expect(new Set(QUESTIONS.map(({ number }) => number)).size).toBe(QUESTIONS.length);
    expect(QUESTIONS.filter((one) => one.kind === 'story' && one.leads)).toHaveLength(1);
    expect(() => numberOf('thanks')).toThrow(RangeError);
  });

  it('alone knows numbers', () => {
    const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        /\.tsx?$/.test(file) &&
        !/\.test\.|[/\\]testing[/\\]|interview[/\\]catalogue[/\\]|^ui[/\\]/.test(file),
    );
    expect(files.length).toBeGreaterThan(500);
    const knowing =
      /questions\/\d|\b[Qq]uestions? \d|\bquestion: \d|\b(?:bodies|versions)\[\d|\b(?:question|slot) [!=]== \d|storyQuestions: \[\d/;
    expect(files.filter((file) => knowing.test(readFileSync(join(APP, file), 'utf8')))).toEqual([]);
  });

  it('is as long as the pages say', () => {
    expect(QUESTIONS).toHaveLength(11);
    for (const file of ['root.tsx', START_LABELS, 'features/generation/page/home-labels.ts']) {
      expect(readFileSync(join(APP, file), 'utf8')).toMatch(/eleven questions/i);
    }
    expect(QUESTIONS.filter(({ minimum }) => minimum)).toHaveLength(4);
    expect(readFileSync(join(APP, START_LABELS), 'utf8')).toContain('The four marked ones');
  });
});
