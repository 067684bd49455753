import { describe, expect, test } from 'vitest';
import { bulletsOf, type ToldStory } from '../testing/bullets-of';

describe('whose doing it was', () => {
  test('those who were taught open the line, and what became of both of them ends it', () => {
    expect(
      bulletsOf({
        question: 8,
        situation: '2 trainees on my ward, first year',
        action:
          'I built them a practice trolley with real labels, went through the round with each of them until they did it without me',
        result: 'both passed their assessments first time',
      }),
    ).toEqual([
      'Guided 2 trainees: built them a practice trolley with real labels; both passed their assessments first time',
    ]);
  });

  test('"one" behind what it numbers points at nothing', () => {
    expect(
      bulletsOf({
        question: 9,
        action: 'took a course',
        result: 'found the first pump fault alone in week one',
      }),
    ).toEqual(['Found the first pump fault alone in week one']);
  });
});

describe('what a line holds', () => {
  test('results that give numbers come before further deeds, and what is left makes a second line', () => {
    const [first, second] = bulletsOf({
      action:
        'I rewrote the intake form with the two receptionists and the caretaker, labelled 340 folders by year and by family name in the cellar of the town hall',
      result: 'Search time went from 20 minutes to 3. Misfiled folders went from 14 to 2.',
    });
    expect(first).toMatch(
      /^Rewrote the intake form.*20 minutes to 3; misfiled folders went from 14 to 2$/,
    );
    expect(second).toMatch(/^Labelled 340 folders/);
  });

  test.each([
    [
      'swept the yard, fixed the gate, painted the fence',
      'Swept the yard, fixed the gate and painted the fence',
    ],
    [
      'wrote the menu and the prices, counted the stock',
      'Wrote the menu and the prices, and counted the stock',
    ],
  ])('deeds in a row end with "and": %j', (action, line) => {
    expect(bulletsOf({ action })).toEqual([line]);
  });

  test('whose work it was is said once: at the deed, or behind what came of it', () => {
    const result = 'we opened two days early. requests rose from 4 to 11 a day';
    expect(
      bulletsOf({ action: 'we moved the archive to the cellar, I labelled 340 folders', result }),
    ).toEqual([
      'Moved the archive to the cellar with the team and labelled 340 folders; opened two days early; requests rose from 4 to 11 a day',
    ]);
    expect(bulletsOf({ action: 'I labelled 340 folders', result })).toEqual([
      'Labelled 340 folders; the team opened two days early; requests rose from 4 to 11 a day',
    ]);
  });
});

describe('values before', () => {
  test.each([
    [
      '7 of 18 plants dead every month',
      'now 2',
      'Wrote a watering plan; 7 of 18 plants dead every month; now 2',
    ],
    [
      'weekly list by hand, 6 hrs every friday',
      '25 mins now',
      'Wrote a watering plan; weekly list by hand, 6 hours every Friday; 25 mins now',
    ],
    [
      'keys went missing every week',
      'down to maybe once a month',
      'Wrote a watering plan; keys went missing every week; down to maybe once a month',
    ],
  ])(
    'a value that names nothing is told with the words that do: %j, %j',
    (situation, result, line) => {
      expect(bulletsOf({ situation, action: 'wrote a watering plan', result })).toEqual([line]);
    },
  );

  test('a number of another kind is no value before', () => {
    const [line = ''] = bulletsOf({
      situation: 'five of us in the group project',
      action: 'wrote the summary and the maps',
      result: 'got 74%',
    });
    expect(line).not.toContain('five');
  });

  test('a share is the same measure wherever "at" stands before it', () => {
    expect(
      bulletsOf({
        situation: 'the planter dropped doubles 7% of the time at 6 mph',
        action: 'changed the angle of the disc',
        result: 'doubles at 2% at 6 mph',
      }),
    ).toEqual(['Changed the angle of the disc; doubles at 2% (7% before) at 6 mph']);
  });
});

describe('what the question asks', () => {
  test('whom somebody taught opens the line, or takes the place of the pronoun', () => {
    expect(
      bulletsOf({
        question: 8,
        situation: '3 new bakers from the college',
        action: 'taught shaping and scoring',
        result: '2 of them bake alone now',
      }),
    ).toEqual([
      'Guided 3 new bakers from the college: taught shaping and scoring; 2 of them bake alone now',
    ]);
    expect(
      bulletsOf({
        question: 8,
        situation: '3 new bakers',
        action: 'I coached them',
      }),
    ).toEqual(['Coached 3 new bakers']);
  });

  test('what was done with something learned says more than how it was learned', () => {
    const [line = ''] = bulletsOf({
      question: 9,
      situation: 'Kiln software, 2 weeks',
      action: 'read the manual, watched the videos',
      result: 'I showed 6 colleagues how to load it, 40 firings since',
    });
    expect(line).toMatch(/^Learned kiln software in 2 weeks; showed 6 colleagues/);
    expect(line).not.toMatch(/manual|videos/);
  });

  test('what was learned and what was made of it are joined where both are short', () => {
    expect(
      bulletsOf({
        question: 9,
        situation: 'the label printer, two days',
        action: 'read the manual',
        result: 'wrote a one page guide for the shop',
      }),
    ).toEqual(['Learned the label printer in two days and wrote a one page guide for the shop']);
  });

  test('those whom somebody else taught are not said to have been guided', () => {
    const lines = bulletsOf({
      question: 8,
      situation: '3 trainees, the third one trained by Meena',
      action: 'showed them the kiln and the order book',
      result: 'both passed level 2',
    });
    expect(lines.join()).not.toMatch(/guided/i);
  });

  test('the part the person had opens the line', () => {
    expect(
      bulletsOf({
        question: 4,
        situation: 'The shop moved to a new till. I was the project leader.',
        action: 'I tested 40 receipts and trained 6 people',
      }),
    ).toEqual(['Project leader: tested 40 receipts and trained 6 people']);
  });
});

describe('what is not told', () => {
  test.each([
    [
      'the decision of another',
      { action: 'I checked 300 invoices', result: 'the write-off was decided by the director' },
      /write-off/,
    ],
    [
      'what fell short',
      {
        action: 'I changed the disc',
        result: 'at 6 mph it was 2%. at 8 mph still 4.5%, that was the goal so we missed that one',
      },
      /4\.5/,
    ],
    [
      'what came of another',
      {
        action: 'I offered 200 guests a late check-out',
        result: '85 a month. occupancy went up 4% but that is the new manager',
      },
      /occupancy/,
    ],
    [
      'what is asked and denied',
      {
        question: 8,
        situation: '2 trainees in the depot? no, there I did not train',
        action: 'I wrote the route list of 40 stops',
      },
      /trainees/,
    ],
    [
      'whom "it" means where that is left out',
      { action: 'they built the tank, I ran it with them, I wrote 12 tests' },
      /ran it/,
    ],
    [
      'a joke',
      {
        action: 'I came at 10 instead of noon',
        result: 'saved 20 minutes every stop and my knees lol',
      },
      /knees/,
    ],
    [
      'who it was and nothing else',
      { action: 'I moved the training to January', result: 'QA and us together. 96 of 100 points' },
      /us together/,
    ],
  ] as [string, ToldStory, RegExp][])('%s', (_, told, never) => {
    const lines = bulletsOf(told).join('\n');
    expect(lines).not.toBe('');
    expect(lines).not.toMatch(never);
  });

  test.each(['filed on the Wednesday, a day early', 'labelled or tagged for disposal'])(
    'a deed without what it was done to: %j',
    (action) => {
      expect(bulletsOf({ action })).toEqual([]);
    },
  );
});
