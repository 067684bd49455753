import { describe, expect, it, test } from 'vitest';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import { interview as schema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import type { Proof } from '~/features/drafts/line';
import { checkProof, checkWithoutProof } from './check-line';
import { sourcesOf } from './source';

interface Told {
  words?: string;
  situation?: string;
  action?: string;
  result?: string;
}

const sourcesFor = ({ words = '', ...story }: Told) =>
  sourcesOf(
    cutClauses(
      schema.parse({
        format: INTERVIEW_FORMAT,
        history: [{ id: 'h1', title: 'Clerk', organisation: 'Fern', words }],
        stories: [{ question: 4, historyId: 'h1', ...story }],
      }),
    ),
  );

const check = (told: Told, text: string) =>
  checkWithoutProof({ text, language: 'en', sources: sourcesFor(told) });

describe('what follows from one clause', () => {
  test.each<[Told, string]>([
    [{ action: 'i trained 12 nurses on the new pump' }, 'Trained twelve nurses on the new pump'],
    [{ action: 'i trained 12 nurses on the new pump' }, 'Trained 12 nurses'],
    [{ action: 'wrote care plans on paper' }, 'Wrote care plans'],
    [{ words: 'banquet 50 to 400 people' }, 'Banquets for 50 to 400 people'],
    [{ words: 'about 6 discharges a day' }, 'Approximately 6 discharges per day'],
    [{ result: 'queue went from 14 to 3 days' }, 'Queue from 14 to 3 days'],
    [{ words: 'permanent from sept 2020' }, 'Permanent from September 2020'],
    [{ action: 'rang the supplier at 8' }, 'Phoned the supplier at 8'],
    [{ words: '4 of us on the late shift' }, 'A team of 4 on the late shift'],
    [{ result: 'same day for all 4 of us' }, 'Same day for all 4 of the team'],
    [{ result: '38 of our 52 tests pass' }, "38 of the team's 52 tests pass"],
    [{ result: 'bundle 412k -> 371k' }, 'Bundle 412k → 371k'],
    [{ result: 'debtors 41k down to 9k' }, 'Debtors from 41k to 9k'],
    [{ result: 'repeats 31 -> 22% after a year' }, 'Repeats from 31% to 22% after a year'],
    [{ result: 'home was 2 out of 10, now 5' }, 'Home from 2 out of 10 to 5'],
    [
      { situation: 'our reading was 61% in 2022', result: '2024 it was 78%' },
      "The team's reading from 61% to 78%",
    ],
    [{ result: 'club bill 410 a month to 165' }, 'Club bill from 410 a month to 165'],
    [{ action: 'programmed 420 cues, I mean 402' }, 'Programmed 402 cues'],
    [{ result: 'wait 12, sorry 21 min' }, 'Wait 21 min'],
    [{ words: 'in 2020 I filed a return' }, 'Filed a return in 2020'],
    [{ words: 'when the chef is off I run the pass' }, 'Run the pass when the chef is off'],
    [{ result: '60 docs on the template since' }, '60 docs on the template since'],
    [{ action: 'ordered 4 times insted of 2' }, 'Ordered 4 times instead of 2'],
    [{ situation: '3 new cooks and 1 extern', action: 'taught knife work' }, 'Taught knife work (3 new cooks and 1 extern)'], // prettier-ignore
  ])('%j supports “%s”', (told, text) => {
    expect(check(told, text)).toMatchObject({ verdict: 'supported', doubt: [] });
  });
});

describe('what does not', () => {
  test.each<[string, Told, string]>([
    ['number corrected away', { action: 'programmed 420 cues, I mean 402' }, 'Programmed 420 cues'],
    [
      'a change for how many to whom',
      { action: 'sent 9 letters to 3 people' },
      'Sent from 9 letters to 3',
    ],
    ['a change the other way', { result: 'debtors 41k down to 9k' }, 'Debtors from 9k to 41k'],
    ['a change for a range', { words: 'covers 130 to 160' }, 'Covers from 130 to 160'],
    [
      'a change between two of several values',
      { situation: 'reading was 61%, maths 70%', result: 'now 78%' },
      'Reading from 61% to 78%',
    ],
    [
      'a change of another thing',
      { situation: 'reading was 61%', result: 'maths is 78% now' },
      'Reading from 61% to 78%',
    ],
    [
      'a change the other way between answers',
      { situation: 'reading was 61%', result: 'now 78%' },
      'Reading from 78% to 61%',
    ],
    ['fewer of the team', { words: '4 of us on the late shift' }, 'A team of 14 on the late shift'],
    ['number', { action: 'trained 12 nurses' }, 'Trained 15 nurses'],
    ['qualifier dropped', { words: 'about 6 discharges a day' }, '6 discharges a day'],
    ['period dropped', { words: '6 discharges a day' }, '6 discharges'],
    ['part for the whole', { result: '27 of 28 beds in place' }, '27 beds in place'],
    ['another noun', { words: '6 discharges a day' }, '6 admissions a day'],
    ['word added', { action: 'wrote care plans' }, 'Wrote all care plans'],
    ['relation added', { action: 'wrote care plans' }, 'Wrote care plans for the board'],
    ['relation changed', { action: 'wrote plans for the board' }, 'Wrote plans with the board'],
    ['where it was before as its name', { situation: 'job sheets on paper', action: 'put them on the tablet' }, 'Put job sheets on paper'], // prettier-ignore
    ['a state as the name of it', { situation: 'orders 2 weeks late to customers', action: 'put them on the tablet' }, 'Put orders 2 weeks late to customers'], // prettier-ignore
    ['noun phrase cut', { action: 'led the brakes subteam' }, 'Led the brakes'],
    ['denial dropped', { words: 'never signed the forms' }, 'Signed the forms'],
    ['only dropped', { result: 'tickets down 38% only for that depot' }, 'Tickets down 38%'],
    ['attempt for deed', { action: 'tried to mend the pump' }, 'Mended the pump'],
    ['help for deed', { action: 'helped with the audit' }, 'Audit'],
    ['condition dropped where it stood first', { words: 'when the chef is off I run the pass' }, 'Run the pass'], // prettier-ignore
    ['part of a clause in brackets', { situation: '3 new cooks and 1 extern', action: 'taught knife work' }, 'Taught knife work (1 extern)'], // prettier-ignore
    ['condition dropped', { words: 'ran the pass when the chef was off' }, 'Ran the pass'],
    ['team dropped', { action: 'we cleared the yard' }, 'Cleared the yard'],
    ['credit behind it dropped', { result: '96% on time. not just me' }, '96% on time'],
    ['another person', { action: 'my boss signed the lease' }, 'Signed the lease'],
    ['passive for active', { action: 'trained 12 nurses' }, 'Was trained by 12 nurses'],
    ['taken back', { result: '40, no, 42 jobs done' }, '40 jobs done'],
    ['change turned round', { result: 'queue from 14 to 3 days' }, 'Queue from 3 to 14 days'],
    ['order of things', { words: 'moved from sales to support' }, 'Moved from support to sales'],
  ])('%s', (_, told, text) => {
    const { verdict, doubt, reason } = check(told, text);
    expect(verdict).toBe('unclear');
    expect(doubt.length).toBeGreaterThan(0);
    expect(reason).not.toMatch(/clause|segment|joint|stretch|unit\b|proof/iu);
  });
});

describe('joints', () => {
  const story: Told = {
    situation: 'queue was 14 days',
    action: 'wrote the plan, rang every patient',
    result: 'queue down to 3 days. passed inspection, 98 points',
    words: '42 residents, nights mostly. key worker for 4',
  };

  test.each([
    'Wrote the plan, rang every patient',
    'Wrote the plan and rang every patient',
    'Wrote the plan; passed inspection, 98 points',
    'Queue from 14 to 3 days; wrote the plan',
    '42 residents, nights mostly; key worker for 4',
  ])('“%s” stands', (text) => {
    expect(check(story, text).verdict).toBe('supported');
  });

  test.each([
    ['object of another verb', 'Wrote every patient'],
    ['number of another noun', 'Key worker for 42 residents'],
    ['a number beside a verb that is not its own', 'Wrote the plan, 98 points'],
    ['cause', 'Wrote the plan by ringing every patient'],
    ['after', 'Passed inspection after 14 days'],
    ['with', 'Wrote the plan with 98 points'],
    ['so that', 'Wrote the plan, so that it passed inspection'],
    ['cutting', 'Rang every patient, cutting the queue to 3 days'],
  ])('%s is asked', (_, text) => {
    expect(check(story, text).verdict).toBe('unclear');
  });

  it('marks the words a doubt hangs on, within the line', () => {
    const text = 'Wrote the plan with 98 points';
    for (const { start, end } of check(story, text).doubt) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(end).toBeGreaterThan(start);
    }
  });
});

