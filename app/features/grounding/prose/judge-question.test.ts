import { describe, expect, it } from 'vitest';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { readAnswers } from '../answers/read-answers';
import { findBeyondLine } from './judge-question';

const answers = readAnswers({ ...sampleInterview(), never: ['the fire in the boiler house'] });
const LINE =
  'Logged every stop for 4 weeks, found 3 loose connections and rewired the panel after the boiler house fire';
const beyond = (question: string) => findBeyondLine(question, LINE, answers);

describe('a question about a printed line', () => {
  it.each([
    'How did you find the 3 loose connections?',
    'Why did you log every stop before you rewired the panel?',
    'What did you decide to check first in those 4 weeks of logging?',
  ])('may ask about what the line says: %s', (question) => {
    expect(beyond(question)).toEqual([]);
  });

  it.each([
    ['another number', 'How did you find the 30 loose connections?'],
    ['numbers in another order', 'How did you find 3 loose connections in 4 weeks of 3 stops?'],
    ['another deed', 'How did you persuade the director to rewire the panel?'],
    ['more rank', 'How did you lead those who rewired the panel?'],
    ['a failing', 'Why did you not find the loose connections?'],
    ['a thing nobody did', 'How did you rewire the panel without logging?'],
    ['a name', 'How did Siemens help you rewire the panel?'],
    ['what must not appear', 'How did you rewire the panel after the boiler house fire?'],
    ['nothing of the line', 'What was important to you?'],
    ['two things', 'How did you log stops? And how did you rewire the panel?'],
    ['no question', 'You rewired the panel after logging every stop.'],
    ['an address', 'How did you rewire the panel at evil.example?'],
  ])('may not take for granted %s', (_, question) => {
    expect(beyond(question)).not.toEqual([]);
  });
});
