import { describe, expect, test } from 'vitest';
import { QUESTION } from '~/features/grounding/proof/asked-phrase';
import { bulletsOf, type ToldStory } from '../testing/bullets-of';

describe('a story told in the present is over', () => {
  test.each<[string, ToldStory, string]>([
    [
      'verbs joined to one with its subject',
      {
        action: 'I make name tags and use green ones for helpers',
        result: 'all 90 children get home with the right parent',
      },
      'Made name tags and used green ones for helpers; all 90 children get home with the right parent',
    ],
    [
      'a verb without a subject beside one in the past',
      {
        action: 'rang the depot for 3 vans, load the boxes by street',
        result: 'every parcel was out by 4',
      },
      'Rang the depot for 3 vans and loaded the boxes by street; every parcel was out by 4',
    ],
    [
      'a bare verb, and a change of what the situation names',
      {
        situation: 'late returns',
        action: 'look at the loan list every one by colour, put big dates on the covers',
        result: 'from 40 a month to like 6',
      },
      'Late returns from 40 a month to about 6',
    ],
    [
      'a subject that takes no base form',
      {
        action: 'wrote a list of checks for the boiler room',
        result: 'inspector write that the room is safe',
      },
      'Wrote a list of checks for the boiler room; inspector wrote that the room is safe',
    ],
    [
      'a value that has gone up',
      {
        situation: 'guest score for breakfast was 7.1',
        action: 'moved the buffet to the garden room and baked bread at 6',
        result: 'gone up to 8.4 in 5 months',
      },
      'guest score for breakfast from 7.1 to 8.4 in 5 months',
    ],
  ])('%s', (_, story, line) => {
    expect(bulletsOf(story).join('\n')).toContain(line);
  });

  test('what is done again and again in a job still held stays in the present', () => {
    const [line] = bulletsOf({
      action: 'built a stock sheet, check the totals every Monday',
      result: 'no stock-outs for 14 months',
      end: 'present',
    });
    expect(line).not.toContain('checked the totals');
  });
});

describe('what is not told', () => {
  test.each<[string, ToldStory, RegExp]>([
    [
      'a noun as a verb behind one in the past',
      { action: 'made 60 labels with picture and colour in 4 languages', result: 'no mix-ups' },
      /coloured/u,
    ],
    [
      'the situation twice',
      {
        situation: 'dogs bark a lot after lunch, about 5 times a week',
        action: 'watched them, moved the bowls to the yard',
        result: 'now maybe 1 in a week',
      },
      /bark.*bark/u,
    ],
    [
      'a share of something else as the value before',
      {
        situation: 'panels were 80% men',
        action: 'rang 40 clubs and wrote a rota of speakers',
        result: '45% women on panels in 2023',
      },
      /80%/u,
    ],
    [
      'a value before without its pace',
      {
        situation: 'the gate motor trips 3 times a week',
        action: 'measured its current every hour for 2 days',
        result: 'the gate motor trips 1 time in 2 months',
      },
      /\(3 before\)|from 3 /u,
    ],
    [
      'a thing as a deed',
      { action: 'changed 120 lamps for LED ones', result: 'bill down 31 percent for the hall' },
      /billed/u,
    ],
    [
      'that something was learned that merely happened',
      {
        question: QUESTION.learned,
        situation: 'hail storm, roof broke',
        action: 'moved 40 crates to the barn and rang the insurer',
        result: 'nothing was wet',
      },
      /learned/iu,
    ],
  ])('%s', (_, story, wrong) => {
    const lines = bulletsOf(story);
    expect(lines).not.toEqual([]);
    expect(lines.join('\n')).not.toMatch(wrong);
  });
});

test('what was sorted is told with what there was', () => {
  const lines = bulletsOf({
    situation: 'There was a backlog of 130 letters',
    action: 'sorted by date, rang 20 people before 10am and chased the post office',
    result: 'all out in 6 weeks',
  });
  expect(lines[0]).toBe(
    'Backlog of 130 letters: sorted by date, rang 20 people before 10am and chased the post office; all out in 6 weeks',
  );
});

test.each([
  ['no assessment'],
  ['no closures all last summer, 5 the one before'],
  ['nobody lost a day’s work'],
])('what people were spared is told: %s', (result) => {
  const [line] = bulletsOf({ action: 'put 2 years of invoices into folders', result });
  expect(line).toContain(result.split(',')[0]?.replace('’', "'"));
});

test.each([['no change'], ['no idea'], ['no budget for more'], ['no one said thanks']])(
  'what is missing is not: %s',
  (result) => {
    const lines = bulletsOf({ action: 'put 2 years of invoices into folders', result });
    expect(lines.join()).not.toContain(result);
  },
);

test('a rank keeps its sign', () => {
  const story = { action: 'rewrote 12 call scripts', result: 'hit 118% for 4 quarters, #2 of 22' };
  expect(bulletsOf(story).join()).toContain('#2 of 22');
});

test('a result that cannot be followed does not take the deeds with it', () => {
  const [line] = bulletsOf({
    situation: 'There was a backlog of 130 registrations',
    action:
      'I sorted them by date, did ten every day before 10am, and chased the lenders for forms',
    result: 'Cleared in 7 weeks, queries fell from 22 per month to 8',
  });
  expect(line).toMatch(/chased the lenders for forms.*queries fell from 22 per month to 8/u);
});
