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
