import { describe, expect, test } from 'vitest';
import { bodySchema } from './bodies';
import { followUpOf } from './quality-gate';
import type { StoryBody, StoryRow } from './story-body';

const story = (fields: Record<string, unknown>): StoryRow =>
  (bodySchema('result').parse({ stories: [{ situation: 'x', ...fields }] }) as StoryBody)
    .stories[0]!;

describe('the one question a story is asked back', () => {
  test.each([
    [
      'a verb, an object and a number',
      { action: 'I rewired the panel', result: '3 stops a month' },
    ],
    ['notes without a subject', { action: 'logged every stop', result: 'went from 14 to 3' }],
    ['a word of outcome', { action: 'We wrote a checklist', result: 'nobody forgets it since' }],
    ['a number written out', { action: 'trained new people', result: 'two of them stayed' }],
    ['an irregular verb', { action: 'I made a weekly box', result: 'no longer missed' }],
    [
      'a quantity in the helper',
      {
        action: 'I sorted the shelves',
        result: 'people liked that',
        measures: [{ value: '2', unit: 'days' }],
      },
    ],
  ])('is none where it has %s', (_, fields) => {
    expect(followUpOf(story(fields))).toBeNull();
  });

  test.each([
    ['what they did, where nothing is said of it', { result: '3 stops' }, 'action'],
    [
      'what they did, where it is only described',
      { action: 'it was my job and the team is good at it' },
      'action',
    ],
    [
      'what they did, where somebody else did it',
      { action: 'the manager, he changed the rota' },
      'action',
    ],
    ['with what, where a verb stands alone', { action: 'I organised' }, 'action'],
    ['what was different, where no result is told', { action: 'I rewired the panel' }, 'result'],
  ])('asks %s', (_, fields, field) => {
    expect(followUpOf(story(fields))?.field).toBe(field);
  });

  test('asks for no number of somebody who has none', () => {
    const asked = followUpOf(story({ action: 'I rewired the panel', noNumber: true }));
    expect(asked?.text).toBe('What was different afterwards, and who noticed?');
  });

  test.each([
    ['ja', '配線をやり直した', '停止が減った'],
    ['en', 'Przewinęłam silniki, wymieniłam łożyska i kable w szafie', 'działa'],
  ])('asks nothing about verbs of another language (%s)', (language, action, result) => {
    expect(followUpOf(story({ action, result }), language)).toBeNull();
  });

  test('is none of an empty story', () => {
    expect(followUpOf({ ...story({}), situation: ' ' })).toBeNull();
  });
});
