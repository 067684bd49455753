import type { Drafting } from '~/features/writing/drafting-threads.server';
import { openHuggingFaceModel } from '~/platform/ai/hugging-face-model.server';
import { huggingFaceStandIn } from '~/platform/ai/testing/hugging-face-stand-in';
import type { Director } from '~/platform/ai/testing/scene';
import { serviceAccount, vertexStandIn } from '~/platform/ai/testing/vertex-stand-in';
import { openVertexModel } from '~/platform/ai/vertex-model.server';
import type { Printer } from '~/platform/pdf/printer';
import { vendors } from '~/testing/vendors';
import { openImprovementWorld } from './improvement-world.server';

const CALL_LIMIT_MS = 250;

/**
 * A world whose models are both vendors' adapters, before stand-ins that answer on the wire.
 *
 * @returns the world, and the directors of what each vendor answers, to be set anew at any time.
 */
export function openVendorsWorld(of: { printer: Printer; drafting: Drafting }, director: Director) {
  const directors = { vertex: director, huggingface: director };
  vendors.use(
    ...vertexStandIn((request) => directors.vertex(request)).handlers,
    ...huggingFaceStandIn((request) => directors.huggingface(request)).handlers,
  );
  const world = openImprovementWorld(of, [
    openVertexModel({
      ...{ project: 'cv-project', location: 'europe-west1', model: 'gemini-2.5-flash' },
      ...{ credentials: serviceAccount(), timeoutMs: CALL_LIMIT_MS },
    }),
    openHuggingFaceModel({
      ...{ token: 'hf_secret', model: 'meta-llama/Llama-3.3-70B-Instruct', provider: 'nebius' },
      ...{ endpointUrl: undefined, timeoutMs: CALL_LIMIT_MS },
    }),
  ]);
  return { world, directors };
}
