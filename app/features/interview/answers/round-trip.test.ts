import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryQuestion } from '../catalogue/question';
import { QUESTIONS, storyQuestions } from '../catalogue/questions';
import {
  HISTORY_KINDS,
  interview,
  INTERVIEW_FORMAT,
  LINE_ORIGINS,
  LINE_STATES,
  QUANTITY_QUALIFIERS,
  SHARES,
  type Interview,
} from '../interview';
import { sampleInterview } from '../sample/sample-interview';
import { assemble } from './assemble';
import { bodySchema, type Bodies } from './bodies';
import { disassemble } from './disassemble';
import { answerSlots } from './slots';
import { refusedIn } from './text';

/** What forms keep: no control characters; lines are trimmed. */
const long = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .filter((t) => refusedIn(t).length === 0);
const line = long.map((text) => text.replace(/\s+/g, ' ').trim());
const filled = line.map((text) => `x${text}`);
const month = fc.constantFrom('', '2019', '2019-04');
const chips = (question: StoryQuestion) =>
  fc.subarray(
    question.chips.map(({ text }) => text),
    { maxLength: 2 },
  );

const optionally = { noNullPrototype: true, requiredKeys: [] as [] };
const lines = fc.array(
  fc.record({
    text: filled,
    by: fc.constantFrom(...LINE_ORIGINS),
    state: fc.constantFrom(...LINE_STATES),
  }),
  { minLength: 1, maxLength: 3 },
);
const placeFurther = fc.record(
  { did: fc.array(filled, { minLength: 1, maxLength: 4 }), scope: filled, lines },
  optionally,
);
const storyFurther = fc.record(
  {
    parts: fc.record({
      verb: filled,
      what: line,
      from: line,
      to: line,
      in: line,
      with: fc.constantFrom(...SHARES),
      team: line,
      how: line,
      cause: fc.boolean(),
    }),
    quantities: fc.array(
      fc.record({
        of: line,
        before: line,
        value: filled,
        unit: line,
        qualifier: fc.constantFrom(...QUANTITY_QUALIFIERS),
        period: line,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    lines,
  },
  optionally,
);
const withFurther = <Row, Further>(row: fc.Arbitrary<Row>, further: fc.Arbitrary<Further>) =>
  fc.tuple(row, further).map(([first, second]) => ({ ...first, ...second }));

const history = fc
  .array(
    withFurther(
      fc.record({
        kind: fc.constantFrom(...HISTORY_KINDS),
        title: filled,
        organisation: line,
        location: line,
        start: month,
        end: fc.constantFrom('', '2020', '2020-11', 'present'),
        words: long,
      }),
      placeFurther,
    ),
    { maxLength: 4 },
  )
  .map((rows) => rows.map((row, index) => ({ id: `h${index + 1}`, ...row })));

const story = (question: StoryQuestion, places: string[]) =>
  withFurther(
    fc.record({
      question: fc.constant(question.number),
      historyId: fc.constantFrom('', ...places),
      situation: long.map((text) => `s${text}`),
      action: long,
      result: long,
      proof: long,
      chips: chips(question),
      onResume: fc.boolean(),
    }),
    storyFurther,
  );

const anyInterview: fc.Arbitrary<Interview> = history.chain((rows) =>
  fc.record({
    format: fc.constant(INTERVIEW_FORMAT),
    language: fc.constantFrom('en', 'pl'),
    person: fc.record({
      name: line,
      email: fc.constantFrom('', 'a@example.org'),
      phone: line,
      location: line,
      links: fc.array(
        filled.map((text) => `https://example.org/${text}`),
        { maxLength: 3 },
      ),
    }),
    target: fc.record({ title: line, why: long, posting: long }),
    history: fc.constant(rows),
    scope: fc.record({ historyId: fc.constantFrom('', ...rows.map((row) => row.id)), words: long }),
    stories: fc
      .tuple(
        ...storyQuestions().map((question) =>
          fc.array(
            story(
              question,
              rows.map((row) => row.id),
            ),
            { maxLength: 2 },
          ),
        ),
      )
      .map((lists) => lists.flat()),
    skills: fc.record({
      words: long,
      items: fc.array(
        fc.record({
          name: filled,
          level: line,
          lastUsed: line,
          storyQuestions: fc.uniqueArray(
            fc.constantFrom(...QUESTIONS.map(({ number }) => number)),
            {
              maxLength: 3,
            },
          ),
        }),
        { maxLength: 3 },
      ),
      certificates: fc.array(fc.record({ name: filled, issuer: line, date: line }), {
        maxLength: 2,
      }),
      languages: fc.array(fc.record({ name: filled, level: line }), { maxLength: 2 }),
    }),
    extra: fc.array(fc.record({ question: filled, words: long }), { maxLength: 2 }),
    never: fc.array(filled, { maxLength: 2 }),
    personality: fc.record({
      items: fc.dictionary(
        fc.constantFrom('1', '2', '3', '5', '20'),
        fc.integer({ min: 1, max: 5 }),
      ),
      consentNeuroticism: fc.constant(false),
    }),
  }),
);

/** As the database gives it back. */
const stored = (bodies: Bodies): Bodies => JSON.parse(JSON.stringify(bodies)) as Bodies;

describe('taking an interview apart and putting it together', () => {
  test('gives every interview back unchanged', () => {
    fc.assert(
      fc.property(anyInterview, (given) => {
        const { bodies, dropped } = disassemble(given);
        expect(dropped).toEqual([]);
        expect(assemble(stored(bodies), given.language)).toEqual(given);
      }),
      { numRuns: 200 },
    );
  });

  test('gives the sample person back unchanged', () => {
    expect(assemble(disassemble(sampleInterview()).bodies)).toEqual(sampleInterview());
  });

  test('reads what it has stored as the same', () => {
    fc.assert(
      fc.property(anyInterview, (given) => {
        const bodies = stored(disassemble(given).bodies);
        for (const slot of answerSlots()) {
          if (bodies[slot] !== undefined)
            expect(bodySchema(slot).parse(bodies[slot])).toEqual(bodies[slot]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('keeps every word when quantities and facts are put into the text and taken apart again', () => {
    const quantities = fc.record(
      Object.fromEntries(
        ['howMany', 'howOften', 'howLong', 'money', 'share', 'comparedWith', 'whoConfirms'].map(
          (ask) => [
            ask,
            fc.record({ words: line, qualifier: fc.constantFrom('exact', 'about', 'at least') }),
          ],
        ),
      ),
    );
    fc.assert(
      fc.property(quantities, filled, (asked, action) => {
        const four = bodySchema('result').parse({ stories: [{ action, quantities: asked }] });
        const three = bodySchema('scope').parse({ facts: { team: '6', hours: action } });
        const once = assemble({ scope: three, result: four } as Bodies);
        expect(assemble(disassemble(once).bodies)).toEqual(once);
        expect(interview.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
        for (const [ask, { words }] of Object.entries(asked)) {
          const field = ask === 'whoConfirms' ? once.stories[0]!.proof : once.stories[0]!.result;
          expect(field).toContain(words);
        }
        expect(once.scope.words).toContain('team of 6');
      }),
      { numRuns: 100 },
    );
  });

  test('drops chips no question offers and says which', () => {
    const given = sampleInterview();
    given.stories[0]!.chips = ['saved the world', 'planned it step by step'];
    const { bodies, dropped } = disassemble(given);
    expect(bodies.result?.stories[0]?.chips).toEqual(['planned it step by step']);
    expect(dropped).toEqual(['Question 4: “saved the world”']);
  });
});
