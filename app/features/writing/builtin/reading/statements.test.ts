import { describe, expect, it } from 'vitest';
import type { NeverRule } from './never';
import type { Field, Kind } from './statements';
import { readStatements } from './statements';

const NOTHING: NeverRule = { forbids: () => false };
const kinds = (text: string, field: Field = 'action'): Kind[] =>
  readStatements({ source: '/stories/0/action', text }, field, NOTHING).map(({ kind }) => kind);

describe('the kind of a clause', () => {
  it.each<[string, Kind]>([
    ['I rewired 30 houses', 'action'],
    ['rewired 30 houses', 'action'],
    ['We cut waste by 12 %', 'action'],
    ['I have not managed people', 'denial'],
    ['never used Excel', 'denial'],
    ["I didn't lead the team", 'denial'],
    ['I never missed a deadline', 'action'],
    ['I will learn AutoCAD', 'plan'],
    ["I'd like to run my own kitchen", 'plan'],
    ['I am a hard worker and a team player', 'praise'],
    ['My boss always says I am the best', 'praise'],
    ['The shop fell apart without me', 'praise'],
    ['I practised it with each of them until they did it without me', 'action'],
    ['My boss doubled sales', 'others'],
    ['It was chaos', 'opinion'],
    ['I think we had 40 customers', 'doubt'],
    ['I am 45 years old', 'private'],
    ['My husband was ill', 'private'],
    ['I earned 30k a year', 'private'],
    ['I had depression that year', 'private'],
    ['I looked after patients with depression', 'action'],
    ['I processed salaries for 40 staff', 'action'],
    ['Covered maternity leave for the office manager', 'action'],
    ['we were 5 people', 'group'],
  ])('“%s” is %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it('keeps what is said beside a private matter', () => {
    expect(kinds('I booked 90 appointments a day because my son was ill')).toEqual([
      'action',
      'private',
    ]);
  });

  it('reads a denial and what was done instead apart', () => {
    expect(kinds('I have not managed people but I trained 2 juniors')).toEqual([
      'denial',
      'action',
    ]);
  });

  it('tells the results of others from what they did with one’s work', () => {
    expect(kinds('My manager won a 2 million contract', 'result')).toEqual(['others']);
    expect(kinds('They still use it in every shop', 'result')).toEqual(['result']);
  });
});
