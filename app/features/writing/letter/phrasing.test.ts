import { expect, test } from 'vitest';
import { articleOf, ended, listed, midSentence, opensInWords, withArticle } from './phrasing';

test.each([
  ['electrician', 'an'],
  ['university lecturer', 'a'],
  ['OTR driver', 'an'],
  ['UX designer', 'a'],
  ['hourly worker', 'an'],
  ['umpire', 'an'],
])('%s takes %s', (words, article) => {
  expect(articleOf(words)).toBe(article);
});

test('a title loses the capital it had only for standing first', () => {
  expect(midSentence('Maths teacher')).toBe('maths teacher');
  expect(midSentence('French teacher')).toBe('French teacher');
  expect(midSentence('Staff Nurse')).toBe('Staff Nurse');
  expect(midSentence('Full UK driving licence')).toBe('full UK driving licence');
  expect(midSentence('EV charger installation')).toBe('EV charger installation');
});

test('lists, ends and opening numbers read as in print', () => {
  expect(listed([])).toBe('');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  expect(ended('Done!')).toBe('Done!');
  expect(opensInWords('5 are still there')).toBe('Five are still there');
  expect(opensInWords('18 shops')).toBe('18 shops');
});

test('an institution takes its article', () => {
  expect(withArticle('University of Leeds')).toBe('the University of Leeds');
  expect(withArticle('Lakes College')).toBe('Lakes College');
});
