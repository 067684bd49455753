import { describe, expect, test } from 'vitest';
import { bulletsOf, pageOf, type ToldStory } from '../testing/bullets-of';

describe('a result stands behind the value before, where the situation has it', () => {
  test.each<[string, ToldStory, RegExp]>([
    [
      'a share',
      {
        situation: 'only 41 percent of hives came through the winter',
        action: 'fed them in October and wrapped the east side',
        result: '78 percent after two winters',
      },
      /^Only 41 percent of hives came through the winter: fed .*; 78 percent after two winters$/u,
    ],
    [
      'a time',
      {
        situation: 'ferry queue 50 minutes on saturdays. folks were cross',
        action: 'opened a second lane and sold tickets on the pier',
        result: 'longest queue was 12 minutes this summer',
      },
      /ferry queue 50 minutes on Saturdays; longest queue was 12 minutes this summer$/u,
    ],
    [
      'money',
      {
        situation: 'storage fees too high, 9,000 euro in 2021',
        action: 'made a list of free days and called the yard each morning',
        result: '2022 was 2,100 euro',
      },
      /9,000 euro in 2021; 2022 was 2,100 euro$/u,
    ],
    [
      'when the person came',
      {
        situation: 'when I came the spoilage was 6.2 percent, the worst of the group',
        action: 'weighed the bins every night for a month and moved the deliveries',
        result: 'spoilage was 2.4 percent by the end of 2022',
      },
      /6\.2 percent.*2\.4 percent/u,
    ],
    [
      'a measure without its noun',
      {
        situation: 'claim forms piled up, 47 in the first week I counted',
        action: 'wrote a one page guide with pictures',
        result: '11 in a week now',
      },
      /47 in the first week; 11 in a week now$/u,
    ],
    [
      'a count of it',
      {
        situation: '60 calls a day from the vans about parking',
        action: 'made one sheet with door, code and floor for 118 addresses',
        result: 'calls went to 25',
      },
      /calls went from 60 to 25$/u,
    ],
    [
      'a time of what the situation names',
      {
        situation: 'account opening 50 minutes, forms twice',
        action: 'one checklist with pictures, list of papers texted before',
        result: '25 minutes now. manager adopted it',
      },
      /account opening 50 minutes, forms twice; 25 minutes now/u,
    ],
    [
      'less than something',
      {
        situation: 'check-in was a queue of 30 min on fridays',
        action: 'put a number machine at the door',
        result: 'less than 10 minutes',
      },
      /queue of 30 min on Fridays; less than 10 minutes$/u,
    ],
  ])('%s', (_kind, story, told) => {
    const lines = bulletsOf(story);
    expect(lines).toEqual([expect.stringMatching(told)]);
  });

  test.each<[string, ToldStory]>([
    [
      'a share of other things',
      {
        situation: '62 percent of the volunteers were retired',
        action: 'wrote to two schools and held an open day',
        result: 'meals on time went up to 95 percent',
      },
    ],
    [
      'what was to be',
      {
        situation: 'the target was 90 percent on time',
        action: 'moved the loading to the evening before',
        result: '97 percent on time since March',
      },
    ],
  ])('but never %s as one of two values', (_kind, story) => {
    expect(bulletsOf(story).join('\n')).not.toMatch(/from (?:62|90)|(?:62|90) percent before/u);
  });

  test('what names neither value opens the line', () => {
    expect(
      bulletsOf({
        situation: 'label mistakes, each reprint cost 40 euro',
        action: 'template with customer data, second look before print',
        result: 'from 22 a month to 6',
      }),
    ).toEqual([
      'Label mistakes: used template with customer data, second look before print; from 22 a month to 6',
    ]);
  });

  test('a time that says nothing of how it became opens none', () => {
    const [line] = bulletsOf({
      situation: 'kiln lids',
      action: 'ground the edges and checked them with a straight rule',
      result: 'two months',
    });
    expect(line).not.toMatch(/lids:|two months/u);
  });
});

