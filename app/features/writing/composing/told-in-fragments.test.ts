import { describe, expect, test } from 'vitest';
import { QUESTION } from '~/features/grounding/proof/asked-phrase';
import { bulletsOf, pageOf, type ToldStory } from '../testing/bullets-of';

describe('notes told in fragments', () => {
  test.each<[string, ToldStory, string]>([
    [
      'what was put in place first, beside a deed',
      {
        action: 'lockers by the gate with numbers. tried it with 30 parents and moved the bins',
        result: 'longest wait was 9 minutes',
      },
      'Used lockers by the gate with numbers and moved the bins; longest wait was 9 minutes',
    ],
    [
      'a thing and how many of it',
      {
        situation: 'old laptops on the desks. 9 of 22',
        action: 'swapped the memory and phoned the maker on Mondays',
        result: '2 out now, usually',
      },
      'old laptops on the desks, 9 of 22',
    ],
    [
      'no-shows, which deny nothing',
      {
        situation: 'no shows. about 14 a week',
        action: 'rang the regulars the day before',
        result: 'down to 3 a week',
      },
      'no shows, about 14 a week; down to 3 a week',
    ],
    [
      'they, where what happened names them',
      {
        question: 7,
        situation: 'the music department wanted to plan concerts their own way',
        action: 'went to their meeting with 12 books, same hall for both',
        result: 'they agreed one page on concerts and exams',
      },
      'The music department wanted to plan concerts their own way: went to their meeting with 12 books, same hall for both; they agreed one page on concerts and exams',
    ],
    [
      'what was learned, behind its date',
      {
        question: QUESTION.learned,
        situation: 'april 2020, Zoom and Teams, 2 weeks',
        action: 'held 5 practice calls with the choir',
        result: 'ran the yearly concert online, 1,100 guests',
      },
      'Learned Zoom and Teams',
    ],
  ])('%s', (_, story, line) => {
    expect(bulletsOf(story).join('\n')).toContain(line);
  });

  test.each<[string, ToldStory, RegExp]>([
    [
      'what should have been is no value before',
      {
        situation: 'the battery should be 5 years',
        action: 'measured each state of the tracker and put the logs in batches',
        result: 'the battery lasts 4 years now',
      },
      /5/u,
    ],
    [
      'what makes a result smaller is not cut off',
      {
        action:
          'put a list of the late orders on the wall of the packing room, rang each customer of the list before noon and moved the two slowest lines to the early shift',
        result: 'takings up 8% that year but prices went up in April as well',
      },
      /8% that year(?! but prices)/u,
    ],
    [
      'others’ share of it is no result',
      {
        question: 7,
        situation: 'the landlord wanted 11 percent more',
        action: 'counted the people at the door for six weekends',
        result: 'we stayed at the front. head office lawyers did the contract',
      },
      /lawyers/u,
    ],
    [
      'a verb told in the past already stays',
      {
        action: 'I cook one week of costs beside the company price',
        result: 'the head cook did also the budget paper',
      },
      /cooked did/u,
    ],
    [
      'one of two whom a cut clause tells apart',
      {
        question: QUESTION.taught,
        situation:
          'Two trainee planners, one straight from school, and one who used to drive for me',
        action: 'taught them the hours with 12 drawings',
        result: 'one plans weekends alone now',
      },
      /and one:/u,
    ],
  ])('%s', (_, story, never) => {
    expect(bulletsOf(story).join('\n')).not.toMatch(never);
  });
});

describe('what an entry says', () => {
  test.each([
    ['Break', 'other'],
    ['parental leave', 'other'],
    ['Between jobs', 'other'],
    ['Out of work', 'other'],
    ['Moved country, my daughter born', 'care'],
  ])('nothing is told of a gap: %s', (title, kind) => {
    const words = 'looked for work and drove for a delivery app. helped 3 days at a food bank';
    const { work = [] } = pageOf({
      history: [{ id: 'h1', kind, title, start: '2019', end: '2020', words }],
    });
    expect(work.map(({ highlights, summary }) => [highlights, summary])).toEqual([
      [undefined, undefined],
    ]);
  });

  test('a currency’s letters stay with a broken number', () => {
    const [job] =
      pageOf({ scope: { historyId: 'h1', words: 'wage budget about R4.1 million' } }).work ?? [];
    expect(job?.summary).toContain('R4.1 million');
  });

  test.each([
    ['4.6 of 5 in 2024', false],
    ['6 years', false],
    ['virtual 1,100', false],
    ['yes, seven appeals since 2012', true],
  ])('a further answer is scope where it counts things: %s', (words, told) => {
    const extra = [{ question: 'The posting asks for this. Have you done it?', words }];
    const [job] = pageOf({ extra, scope: { historyId: 'h1', words: '3 clerks' } }).work ?? [];
    expect(/4\.6|6 years|1,100|appeals/u.test(job?.summary ?? '')).toBe(told);
  });

  test('how a placement felt is no course', () => {
    const words = 'two placements, one in a really tough school in Walsall';
    const { education = [] } = pageOf({
      history: [{ id: 'h1', kind: 'education', title: 'PGCE', organisation: 'Fern', words }],
    });
    expect(education[0]?.courses).toEqual(['Two placements']);
  });
});
