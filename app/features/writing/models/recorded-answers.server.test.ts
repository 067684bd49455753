import { describe, expect, it } from 'vitest';
import { judge } from '~/features/grounding/judge';
import { writeLetter } from '../letter/write-letter';
import { builtinDraft } from '../testing/builtin-draft';
import { readRecordedAnswers, replaying } from './testing/recorded-answers';
import { adapterFor, inputFor, replay, sum, type Counts } from './testing/replay';

const RECORDED = readRecordedAnswers();
describe('what somebody wrote by hand as a capable, honest model would answer', () => {
  it('is there for ten people', () => {
    expect(RECORDED.length).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ['resume', 0.7],
    ['letter', 0.6],
  ] as const)('reaches the page of a %s as far as %d', async (of, least) => {
    const came: Counts[] = [];
    for (const [index, { person, answer }] of RECORDED.entries()) {
      const input = inputFor(person);
      const draft = builtinDraft(input);
      const text = of === 'resume' ? draft : { ...draft, letter: writeLetter(input, draft) };
      const model = adapterFor(index, replaying(answer));
      const { counts, attempts, draft: now } = await replay(model, person, text);
      came.push(counts);
      expect(attempts, 'one call, and one more for what failed').toBeLessThanOrEqual(2);
      expect(judge(now, input.interview).supported, person.id).toBe(true);
    }
    const { supported, unclear, refused } = sum(came);
    const all = supported + unclear + refused;
    expect(all).toBeGreaterThan(20);
    expect(supported / all).toBeGreaterThanOrEqual(least);
    expect(refused / all).toBeLessThanOrEqual(0.02);
  });
});
