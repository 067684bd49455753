import { describe, expect, test } from 'vitest';
import { bulletsOf } from '../testing/bullets-of';

describe('what stands beside the deed', () => {
  test.each([
    'next door lost 50',
    '2021 was a wet year',
    'the new scanner helped',
    'it should be noted that prices rose by 2',
    'the prize was for the whole site',
    'now the labels print twice - manager’s idea',
  ])('“%s” is not told', (beside) => {
    const lines = bulletsOf({
      action: 'I numbered 34 trolley slots',
      result: `27 of 28 sets in place. ${beside}`,
    });
    expect(lines.join()).toMatch(/^Numbered 34 trolley slots; 27 of 28 sets in place/);
    expect(lines.join()).not.toMatch(/next door|wet|helped|noted|prize|twice|idea/);
  });

  test('a first person that says nothing is left out of the words around it', () => {
    const [line] = bulletsOf({
      action: 'I set 6 reports to run by themselves',
      result: 'the audit takes me 34 minutes',
    });
    expect(line).toBe('Set 6 reports to run by themselves; the audit takes 34 minutes');
  });
});

describe('work that was shared', () => {
  test('keeps its credit where other deeds follow it', () => {
    const [line] = bulletsOf({
      action: 'we moved 30 stalls to the yard, I killed 3 brands',
      result: 'waste fell to 38 kg in 9 months',
    });
    expect(line).toBe(
      'Moved 30 stalls to the yard with the team and killed 3 brands; waste fell to 38 kg in 9 months',
    );
  });
});

describe('a correction', () => {
  test.each([
    ['queue 12, sorry 21 min', 'queue 21 min'],
    ['waste came down from 7,5 percent to 3,2, no, 2,3 percent', 'from 7,5 percent to 2,3 percent'],
    ['filled 420 orders, I mean 402', '402 orders'],
    ['221, no, 212 covers on one night', '212 covers'],
  ])('“%s” is told right', (result, told) => {
    const text = bulletsOf({ action: 'I moved the counter to the door', result }).join();
    expect(text).toContain(told);
    expect(text).not.toMatch(/12, |3,2|420|221/);
  });
});

describe('a value before', () => {
  test.each([
    [
      'around 30 calls a day to the desk',
      'calls became about 8 a day',
      'from around 30 to about 8',
    ],
    ['the close took 14 days', 'the close takes 6 days', 'the close from 14 to 6 days'],
    ['p99 was 2.4 s', 'p99 310 ms', 'p99 from 2.4 s to 310 ms'],
    ['open rate 14%', 'open rate is 31% now', 'open rate from 14% to 31% now'],
    ['12 late orders a week', 'late orders fell to 3 a week', 'late orders fell from 12 to 3'],
  ])('“%s” and “%s” are told in the order they came', (situation, result, told) => {
    const [line] = bulletsOf({ situation, action: 'I rewrote the rota with labels', result });
    expect(line).toContain(told);
  });

  test.each([
    ['a range', 'tickets 25 minutes', 'tickets 16 to 17 minutes'],
    ['another verb', 'refunds 12 a week', 'the shop paid 3 refunds a week'],
  ])('%s is not told as from and to', (_, situation, result) => {
    const [line = ''] = bulletsOf({ situation, action: 'I rewrote the rota with labels', result });
    expect(line).not.toMatch(/from (?:25|12)/);
  });
});

describe('what a line leaves in the air', () => {
  test('a deed that points to a place named after it is left out', () => {
    const [line] = bulletsOf({
      action: 'I stood there 4 mornings, made a drawing of the 6 doors for the porters',
      result: 'queue down from 20 to 9 minutes',
    });
    expect(line).toMatch(/^Made a drawing of the 6 doors/);
  });

  test.each([
    ['I moved one to the far bench', 'moved one'],
    ['I stayed on the line for a week. both were baking alone after 10 days', 'both were'],
  ])('“one” and “both” of whom nothing was said: “%s”', (action, never) => {
    expect(bulletsOf({ action, result: 'no bread sent back since 2021' }).join()).not.toContain(
      never,
    );
  });

  test('a change without its thing takes the words that name it', () => {
    const lines = bulletsOf({
      situation: 'loads of offcuts, 30 kg a day',
      action: 'I weighed the bins for 3 weeks',
      result: 'down to 12 kg a day',
    });
    expect(lines.join()).not.toMatch(/^Weighed[^;]*; down to/);
  });

  test('a result that gives the value before does not give it twice', () => {
    const lines = bulletsOf({
      situation: 'returns 9%',
      action: 'I put a card with photos at each bench',
      result: 'returns 9% to 5% in 6 months',
    });
    expect(lines).toEqual([
      'Put a card with photos at each bench; returns from 9% to 5% in 6 months',
    ]);
  });

  test('how often something was done is no beginning of a line', () => {
    const lines = bulletsOf({
      action: '1 a month deep clean, red dot on the old ones',
      result: 'waste down from 40 to 9 kg',
    });
    expect(lines.join()).not.toMatch(/^1 a month/);
  });
});

