import { expect, test } from 'vitest';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { checkProof, checkWithoutProof } from './check-line';
import { sourcesOf } from './source';

/** What the judge makes of `verb` before what the situation names, with a proof and without one. */
function judged(question: number, situation: string, verb: string, named = situation): string[] {
  const interview = schema.parse({
    format: INTERVIEW_FORMAT,
    history: [{ id: 'h1', title: 'Clerk', organisation: 'Fern' }],
    stories: [{ question, historyId: 'h1', situation }],
  });
  const sources = sourcesOf(cutClauses(interview), [question]);
  const line = { text: `${verb} ${named}`, language: 'en', sources };
  const from = { source: '/stories/0/situation', sourceStart: 0, sourceEnd: situation.length };
  const proof = [
    { start: 0, end: verb.length, how: 'supplied' as const, ...from },
    { start: verb.length + 1, end: line.text.length, how: 'copied' as const, ...from },
  ];
  return [checkProof(line, proof).verdict, checkWithoutProof(line).verdict];
}

test.each([
  [8, '3 new bakers', 'Guided'],
  [9, 'the kiln software', 'Learned'],
] as const)('question %d says what was done with “%s”: %s', (question, situation, verb) => {
  expect(judged(question, situation, verb)).toEqual(['supported', 'unclear']);
});

test.each([4, 5, 6, 7])('question %d supplies no verb', (question) => {
  for (const verb of ['Guided', 'Learned'])
    expect(judged(question, '3 new bakers', verb)).toEqual(['unclear', 'unclear']);
});

test.each(['Managed', 'Led', 'Hired', 'Learned', 'Certified'])(
  'a question about those led or taught does not supply “%s”',
  (verb) => {
    expect(judged(8, '3 new bakers', verb)).toEqual(['unclear', 'unclear']);
  },
);

test.each(['3 bakers, one trained by Meena', '2 clerks but jen had her', '3 bakers, not me alone'])(
  'where one was somebody else’s none is supplied: “%s”',
  (situation) => {
    expect(judged(8, situation, 'Guided', situation.split(/,| but/u)[0])).toEqual([
      'unclear',
      'unclear',
    ]);
  },
);

test('by when something had to be learned is in how long it was', () => {
  expect(judged(9, 'kiln software, one week', 'Learned', 'kiln software in one week')[0]).toBe(
    'supported',
  );
  expect(judged(4, 'kiln software, one week', 'Kiln', 'software in one week')[0]).toBe('unclear');
});

test.each([
  ['had to learn the kiln software', 'the kiln software'],
  ['needed the kiln software when we moved', 'the kiln software'],
  ['I had to use the kiln software', 'the kiln software'],
  ['the kiln software came in', 'the kiln software'],
])('what had to be learned may be said with a verb: “%s”', (situation, named) => {
  expect(judged(9, situation, 'Learned', named)[0]).toBe('supported');
  if (!/learn/u.test(situation)) expect(judged(4, situation, 'Learned', named)[0]).toBe('unclear');
});

test.each([
  'april 2020',
  'had no say in the choice',
  'needed somebody to cover',
  'had to close the shop',
])('what else somebody had or needed was not learned: “%s”', (situation) => {
  const named = situation.replace(/^(?:had to|had|needed) /u, '');
  expect(judged(9, situation, 'Learned', named)[0]).toBe('unclear');
});

/** What the judge makes of a verb before the first words of what was done, as its proof says. */
function supplied(verb: string, question: number, action: string, named = action): string {
  const interview = schema.parse({
    format: INTERVIEW_FORMAT,
    history: [{ id: 'h1', title: 'Clerk', organisation: 'Fern' }],
    stories: [{ question, historyId: 'h1', action }],
  });
  const sources = sourcesOf(cutClauses(interview), [question]);
  const text = `${verb} ${named}`;
  const from = { source: '/stories/0/action', sourceStart: 0, sourceEnd: action.length };
  return checkProof({ text, language: 'en', sources }, [
    { start: 0, end: verb.length, how: 'supplied', ...from },
    { start: verb.length + 1, end: text.length, how: 'copied', ...from },
  ]).verdict;
}

test('what was done first, asked for by the question, was put first', () => {
  expect(supplied('Put', 6, 'hospital orders first, then schools', 'hospital orders first')).toBe(
    'supported',
  );
  expect(supplied('Put', 6, 'hospital orders first', 'school orders first')).toBe('unclear');
  expect(supplied('Put', 6, 'at first the phones', 'the phones')).toBe('unclear');
  expect(supplied('Put', 5, 'hospital orders first', 'hospital orders first')).toBe('unclear');
});

test.each(['photo pegs', 'one page template', 'red cards in every slot'])(
  'a thing named as what was done about what worked badly was used: “%s”',
  (action) => {
    expect(supplied('Used', 5, action)).toBe('supported');
    for (const verb of ['Built', 'Led', 'Bought'])
      expect(supplied(verb, 5, action)).toBe('unclear');
    for (const question of [6, 7, 8, 9]) expect(supplied('Used', question, action)).toBe('unclear');
  },
);

test.each([
  'no meetings on Mondays',
  'never the old form',
  'with the new form',
  'only the back door',
])('what is no thing was not used: “%s”', (action) => {
  expect(supplied('Used', 5, action)).toBe('unclear');
});

test.each([
  [8, 'tax office inspection', 'Guided'],
  [8, 'two lifts and a crane', 'Guided'],
  [9, 'hail storm', 'Learned'],
  [9, 'old lamps in hall, 400 W each', 'Learned'],
] as const)('question %d supplies no verb to “%s”', (question, situation, verb) => {
  expect(judged(question, situation, verb)).toEqual(['unclear', 'unclear']);
});
