import { describe, expect, test } from 'vitest';
import { bulletsOf, type ToldStory } from '../testing/bullets-of';

describe('what is understood', () => {
  test.each<[string, ToldStory, string]>([
    [
      'a thing named for its pronoun',
      {
        situation: 'Our harvest fair lost 300 guests',
        action: 'I moved it to June and printed 900 posters',
        result: '1,140 came',
      },
      'Moved the harvest fair to June and printed 900 posters; 1,140 came',
    ],
    [
      'people, beside things in the plural',
      {
        situation: 'New drivers got lost on the ring road',
        action: 'I drew 9 maps and paired them with old hands',
        result: 'they finish 14 stops after 9 days instead of 25',
      },
      'Drew 9 maps and paired new drivers with old hands; they finish 14 stops after 9 days instead of 25',
    ],
    [
      'what happened, where the deeds do not say it',
      {
        situation: 'a toddler ran out of the hall',
        action: 'walked behind him without calling, sang until he sat down by the gate',
        result: 'he was back in 10 min',
      },
      'Walked behind a toddler without calling; he was back in 10 min',
    ],
    [
      'a deed told where the situation is asked for',
      {
        situation: 'planted 900 bulbs along the canal with a class of 28',
        result: '850 came up in spring',
      },
      'Planted 900 bulbs along the canal with a class of 28; 850 came up in spring',
    ],
    [
      'what was found wrong',
      {
        situation: 'scrap was 11%',
        action: 'found the nozzle was on the wrong side, dropped the speed 15%',
        result: 'scrap 2.5% now',
      },
      'Found the nozzle was on the wrong side and dropped the speed 15%; scrap from 11% to 2.5% now',
    ],
    [
      'what did not happen to anybody',
      {
        action: 'wrote a failing test and rolled the release back',
        result: 'No customer was charged twice',
      },
      'Wrote a failing test and rolled the release back; no customer was charged twice',
    ],
    [
      'who acts after a reason that tells of others',
      {
        action: 'opened the east gates by hand because they jammed, counted 400 people out',
        result: 'everybody out in 4 minutes',
      },
      'Opened the east gates by hand because they jammed and counted 400 people out; everybody out in 4 minutes',
    ],
    [
      'what others took up, which the person did not do',
      {
        action: 'wrote a checklist for the press with 14 steps',
        result: 'now used in three halls',
      },
      'Wrote a checklist for the press with 14 steps; now used in three halls',
    ],
    [
      'a condition, which denies nothing',
      {
        action: 'wrote a script that frees a bench if nobody comes within 20 minutes',
      },
      'Wrote a script that frees a bench if nobody comes within 20 minutes',
    ],
    [
      'a short deed with what happened',
      {
        situation: 'angry man with a dog on the ice rink',
        action: 'kept 5 metres, talked to him about the dog till the police came',
        result: 'nobody hurt',
      },
      'Angry man with a dog on the ice rink: kept 5 metres and talked to him about the dog till the police came; nobody hurt',
    ],
    [
      'what failed before it was taken care of',
      {
        situation: 'Failed deliveries were 1 in 9',
        action: 'rang about every failed drop for two weeks, redrew the rounds into 6 sectors',
        result: 'failed deliveries are 1 in 22 now',
      },
      'Rang about every failed drop for two weeks and redrew the rounds into 6 sectors; failed deliveries are 1 in 22 (1 in 9 before) now',
    ],
    [
      'a bare value behind what had it before',
      {
        situation: 'trailers sat at the dock 50 min',
        action: 'made a board with magnets for 9 doors',
        result: '28 min now',
      },
      'Made a board with magnets for 9 doors; trailers sat at the dock 50 min; 28 min now',
    ],
    [
      'a value without the sign that was said before',
      {
        situation: 'missorts were 1.8 percent',
        action: 'moved the three worst chutes apart',
        result: '0.7 after 4 months',
      },
      'Moved the three worst chutes apart; missorts were 1.8 percent; 0.7 after 4 months',
    ],
    [
      'a name with a colon in it',
      { action: 'taught Scratch and micro:bit to 12 children every Saturday' },
      'Taught Scratch and micro:bit to 12 children every Saturday',
    ],
    [
      'half an hour more, and not half of something',
      {
        situation: 'changeover took 3 and half hours',
        action: 'made soft jaws for every job',
        result: 'changeover is 55 minutes',
      },
      'Made soft jaws for every job; changeover from 3 and a half hours to 55 minutes',
    ],
    [
      'a part of a whole is no value after half of another',
      {
        situation: 'half of the seedlings died',
        action: 'set up a drip line for 40 beds',
        result: 'only 1 of the last 8 trays dried out',
      },
      'Set up a drip line for 40 beds; only 1 of the last 8 trays dried out',
    ],
  ])('%s', (_, story, line) => {
    expect(bulletsOf(story)[0]).toBe(line);
  });

  test.each(['council inspection coming', 'fire certificate due'])(
    'what was to come was not learned: %s',
    (situation) => {
      const [line = ''] = bulletsOf({
        question: 9,
        situation,
        action: 'read the whole pack and rewrote 40 pages of the diary',
        result: 'rating went from 3 to 5',
      });
      expect(line).not.toMatch(/^Learned/);
      expect(line).toContain('went from 3 to 5');
    },
  );

  test('gifts are no result', () => {
    const [line = ''] = bulletsOf({
      situation: 'a man needed a rare brake pad',
      action: 'rang 4 branches and drove to the last one',
      result: 'he came back with flowers',
    });
    expect(line).not.toContain('flowers');
  });

  test('what happened names nobody', () => {
    const [line = ''] = bulletsOf({
      situation: 'new girl Chloe was too shy to answer the phone',
      action: 'sat next to her and did 5 pretend calls',
      result: 'she took all the phone orders after 6 weeks',
    });
    expect(line).not.toContain('Chloe');
  });
});
