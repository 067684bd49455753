import { openChatModel } from '../chat-model.server';
import type { Model } from '../model';
import { huggingFace, type HuggingFaceSettings } from './hugging-face';

/**
 * A model at Hugging Face: by its router at one provider, each having its own policy, or at an
 * endpoint of one's own.
 *
 * @param settings.timeoutMs for one request.
 */
export function openHuggingFaceModel(settings: HuggingFaceSettings & { timeoutMs: number }): Model {
  const { token, model, provider, endpointUrl, timeoutMs } = settings;
  // The router takes the provider with the model's name. Naming it to the library instead would
  // first ask the Hub what the provider calls the model: a second request each time.
  const asked = provider === undefined ? model : `${model}:${provider}`;
  const describes = { provider: huggingFace.key, model };
  return openChatModel({ describes, asked, token, endpointUrl, timeoutMs });
}
