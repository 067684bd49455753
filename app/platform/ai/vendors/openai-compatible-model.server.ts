import { openChatModel } from '../chat-model.server';
import type { Model } from '../model';
import { openAiCompatible, type OpenAiCompatibleSettings } from './openai-compatible';

/** A model on a server of one's own. @param settings.timeoutMs for one request. */
export function openOpenAiCompatibleModel(
  settings: OpenAiCompatibleSettings & { timeoutMs: number },
): Model {
  const { url, model, key, placeholders, timeoutMs } = settings;
  const describes = {
    ...{ provider: openAiCompatible.key, model, host: new URL(url).host },
    ...(placeholders ? {} : { readsNames: true as const }),
  };
  return openChatModel({ describes, asked: model, token: key, endpointUrl: url, timeoutMs });
}
