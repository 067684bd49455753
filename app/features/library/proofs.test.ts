import { describe, expect, test } from 'vitest';
import { INTERVIEW_FORMAT, interview as schema } from '~/features/interview/interview';
import { nameSource } from './name-source';
import { proofsOf, type ProofView } from './proofs';
import { proofsAt } from './proofs-at';

const interview = schema.parse({
  format: INTERVIEW_FORMAT,
  person: { name: 'Ada Byron' },
  history: [{ id: 'h1', title: 'Analyst', start: '1842' }],
  stories: [
    { question: 4, result: 'stops went from 14 a month to 3. stayed there' },
    { question: 7, action: `${'before '.repeat(60)}asked the owner ${'after '.repeat(60)}`.trim() },
  ],
  extra: [{ question: 'Have you used SAP PM?', words: 'two years' }],
});

const claim = (source: string, quote: string, start: number) => ({
  path: '/work/0/highlights/0',
  text: 'Cut stops',
  evidence: [{ source, quote, start, end: start + quote.length }],
});

const answerAt = (quote: string) => interview.stories[0]!.result.indexOf(quote);

describe('proofs', () => {
  test('a quote stands inside its answer, under its question and field', () => {
    const [proof] = proofsOf([claim('/stories/0/result', '14 a month to 3', 16)], interview);
    expect(proof?.words).toEqual([
      {
        parts: [
          { text: 'stops went from ', marked: false },
          { text: '14 a month to 3', marked: true },
          { text: '. stayed there', marked: false },
        ],
        question: 4,
        field: 'What changed?',
      },
    ]);
  });

  test('a long answer is shortened around the quote at whole words', () => {
    const answer = interview.stories[1]!.action;
    const start = answer.indexOf('asked the owner');
    const [proof] = proofsOf([claim('/stories/1/action', 'asked the owner', start)], interview);
    const [before = '', , after = ''] = proof!.words[0]!.parts.map(({ text }) => text);
    expect(before).toMatch(/^… (before )+$/);
    expect(after).toMatch(/^( after)+ …$/);
    expect(before.length).toBeLessThanOrEqual(142);
    expect(after.length).toBeLessThanOrEqual(142);
  });

  test('a quote that is not where it says shows no context, only itself', () => {
    const [proof] = proofsOf([claim('/stories/0/result', 'something else', 3)], interview);
    expect(proof?.words[0]?.parts).toEqual([{ text: 'something else', marked: true }]);
  });

  test('quotes of one answer, overlapping or not, are marked in it once', () => {
    const { evidence, ...rest } = claim('/stories/0/result', '14 a month', 16);
    const more = ['stayed there', 'a month to 3'].flatMap(
      (quote) => claim('/stories/0/result', quote, answerAt(quote)).evidence,
    );
    const [proof] = proofsOf([{ ...rest, evidence: [...more, ...evidence] }], interview);
    expect(proof?.words).toHaveLength(1);
    expect(proof?.words[0]?.parts).toEqual([
      { text: 'stops went from ', marked: false },
      { text: '14 a month', marked: true },
      { text: ' to 3', marked: true },
      { text: '. ', marked: false },
      { text: 'stayed there', marked: true },
    ]);
  });
});

describe('the proofs of a printed item', () => {
  const proof = (path: string): ProofView => ({ path, text: '', words: [] });
  const proofs = [
    '/work/0/startDate',
    '/work/0/endDate',
    '/work/0/highlights/1',
    '/work/0/highlights/10',
    '/basics/location/city',
  ].map(proof);
  const at = (path: string) => proofsAt(proofs, path).map((each) => each.path);

  test('are those of its path and no longer number', () => {
    expect(at('/work/0/highlights/1')).toEqual(['/work/0/highlights/1']);
  });

  test('are those of what lies below it', () => {
    expect(at('/basics/location')).toEqual(['/basics/location/city']);
  });

  test('are those of both ends for a range printed at its start', () => {
    expect(at('/work/0/startDate')).toEqual(['/work/0/startDate', '/work/0/endDate']);
  });

  test('are none where nothing is claimed', () => {
    expect(at('/work/1/name')).toEqual([]);
  });
});

describe('the name of a source', () => {
  test.each([
    ['/person/name', 11, 'Name and contact'],
    ['/target/title', 1, 'The job you want'],
    ['/history/0/organisation', 2, 'Organisation'],
    ['/scope/words', 3, 'What you were responsible for'],
    ['/stories/1/action', 7, undefined],
    ['/skills/items/0/name', 11, 'Tools and skills'],
    ['/skills/certificates/0/name', 11, 'Certificates'],
    ['/skills/languages/0/name', 11, 'Languages'],
    ['/extra/0/words', null, 'Have you used SAP PM?'],
    ['/extra/9/words', null, 'Your answer'],
    ['/stories/9/action', null, 'Your answer'],
  ])('%s is question %s', (source, question, field) => {
    const name = nameSource(interview, source);
    expect(name.question).toBe(question);
    if (field !== undefined) expect(name.field).toBe(field);
    expect(name.field).not.toBe('');
  });
});