describe('what the question asked for says what was done', () => {
  test.each([
    [
      'had to learn the kiln software when the shop moved, one weekend',
      /^Learned the kiln software/,
    ],
    ['needed the kiln software, 3 weeks', /^Learned the kiln software in 3 weeks/],
    ['the kiln software came in', /^Learned the kiln software/],
  ])('what had to be learned, said with a verb: %j', (situation, line) => {
    const result = 'firing errors went from 5 to 2 a month';
    expect(bulletsOf({ question: 9, situation, action: 'watched videos', result })[0]).toMatch(
      line,
    );
  });

  test('what was done first, said without a verb', () => {
    expect(
      bulletsOf({
        question: 6,
        situation: '40 orders on one day',
        action: 'hospital orders first, then schools, display let go',
        result: 'all 40 out by 5',
      }),
    ).toEqual(['40 orders on one day: put hospital orders first, then schools; all 40 out by 5']);
  });

  test('who was taught, counted one after the other, is told with "and"', () => {
    expect(
      bulletsOf({
        question: 8,
        situation: '6 new porters since 2021, 1 bank clerk',
        action: 'showed them the till',
        result: 'all 7 stayed a year',
      })[0],
    ).toMatch(/^Guided 6 new porters since 2021 and 1 bank clerk/);
  });

  test('a name the person writes with a capital keeps it, and the year it was learned is told', () => {
    const [line] = bulletsOf({
      question: 9,
      situation: 'Kilnbook, 2023, we moved to Kilnbook that year',
      action: 'read the slides',
      result: 'showed 4 bakers how to link orders',
    });
    expect(line).toBe('Learned Kilnbook in 2023 and showed 4 bakers how to link orders');
  });

  test('a change in a result needs nobody who went', () => {
    expect(
      bulletsOf({ action: 'I merged 6 caches', result: 'we went down from 18 to 11 servers' }),
    ).toEqual(['Merged 6 caches; down from 18 to 11 servers, as a team']);
  });

  test.each([
    ['weekly reading of 2 papers, pair work on the kiln', ': weekly reading of 2 papers'],
    ['gave them the order list', ': gave them the order list'],
  ])('what was shown follows those it was shown to: %j', (action, after) => {
    const [line] = bulletsOf({
      question: 8,
      situation: '4 new bakers',
      action,
      result: '3 of the 4 stayed a year',
    });
    expect(line).toBe(`Guided 4 new bakers${after}${line?.split(after)[1] ?? ''}`);
    expect(line).toMatch(/; 3 of the 4 stayed a year$/);
  });

  test('how much there was to do is told before what got done', () => {
    expect(
      bulletsOf({
        question: 6,
        situation: '221 covers',
        result: 'all the food out, longest wait 31 minutes',
      }),
    ).toEqual(['221 covers: all the food out, longest wait 31 minutes']);
  });

  test.each(['a competitor got the install', 'the visit went well'])(
    '“%s” is not told',
    (beside) => {
      const [line] = bulletsOf({
        action: 'I numbered 34 trolley slots',
        result: `27 of 28 sets in place. ${beside}`,
      });
      expect(line).toBe('Numbered 34 trolley slots; 27 of 28 sets in place');
    },
  );

  test.each([
    [
      undefined,
      'home before noon was 2 out of 10, now 5',
      'home before noon from 2 out of 10 to 5',
    ],
    [
      'our KS2 reading was 61% in 2022, below others',
      '2024 it was 78%',
      /reading from 61% to 78%$/,
    ],
    [
      'the form took 2 days per client',
      '45 minutes per client',
      'from 2 days to 45 minutes per client',
    ],
  ] as const)(
    'what names the thing and what gives its next value are one change: %j, %j',
    (situation, result, told) => {
      const [line = ''] = bulletsOf({
        ...(situation !== undefined && { situation }),
        action: 'I wrote a sheet for the desk',
        result,
      });
      if (typeof told === 'string') expect(line).toMatch(new RegExp(`; ${told}`, 'u'));
      else expect(line).toMatch(told);
    },
  );

  test('where the situation gives two values, neither is taken for the one before', () => {
    const [line] = bulletsOf({
      situation: 'our reading was 61%, our maths was 70%',
      action: 'I wrote a sheet for the desk',
      result: 'now 78%',
    });
    expect(line ?? '').not.toMatch(/from (?:61|70)%/u);
  });

  test('a thing named as what was done was used, where no deed is told and something came of it', () => {
    const action = 'one page template, three columns';
    expect(bulletsOf({ action, result: 'missing files from 9 to 2 a month' })).toEqual([
      'Used one page template, three columns; missing files from 9 to 2 a month',
    ]);
    expect(bulletsOf({ action })).toEqual([]);
    expect(
      bulletsOf({ action: 'order Mondays', result: 'none missing since May' }).join(),
    ).not.toMatch(/used/iu);
    expect(
      bulletsOf({
        action: `I numbered 34 trolley slots. ${action}`,
        result: '27 of 28 in place',
      })[0],
    ).toMatch(/^Numbered 34 trolley slots/);
  });

  test('a row of a table without its heading is not told', () => {
    const result = '2023: 4 out. no failed audit';
    expect(bulletsOf({ action: 'I replaced 18 valves', result })).toEqual([
      'Replaced 18 valves; no failed audit',
    ]);
  });

  test('what somebody else did to something unnamed is no result', () => {
    expect(
      bulletsOf({ action: 'I took 2 quotes to the committee', result: 'approved at the meeting' }),
    ).toEqual(['Took 2 quotes to the committee']);
  });

  test('a comparison stays with what is compared', () => {
    expect(
      bulletsOf({
        action: 'I numbered 34 trolley slots',
        result: 'The audit closed with 2 findings, compared with 11 the year before.',
      }),
    ).toEqual([
      'Numbered 34 trolley slots; the audit closed with 2 findings, compared with 11 the year before',
    ]);
  });
});
