import { describe, expect, test } from 'vitest';
import { bulletsOf } from '../testing/bullets-of';

describe('what was counted because it went wrong', () => {
  test.each([
    'missed calls went from 12% to 4%',
    'late orders fell from 31 to 9 a month',
    'wrong or late about 1 in 40',
    'failed deliveries down from 14 to 3 a week',
  ])('is a measure: “%s”', (result) => {
    expect(bulletsOf({ action: 'I numbered 34 trolley slots', result }).join()).toContain(result);
  });

  test.each(['lost 3 customers', 'missed the deadline by 2 days', 'we were 2 days late'])(
    'but “%s” makes its teller smaller',
    (result) => {
      const lines = bulletsOf({ action: 'I numbered 34 trolley slots in the yard', result });
      expect(lines).toEqual(['Numbered 34 trolley slots in the yard']);
    },
  );
});

describe('the value it had before', () => {
  test.each([
    [
      'picked in 3 hours now, it was 5',
      /picked in 3 hours \(5 before\) now|in 3 hours now \(5 before\)/,
    ],
    [
      'my shift was at 112 units an hour and it was 95 on the old belt',
      /my shift from 95 to 112 units an hour/,
    ],
    ['orders packed in 9 minutes. before, it took 14 or 15', /in 9 minutes \(14 or 15 before\)/],
  ])('is told with what it is now: “%s”', (result, told) => {
    const [line] = bulletsOf({ action: 'I numbered 34 trolley slots', result });
    expect(line).toMatch(told);
    expect(line).not.toMatch(/\bit (?:was|took)\b/);
  });

  test('shares of the same are one change', () => {
    const [line] = bulletsOf({
      situation: '1 in 6 wrong or late',
      action: 'I wrote a weekly sheet for each lab',
      result: 'late/wrong about 1 in 40',
    });
    expect(line).toBe('Wrote a weekly sheet for each lab; late/wrong from 1 in 6 to about 1 in 40');
  });
});

test.each([
  ['lazy loaded the map of 40 stops', 'Lazy loaded the map of 40 stops'],
  ['deep cleaned 6 fryers every Sunday', 'Deep cleaned 6 fryers every Sunday'],
])('two words can be one verb: “%s”', (action, line) => {
  expect(bulletsOf({ action })).toEqual([line]);
});

test('those who were taught open the line, where more is said of them than who they are', () => {
  const [line] = bulletsOf({
    question: 8,
    situation: 'Two porters joined after me',
    action: 'I made them walk the night round three times',
    result: 'both were working alone after ten nights',
  });
  expect(line).toBe(
    'Guided two porters: made them walk the night round three times; both were working alone after ten nights',
  );
});

describe('what only the situation names', () => {
  test('takes the place of the pronoun', () => {
    const [line] = bulletsOf({
      situation: 'A cyclist complained each week that we ring the bell too much',
      action: 'Invited him on a round in the cabin, with permission',
      result: 'He stopped complaining in 2 weeks',
    });
    expect(line).toBe(
      'Invited a cyclist on a round in the cabin, with permission; he stopped complaining in 2 weeks',
    );
  });

  test('opens the line where the deed says not to what it was done', () => {
    const [line] = bulletsOf({
      question: 6,
      situation: 'friday deploy broke the shop, lead on a plane',
      action: 'rolled back in 12 min, wrote to the 3 customers who had hit it',
    });
    expect(line).toMatch(
      /^Friday deploy broke the shop: rolled back in 12 min and wrote to the 3 /,
    );
  });

  test('is left alone where the deeds name it themselves', () => {
    const [line] = bulletsOf({
      situation: 'two guys would not work the same door',
      action: 'counted 63 screens with the designer, swapped them for the shared one',
      result: 'bundle from 412k to 371k',
    });
    expect(line).toMatch(/^Counted 63 screens with the designer and swapped them/);
  });
});

test('a corrected value is told with its noun', () => {
  const [line] = bulletsOf({
    action: 'put the repeat scripts into the morning',
    result: 'avg wait 12, sorry 21 min -> 9 min',
  });
  expect(line).toBe('Put the repeat scripts into the morning; avg wait from 21 min to 9 min');
});

describe('what a story begins with', () => {
  test.each([
    [
      'how much there was to do',
      6,
      'Two barbers had flu and we had 63 bookings for two days',
      'I called everyone, moved 20 to the evening, and stayed until 10',
      /^63 bookings for two days: called everyone, moved 20 to the evening/,
    ],
    [
      'somebody to teach, however they are called',
      8,
      'Our apprentice could not do fades',
      'I showed him on a mannequin every Tuesday for three months',
      /^Guided an apprentice: showed him on a mannequin/,
    ],
    [
      'the person’s own verb for it',
      8,
      'I supervise two juniors who joined in 2023',
      'I gave each of them a checklist for the first ten files',
      /^Supervised two juniors who joined in 2023: gave each of them a checklist/,
    ],
    [
      'what was learned, with a past that looks like the present',
      9,
      'The booking app Trellis, we had a paper book',
      'I learned it from videos in one weekend and put in 640 clients',
      /^Learned the booking app Trellis and put in 640 clients/,
    ],
  ] as const)('%s', (_, question, situation, action, line) => {
    expect(bulletsOf({ question, situation, action })[0]).toMatch(line);
  });

  test.each([
    ['when we had 31 rooms free', 'says when'],
    ['My boss had 63 bookings', 'says whose'],
    ['we had 3 things to do', 'is too little to say'],
  ])('“%s” %s', (situation) => {
    const [line] = bulletsOf({
      question: 6,
      situation: `a coach came at two in the night ${situation}`,
      action: 'I opened the yoga hall with 40 mattresses for the drivers',
    });
    expect(line).toMatch(/^Opened the yoga hall/);
  });
});

test('what was learned opens the line where only the deed says what it was', () => {
  const [line] = bulletsOf({
    question: 9,
    situation: 'Our sound cues were run from a laptop',
    action: 'I taught myself QLab over Christmas and programmed the whole show, 402 cues',
  });
  expect(line).toMatch(/^Learned QLab over Christmas,? and programmed the whole show, 402 cues$/);
});

test('a value said with the new one in one sentence is its value before', () => {
  const [line] = bulletsOf({
    action: 'set up self service reset and wrote the guide with screenshots',
    result: 'calls answered in 40 sec, was 3 mins',
  });
  expect(line).toMatch(/calls answered in 40 sec \(3 mins before\)$/);
});
