import type { Model } from '../model';
import type { SettingsOf, VendorKey } from './vendors';

/** Opens the client of a vendor. @param settings.timeoutMs for one request. */
export type OpenClient<Settings> = (settings: Settings & { timeoutMs: number }) => Model;

/** How the client of each vendor is come by: their libraries are large, and loaded where used only. */
export const CLIENTS: { readonly [Key in VendorKey]: () => Promise<OpenClient<SettingsOf<Key>>> } =
  {
    vertex: async () => (await import('./vertex-model.server')).openVertexModel,
    huggingface: async () => (await import('./hugging-face-model.server')).openHuggingFaceModel,
    'openai-compatible': async () =>
      (await import('./openai-compatible-model.server')).openOpenAiCompatibleModel,
  };
