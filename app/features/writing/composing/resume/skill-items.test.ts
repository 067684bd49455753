import { expect, test } from 'vitest';
import { readSkillWords } from './skill-items';

const shown = (words: string, typed?: string[]): string[] =>
  readSkillWords(words, typed).items.map(({ name, remark }) =>
    remark === '' ? name : `${name} (${remark})`,
  );

test.each([
  ['commas', 'weaving, dyeing, warping', ['weaving', 'dyeing', 'warping']],
  ['spaced slashes', 'weaving / dyeing / warping', ['weaving', 'dyeing', 'warping']],
  ['lines with dashes', '- weaving\n- dyeing', ['weaving', 'dyeing']],
  ['sentences', 'weaving. dyeing; warping', ['weaving', 'dyeing', 'warping']],
  ['a label', 'Tools: shears, heddles', ['shears', 'heddles']],
  ['how it is introduced', 'i can use Excel, and Outlook', ['Excel', 'Outlook']],
])('a list is cut at %s', (_kind, words, items) => {
  expect(shown(words)).toEqual(items);
});

test.each([
  ['A/B testing', ['A/B testing']],
  ['CI/CD', ['CI/CD']],
  ['drop and hook', ['drop and hook']],
  ['loading/unloading', ['loading/unloading']],
  ['Python/SQL', ['Python', 'SQL']],
  ['HTML/CSS basic', ['HTML/CSS (basic)']],
  ['a bit of Excel', ['Excel (a bit)']],
  ['Excel bit', ['Excel (bit)']],
  ['Excel and Outlook', ['Excel', 'Outlook']],
  ['SQL (Postgres, BigQuery)', ['SQL (Postgres, BigQuery)']],
])('%s is split only between known names', (words, items) => {
  expect(shown(words)).toEqual(items);
});

test.each([
  ['at the end', 'dyeing no', []],
  ['by itself', 'weaving; knitting, no', []],
  ['behind a colon', 'dyeing: no', []],
  ['behind a dash', 'dyeing - never learnt', []],
  ['at the beginning', 'no dyeing', []],
  ['for the rest of a list', 'never used Excel, SAP', []],
  ['for one thing within a list', 'weaving, no dyeing, warping', ['weaving', 'warping']],
  ['in a bracket', 'Excel (pivot tables, not macros)', ['Excel (pivot tables)']],
  ['of one of two', 'drawings: read yes, draw no', ['drawings (read)']],
  ['for what was forgotten', 'weaving. had one lab in MATLAB, dont remember any', ['weaving']],
])('a denial %s is heard', (_where, words, items) => {
  expect(shown(words).filter((one) => one !== 'weaving' || items.includes(one))).toEqual(items);
});

test.each([
  'want to learn dyeing',
  'would love to do dyeing',
  'keen to learn dyeing',
  'i am learning dyeing',
  'dyeing seen not done',
  'watched dyeing in the mill',
  'dyeing only read about it',
  'Power BI only free trial 1 week',
  'dyeing: one lesson',
  'planning only with the senior',
])('%s names no skill', (words) => {
  expect(readSkillWords(words)).toEqual({ items: [], refused: [words] });
});

test.each([
  ['parallel planning', 'parallel planning'],
  ['care plans', 'care plans'],
  ['machine learning', 'machine learning'],
  ['good customer records', 'good customer records'],
])('%s is a skill in spite of its word', (words, item) => {
  expect(shown(words)).toEqual([item]);
});

test.each([
  ['Excel advanced', 'Excel'],
  ['Excel basic', 'Excel (basic)'],
  ['Scala - beginner', 'Scala (beginner)'],
  ['Excel including pivot tables and lookups', 'Excel (pivot tables and lookups)'],
  ['Excel for the roster', 'Excel (for the roster)'],
  ['Redshift read only', 'Redshift (read only)'],
  ['Xero, invoices only', 'Xero (invoices only)'],
  ['full licence, manual', 'full licence (manual)'],
  ['tall loom at the mill not here', 'tall loom'],
])('%s is a name and its level', (words, item) => {
  expect(shown(words)).toEqual([item]);
});

test('a limit behind one name is not taken for another', () => {
  expect(shown('PostgreSQL (projects), Redshift read only')).toEqual([
    'PostgreSQL (projects)',
    'Redshift (read only)',
  ]);
});

test('names typed elsewhere are as known as those of the lexicon', () => {
  expect(shown('Loomwise till 2019', ['Loomwise'])).toEqual(['Loomwise (till 2019)']);
});

test('a sentence gives the names in it', () => {
  expect(shown('every friday i send the figures to the owner with Outlook')).toEqual(['Outlook']);
});

test('offsets point at the part', () => {
  const words = 'weaving, Excel (basic)';
  const [, excel] = readSkillWords(words).items;
  expect(words.slice(excel?.start, excel?.end)).toBe('Excel (basic)');
});

test.each([
  [
    'Instagram (2.3k followers from 400 when i took it over)',
    ['Instagram (2.3k followers from 400)'],
  ],
  ['till (my favourite)', ['till']],
  ['weaving (plain, twill)', ['weaving (plain, twill)']],
])('of a bracket what is about the person stays out: %s', (words, items) => {
  expect(shown(words)).toEqual(items);
});

test.each([
  ['MEDDIC (read the book)', []],
  ['Unity (watched a course), weaving', ['weaving']],
  ['weaving, computer little', ['weaving']],
  ['Excel a little', ['Excel (a little)']],
  ['Amplitude (read the dashboards)', ['Amplitude (read the dashboards)']],
  ['Looker (read about it)', []],
  ['HTML little bit', ['HTML (little bit)']],
  ['radiography (have the cert)', ['radiography']],
  ['VAT incl. reverse charge', ['VAT (reverse charge)']],
])('%s names what is had', (words, items) => {
  expect(shown(words)).toEqual(items);
});

test.each([
  ['MATLAB from uni gone, Excel', ['Excel']],
  ['HGV once, not now. Radio', ['Radio']],
  ['Salesforce view only, Excel', ['Excel']],
  ['Excel, C++ I read it', ['Excel']],
  ['Delphi back then', ['Delphi']],
  ['Excel yes, for the hire', ['Excel']],
  ['excel no, only paper. Outlook', ['Outlook']],
])('what is gone, only seen, or of the name before it is no skill: %s', (words, items) => {
  expect(shown(words)).toEqual(items);
});
