import { describe, expect, it } from 'vitest';
import { readStatements } from '../reading/statements';
import { namedPair } from './pair';

const read = (text: string, field: 'situation' | 'result') => {
  const source = `/stories/0/${field}`;
  return readStatements({ source, text }, field, { forbids: () => false });
};

function told(situation: string, result: string): string | undefined {
  const [statement] = read(result, 'result');
  return statement && namedPair(statement, read(situation, 'situation'))?.outcome.alone?.text;
}

describe('what came of two', () => {
  it('names them, where the situation does', () => {
    expect(told('2 apprentices on my shift', 'both passed their assessments first time')).toBe(
      'both apprentices passed their assessments first time',
    );
    expect(told('we had two new starters', 'Both kept their jobs')).toBe(
      'both new starters kept their jobs',
    );
  });

  it.each([
    ['3 apprentices on my shift', 'both passed first time'],
    ['it took 2 weeks', 'both passed first time'],
    ['2 apprentices on my shift', 'both of them passed first time'],
    ['2 apprentices on my shift', 'both machines passed first time'],
    ['2 apprentices on my shift', 'they passed first time'],
  ])('of “%s”, “%s” names nobody', (situation, result) => {
    expect(told(situation, result)).toBeUndefined();
  });
});
