import { expect, test } from 'vitest';
import { coverageOf } from './coverage';
import { postingViewOf } from './posting-view';
import { readPosting } from './read-posting';

const TEXT =
  'Clerk\n\nWhat you will do\n- Answer the telephone and update SAP each day\n\nRequirements\n- Excel\n- Typing';
const told = {
  work: [{ position: 'Clerk', startDate: '2020-01', highlights: [', Kept the books in Excel,'] }],
};
const posting = readPosting(TEXT);
const view = postingViewOf(posting, coverageOf(told, posting), { told, text: TEXT });

test('the text is whole, and each mark stands over the name of its requirement', () => {
  expect(view.text.map(({ words }) => words).join('')).toBe(TEXT);
  const marked = view.text.filter(({ id }) => id !== null).map(({ words }) => words);
  expect(marked).toEqual(['Answer the telephone and update', 'SAP', 'Excel', 'Typing']);
});

test('a requirement quotes what shows it', () => {
  const row = view.requirements.find(({ label }) => label === 'Excel');
  expect(row).toMatchObject({
    status: 'covered',
    quote: 'Kept the books in Excel',
    isMarked: true,
  });
  expect(view.requirements.find(({ label }) => label === 'Typing')).toMatchObject({
    status: 'gap',
    quote: null,
  });
});

test('the terms of work are shown in the posting’s words', () => {
  const text = 'Clerk\nLeeds (Hybrid)\n£24,000 - £26,000 a year, permanent, full-time\n\n' + TEXT;
  const read = readPosting(text);
  expect(postingViewOf(read, coverageOf(told, read), { told, text }).terms).toEqual([
    'Hybrid',
    'permanent, full-time',
    '£24,000 - £26,000 a year',
  ]);
  expect(view.terms).toEqual([]);
});
