import { expect, test } from 'vitest';
import { stepProgressOf, STEPS, type GenerationEvent } from './steps';

const event = (
  sequence: number,
  step: GenerationEvent['step'],
  state: GenerationEvent['state'],
): GenerationEvent => ({ sequence, step, state, detail: '', at: new Date(0) });

test('a step nobody started is waiting', () => {
  expect(stepProgressOf([]).map(({ state }) => state)).toEqual(STEPS.map(() => 'waiting'));
});

test('the newest event of a step counts, so a second attempt shows its own progress', () => {
  const progress = stepProgressOf([
    event(1, 'read', 'started'),
    event(2, 'read', 'done'),
    event(3, 'print', 'failed'),
    event(4, 'read', 'started'),
  ]);
  expect(progress.find(({ step }) => step === 'read')?.state).toBe('started');
  expect(progress.find(({ step }) => step === 'print')?.state).toBe('failed');
});