describe('a change the person made', () => {
  const story: Told = {
    situation: 'queue was 14 days',
    action: 'i rang every patient',
    result: 'queue down to 3 days',
  };

  it('is theirs where the story is', () => {
    expect(check(story, 'Cut queue from 14 to 3 days').verdict).toBe('supported');
  });

  it('is not, where the words share the credit', () => {
    const shared = { ...story, result: 'queue down to 3 days, the new clerk helped a lot' };
    expect(check(shared, 'Cut queue from 14 to 3 days').verdict).toBe('unclear');
  });

  it('goes the way it went', () => {
    expect(check(story, 'Raised queue from 14 to 3 days').verdict).toBe('unclear');
  });
});

describe('a proof that is given', () => {
  const told: Told = { action: 'wrote the plan. rang every patient', result: '98 points' };
  const action = told.action ?? '';
  const source = '/stories/0/action';
  const prove = (text: string, proof: Proof) =>
    checkProof({ text, language: 'en', sources: sourcesFor(told) }, proof).verdict;
  const stretch = (text: string, part: string, said: string) => ({
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
    how: 'copied' as const,
    source,
    sourceStart: action.indexOf(said),
    sourceEnd: action.indexOf(said) + said.length,
  });

  it('is enough where every stretch holds', () => {
    const text = 'Wrote the plan; rang every patient';
    const proof = [
      stretch(text, 'Wrote the plan', 'wrote the plan'),
      stretch(text, 'rang every patient', 'rang every patient'),
    ];
    expect(prove(text, proof)).toBe('supported');
  });

  it('is not, where a stretch points at other words', () => {
    const text = 'Wrote the plan; rang every patient';
    const proof = [
      stretch(text, 'Wrote the plan', 'rang every patient'),
      stretch(text, 'rang every patient', 'wrote the plan'),
    ];
    expect(prove(text, proof)).toBe('unclear');
  });

  it('is not, where words are left without one', () => {
    const text = 'Wrote the plan; rang every patient';
    expect(prove(text, [stretch(text, 'Wrote the plan', 'wrote the plan')])).toBe('unclear');
  });

  it('is not, where what states something is called a connective', () => {
    const text = 'Wrote the plan; rang every patient';
    const proof: Proof = [
      stretch(text, 'Wrote the plan', 'wrote the plan'),
      { start: 16, end: text.length, how: 'connective' },
    ];
    expect(prove(text, proof)).toBe('unclear');
  });

  it('gives others a share freely, and a lead only where it is said', () => {
    const credited = (credit: string): string => {
      const text = `Wrote the plan ${credit}`;
      return prove(text, [
        stretch(text, 'Wrote the plan', 'wrote the plan'),
        { ...stretch(text, credit, 'wrote the plan'), how: 'team' },
      ]);
    };
    expect(credited('as a team')).toBe('supported');
    expect(credited('as head of the team')).toBe('unclear');
  });
});
