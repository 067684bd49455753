import type { AiConfig } from '~/platform/config/ai-variables';
import type { Model } from './model';

/**
 * The models that are set up, in the order in which they are asked. None is no error. The vendors'
 * libraries are large, so that only what is set up is loaded.
 */
export async function openModels({
  order,
  timeoutMs,
  vertex,
  huggingFace,
}: AiConfig): Promise<Model[]> {
  // Half of the time there is, so that a provider that hangs leaves some for the next.
  const settings = { timeoutMs: Math.ceil(timeoutMs / 2) };
  const models: Model[] = [];
  for (const provider of order) {
    if (provider === 'vertex' && vertex !== undefined) {
      const { openVertexModel } = await import('./vertex-model.server');
      models.push(openVertexModel({ ...vertex, ...settings }));
    }
    if (provider === 'huggingface' && huggingFace !== undefined) {
      const { openHuggingFaceModel } = await import('./hugging-face-model.server');
      models.push(openHuggingFaceModel({ ...huggingFace, ...settings }));
    }
  }
  return models;
}
