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

  it('may say what was told, as it was told', () => {
    expect(isSupported('I rewired a panel.')).toBe(true);
  });

  it('is asked about a wish in other words, and not refused', () => {
    const judged = judgeLetterWording(
      { text: 'I would like to work with apprentices.', evidence: [] },
      readAnswers(wishful),
    );
    expect(judged.map(({ verdict }) => verdict)).toEqual(['unclear']);
  });

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

describe('a letter beside a resume', () => {
  const person = schema.parse({
    ...interview,
    person: { name: 'Dr. Ann T. Marsh' },
    history: [
      { id: 'a', kind: 'work', title: 'Electrician', organisation: 'Brightspark & Sons Ltd.', start: '2018-03', end: 'present', words: 'trained two apprentices. night shifts ended in 2020' },
      { id: 'b', kind: 'work', title: 'Fitter', organisation: 'Acme Pumps', start: '2015', end: '2018', words: 'fixed 40 pumps a week' },
    ],
    stories: [],
    skills: {
      words: 'never used fire alarm systems',
      certificates: [
        { name: '18th Edition', date: '2019' },
        { name: 'Full UK driving licence', date: '' },
        { name: 'PASMA', date: 'booked for June' },
      ],
      languages: [
        { name: 'Polish', level: 'native' },
        { name: 'German', level: 'basic' },
      ],
    },
  }); // prettier-ignore
  const resume = {
    work: [
      { name: 'Brightspark & Sons Ltd.', position: 'Electrician', startDate: '2018-03', highlights: ['Trained two apprentices'] },
      { name: 'Acme Pumps', position: 'Fitter', startDate: '2015', endDate: '2018', highlights: ['Fixed 40 pumps a week'] },
    ],
  }; // prettier-ignore
  const verdictsOf = (coverLetter: string) =>
    judge({ resume, coverLetter }, person)
      .claims.filter(({ path }) => path.startsWith('/coverLetter'))
      .map(({ verdict }) => verdict);

  it.each([
    'I have been at Brightspark & Sons Ltd. since 2018, as an electrician.',
    'I have been an electrician at Brightspark & Sons Ltd. since March 2018.',
    'I was at Acme Pumps from 2015 to 2018, as a fitter.',
    'I trained two apprentices.',
    'At Acme Pumps, I fixed 40 pumps a week.',
    'I have 18th Edition and a full UK driving licence.',
    'I speak Polish.',
    'I have not used fire alarm systems yet.',
  ])('may say from typed fields and supported lines: %s', (text) => {
    expect(verdictsOf(text)).toEqual(['supported']);
  });

  it.each([
    'I have been at Brightspark & Sons Ltd. since 2016, as an electrician.',
    'I have been at Brightspark & Sons Ltd. since June 2018, as an electrician.',
    'I have been at Brightspark & Sons Ltd. since 2018, as a fitter.',
    'I have been at Acme Pumps since 2015, as a fitter.',
    'I was at Acme Pumps from 2015 to 2020, as a fitter.',
    'I was head fitter at Acme Pumps from 2015 to 2018.',
    'At Acme Pumps, I trained two apprentices.',
    'I fixed 50 pumps a week.',
    'I have PASMA and 18th Edition.',
    'I have 18th Edition and an MBA.',
    'I speak German.',
    'I speak Polish and French.',
    'I have used fire alarm systems.',
    '[I led 25 electricians.]',
  ])('may not say what they do not: %s', (text) => {
    expect(verdictsOf(text)).not.toEqual(['supported']);
    expect(verdictsOf(text)).not.toEqual([]);
  });

  it('says nothing by a blank for the person, or by a name with full stops', () => {
    expect(verdictsOf('[Why this job? Say it in a sentence or two of your own.]')).toEqual([]);
    expect(verdictsOf('Kind regards,\nDr. Ann T. Marsh')).toEqual([]);
  });
});
