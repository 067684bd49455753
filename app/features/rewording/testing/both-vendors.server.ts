import { openHuggingFaceModel } from '~/platform/ai/vendors/hugging-face-model.server';
import { huggingFaceStandIn } from '~/platform/ai/testing/hugging-face-stand-in';
import type { Director } from '~/platform/ai/testing/scene';
import { serviceAccount, vertexStandIn } from '~/platform/ai/testing/vertex-stand-in';
import { openVertexModel } from '~/platform/ai/vendors/vertex-model.server';
import { vendors } from '~/testing/vendors';

const CALL_LIMIT_MS = 250;

/**
 * Both vendors' adapters, before stand-ins that answer on the wire.
 *
 * @param directors of what each vendor answers, looked at anew for every request.
 * @returns the models, and what each vendor was sent.
 */
export function openBothVendors(directors: { vertex: Director; huggingface: Director }) {
  const vertex = vertexStandIn((request) => directors.vertex(request));
  const huggingFace = huggingFaceStandIn((request) => directors.huggingface(request));
  vendors.use(...vertex.handlers, ...huggingFace.handlers);
  const models = [
    openVertexModel({
      ...{ project: 'cv-project', location: 'europe-west1', model: 'gemini-2.5-flash' },
      ...{ credentials: serviceAccount(), timeoutMs: CALL_LIMIT_MS },
    }),
    openHuggingFaceModel({
      ...{ token: 'hf_secret', model: 'meta-llama/Llama-3.3-70B-Instruct', provider: 'nebius' },
      ...{ endpointUrl: undefined, timeoutMs: CALL_LIMIT_MS },
    }),
  ];
  return { models, seen: [vertex.standIn.seen, huggingFace.standIn.seen] };
}
