import { expect, test } from 'vitest';
import { numberOf } from './questions';
import { placeIn, QUESTION_ORDERS, sequenceOf } from './sequence';

test.each(QUESTION_ORDERS)('%s asks all eleven questions once', (order) => {
  expect(
    sequenceOf(order)
      .map((key) => numberOf(key))
      .sort((a, b) => a - b),
  ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('a story first means the one that a first resume needs, then everything in order', () => {
  expect(sequenceOf('story_first').map((key) => numberOf(key))).toEqual([
    4, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11,
  ]);
});

test('a question knows its place and its neighbours', () => {
  expect(placeIn('posting_first', 'target')).toEqual({ place: 1, before: null, after: 'places' });
  expect(placeIn('posting_first', 'closing')).toEqual({
    place: 11,
    before: 'setback',
    after: null,
  });
  expect(placeIn('story_first', 'result')).toEqual({ place: 1, before: null, after: 'target' });
  expect(placeIn('story_first', 'scope')).toEqual({
    place: 4,
    before: 'places',
    after: 'improvement',
  });
});
