import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workOf } from '~/testing/processor-time';
import { differencesOf, joinAnswers } from './answers/compare';
import { disassemble } from './answers/disassemble';
import { summariseAnswers } from './answer-summary';
import { QUESTIONS } from './catalogue/questions';
import { shuffle } from './catalogue/shuffle';
import { findAnswer, passagesOf } from './evidence';
import { forWriting } from './for-writing';
import { findEntities } from './entities';
import { interview, INTERVIEW_FORMAT } from './interview';
import { readInterviewFile, writeInterviewFile } from './interview-file';
import { missingIn, MOST_ASKED, worthAsking } from './missing';
import { progressOf } from './progress';
import { chipsInOrder } from './question-page';
import { sampleInterview } from './sample/sample-interview';

const empty = interview.parse({ format: INTERVIEW_FORMAT });
const sampleBodies = disassemble(sampleInterview()).bodies;

describe('the 11 questions', () => {
  test('have a minimum path of 1, 2, 4 and 11 that takes about six minutes', () => {
    const minimum = QUESTIONS.filter((question) => question.minimum);
    expect(minimum.map(({ number }) => number)).toEqual([1, 2, 4, 11]);
    expect(minimum.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(7);
    expect(QUESTIONS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  test('show their chips in an order that is an interview’s own and stays', () => {
    expect(chipsInOrder('result', 7)).toEqual(chipsInOrder('result', 7));
    expect(chipsInOrder('target', 7)).toEqual([]);
    const first = Array.from({ length: 500 }, (_, seed) => chipsInOrder('result', seed)[0]);
    const counts = new Map(first.map((chip) => [chip, first.filter((one) => one === chip).length]));
    expect(counts.size).toBe(5);
    for (const count of counts.values()) expect(count).toBeGreaterThan(60);
  });

  test('lose no chip by shuffling', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer(), (items, seed) => {
        expect(shuffle(items, seed).sort()).toEqual([...items].sort());
      }),
    );
  });
});

describe('progress', () => {
  test('begins with question 1 and the minimum path', () => {
    expect(progressOf({}, 'posting_first')).toMatchObject({
      done: 0,
      minimumDone: false,
      next: 'target',
    });
    expect(progressOf({ target: sampleBodies.target! }, 'posting_first').next).toBe('places');
    const minimum = {
      target: sampleBodies.target!,
      places: sampleBodies.places!,
      result: sampleBodies.result!,
      closing: sampleBodies.closing!,
    };
    expect(progressOf(minimum, 'posting_first')).toMatchObject({
      done: 4,
      minimumDone: true,
      next: 'scope',
      minutesLeft: { minimum: 0 },
    });
  });

  test('of the sample person is complete', () => {
    expect(progressOf(sampleBodies, 'posting_first')).toMatchObject({
      done: 11,
      next: null,
      minutesLeft: { all: 0 },
    });
  });
});

describe('what is missing', () => {
  test('is a list for an empty interview and nothing for the sample', () => {
    expect(missingIn(empty).map(({ question }) => question)).toEqual([
      'closing',
      'closing',
      'target',
      'places',
      'result',
      'scope',
      'closing',
    ]);
    expect(missingIn(sampleInterview())).toEqual([]);
  });
});

test('nobody is asked more than six things at a time, what is missing first', () => {
  const asked = Array.from({ length: 9 }, (_, index) => ({ text: `${index}?`, question: null }));
  expect(worthAsking(missingIn(empty), asked)).toHaveLength(MOST_ASKED);
  expect(worthAsking([], asked).map(({ text }) => text)).toEqual([
    '0?',
    '1?',
    '2?',
    '3?',
    '4?',
    '5?',
  ]);
});

describe('what we heard', () => {
  const hear = (text: string) =>
    findEntities([{ source: 'stories[0].action', text }]).map(
      ({ kind, words }) => `${kind}: ${words}`,
    );

  test('points at numbers, tools, people and results in the words themselves', () => {
    expect(hear('I trained 2 apprentices on Siemens S7, stops went from 14 a month to 3')).toEqual(
      expect.arrayContaining([
        'number: 2 apprentices',
        'people: apprentices',
        'result: went from 14 a month to 3',
      ]),
    );
    expect(hear('Excel and SAP for about 40% of the day')).toEqual(
      expect.arrayContaining(['tool: Excel', 'number: about 40%']),
    );
  });

  test('hears nothing in nothing', () => {
    expect(hear('')).toEqual([]);
    expect(hear('it was fine')).toEqual([]);
  });

  test('always quotes a verbatim slice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { words, start, end } of findEntities([{ source: 's', text }])) {
          expect(text.slice(start, end)).toBe(words);
        }
      }),
    );
  });

  test('is done in a moment with the longest answer', () => {
    const text = 'went from 14 to about 3 with 2 apprentices '.repeat(93);
    expect(workOf(() => findEntities([{ source: 's', text }]))).toBeLessThan(0.5);
  });
});

