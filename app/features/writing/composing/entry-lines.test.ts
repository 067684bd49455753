import { describe, expect, test } from 'vitest';
import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import type { WorkEntry } from '~/features/resume/json-resume';
import { writeBuiltin } from '../builtin/write-builtin';
import { inputOf } from '../testing/read-sample';

/** One job as it prints, told in these words. */
function entryOf(words: string, scope = ''): WorkEntry {
  const interview = schema.parse({
    format: INTERVIEW_FORMAT,
    history: [
      { id: 'h1', title: 'Clerk', organisation: 'Fern', start: '2018', end: '2022', words },
    ],
    scope: { historyId: 'h1', words: scope },
  });
  return writeBuiltin(inputOf(interview)).resume.work?.[0] ?? {};
}

describe('the words about an entry', () => {
  test('what came of a deed follows it, and a short deed joins the one before', () => {
    expect(entryOf('made a tracker for disputes, 6 people used it').highlights).toEqual([
      'Made a tracker for disputes; 6 people used it',
    ]);
    expect(
      entryOf('I planned the routes of 4 vans every day. I wrote the labels.').highlights,
    ).toEqual(['Planned the routes of 4 vans every day and wrote the labels']);
  });

  test('a deed too small for a line goes to the scope line', () => {
    const { highlights, summary } = entryOf('tills and stock. presented to the clients');
    expect(highlights).toBeUndefined();
    expect(summary).toBe('Tills and stock; presented to the clients');
  });

  test('a part of the job somebody had is scope', () => {
    const { highlights, summary } = entryOf('I had the metering disc and housing: 14 versions');
    expect(highlights).toBeUndefined();
    expect(summary).toMatch(/^The metering disc and housing: 14 versions/u);
  });

  test('what opens a row is no name for its capital', () => {
    expect(entryOf('', 'team of 5\nAuthority to release 25 payments').summary).toBe(
      'Team of 5; authority to release 25 payments',
    );
  });

  test('what two answers name is said once, by the fuller one', () => {
    expect(
      entryOf('18 people on nights, loading 26 trailers a night', '18 people, 26 trailers a night, 4 bays').summary, // prettier-ignore
    ).toBe('18 people on nights, loading 26 trailers a night; 4 bays');
    expect(entryOf('12 vans', '12 vans and 3 lorries, 40 drops').summary).toBe(
      '12 vans and 3 lorries, 40 drops',
    );
  });

  test.each([
    [
      'I own the ledger and statements',
      '3 services (ledger, statements, audit), 5 vans',
      /3 services \(ledger, statements, audit\)/u,
    ],
    ['5 vans, bays', 'nursing home: 84 beds, bays', /nursing home: 84 beds, bays/iu],
    ['under 12s, 30 drops', '10 and under, 4 bays', /10 and under/u],
  ])('words that are tied to each other stay together: %j and %j', (words, scope, told) => {
    expect(entryOf(words, scope).summary).toMatch(told);
  });

  test('a name or a number makes a short deed particular', () => {
    expect(entryOf('wrote care plans on paper').highlights).toBeUndefined();
    expect(entryOf('copied insurance cards, calls the day before').highlights).toBeUndefined();
    expect(entryOf('inspected incoming parts at Kilnbook').highlights).toHaveLength(1);
    expect(entryOf('loaded 20 trailers a shift').highlights).toHaveLength(1);
  });

  test.each([
    ['app for a city hall, launched in 7 weeks', 'App for a city hall, launched in 7 weeks'],
    ['keys and the alarm, opened up every morning', 'Keys and the alarm, opened up every morning'],
  ])('a deed without its object stays with the thing before it: %j', (words, summary) => {
    expect(entryOf(words)).toMatchObject({ summary });
  });

  test.each([
    ['30 children, 17 languages between them', '30 children, 17 languages between them'],
    ['48 states mostly east of I-35. me and my dog', '48 states mostly east of I-35'],
    ['paid social, lifecycle email, 5 clients', 'Paid social, lifecycle email, 5 clients'],
    ['no accidents. two vans', 'No accidents; two vans'],
    ['on-call: not yet. 5 vans', '5 vans'],
    ['when we were 9 people, now 34. 5 vans', '5 vans'],
    ['ServiceM8, as close as I get. 5 vans', /^ServiceM8.*5 vans$/],
  ])('scope is what names a thing: %j', (words, summary) => {
    if (typeof summary === 'string') expect(entryOf('', words).summary).toBe(summary);
    else expect(entryOf('', words).summary).toMatch(summary);
  });
});

test.each([
  ['we changed to the new till in 2020', /changed to the new till/i],
  ['I started as a porter in 2018 and was made lead', /started as a porter/i],
])('what became of a team or a post is no deed: “%s”', (words, told) => {
  const { highlights = [] } = entryOf(`${words}. I baked 90 loaves a day for 4 shops`);
  expect(highlights).toHaveLength(1);
  expect(highlights.join()).not.toMatch(told);
});

test('“we are” before a number is no work of a team', () => {
  expect(entryOf('', 'we are 34 members').summary).toBe('34 members');
});
