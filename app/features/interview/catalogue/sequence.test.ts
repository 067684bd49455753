import { expect, test } from 'vitest';
import { placeIn, QUESTION_ORDERS, sequenceOf } from './sequence';

test.each(QUESTION_ORDERS)('%s asks all eleven questions once', (order) => {
  expect([...sequenceOf(order)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('a story first means the one that a first resume needs, then everything in order', () => {
  expect(sequenceOf('story_first')).toEqual([4, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11]);
});

test('a question knows its place and its neighbours', () => {
  expect(placeIn('posting_first', 1)).toEqual({ place: 1, before: null, after: 2 });
  expect(placeIn('posting_first', 11)).toEqual({ place: 11, before: 10, after: null });
  expect(placeIn('story_first', 4)).toEqual({ place: 1, before: null, after: 1 });
  expect(placeIn('story_first', 3)).toEqual({ place: 4, before: 2, after: 5 });
});