describe('two versions of an answer', () => {
  test('differ where their words differ, and not in bookkeeping', () => {
    const mine = { stories: [{ action: 'a', result: 'same', followedUp: true }] };
    const theirs = { stories: [{ action: 'b', result: 'same ' }] };
    expect(differencesOf(mine, theirs)).toEqual([
      { name: 'stories[0].action', mine: 'a', theirs: 'b' },
    ]);
  });

  test('are joined without losing a long text or a row', () => {
    const mine = {
      history: [
        { id: 'h1', title: 'Cook', words: 'soups' },
        { id: 'h3', title: 'new' },
      ],
    };
    const theirs = {
      history: [
        { id: 'h1', title: 'Chef', words: 'sauces' },
        { id: 'h2', title: 'other' },
      ],
    };
    expect(joinAnswers(mine, theirs)).toEqual({
      history: [
        { id: 'h1', title: 'Cook', words: 'soups\n\nsauces' },
        { id: 'h3', title: 'new' },
        { id: 'h2', title: 'other' },
      ],
    });
    expect(joinAnswers({ why: 'a b' }, { why: 'a' })).toEqual({ why: 'a b' });
    expect(joinAnswers({ why: '' }, { why: 'a', title: 't' })).toEqual({ why: 'a', title: 't' });
  });
});

describe('what counts as said', () => {
  const told = interview.parse({
    format: INTERVIEW_FORMAT,
    history: [
      {
        id: 'h1',
        did: ['ran the front desk'],
        scope: 'team of 3',
        lines: [
          { text: 'confirmed here', by: 'model', state: 'confirmed' },
          { text: 'only proposed', by: 'composed' },
        ],
      },
    ],
    stories: [
      {
        question: 5,
        historyId: 'h1',
        parts: { verb: 'cut', what: 'missed appointments', with: 'led', cause: true },
        quantities: [
          { of: 'missed', before: '22', value: '9', qualifier: 'at most', period: 'a week' },
        ],
        lines: [
          { text: 'declined there', by: 'person', state: 'declined' },
          { text: 'confirmed there', by: 'person', state: 'confirmed' },
        ],
      },
    ],
  });

  test('is every answer and every confirmed line, with its address', () => {
    expect(passagesOf(told)).toEqual([
      { source: '/history/0/did/0', text: 'ran the front desk' },
      { source: '/history/0/scope', text: 'team of 3' },
      { source: '/history/0/lines/0/text', text: 'confirmed here' },
      { source: '/stories/0/parts/verb', text: 'cut' },
      { source: '/stories/0/parts/what', text: 'missed appointments' },
      { source: '/stories/0/quantities/0/of', text: 'missed' },
      { source: '/stories/0/quantities/0/before', text: '22' },
      { source: '/stories/0/quantities/0/value', text: '9' },
      { source: '/stories/0/quantities/0/period', text: 'a week' },
      { source: '/stories/0/lines/1/text', text: 'confirmed there' },
    ]);
    for (const { source, text } of passagesOf(told)) expect(findAnswer(told, source)).toBe(text);
  });
});

describe('a file of answers', () => {
  test('comes back as it was', () => {
    expect(readInterviewFile(writeInterviewFile(sampleInterview()))).toEqual(sampleInterview());
    expect(readInterviewFile(`{"format":"${INTERVIEW_FORMAT}"}`)).toEqual(empty);
  });

  test.each([
    ['', 'Choose a file'],
    ['not json', 'no file of answers'],
    ['null', 'no file of answers'],
    ['{"format":"cvstomize/interview@9"}', 'no file of answers'],
    [`{"format":"${INTERVIEW_FORMAT}","history":"x"}`, 'at history'],
    [`{"format":"${INTERVIEW_FORMAT}","person":{"name":"a\\u202e"}}`, 'control characters'],
    [
      `{"format":"${INTERVIEW_FORMAT}","history":[{"id":"h1","title":"a","start":"2020","end":"2019"}]}`,
      'end is before',
    ],
    ['x'.repeat(1_000_001), 'larger than 1 MB'],
  ])('is refused with a reason: %.60s', (text, reason) => {
    expect(() => readInterviewFile(text)).toThrow(reason);
  });
});

test('a writer sees no answer to a personality item', () => {
  const given = {
    ...sampleInterview(),
    personality: { items: { '4': 5 }, consentNeuroticism: true },
  };
  expect(JSON.stringify(forWriting(given))).not.toContain('"4"');
  expect(forWriting(given).stories).toEqual(given.stories);
});

test('the review shows every answer with its label', () => {
  const glance = summariseAnswers(sampleBodies);
  expect(glance).toHaveLength(11);
  expect(glance[3]?.answers[0]?.label).toBe('What was going on?');
  expect(glance[10]?.answers.map(({ words }) => words)).toContain('my accident in 2018');
  expect(glance.flatMap(({ answers }) => answers).every(({ label }) => /^[A-Z]/.test(label))).toBe(
    true,
  );
  expect(summariseAnswers({}).every(({ answers }) => answers.length === 0)).toBe(true);
});
