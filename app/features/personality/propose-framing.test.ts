import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAnswer } from '~/features/interview/evidence';
import { interview, INTERVIEW_FORMAT, type InterviewFile } from '~/features/interview/interview';
import { storyQuestions } from '~/features/interview/catalogue/questions';
import { result } from '~/features/interview/catalogue/questions/result';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import { behaviourOfChip } from './chip-behaviours';
import { BEHAVIOURS, JOB_TYPES, NEUTRAL_FRAMING } from './framing';
import { applyEdits, move, NO_EDITS } from './framing-edits';
import { LEADING, proposeFraming } from './propose-framing';

const answers = (file: Omit<InterviewFile, 'format'>) =>
  interview.parse({ format: INTERVIEW_FORMAT, ...file });

describe('proposing what leads', () => {
  test('is neutral when nothing is answered', () => {
    expect(proposeFraming(answers({}), null)).toEqual(NEUTRAL_FRAMING);
  });

  test('puts what the job type is read for before what was picked more often', () => {
    const stories = [
      { question: 4, action: 'did a', chips: ['looked after the people affected'] },
      { question: 5, action: 'did b', chips: ['asked those affected first'] },
      { question: 6, action: 'did c', chips: ['made a plan and kept to it'] },
    ];
    const clerk = proposeFraming(answers({ target: { title: 'Payroll clerk' }, stories }), null);
    expect(clerk.entries.map((entry) => entry.behaviour)).toEqual([
      'organising',
      'improving',
      'helping',
    ]);
    const nurse = proposeFraming(answers({ target: { title: 'Nurse' }, stories }), null);
    expect(nurse.entries[0]?.behaviour).toBe('helping');
    expect(nurse.jobType?.why).toContain('“Nurse”');
    expect(nurse.entries[0]?.why).toContain('who you helped');
  });

  test('rests every entry on an answer that is there', () => {
    const sample = sampleInterview();
    const framing = proposeFraming(sample, null);
    expect(framing.entries.length).toBeGreaterThan(3);
    for (const { source, questions, why } of framing.entries) {
      expect(findAnswer(sample, source)).toBeTruthy();
      expect(questions.length).toBeGreaterThan(0);
      expect(why).not.toBe('');
    }
  });

  test('lets no more than five lead and lists the others switched off', () => {
    const { entries } = proposeFraming(sampleInterview(), null);
    expect(entries.length).toBeGreaterThan(5);
    expect(entries.map(({ enabled }) => enabled)).toEqual(entries.map((_, index) => index < 5));
  });

  test('only suggests what the wording alone sounds like, switched off, with the words', () => {
    const { entries } = proposeFraming(
      answers({ stories: [{ question: 4, action: 'I trained two new colleagues' }] }),
      null,
    );
    expect(entries).toEqual([
      {
        behaviour: 'teaching',
        why: 'You said “trained” in question 4. Tick it if it’s true.',
        source: '/stories/0/action',
        questions: [4],
        enabled: false,
      },
    ]);
  });

  test('leaves out stories that stay off the resume, and chips without a story', () => {
    const chips = ['looked for the root cause'];
    const off = { question: 10, action: 'stopped it', chips, onResume: false };
    const empty = { question: 4, chips: ['planned it step by step'] };
    expect(proposeFraming(answers({ stories: [off, empty] }), null).entries).toEqual([]);
    const on = { ...off, onResume: true };
    expect(proposeFraming(answers({ stories: [on] }), null).entries[0]?.behaviour).toBe(
      'analysing',
    );
  });

  test('is the same whatever was answered to the personality items', () => {
    const items = fc.dictionary(
      fc.integer({ min: 1, max: 20 }).map(String),
      fc.integer({ min: 1, max: 5 }),
    );
    const before = proposeFraming(sampleInterview(), null);
    fc.assert(
      fc.property(items, fc.boolean(), (given, consentNeuroticism) => {
        const other = { ...sampleInterview(), personality: { items: given, consentNeuroticism } };
        expect(proposeFraming(other, null)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  test('holds no number but question numbers, so no score can travel in it', () => {
    const { entries, ...rest } = proposeFraming(sampleInterview(), null);
    const unnumbered = entries.map((entry) => ({ ...entry, questions: [] }));
    const numbers = JSON.stringify([rest, unnumbered]).match(/:\s*-?\d/g);
    expect(numbers).toBeNull();
    expect(Object.keys(rest).sort()).toEqual(['enabled', 'jobType', 'voice']);
  });

  test('knows a behaviour for every chip, and a lead for every job type', () => {
    for (const question of storyQuestions()) {
      for (const { text } of question.chips)
        expect(BEHAVIOURS).toContain(behaviourOfChip(question, text));
    }
    expect(behaviourOfChip(result, 'made it up')).toBeUndefined();
    for (const type of JOB_TYPES) expect(LEADING[type].length).toBeGreaterThan(1);
  });

  test('takes the job type the person chose, or none', () => {
    expect(proposeFraming(sampleInterview(), null, 'social').jobType).toEqual({
      type: 'social',
      why: 'You chose it.',
    });
    expect(proposeFraming(sampleInterview(), null, null).jobType).toBeNull();
  });
});

describe('editing what leads', () => {
  const proposal = proposeFraming(sampleInterview(), null);
  const behaviours = proposal.entries.map((entry) => entry.behaviour);

  test('changes nothing without edits', () => {
    expect(applyEdits(proposal, NO_EDITS)).toEqual(proposal);
  });

  test('switches entries and the whole off, keeps the order and the voice', () => {
    const [first, second] = behaviours;
    const order = move(behaviours, second!, -1);
    const edited = applyEdits(proposal, {
      ...NO_EDITS,
      enabled: false,
      voice: 'warm',
      order,
      off: [first!],
    });
    expect(edited.entries.map((entry) => entry.behaviour)).toEqual(order);
    expect(edited.entries[1]).toMatchObject({ behaviour: first, enabled: false });
    expect(edited).toMatchObject({ enabled: false, voice: 'warm' });
  });

  test('adds nothing that was not proposed', () => {
    const all = applyEdits(NEUTRAL_FRAMING, {
      ...NO_EDITS,
      order: [...BEHAVIOURS],
      on: [...BEHAVIOURS],
    });
    expect(all.entries).toEqual([]);
  });

  test('moves within the list and not out of it', () => {
    expect(move(['helping', 'making'], 'helping', -1)).toEqual(['helping', 'making']);
    expect(move(['helping', 'making'], 'helping', 1)).toEqual(['making', 'helping']);
    expect(move(['helping', 'making'], 'making', 1)).toEqual(['helping', 'making']);
    expect(move(['helping'], 'making', 1)).toEqual(['helping']);
  });
});
