import { describe, expect, it } from 'vitest';
import { openHuggingFaceModel } from '~/platform/ai/vendors/hugging-face-model.server';
import { huggingFaceStandIn } from '~/platform/ai/testing/hugging-face-stand-in';
import { vendors } from '~/testing/vendors';
import { builtinDraft } from '../../testing/builtin-draft';
import { interviews } from '../../testing/interviews';
import { framedSample, sampleInput } from '../../testing/read-sample';
import { rewriteText } from '../rewrite-text.server';
import { rewordingHere } from '../../testing/drafting-here';
import { directModels, MOODS, type Mood } from './direct-models';

const options = { signal: new AbortController().signal, rewording: rewordingHere };

/** What becomes of all samples, in a mood: how often each outcome. */
async function outcomesIn(mood: Mood, people: number): Promise<Record<string, number>> {
  vendors.use(...huggingFaceStandIn(directModels(mood, { delayMs: 0 })).handlers);
  const model = openHuggingFaceModel({
    token: 'hf_x',
    model: 'meta-llama/Llama-3.3-70B-Instruct',
    provider: 'stand-in',
    endpointUrl: undefined,
    timeoutMs: mood === 'hanging' ? 50 : 10_000,
  });
  const outcomes: Record<string, number> = {};
  const inputs = [framedSample(), ...Object.values(interviews).map(sampleInput)];
  for (const input of inputs.slice(0, people)) {
    const draft = builtinDraft(input);
    const outcome = await rewriteText(model, input, draft, options).then(
      ({ better }) => (better.size > 0 ? 'better' : 'kept'),
      () => 'failed',
    );
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  return outcomes;
}

describe('the models of the development world', () => {
  it('improve something where they are helpful', async () => {
    expect(await outcomesIn('helpful', 5)).toMatchObject({ better: expect.any(Number) as number });
  });

  it.each(MOODS.filter((mood) => mood !== 'helpful' && mood !== 'moody'))(
    'improve nothing where they are %s',
    async (mood) => {
      const { better, ...others } = await outcomesIn(mood, 2);
      expect(better).toBeUndefined();
      expect(Object.keys(others)).toHaveLength(1);
    },
  );
});
