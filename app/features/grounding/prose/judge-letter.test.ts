import { describe, expect, it, test } from 'vitest';
import { INTERVIEW_FORMAT, interview as schema } from '~/features/interview/interview';
import { isVerbatim } from '~/features/interview/evidence';
import { readAnswers } from '../answers/read-answers';
import { judge, judgeLetterWording } from '../judge';

const interview = schema.parse({
  format: INTERVIEW_FORMAT,
  target: {
    title: 'Site Electrician',
    why: 'they do planned work first. I do not like nights',
    posting: 'Site Electrician\nRequirements:\n- Fault finding\n- Fire alarm systems',
  },
  stories: [{ question: 4, action: 'I rewired a panel' }],
});
const verdictOf = (coverLetter: string) => judge({ resume: {}, coverLetter }, interview);

test('a reason in the words of the answer rests on it', () => {
  const { supported, claims } = verdictOf('What draws me to this role: you do planned work first.');
  expect(supported).toBe(true);
  expect(claims[0]?.evidence[0]?.quote).toBe('they do planned work first');
});

test('half a sentence of the answer is no reason', () => {
  expect(verdictOf('What draws me to this role: like nights.').supported).toBe(false);
  expect(verdictOf('What draws me to this role: planned work.').supported).toBe(false);
});

test('what the posting asks for may be repeated, and is no claim', () => {
  expect(verdictOf('You ask for fault finding.').claims).toEqual([]);
  expect(verdictOf('You also ask for fire alarm systems.').claims).toEqual([]);
});

test('what the posting asks for may be said as a sentence needs it', () => {
  expect(verdictOf('You ask for experience with fault finding.').claims).toEqual([]);
  expect(verdictOf('You also ask for experience with fire alarm systems.').claims).toEqual([]);
});

test('what it does not ask for may not', () => {
  expect(verdictOf('You ask for somebody to run the company.').supported).toBe(false);
  expect(verdictOf('You ask for experience with honesty.').supported).toBe(false);
  expect(verdictOf('You ask for honesty.').supported).toBe(false);
});

test('a skill of the posting is no skill of the person', () => {
  expect(verdictOf('I have experience with fire alarm systems.').supported).toBe(false);
  expect(verdictOf('You ask for fire alarm systems, which I have done.').supported).toBe(false);
});

test('every quote of a letter is one of an answer', () => {
  const { claims } = verdictOf('I am applying for the position of Site Electrician.');
  expect(claims[0]?.verdict).toBe('supported');
  expect(claims[0]?.evidence.length).toBeGreaterThan(0);
  expect(claims[0]?.evidence.every((item) => isVerbatim(interview, item))).toBe(true);
});

describe('a sentence nobody vouches for', () => {
  const wishful = schema.parse({
    ...interview,
    target: { ...interview.target, why: 'I want to manage a team and work with apprentices' },
  });
  const isSupported = (text: string) => {
    const judged = judgeLetterWording({ text, evidence: [] }, readAnswers(wishful));
    return judged.length > 0 && judged.every(({ verdict }) => verdict === 'supported');
  };

  it.each(['I rewired a panel.', 'I would like to work with apprentices.'])(
    'may say what was told, as it was told: %s',
    (text) => {
      expect(isSupported(text)).toBe(true);
    },
  );

  it.each([
    ['a wish told as a deed', 'In my last role I managed a team.'],
    ['a wish told as what is so', 'I am interested in this role because I manage a team.'],
    ['a form of words', 'Dear holder of the highest degree.'],
    ['thanks', 'Thank you for reading about my fire alarm systems.'],
    ['what the posting asks for', 'You ask for fault finding.'],
    ['something to the employer', 'I rewired a panel for you.'],
    ['a skill of the posting', 'I am applying for this role with fire alarm systems.'],
    ['nothing', '…'],
  ])('may not be %s', (_, text) => {
    expect(isSupported(text)).toBe(false);
  });
});