describe('what was taken back', () => {
  test.each<[string, ToldStory, RegExp, RegExp]>([
    [
      'with "nah"',
      {
        situation: 'theft up. 17, nah 19 cases in a month',
        action: 'put two guards at the exits',
        result: 'down to 8',
      },
      /19 cases in a month; down to 8/u,
      /17/u,
    ],
    [
      'with its article',
      {
        question: 8,
        situation: 'two trainees',
        action: 'let them load one van, then plan a round',
        result: 'one drives alone and the girl, sorry the young woman, plans weekends',
      },
      /, and the young woman/u,
      /girl|the the|and and/u,
    ],
    [
      'and a wait that is none',
      {
        situation: 'people stood for 50 minutes',
        action: 'opened the second hatch at noon',
        result: '18 a day for the same hours. wait went to about 20 minutes',
      },
      /wait went to about 20 minutes|18 a day/u,
      /; went to|^Went/u,
    ],
  ])('%s', (_kind, story, told, never) => {
    const lines = bulletsOf(story).join('\n');
    expect(lines).toMatch(told);
    expect(lines).not.toMatch(never);
  });
});

describe('other people', () => {
  test.each<[string, ToldStory, RegExp]>([
    [
      'a name behind what somebody is',
      { action: 'moved 11 boxes to rail with colleague Kevin and told the customer' },
      /Kevin/u,
    ],
    [
      'a name set beside who it is, and an age',
      {
        question: 8,
        situation: 'an apprentice, Amy, 19',
        action: 'let her shape the same loaf for 2 weeks and weighed each',
        result: 'she passed first year',
      },
      /Amy|19/u,
    ],
    [
      'a name as who did it',
      {
        question: 8,
        situation: '3 operators and 1 apprentice Kevin',
        action: 'showed the set up sheet and the zero point',
        result: 'all 3 set repeat jobs alone. Kevin passed phase 2',
      },
      /Kevin/u,
    ],
    [
      'who had most of it',
      {
        action: 'moved the fair to the hotel by the airport and sold early tickets',
        result: 'sponsors brought in 160k, sales guy got most of that',
      },
      /160k|sales guy/u,
    ],
    [
      'what the person does not claim',
      {
        action: 'brought the two rulings that fitted and waited until the parents had been told',
        result:
          "84 pages came in five days. The roof was fixed over 9 weeks. I don't claim the roof, the board had 2 million left",
      },
      /roof|million/u,
    ],
    [
      'what the others run at',
      {
        action: 'sealed the doors and put bait at the sinks',
        result: 'down to 6 per hundred stops on my route, the other routes run 13',
      },
      /13/u,
    ],
  ])('%s is not told', (_kind, story, named) => {
    expect(bulletsOf(story).join('\n')).not.toMatch(named);
  });
});

describe('an answer to a further question', () => {
  const told = (words: string): string =>
    JSON.stringify(
      pageOf({ extra: [{ question: 'The posting asks for this. Have you done it?', words }] }).work,
    );

  test.each([
    ['a time with what it is of', '4 years offshore, from april 2021', '4 years offshore'],
    [
      'after a denial, what counts',
      'never line managed. covered the rota for 6 weeks in 2024',
      'Covered the rota for 6 weeks in 2024',
    ],
    [
      'after a denial in one word',
      'No, I have not managed paid staff. I led 60 volunteers.',
      'Led 60 volunteers',
    ],
  ])('%s prints', (_kind, words, line) => {
    expect(told(words)).toContain(line);
  });

  test.each([
    ['a bare time', '6 years'],
    ['what is less than asked, and counts nothing', 'no. at the desk i copied the cards'],
    ['a target', 'sorry no. 87 was the target'],
  ])('%s does not', (_kind, words) => {
    expect(told(words)).not.toMatch(/6 years|copied|87/iu);
  });
});

test.each([
  ['a few words from the lads', undefined],
  ['twenty words and hands', undefined],
  ['O level, does that count', 'O level'],
  ['enough to telephone, badly', 'enough to telephone'],
])('a language of which somebody says "%s"', (level, fluency) => {
  const [language] =
    pageOf({
      skills: { words: '', items: [], certificates: [], languages: [{ name: 'Polish', level }] },
    }).languages ?? [];
  expect(language?.fluency).toBe(fluency);
});
