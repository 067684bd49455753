import { setupServer } from 'msw/node';
import { directModels, MOODS } from '~/features/writing/models/testing/direct-models';
import { huggingFaceStandIn } from '~/platform/ai/testing/hugging-face-stand-in';
import { serviceAccount, vertexStandIn } from '~/platform/ai/testing/vertex-stand-in';

/**
 * Develops as `npm run dev` does, with stand-ins for both vendors of models and no network.
 * MODELS_MOOD says how they behave: helpful, hostile, busy, broken, hanging, refusing or moody.
 */
async function developWithModels(): Promise<void> {
  const wanted = process.env['MODELS_MOOD'] ?? 'helpful';
  const mood = MOODS.find((one) => one === wanted);
  if (mood === undefined) throw new Error(`MODELS_MOOD: must be one of ${MOODS.join(', ')}.`);
  Object.assign(process.env, {
    AI_WRITERS: 'vertex,huggingface',
    GOOGLE_CREDENTIALS_JSON: JSON.stringify(serviceAccount()),
    HF_TOKEN: 'hf_stand_in',
    HF_PROVIDER: 'stand-in',
  });
  const direct = directModels(mood);
  setupServer(...vertexStandIn(direct).handlers, ...huggingFaceStandIn(direct).handlers).listen({
    onUnhandledRequest: 'bypass',
  });
  process.stderr.write(`Both vendors’ models are stand-ins, in a ${mood} mood\n`);
  await import('./dev');
}

developWithModels().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
