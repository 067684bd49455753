import { describe, expect, test } from 'vitest';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { checkWithoutProof } from './check-line';
import { antecedentOf } from './named-object';
import { sourcesOf } from './source';

const clausesOf = (situation: string, action = '', result = '') =>
  cutClauses(
    schema.parse({
      format: INTERVIEW_FORMAT,
      history: [{ id: 'h1', title: 'Clerk', organisation: 'Fern' }],
      stories: [{ question: 5, historyId: 'h1', situation, action, result }],
    }),
  );

test.each([
  ['A cyclist complained each week about the bell', 'A cyclist'],
  ['test certs on paper, 2 weeks late', 'test certs'],
  ['The rehearsal room reports were essays nobody read', 'The rehearsal room reports'],
  ['dad raging about biting', 'dad'],
  ['A guest from Pune was shouting', 'A guest from Pune'],
  // Nouns that end as "didn't" does.
  ['A superintendent would not release the report', 'A superintendent'],
  ['The patient would not use the stick', 'The patient'],
])('“%s” tells of %s', (situation, named) => {
  const [clause] = clausesOf(situation);
  const found = clause && antecedentOf(clause);
  expect(found && situation.slice(found.start, found.end)).toBe(named);
});

test.each(['I was alone with 60 arrivals', 'nobody knew which door was next', 'it was a mess'])(
  '“%s” names nothing a pronoun could mean',
  (situation) => {
    const [clause] = clausesOf(situation);
    expect(clause && antecedentOf(clause)).toBeUndefined();
  },
);

describe('a pronoun may be named by what the situation tells of', () => {
  const verdict = (situation: string, action: string, text: string): string =>
    checkWithoutProof({
      text,
      language: 'en',
      sources: sourcesOf(clausesOf(situation, action), [5]),
    }).verdict;

  test.each([
    ['The room reports were essays', 'I cut them to one page', 'Cut the room reports to one page'],
    ['A cyclist complained loudly', 'invited him on a round', 'Invited a cyclist on a round'],
    ['test certs on paper', 'put them on the tablet', 'Put test certs on the tablet'],
    ['no hoists', 'wrote the rules for using them', 'Wrote the rules for using them'],
    ['Our harvest fair lost 300 guests', 'moved it to June', 'Moved the harvest fair to June'],
    [
      'new drivers got lost on the ring road',
      'I drew 9 maps, paired them with old hands',
      'Paired new drivers with old hands',
    ],
  ])('“%s”, “%s”', (situation, action, line) => {
    expect(verdict(situation, action, line)).toBe('supported');
  });

  test.each([
    [
      'one for many',
      'The room report was an essay',
      'I cut them to one page',
      'Cut the room report to one page',
    ],
    [
      'a thing for a person',
      'The oven broke at noon',
      'I calmed him down in the yard',
      'Calmed the oven down in the yard',
    ],
    [
      'another named in what was done',
      'A cyclist complained loudly',
      'I asked the foreman and invited him on a round',
      'Invited a cyclist on a round',
    ],
    [
      'things named in what was done',
      'The room reports were essays',
      'I counted 60 screens, cut them to one page',
      'Cut the room reports to one page',
    ],
    [
      'whose it was',
      'A nurse complained loudly',
      'I copied her drawings',
      'Copied a nurse drawings',
    ],
    [
      'what stands later in the situation',
      'The printer stood by the shelves',
      'I moved them to the yard',
      'Moved the shelves to the yard',
    ],
    [
      'what happened, which is reported and not the thing',
      'The lift stopped at noon',
      'I reported it to the landlord',
      'Reported the lift to the landlord',
    ],
    [
      'a thing beside another',
      'The studio had no booking list',
      'I built it in two days',
      'Built the studio in two days',
    ],
    [
      'a thing where another follows',
      'The shop shut at six. A parcel stood outside',
      'I carried it to the depot',
      'Carried the shop to the depot',
    ],
    [
      'what somebody else did',
      'The room reports were essays',
      'my boss cut them to one page',
      'Cut the room reports to one page',
    ],
  ])('but not by %s', (_, situation, action, line) => {
    expect(verdict(situation, action, line)).toBe('unclear');
  });
});

describe('those a result tells of may be named', () => {
  const verdict = (action: string, text: string): string =>
    checkWithoutProof({
      text,
      language: 'en',
      sources: sourcesOf(clausesOf('new drivers got lost', action, 'they finish 14 stops'), [5]),
    }).verdict;

  test('where nobody else was', () => {
    expect(verdict('I drew 9 maps', 'New drivers finish 14 stops')).toBe('supported');
  });

  test('and not where the deed tells of others', () => {
    expect(verdict('I asked two planners', 'New drivers finish 14 stops')).toBe('unclear');
  });
});
